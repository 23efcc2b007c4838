import { accountOf } from '../aws/arn.ts';
import { type Account, KeyturnError } from '../errors.ts';
import { oidcProviderArn, printed, tokenTrust } from './policy-statements.ts';
import { type Claims, claim, claimsIn, otherSubject } from './token-claims.ts';

const shownClaims = ['sub', 'aud', 'repository', 'ref', 'environment', 'job_workflow_ref'];

/**
 * Why STS refused an identity token: what the token says, and what a trust policy would have to say to accept it. The
 * token itself is never shown.
 *
 * @param what - put before the error's own words
 * @param token - the last one that was sent, `undefined` when none was
 * @param isFromFile - whether something other than this step had it made
 */
export function explainRefusedToken(
  error: unknown,
  what: string,
  token: string | undefined,
  roleArn: string,
  isFromFile = false,
): unknown {
  if (!(error instanceof KeyturnError)) return error;
  const claims = token === undefined ? undefined : claimsIn(token);
  if (!claims) return error.within(what);
  if (error.code === 'AccessDenied') return error.within(what).explained(denied(error, claims, roleArn));
  if (error.code === 'InvalidIdentityToken')
    return error.within(what).explained(notAccepted(error.account.what, claims, roleArn, isFromFile));
  return error.within(what);
}

function denied({ account }: KeyturnError, claims: Claims, roleArn: string): Omit<Account, 'what'> {
  return {
    likely:
      account.likely ??
      `the role's trust policy does not accept this job: its conditions on \`${issuer(claims)}:sub\` (repository, branch or environment) and \`:aud\` do not match, or the role does not exist.`,
    next:
      account.next ??
      "compare the conditions of the trust policy with what the token says, or add the statement below to the role's trust policy.",
    details: [
      told(claims),
      ...hints(claims),
      `This statement in the trust policy of ${roleArn} accepts exactly this job:`,
      printed(tokenTrust(roleArn, claims)),
    ].join('\n'),
  };
}

/** Two causes look alike to people: no provider at all, and a provider that does not list the audience. */
function notAccepted(words: string, claims: Claims, roleArn: string, isFromFile: boolean): Partial<Account> {
  const provider = oidcProviderArn(roleArn, claims);
  const audience = claim(claims, 'aud') ?? '';
  const details = told(claims);
  if (/audience/i.test(words)) {
    const other = isFromFile
      ? 'have the token of the file made for one that it lists'
      : 'set the input `audience` to one that it lists';
    return {
      likely: `the identity provider ${provider} does not list the audience ${audience}.`,
      next: `add it, or ${other}:\n  aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${quoted(provider)} --client-id ${quoted(audience)}`,
      details,
    };
  }
  if (/No OpenIDConnect provider/i.test(words)) {
    const url = claim(claims, 'iss') ?? '';
    return {
      likely: `the account ${accountOf(roleArn)} has no identity provider for ${url}, or role-to-assume names the wrong account.`,
      next: `create it in that account:\n  aws iam create-open-id-connect-provider --url ${quoted(url)} --client-id-list ${quoted(audience)}`,
      details,
    };
  }
  return { details };
}

function told(claims: Claims): string {
  const isGitHub = claim(claims, 'repository') !== undefined;
  const names = isGitHub ? shownClaims : ['iss', 'sub', 'aud'];
  const lines = names.map((name) => `  ${name}: ${oneLine(claim(claims, name) ?? 'none')}`);
  return ['What the token says:', ...lines].join('\n');
}

/** Whoever wrote a token file may have put anything into it. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').slice(0, 500);
}

/** What people stumble over in `sub`. */
function hints(claims: Claims): string[] {
  const sub = claim(claims, 'sub') ?? '';
  const other = otherSubject(claims);
  const environment = claim(claims, 'environment');
  return [
    ...(environment !== undefined && sub.includes(':environment:')
      ? ['`sub` names the environment and not the branch, because the job has an `environment`.']
      : []),
    ...(sub.endsWith(':pull_request')
      ? ['`sub` names no branch, because a pull request started the run.']
      : []),
    ...(other?.isImmutable
      ? [
          `In the immutable form, which GitHub sends once the repository is renamed, transferred or opts in, \`sub\` is ${other.sub}`,
        ]
      : []),
    ...(other && !other.isImmutable
      ? [
          `\`sub\` has the immutable form; a trust policy from before may still expect ${other.sub}, which no longer comes.`,
        ]
      : []),
    ...(claim(claims, 'repository') !== undefined && !sub.startsWith('repo:')
      ? [
          'The repository or its organization has composed its own `sub`; a condition on `repo:…` cannot match.',
        ]
      : []),
  ];
}

function issuer(claims: Claims): string {
  return (claim(claims, 'iss') ?? '').replace(/^https:\/\//, '');
}

/** For a shell. */
function quoted(value: string): string {
  return /^[\w:/.@+=,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
