import { accountOf } from '../aws/arn.ts';
import { type Explanation, KeyturnError } from '../errors.ts';
import { oidcProviderArn, orWarning, printed, tokenTrust } from './policy-statements.ts';
import { type Claims, claim, claimsIn, otherSubject } from './token-claims.ts';

const shownClaims = ['sub', 'aud', 'repository', 'ref', 'environment', 'job_workflow_ref'];

/**
 * Explains why STS refused an identity token: the token's claims, and the trust policy that would accept it. It never
 * shows the token itself.
 *
 * @param summary - put before the error's own summary
 * @param token - the last token that was sent, if any
 * @param isFromFile - whether the token comes from a file instead of a request of this step
 */
export function explainRefusedToken(
  error: unknown,
  summary: string,
  token: string | undefined,
  roleArn: string,
  isFromFile = false,
): unknown {
  if (!(error instanceof KeyturnError)) return error;
  const claims = token === undefined ? undefined : claimsIn(token);
  if (!claims) return error.withContext(summary);
  if (error.code === 'AccessDenied') {
    // An error that has a cause already was refused by the issuer, not by a policy.
    const isPolicy = error.explanation.cause === undefined;
    return error
      .withContext(summary)
      .withDiagnosis(isPolicy ? denied(claims, roleArn) : { details: claimLines(claims) });
  }
  if (error.code === 'InvalidIdentityToken')
    return error
      .withContext(summary)
      .withDiagnosis(notAccepted(error.explanation.summary, claims, roleArn, isFromFile));
  return error.withContext(summary);
}

function denied(claims: Claims, roleArn: string): Omit<Explanation, 'summary'> {
  return {
    cause: deniedBecause(claims),
    remedy: lacksEnvironment(claims)
      ? 'if the trust policy names an environment, set `environment:` on the job. Do not trust the branch instead: that would bypass the reviewers of the environment. Otherwise go through the list below; change the trust policy last.'
      : 'go through the list below in order: it starts with the workflow. Change the trust policy last.',
    details: [claimLines(claims), ...checks(claims, roleArn), ...trustLines(claims, roleArn)].join('\n'),
  };
}

function deniedBecause(claims: Claims): string {
  const lacking = lacksEnvironment(claims)
    ? 'this job has no `environment:`, and the trust policy names one; or '
    : '';
  return `${lacking}the role's trust policy does not accept this job: its conditions on \`${issuer(claims)}:sub\` (repository, branch or environment) and \`:aud\` do not match, or the role does not exist.`;
}

function isOfGitHub(claims: Claims): boolean {
  return claim(claims, 'repository') !== undefined;
}

/** Whether a GitHub job has no environment, which reviewers and branch rules could protect. */
function lacksEnvironment(claims: Claims): boolean {
  return isOfGitHub(claims) && claim(claims, 'environment') === undefined;
}

/** What to check: first what the workflow can fix, most likely first, then the role. */
function checks(claims: Claims, roleArn: string): string[] {
  const audience = claim(claims, 'aud') ?? 'none';
  const environment = claim(claims, 'environment');
  const lines = [
    `role-to-assume is the role that you mean, in the account ${accountOf(roleArn)}, and it exists`,
    ...(lacksEnvironment(claims)
      ? [
          'the trust policy names no environment (`…:environment:NAME`): set `environment: NAME` on the job if it does',
        ]
      : []),
    ...(environment === undefined
      ? []
      : [`the trust policy names the environment ${oneLine(environment)}, in the same letter case`]),
    ...hints(claims),
    `the trust policy accepts the audience ${oneLine(audience)}: correct the input \`audience\` (or the program that requested the token), not the policy`,
    ...(isOfGitHub(claims) ? [] : ['the trust policy names this `sub`, letter for letter']),
    'the trust policy demands no other session name (sts:RoleSessionName): set role-session-name if it does',
  ];
  return ['Check in this order that', ...lines.map((line, index) => `  ${index + 1}. ${line}`)];
}

function trustLines(claims: Claims, roleArn: string): string[] {
  return [
    orWarning,
    `The form of the statement in the trust policy of ${roleArn}. The role's owner decides what to fill in, not this token:`,
    printed(tokenTrust(roleArn, claims)),
  ];
}

