import { ciNames } from '../../src/ci-systems/index.ts';
import { type SessionFlags, sourceNames } from '../../src/cli/session/flags.ts';
import { tokenSupply } from '../../src/cli/session/token-supply.ts';
import { nameOfWay } from '../../src/sources/ci-token.ts';

const role = { 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy' };
const gitlab = { GITLAB_CI: 'true', KEYTURN_ID_TOKEN: 'a.b.c' };
const azure = {
  TF_BUILD: 'True',
  SYSTEM_OIDCREQUESTURI: 'https://dev.azure.com/octo-org/oidctoken',
  SYSTEM_ACCESSTOKEN: 'bearer',
  AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: '0a1b',
};

const waysOf = (flags: SessionFlags, env: Record<string, string>) =>
  tokenSupply(flags, env).token?.ways.map(nameOfWay) ?? [];

test.each<[string, SessionFlags, Record<string, string>, string[]]>([
  ['a laptop has none', role, {}, []],
  ['GitLab fills a variable', role, gitlab, ['the variable KEYTURN_ID_TOKEN']],
  ['Buildkite has a command', role, { BUILDKITE: 'true' }, ['the command buildkite-agent']],
  [
    'CircleCI has a command, and a variable for images without it',
    role,
    { CIRCLECI: 'true', CIRCLE_OIDC_TOKEN_V2: 'a.b.c' },
    ['the command circleci', 'the variable CIRCLE_OIDC_TOKEN_V2'],
  ],
  [
    'Bitbucket fills a variable',
    role,
    { BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_WORKSPACE: 'o', BITBUCKET_STEP_OIDC_TOKEN: 'a.b.c' },
    ['the variable BITBUCKET_STEP_OIDC_TOKEN'],
  ],
  ['Azure answers a request', role, azure, ['a request to dev.azure.com']],
  [
    'Azure needs the ID of the connection',
    role,
    { ...azure, AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: '' },
    [],
  ],
  [
    'Jenkins writes a file',
    role,
    { JENKINS_URL: 'https://j/', BUILD_TAG: 'b', KEYTURN_ID_TOKEN_FILE: '/t' },
    ['the file /t'],
  ],
  [
    "GitHub's jobs keep the source of the action",
    role,
    {
      GITHUB_ACTIONS: 'true',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://h/',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't',
    },
    [],
  ],
  [
    'which can be asked for by name',
    { ...role, source: 'github' },
    { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://h/', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't' },
    ['a request to h'],
  ],
  ['a profile that was asked for needs no token', { ...role, profile: 'p' }, gitlab, []],
  ['so does --source profile', { ...role, source: 'profile' }, gitlab, []],
  ['a variable can be named', { ...role, 'token-env': 'OTHER' }, gitlab, ['the variable OTHER']],
  [
    'a command can be named',
    { ...role, 'token-command': 'get token' },
    {},
    ['the command of --token-command'],
  ],
  ['a file can be named', { ...role, 'token-file': '/t' }, gitlab, ['the file /t']],
])('where the ID token is: %s', (_what, flags, env, expected) => {
  expect(waysOf(flags, env)).toEqual(expected);
});

test.each<[string, SessionFlags, Record<string, string>, RegExp]>([
  [
    'two ways',
    { 'token-env': 'A', 'token-file': 'b' },
    {},
    /--token-env and --token-file are given together/,
  ],
  ['a profile and a token', { source: 'profile', 'token-env': 'A' }, {}, /--source profile and --token-env/],
  [
    'a CI that offers no token here',
    { source: 'gitlab' },
    {},
    /no ID token of GitLab CI\/CD here[\s\S]+id_tokens/,
  ],
])('refuses %s', (_what, flags, env, message) => {
  expect(() => tokenSupply(flags, env)).toThrow(message);
});

test('a job without a token is told how to get one, unless it has other credentials', () => {
  const env = { GITLAB_CI: 'true' };
  expect(tokenSupply(role, env).notice).toMatch(/^This job of GitLab CI\/CD has no ID token\. .*id_tokens/);
  expect(tokenSupply(role, { ...env, KEYTURN_AWS_CREDENTIALS: 'x' }).notice).toBeUndefined();
  expect(tokenSupply({}, env).notice).toBeUndefined();
});

test('--source names every CI', () => {
  expect([...sourceNames].sort()).toEqual(['auto', ...ciNames, 'profile', 'keys'].sort());
});

test('a token that was found makes room for other sources; one that was asked for does not', () => {
  expect(tokenSupply(role, gitlab).token?.flag).toBeUndefined();
  expect(tokenSupply({ ...role, source: 'gitlab' }, gitlab).token?.flag).toBe('--source gitlab');
});
