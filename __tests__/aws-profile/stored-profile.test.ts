import { expiredProfile } from '../../src/aws-profile/stored-profile.ts';

const now = new Date('2026-11-25T12:00:00Z');
const keys = { aws_access_key_id: 'ASIAIOSFODNN7EXAMPLE' };
const over = { ...keys, x_security_token_expires: '2026-11-25T12:59:00+01:00' };
const good = { ...keys, x_security_token_expires: '2026-11-25T11:01:00-01:00' };

describe('a profile that says of itself that it is over', () => {
  test.each<[string, Record<string, Record<string, string>>, string | undefined]>([
    ['itself', { saml: over }, 'saml'],
    ['not yet', { saml: good }, undefined],
    ['at this moment', { saml: { ...keys, x_security_token_expires: '2026-11-25T12:00:00Z' } }, 'saml'],
    ['without a word', { saml: keys }, undefined],
    ['with a word that is no time', { saml: { ...keys, x_security_token_expires: 'soon' } }, undefined],
    ['without keys of its own', { saml: { x_security_token_expires: '2020-01-01T00:00:00Z' } }, undefined],
    ['another one', { other: over }, undefined],
    ['the source of a role', { saml: { role_arn: 'r', source_profile: 'base' }, base: over }, 'base'],
    [
      'the source, which is good',
      { saml: { role_arn: 'r', source_profile: 'base', ...over }, base: good },
      undefined,
    ],
    [
      'the source of a source',
      { saml: { role_arn: 'r', source_profile: 'b' }, b: { role_arn: 's', source_profile: 'c' }, c: over },
      'c',
    ],
    ['its own source', { saml: { role_arn: 'r', source_profile: 'saml', ...over } }, 'saml'],
    [
      'a source_profile without a role counts for nothing',
      { saml: { ...over, source_profile: 'base' }, base: good },
      'saml',
    ],
    [
      'sources in a circle',
      { saml: { role_arn: 'r', source_profile: 'b' }, b: { role_arn: 's', source_profile: 'saml' } },
      undefined,
    ],
    [
      'a role whose source is the instance',
      { saml: { role_arn: 'r', credential_source: 'Ec2InstanceMetadata' } },
      undefined,
    ],
  ])('%s', (_name, profiles, expected) => {
    expect(expiredProfile(profiles, 'saml', now)?.name).toBe(expected);
  });
});
