import type { SourceInputs } from '../../src/config/config.ts';
import { readInputs } from '../../src/config/inputs.ts';
import { chooseSource } from '../../src/sources/index.ts';

const pair = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'a-secret-that-stays-here' };
const storedKey = { pair };
const nothing: SourceInputs = {
  raw: readInputs({}),
  useExistingCredentials: false,
  roleChaining: false,
  forceSkipOidc: false,
};
const saml = {
  assertion: 'PGE+',
  settings: {
    durationSeconds: 3600,
    sessionName: 'GitHubActions',
    sessionTagging: true,
    customTags: [],
    transitiveTagKeys: [],
    managedSessionPolicies: [],
  },
};
const samlGiven = { saml, raw: readInputs({ 'INPUT_SAML-ASSERTION': saml.assertion }) };
const withRole = true;
const idToken = true;

describe('the precedence of sources', () => {
  test.each<[string, Partial<SourceInputs>, boolean, boolean, string]>([
    ['a role and the id-token permission: OIDC', {}, withRole, idToken, 'github-oidc'],
    ['a role without the id-token permission: ambient', {}, withRole, !idToken, 'ambient'],
    ['the id-token permission without a role: ambient', {}, !withRole, idToken, 'ambient'],
    ['keys take precedence over OIDC', { storedKey }, withRole, idToken, 'access-keys'],
    [
      'a token file takes precedence over OIDC',
      { webIdentityTokenFile: 'token' },
      withRole,
      idToken,
      'web-identity-token-file',
    ],
    ['role chaining takes precedence over OIDC', { roleChaining: true }, withRole, idToken, 'role-chaining'],
    ['force-skip-oidc disables OIDC', { forceSkipOidc: true }, withRole, idToken, 'ambient'],
    [
      'force-skip-oidc does not disable role chaining',
      { forceSkipOidc: true, roleChaining: true },
      withRole,
      idToken,
      'role-chaining',
    ],
    [
      'keys take precedence over a token file',
      { storedKey, webIdentityTokenFile: 'token' },
      withRole,
      idToken,
      'access-keys',
    ],
    [
      'keys take precedence over role chaining',
      { storedKey, roleChaining: true },
      withRole,
      !idToken,
      'access-keys',
    ],
    [
      'a token file takes precedence over role chaining',
      { webIdentityTokenFile: 'token', roleChaining: true },
      withRole,
      idToken,
      'web-identity-token-file',
    ],
    ['an assertion takes precedence over OIDC', samlGiven, withRole, idToken, 'saml'],
    ['an assertion needs no role', samlGiven, !withRole, idToken, 'saml'],
    [
      'an assertion takes precedence over role chaining',
      { ...samlGiven, roleChaining: true },
      withRole,
      !idToken,
      'saml',
    ],
    ['keys need no role', { storedKey }, !withRole, idToken, 'access-keys'],
    ['nothing at all: ambient', {}, !withRole, !idToken, 'ambient'],
  ])('%s', (_name, inputs, hasRole, hasIdToken, expected) => {
    const { source, why } = chooseSource({ ...nothing, ...inputs }, { hasRole, hasIdToken });
    expect(source.kind).toBe(expected);
    expect(why).toMatch(/^Source: [^\n]+ because [^\n]+\.$/);
  });

  test('the log line shows a key as AKIA…MPLE, and no secret', () => {
    const { why } = chooseSource({ ...nothing, storedKey }, { hasRole: withRole, hasIdToken: idToken });
    expect(why).toContain('AKIA…MPLE');
    expect(why).not.toContain(pair.accessKeyId);
    expect(why).not.toContain(pair.secretAccessKey);
  });
});
