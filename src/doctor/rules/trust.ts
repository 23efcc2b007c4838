import {
  MalformedPolicyDocumentError,
  type PolicyDocument,
  parsePolicyDocument,
} from '../../policy/index.ts';
import { letsIn, type Refusal, refusalOf } from '../../trust/refusal.ts';
import type { Condition } from '../../trust/statements.ts';
import { countedLength, maximumLength } from '../../trust/weaknesses.ts';
import { inputOf } from '../aws-step.ts';
import { type ExpectedToken, tokenOf } from '../claims.ts';
import type { RoleFacts } from '../facts.ts';
import { refusalAdvice } from '../refusal-advice.ts';
import { roleParts } from '../roles.ts';
import { placeOfInput, placeOfStep, type Target } from '../target.ts';
import { trustExample } from '../trust-example.ts';

/** KT102 to KT104, KT108, KT109, KT115, KT117 to KT120: whether AWS accepts the job's token for a role. */
export async function acceptsToken(target: Target, role: RoleFacts): Promise<void> {
  const { step, around, notes } = target;
  const parts = roleParts(role.arn);
  const trustPolicy = parsedTrust(role);
  if (parts === undefined || trustPolicy === undefined) {
    notes.notChecked(
      `the trust policy of ${role.arn}`,
      'it uses an element that Keyturn does not know',
      placeOfStep(target),
      step.run,
    );
    return;
  }
  const audience = inputOf(step, 'audience');
  if ('unknown' in audience) {
    notes.notChecked(
      `the audience ${audience.unknown}`,
      'only the run knows its value',
      placeOfStep(target),
      step.run,
    );
    return;
  }
  const aud = audience.value || defaultAudience;
  const providerArn = `arn:${parts.partition}:iam::${parts.accountId}:oidc-provider/${around.issuer}`;
  if (!(await providerTakes(target, parts.accountId, providerArn, aud))) return;
  judge(target, { role, trustPolicy, providerArn, aud });
}

/** Both actions ask for it in every partition. */
const defaultAudience = 'sts.amazonaws.com';

export function parsedTrust({ trustPolicy }: RoleFacts): PolicyDocument | undefined {
  try {
    return parsePolicyDocument(trustPolicy, 'trust');
  } catch (error) {
    if (error instanceof MalformedPolicyDocumentError) return undefined;
    throw error;
  }
}

/** KT102, and KT109 for the provider's own list. */
async function providerTakes(
  target: Target,
  accountId: string,
  providerArn: string,
  aud: string,
): Promise<boolean> {
  const { step, around, notes } = target;
  const asked = await around.aws.audiences(accountId, providerArn);
  if ('why' in asked) {
    notes.notChecked(`the identity provider ${providerArn}`, asked.why, placeOfStep(target), step.run);
    return true;
  }
  const base = { run: step.run, place: placeOfStep(target), subject: providerArn };
  if (asked.value === undefined) {
    notes.found({
      ...base,
      rule: 'KT102',
      summary: `The account ${accountId} has no identity provider for https://${around.issuer}.`,
      cause: 'role-to-assume names the wrong account, or nobody has created the provider in it.',
      remedy: 'check the account in role-to-assume. If it is right, create the provider:',
      statement: `aws iam create-open-id-connect-provider --url https://${around.issuer} --client-id-list ${aud}`,
    });
    return false;
  }
  if (asked.value.includes(aud)) return true;
  notes.found({
    ...base,
    rule: 'KT109',
    place: placeOfInput(target, 'audience'),
    summary: `The identity provider does not accept the audience ${aud}.`,
    cause: `${providerArn} lists ${asked.value.join(', ') || 'none'}.`,
    remedy:
      aud === 'sts.amazonaws.com'
        ? 'add the audience to the provider. First make sure that every role that trusts it has a condition on `aud`.'
        : 'remove the input `audience`, whose default is sts.amazonaws.com, or set it to one that the provider lists.',
    ...(aud === 'sts.amazonaws.com'
      ? {
          statement: `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${providerArn} --client-id ${aud}`,
        }
      : {}),
  });
  return false;
}