/** Adds what the token reveals to AWS's message. */
function notAccepted(
  message: string,
  claims: Claims,
  roleArn: string,
  isFromFile: boolean,
): Partial<Explanation> {
  const details = claimLines(claims);
  if (/Incorrect token audience/i.test(message))
    return { ...wrongAudience(claims, roleArn, isFromFile), details };
  if (/No OpenIDConnect provider/i.test(message))
    return { ...noProvider(claims, roleArn, isFromFile), details };
  if (/thumbprint/i.test(message)) {
    const provider = oidcProviderArn(roleArn, claims);
    return {
      cause: `${provider} has a thumbprint that does not match the certificate of ${issuerUrl(claims)}: the issuer has changed its certificate authority, or something between AWS and the issuer presents its own certificate.`,
      details,
    };
  }
  if (/Token expired/i.test(message) && !isFromFile) {
    return {
      cause:
        "GitHub's token is valid for five minutes, and this one was older when it reached AWS: the request was delayed, or the clock of a GitHub Enterprise Server is wrong.",
      remedy: "run the job again; if it keeps failing, check the proxy, and set the server's clock (NTP).",
      details,
    };
  }
  return { details };
}

/** An audience added to the provider applies to every role without a condition on `aud`, so removing it comes first. */
function wrongAudience(claims: Claims, roleArn: string, isFromFile: boolean): Partial<Explanation> {
  const provider = oidcProviderArn(roleArn, claims);
  return {
    cause: `the identity provider ${provider} does not list the audience ${oneLine(claim(claims, 'aud') ?? 'none')}.`,
    remedy: isFromFile
      ? 'have the token in the file issued for an audience that the provider lists.'
      : 'remove the input `audience` (its default is sts.amazonaws.com), or set it to one that the provider lists. If you add an audience to the provider, every role without a condition on `aud` accepts such tokens.',
  };
}

function noProvider(claims: Claims, roleArn: string, isFromFile: boolean): Partial<Explanation> {
  const url = issuerUrl(claims);
  const account = accountOf(roleArn);
  const create = `aws iam create-open-id-connect-provider --url ${quoted(url)} --client-id-list ${quoted(claim(claims, 'aud') ?? '')}`;
  return {
    cause: `role-to-assume names the wrong account, or the account ${account} has no identity provider for ${url}.`,
    remedy: isFromFile
      ? `check the account in role-to-assume, and where the token comes from. Only if the owner of the account ${account} trusts this issuer, create the provider there.`
      : `check the account in role-to-assume. If it is right, create the provider in it; a role then still accepts only what its trust policy says:\n  ${create}`,
  };
}

function issuerUrl(claims: Claims): string {
  return oneLine(claim(claims, 'iss') ?? '');
}

function claimLines(claims: Claims): string {
  const names = isOfGitHub(claims) ? shownClaims : ['iss', 'sub', 'aud'];
  const lines = names.map((name) => `  ${name}: ${oneLine(claim(claims, name) ?? 'none')}`);
  return ['What the token says:', ...lines].join('\n');
}

/** Claims of a token file may contain anything. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').slice(0, 500);
}

/** Common pitfalls of `sub`. */
function hints(claims: Claims): string[] {
  const sub = claim(claims, 'sub') ?? '';
  const other = otherSubject(claims);
  const environment = claim(claims, 'environment');
  return [
    ...(environment !== undefined && sub.includes(':environment:')
      ? [
          'the trust policy expects no branch: `sub` names the environment instead, because the job has an `environment`',
        ]
      : []),
    ...(sub.endsWith(':pull_request')
      ? [
          'the trust policy expects no branch: `sub` names none, because a pull request started the run. A role that accepts `:pull_request` can be assumed by code that nobody has reviewed; run the steps that need this role after the merge',
        ]
      : []),
    ...(sub.includes(':ref:refs/tags/')
      ? ['the trust policy expects no branch: `sub` names the tag that started the run']
      : []),
    ...(sub.includes(':ref:refs/heads/')
      ? ['the trust policy expects this branch and no other: start the workflow on the branch that it names']
      : []),
    ...(other?.isImmutable
      ? [
          `the trust policy does not expect the immutable form, which GitHub sends once the repository is renamed, transferred or opts in: \`sub\` would be ${other.sub} (repositories created after 15 July 2026 have it from the start)`,
        ]
      : []),
    ...(other && !other.isImmutable
      ? [
          `the trust policy expects the immutable form of \`sub\`; an older one may still expect ${other.sub}, which GitHub no longer sends. Replace that value with the immutable one`,
        ]
      : []),
    ...(isOfGitHub(claims) && !sub.startsWith('repo:')
      ? [
          'the trust policy expects the custom `sub` that the repository or its organization has set; a condition on `repo:…` cannot match',
        ]
      : []),
  ];
}

function issuer(claims: Claims): string {
  return (claim(claims, 'iss') ?? '').replace(/^https:\/\//, '');
}

/** Quotes a value for a shell. */
function quoted(value: string): string {
  return /^[\w:/.@+=,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
