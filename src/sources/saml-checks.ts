import type { RoleReference } from '../config/config.ts';
import { KeyturnError } from '../errors.ts';
import type { Assertion, RolePair } from './saml-assertion.ts';

/** The clocks of an identity provider and a runner differ by seconds, and a response is used as soon as it is issued. */
const toleratedSkewMs = 60_000;

/**
 * The audiences that mean AWS: `urn:amazon:webservices`, and the sign-in page of any Region and partition (IAM User
 * Guide, "Configure SAML assertions for the authentication response").
 */
const awsAudience =
  /^(?:urn:amazon:webservices(?::[\w-]+)?|https:\/\/(?:[a-z0-9-]+\.)?signin\.[a-z0-9.-]+\/saml(?:\/acs\/[\w-]+)?)$/;

/**
 * Refuses a response that AWS would refuse too: one without success, one that has expired or is not valid yet, and one for
 * another audience.
 *
 * @throws KeyturnError `InvalidIdentityToken`
 */
export function checkAssertion(assertion: Assertion, now: Date): void {
  const { failure, notBefore, notOnOrAfter, sessionNotOnOrAfter, audiences } = assertion;
  if (failure !== undefined) {
    throw unusableAssertionError(`The identity provider answered without success (${failure}).`, {
      remedy: 'sign in at the identity provider again, and see what its log says.',
    });
  }
  if (notOnOrAfter && notOnOrAfter <= now) throw expiredError('The SAML assertion', notOnOrAfter, now);
  if (sessionNotOnOrAfter && sessionNotOnOrAfter <= now)
    throw expiredError('The session at the identity provider', sessionNotOnOrAfter, now);
  if (notBefore && notBefore.getTime() > now.getTime() + toleratedSkewMs) {
    throw unusableAssertionError(
      `The SAML assertion is not valid before ${notBefore.toISOString()}, in ${span(notBefore, now)}.`,
      {
        cause: 'the clock of the identity provider or of this runner is off.',
        remedy: 'set the clocks (NTP).',
      },
    );
  }
  if (audiences.length > 0 && !audiences.some((audience) => awsAudience.test(audience))) {
    throw unusableAssertionError(
      `The SAML assertion is for the audience ${audiences.join(', ')}, which is not AWS.`,
      {
        cause:
          'it was made for another application, or the application for AWS is set up with another audience.',
        remedy:
          'set the audience at the identity provider to https://signin.aws.amazon.com/saml (or the sign-in URL of the Region or partition).',
      },
    );
  }
}

function expiredError(what: string, end: Date, now: Date): KeyturnError {
  return unusableAssertionError(`${what} expired ${span(now, end)} ago, at ${end.toISOString()}.`, {
    cause: 'a response is valid for a few minutes only, and this one was stored or waited for its job.',
    remedy: 'get a new one in the job itself, right before this step.',
  });
}

/**
 * The role to assume and its provider: the only pair of the response, or the one of several that the inputs name.
 *
 * @throws KeyturnError `InvalidInput`, with the pairs of the response
 */
export function choosePair(
  { pairs, isEncrypted }: Assertion,
  role: RoleReference | undefined,
  providerArn: string | undefined,
): RolePair {
  if (pairs.length === 0) return givenPair(isEncrypted, role, providerArn);
  const matching = pairs.filter(
    (pair) => matches(pair, role) && (providerArn === undefined || pair.providerArn === providerArn),
  );
  const [only, ...others] = matching;
  if (only && others.length === 0) return only;
  throw new KeyturnError('InvalidInput', {
    summary: `${whyNone(matching.length, pairs.length, role, providerArn)}\n${pairs.map(listed).join('\n')}`,
    remedy:
      'set role-to-assume to one of these roles, and saml-provider-arn where a role has several providers.',
  });
}

function matches({ roleArn }: RolePair, role: RoleReference | undefined): boolean {
  if (!role) return true;
  return role.kind === 'arn' ? role.arn === roleArn : roleArn.endsWith(`:role/${role.name}`);
}

function whyNone(
  matching: number,
  all: number,
  role: RoleReference | undefined,
  providerArn: string | undefined,
): string {
  const name = role?.kind === 'arn' ? role.arn : role?.name;
  const asked = [
    ...(name === undefined ? [] : [`role-to-assume (${name})`]),
    ...(providerArn === undefined ? [] : [`saml-provider-arn (${providerArn})`]),
  ].join(' and ');
  if (asked === '') return `The SAML assertion has ${all} roles, and role-to-assume does not say which:`;
  return matching === 0
    ? `The SAML assertion does not offer ${asked}. It has:`
    : `${asked} ${asked.includes(' and ') ? 'fit' : 'fits'} ${matching} of the roles of the SAML assertion:`;
}

function listed({ roleArn, providerArn }: RolePair): string {
  return `- ${roleArn} (${providerArn})`;
}

/** The pair that the inputs name, for a response that names none or that Keyturn cannot read. */
function givenPair(
  isEncrypted: boolean,
  role: RoleReference | undefined,
  providerArn: string | undefined,
): RolePair {
  if (isEncrypted && role?.kind === 'arn' && providerArn !== undefined)
    return { roleArn: role.arn, providerArn };
  if (isEncrypted) {
    throw new KeyturnError('InvalidInput', {
      summary: 'The SAML assertion is encrypted, so that only AWS can read which roles it has.',
      remedy: 'set role-to-assume to the ARN of the role, and saml-provider-arn to the ARN of its provider.',
    });
  }
  throw unusableAssertionError(
    'The SAML assertion has no attribute https://aws.amazon.com/SAML/Attributes/Role with a pair of role and provider.',
    {
      cause: 'it was made for another application, or its user has no role in AWS.',
      remedy: 'check the attributes of the application at the identity provider, and the groups of the user.',
    },
  );
}

/** The log line for a session that the identity provider ends early; `undefined` for one that lasts as requested. */
export function cutShort({ sessionNotOnOrAfter }: Assertion, seconds: number, now: Date): string | undefined {
  if (!sessionNotOnOrAfter || sessionNotOnOrAfter.getTime() - now.getTime() >= seconds * 1000)
    return undefined;
  return `The identity provider ends the session at ${sessionNotOnOrAfter.toISOString()} (SessionNotOnOrAfter), so the credentials last ${span(sessionNotOnOrAfter, now)} and not ${seconds} seconds.`;
}

/** The time between two dates, in words. */
export function span(later: Date, earlier: Date): string {
  const seconds = Math.max(0, Math.round((later.getTime() - earlier.getTime()) / 1000));
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

function unusableAssertionError(
  what: string,
  advice: { readonly cause?: string; readonly remedy: string },
): KeyturnError {
  return new KeyturnError('InvalidIdentityToken', { summary: what, ...advice });
}
