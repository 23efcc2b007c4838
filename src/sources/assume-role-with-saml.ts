import { stsFor } from '../clients/aws.ts';
import type { Run } from '../clients/run.ts';
import type { SamlInput } from '../config/config.ts';
import { KeyturnError } from '../errors.ts';
import { assumeRoleWithAssertion } from './assume-role.ts';
import { roleSession } from './role-session.ts';
import { type Assertion, type RolePair, readAssertion } from './saml-assertion.ts';
import { checkAssertion, choosePair, cutShort, span } from './saml-checks.ts';
import type { SessionRequest, SourceCredentials } from './source.ts';

/**
 * Assumes a role with a SAML response. Checks the response before AWS does, because AWS's errors do not say what is wrong
 * with it. The session's name and its tags come from the response.
 *
 * @param request - without a role the response must name exactly one
 */
export async function assumeRoleWithResponse(
  { assertion: base64, providerArn, settings }: SamlInput,
  request: SessionRequest,
  run: Run,
): Promise<SourceCredentials> {
  const { role } = request;
  const assertion = readAssertion(base64);
  const now = new Date();
  checkAssertion(assertion, now);
  const pair = choosePair(assertion, role?.role, providerArn);
  if (!role) run.log.info(`Role: ${pair.roleArn}, the one of the SAML assertion.`);
  const { durationSeconds } = role ?? settings;
  const short = cutShort(assertion, durationSeconds, now);
  if (short !== undefined) run.log.info(short);
  const sts = stsFor(run.aws);
  try {
    const session = await roleSession('AssumeRoleWithSAML', request, run, () =>
      assumeRoleWithAssertion(sts, pair, role ?? settings, base64),
    );
    return { session, isNew: true, transitiveTagKeys: assertion.transitiveTagKeys };
  } catch (error) {
    throw error instanceof KeyturnError ? explained(error, assertion, pair) : error;
  }
}

interface Row {
  readonly when: (error: KeyturnError) => boolean;
  readonly cause: (assertion: Assertion, pair: RolePair) => string;
  readonly remedy: string;
}

const says =
  (pattern: RegExp): Row['when'] =>
  ({ explanation }) =>
    pattern.test(explanation.summary);

/**
 * AWS's errors (IAM User Guide, "Troubleshoot SAML federation"), explained by what the response says. The first row that
 * matches is used.
 */
const rows: readonly Row[] = [
  {
    when: says(/ExpiredToken|redeemed within/),
    cause: ({ issuedAt }) =>
      `AWS takes a response within five minutes of its issue${issuedAt ? `, and this one is ${span(new Date(), issuedAt)} old` : ''}.`,
    remedy: 'get a new one in the job itself, right before this step.',
  },
  {
    when: says(/signature/i),
    cause: (_assertion, { providerArn }) =>
      `the response was not signed with a certificate that ${providerArn} has (the identity provider changed its own), or was altered on its way.`,
    remedy:
      'get a new response. If it fails each time, upload the metadata to IAM that the identity provider itself shows now.',
  },
  {
    when: says(/\bissuer\b/i),
    cause: ({ issuer }, { providerArn }) =>
      `the metadata of ${providerArn} is of another issuer than ${issuer ?? 'that of the response'}.`,
    remedy:
      'give the saml-provider-arn of this issuer. Do not replace the metadata of a provider that other roles trust by those of another issuer.',
  },
  {
    when: says(/audience/i),
    cause: ({ audiences }) => `the audience of the response is ${list(audiences)}.`,
    remedy:
      'set the audience at the identity provider to the sign-in URL of the partition, https://signin.aws.amazon.com/saml in `aws`.',
  },
  {
    when: says(/provider doesn't exist/i),
    cause: (_assertion, { providerArn }) =>
      `IAM has no provider ${providerArn} any more, or in that account.`,
    remedy:
      'correct the ARN in the Role attribute, or create the provider with the metadata of the identity provider.',
  },
  {
    when: says(/RoleSessionName|SessionDuration|Source Identity/),
    cause: () => 'the identity provider sends the attribute wrongly, or not at all.',
    remedy: 'correct the attribute https://aws.amazon.com/SAML/Attributes/… in its application for AWS.',
  },
  {
    when: ({ code }) => code === 'AccessDenied',
    cause: ({ recipients, hasTags }, { roleArn, providerArn }) =>
      [
        `one of these: the trust policy of ${roleArn} does not allow sts:AssumeRoleWithSAML to ${providerArn}`,
        `its condition on SAML:aud is not the recipient of the response, ${list(recipients)}`,
        ...(hasTags ? ['it lacks sts:TagSession, which the tags of the response need'] : []),
        /\/AWSReservedSSO_/.test(roleArn)
          ? 'a role of IAM Identity Center (AWSReservedSSO_…) cannot be assumed this way.'
          : 'the role does not exist.',
      ].join('; '),
    remedy:
      'check them in this order. Where the trust policy must change, edit the statement that is there and keep its conditions.',
  },
];

function explained(error: KeyturnError, assertion: Assertion, pair: RolePair): KeyturnError {
  const row = rows.find(({ when }) => when(error));
  const what = 'Could not assume role with SAML';
  if (!row) return error.withContext(what);
  return new KeyturnError(
    error.code,
    {
      summary: `${what}: ${error.explanation.summary}`,
      cause: row.cause(assertion, pair),
      remedy: row.remedy,
    },
    { cause: error.cause, retry: error.retry },
  );
}

function list(values: readonly string[]): string {
  return values.length > 0 ? values.join(', ') : 'not told';
}