interface Trusting {
  readonly role: RoleFacts;
  readonly trustPolicy: PolicyDocument;
  readonly providerArn: string;
  readonly aud: string;
}

function judge(target: Target, trusting: Trusting): void {
  const { step, repository, notes } = target;
  const { role, trustPolicy, providerArn, aud } = trusting;
  const { run } = step;
  const place = placeOfStep(target);
  const [now, later] = expectedTokens(target, aud);
  if (now === undefined) {
    notes.notChecked(`whether ${role.arn} trusts ${run.label}`, whyUnknown(target), place, run);
    return;
  }
  const sessionName = inputOf(step, 'role-session-name');
  const named = ('value' in sessionName && sessionName.value) || 'GitHubActions';
  const request = ({ claims }: ExpectedToken) => ({
    providerArn,
    roleArn: role.arn,
    claims,
    sessionName: named,
  });
  const refusal = refusalOf(trustPolicy, request(now));
  if (refusal && !isAboutUnknown(refusal, now)) {
    refused(target, trusting, now, refusal);
    return;
  }
  if (refusal) {
    notes.notChecked(
      `the condition on ${refusal.condition?.key} of ${role.arn}`,
      'only the run knows this claim',
      place,
      run,
    );
    return;
  }
  if (repository.template === undefined) {
    const isOther = later && !letsIn(trustPolicy, request(later));
    notes.notChecked(
      `the format of the subject of ${repository.name}`,
      `GitHub could not be asked whether it is immutable; the trust policy of ${role.arn} accepts ${isOther ? 'only the classic one' : 'the classic one'}`,
      place,
      run,
    );
    return;
  }
  if (now.format === 'classic' && later && !letsIn(trustPolicy, request(later)))
    classicOnly(target, trusting, now, later);
}

/** The token as it will be, and the token after a rename, transfer or opt-in. */
function expectedTokens(
  { step, repository, around }: Target,
  aud: string,
): readonly [ExpectedToken | undefined, ExpectedToken | undefined] {
  const of = (format: ExpectedToken['format']) => tokenOf(step.run, repository, aud, format);
  // GitHub Enterprise Server has no immutable subjects.
  if (!around.issuer.startsWith('token.actions.')) return [of('classic'), undefined];
  return repository.template?.isImmutable ? [of('immutable'), undefined] : [of('classic'), of('immutable')];
}

function whyUnknown({ step, repository }: Target): string {
  const { environment } = step.run;
  if (environment && 'unknown' in environment)
    return `the environment is \`${environment.unknown}\`, which only the run knows`;
  if (repository.name === undefined) return 'the name of the repository is not known; add --repo';
  return 'GitHub could not be asked for the ids or the claims in the subject';
}

/** A claim that no file decides, such as `actor`. */
function isAboutUnknown({ rule, condition }: Refusal, { claims }: ExpectedToken): boolean {
  const claim = condition?.key.split(':').at(-1)?.toLowerCase() ?? '';
  return (
    rule === 'KT120' && ['actor', 'actor_id', 'enterprise_id'].includes(claim) && claims[claim] === undefined
  );
}

function refused(
  target: Target,
  { role, trustPolicy, aud }: Trusting,
  { claims }: ExpectedToken,
  refusal: Refusal,
): void {
  const { step, notes, around } = target;
  const { run } = step;
  const isExample = !run.occurrence.isExact && claims.environment === undefined;
  notes.found({
    rule: refusal.rule,
    ...(isExample ? { level: 'warning' as const } : {}),
    run,
    place: placeOfStep(target),
    subject: role.arn,
    summary: `AWS would refuse ${isExample ? 'runs such as this one' : 'this job'}: ${reason(refusal, claims, trustPolicy)}`,
    ...(causeOf(refusal, claims) === undefined ? {} : { cause: causeOf(refusal, claims) ?? '' }),
    ...refusalAdvice(run, { roleArn: role.arn, issuer: around.issuer, aud }, claims, refusal),
  });
}

const listed = ({ values }: Condition) => values.map((value) => `\`${value}\``).join(', ');

