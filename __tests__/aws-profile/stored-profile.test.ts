import { expiredProfile } from '../../src/aws-profile/stored-profile.ts';

const now = new Date('2026-11-25T12:00:00Z');
const keys = { aws_access_key_id: 'ASIAIOSFODNN7EXAMPLE' };
const over = { ...keys, x_security_token_expires: '2026-11-25T12:59:00+01:00' };
const good = { ...keys, x_security_token_expires: '2026-11-25T11:01:00-01:00' };

describe('a profile with an expiry setting', () => {
  test.each<[string, Record<string, Record<string, string>>, string | undefined]>([
    ['one that has passed', { saml: over }, 'saml'],
    ['one in the future', { saml: good }, undefined],
    ['one that is now', { saml: { ...keys, x_security_token_expires: '2026-11-25T12:00:00Z' } }, 'saml'],
    ['none', { saml: keys }, undefined],
    ['one that is not a time', { saml: { ...keys, x_security_token_expires: 'soon' } }, undefined],
    ['one without keys beside it', { saml: { x_security_token_expires: '2020-01-01T00:00:00Z' } }, undefined],
    ['one in another profile', { other: over }, undefined],
    ['one in the source of a role', { saml: { role_arn: 'r', source_profile: 'base' }, base: over }, 'base'],
    [
      'one in the source of a role, in the future',
      { saml: { role_arn: 'r', source_profile: 'base', ...over }, base: good },
      undefined,
    ],
    [
      'one in the source of a source',
      { saml: { role_arn: 'r', source_profile: 'b' }, b: { role_arn: 's', source_profile: 'c' }, c: over },
      'c',
    ],
    [
      'one in a role that is its own source',
      { saml: { role_arn: 'r', source_profile: 'saml', ...over } },
      'saml',
    ],
    [
      'one in a source_profile without a role, which has no effect',
      { saml: { ...over, source_profile: 'base' }, base: good },
      'saml',
    ],
    [
      'one in sources that form a circle',
      { saml: { role_arn: 'r', source_profile: 'b' }, b: { role_arn: 's', source_profile: 'saml' } },
      undefined,
    ],
    [
      'one in a role whose source is the instance',
      { saml: { role_arn: 'r', credential_source: 'Ec2InstanceMetadata' } },
      undefined,
    ],
  ])('is expired only where that setting applies: %s', (_name, profiles, expected) => {
    expect(expiredProfile(profiles, 'saml', now)?.name).toBe(expected);
  });
});
