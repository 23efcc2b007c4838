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
    ['keys go before OIDC', { storedKey }, withRole, idToken, 'access-keys'],
    [
      'a token file goes before OIDC',
      { webIdentityTokenFile: 'token' },
      withRole,
      idToken,
      'web-identity-token-file',
    ],
    ['role chaining goes before OIDC', { roleChaining: true }, withRole, idToken, 'role-chaining'],
    ['force-skip-oidc leaves OIDC out', { forceSkipOidc: true }, withRole, idToken, 'ambient'],
    [
      'force-skip-oidc leaves role chaining in',
      { forceSkipOidc: true, roleChaining: true },
      withRole,
      idToken,
      'role-chaining',
    ],
    [
      'keys go before a token file',
      { storedKey, webIdentityTokenFile: 'token' },
      withRole,
      idToken,
      'access-keys',
    ],
    ['keys go before role chaining', { storedKey, roleChaining: true }, withRole, !idToken, 'access-keys'],
    [
      'a token file goes before role chaining',
      { webIdentityTokenFile: 'token', roleChaining: true },
      withRole,
      idToken,
      'web-identity-token-file',
    ],
    ['an assertion goes before OIDC', samlGiven, withRole, idToken, 'saml'],
    ['an assertion needs no role', samlGiven, !withRole, idToken, 'saml'],
    [
      'an assertion goes before role chaining',
      { ...samlGiven, roleChaining: true },
      withRole,
      !idToken,
      'saml',
    ],
    ['keys without a role', { storedKey }, !withRole, idToken, 'access-keys'],
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