function reason(
  { rule, condition }: Refusal,
  claims: ExpectedToken['claims'],
  { statements }: PolicyDocument,
): string {
  const wanted = condition ? listed(condition) : '';
  switch (rule) {
    case 'KT117': {
      const federated = statements.flatMap(({ principals }) =>
        principals && principals.of !== '*' ? (principals.of.Federated ?? []) : [],
      );
      return `its trust policy names ${federated.length > 0 ? federated.join(', ') : 'no identity provider'}, and not the issuer of the job in the role's account.`;
    }
    case 'KT118':
      return `a Deny statement of the trust policy matches the subject \`${claims.sub}\`.`;
    case 'KT119':
      return 'the trust policy does not allow sts:AssumeRoleWithWebIdentity.';
    case 'KT109':
      return `the token has the audience \`${claims.aud}\`, and the trust policy wants ${wanted}.`;
    case 'KT120':
      return `the trust policy wants ${condition?.key} to be ${wanted}.`;
    case 'KT105':
      return `the subject will be \`${claims.sub}\`, and ${condition?.operator} takes the wildcard in ${wanted} literally.`;
    default:
      return `the subject will be \`${claims.sub}\`, and the trust policy wants ${wanted}.`;
  }
}

/** Why a token that looks right differs. */
function causeOf({ rule, condition }: Refusal, claims: ExpectedToken['claims']): string | undefined {
  const wanted = condition?.values ?? [];
  switch (rule) {
    case 'KT103':
      return subjectCause(claims.sub ?? '', wanted);
    case 'KT104':
      return 'AWS compares upper and lower case.';
    case 'KT105':
      return 'only StringLike knows wildcards.';
    case 'KT120':
      return claims[condition?.key.split(':').at(-1) ?? ''] === undefined
        ? 'the token of this job has no such claim.'
        : undefined;
    default:
      return undefined;
  }
}

const isImmutable = (subject: string): boolean => /^repo:[^:]*@/.test(subject);

function subjectCause(sub: string, wanted: readonly string[]): string | undefined {
  if (!sub.startsWith('repo:'))
    return 'the repository or its organization has its own template for the subject.';
  if (isImmutable(sub) && !wanted.some(isImmutable))
    return 'the repository has immutable subjects, with the ids of its owner and itself; the trust policy names the classic format.';
  if (!isImmutable(sub) && wanted.length > 0 && wanted.every(isImmutable))
    return 'the trust policy names the immutable format, and the repository still has the classic one.';
  if (sub.includes(':environment:'))
    return wanted.some((value) => value.includes(':ref:'))
      ? 'the job has an environment, which takes the place of the branch in the subject.'
      : undefined;
  if (sub.endsWith(':pull_request')) return 'a pull request started the run, so the subject names no branch.';
  return wanted.some((value) => value.includes(':environment:'))
    ? 'the trust policy names an environment, and this job has none.'
    : undefined;
}

/** KT108, or KT115 if the second subject does not fit. */
function classicOnly(
  target: Target,
  { role, aud }: Trusting,
  now: ExpectedToken,
  later: ExpectedToken,
): void {
  const { step, notes, around } = target;
  const subjects = [now.claims.sub ?? '', later.claims.sub ?? ''];
  const length = countedLength(role.trustPolicy);
  const needed = length + (later.claims.sub ?? '').length + 3;
  const base = { run: step.run, place: placeOfStep(target), subject: role.arn };
  if (needed > maximumLength) {
    notes.found({
      ...base,
      rule: 'KT115',
      summary: `The trust policy has ${length} characters, so the immutable subject \`${later.claims.sub}\` does not fit.`,
      cause: `IAM accepts ${maximumLength} characters unless the quota was raised.`,
      remedy:
        'give some of the repositories a separate role, or raise the quota "Role trust policy length" to 4,096 characters.',
    });
    return;
  }
  notes.found({
    ...base,
    rule: 'KT108',
    summary: `The trust policy accepts \`${now.claims.sub}\`, and not the immutable subject that the repository gets when it is renamed or transferred.`,
    remedy:
      'name both subjects during the transition; drop the classic one when the repository has immutable subjects:',
    statement: trustExample({ roleArn: role.arn, issuer: around.issuer, aud, subjects }),
  });
}
