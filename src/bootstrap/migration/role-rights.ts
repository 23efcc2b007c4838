import { KeyturnError } from '../../errors.ts';
import type { Json } from '../facets.ts';
import { type Fit, fitOf, statementsOf } from './user-only.ts';
import type { UserPolicy, UserRights } from './user-policies.ts';

/** What a role gets that takes the place of a user, and what a person should know about it. */
interface RoleRights {
  readonly policyArns: readonly string[];
  readonly policies: Readonly<Record<string, Json>>;
  readonly boundary?: string;
  readonly notes: readonly string[];
}

/** Managed policies of a role, and characters of all its own policies (IAM quotas). AWS can raise the first. */
const quotas = { managed: 10, inline: 10_240 } as const;

/**
 * The user's rights as those of a role. Statements with which the user manages itself stay behind, as do those that no job can
 * use for want of MFA.
 *
 * @param dropsMfa - leave statements behind that deny without MFA
 * @throws KeyturnError `InvalidInput` for a statement that denies everything without MFA, and where IAM's quotas are too small
 */
export function rightsForRole(rights: UserRights, dropsMfa: boolean): RoleRights {
  const judged = rights.policies.map((policy) => ({ policy, parts: judge(policy, rights.arn) }));
  if (!dropsMfa) requireUsable(judged);
  const carried = judged.filter(({ parts }) => parts.some(({ isLeft }) => !isLeft));
  const inline = carried.filter(({ policy }) => !policy.isManaged);
  const policyArns = carried.flatMap(({ policy }) => (policy.isManaged ? [policy.name] : []));
  const policies = Object.fromEntries(
    inline.map(({ policy, parts }) => [policy.name, withStatements(policy.document, parts)]),
  );
  requireRoom(policyArns, policies);
  return {
    policyArns,
    policies,
    ...(rights.boundary ? { boundary: rights.boundary } : {}),
    notes: judged.flatMap(({ policy, parts }) => notesFor(policy, parts)),
  };
}

interface Part {
  readonly statement: Readonly<Record<string, Json>>;
  readonly fit: Fit;
  /** It stays behind. */
  readonly isLeft: boolean;
}

function judge({ document }: UserPolicy, userArn: string): Part[] {
  return statementsOf(document).map((statement) => {
    const fit = fitOf(statement, userArn);
    return { statement, fit, isLeft: fit.kind !== 'fits' && fit.kind !== 'depends' };
  });
}

function withStatements(document: Json, parts: readonly Part[]): Json {
  const statements = parts.flatMap(({ statement, isLeft }) => (isLeft ? [] : [statement]));
  return { ...(document as Readonly<Record<string, Json>>), Statement: statements };
}

interface Judged {
  readonly policy: UserPolicy;
  readonly parts: readonly Part[];
}

function requireUsable(judged: readonly Judged[]): void {
  for (const { policy, parts } of judged) {
    const denial = parts.find(({ fit }) => fit.kind === 'denies-without-mfa');
    if (!denial) continue;
    throw new KeyturnError('InvalidInput', {
      summary: `The policy ${policy.name} ${policy.source} denies without MFA, and no job has MFA: ${inWords(denial.statement)}.`,
      cause: 'the role could not do what this statement denies.',
      remedy:
        "decide whether jobs may do this without MFA. If so, add --without-mfa: the statement then stays behind, and the role's trust policy limits who may use the role.",
    });
  }
}

function requireRoom(arns: readonly string[], policies: Readonly<Record<string, Json>>): void {
  const characters = Object.values(policies).reduce(
    (sum: number, each) => sum + JSON.stringify(each).length,
    0,
  );
  const problem =
    arns.length > quotas.managed
      ? `${arns.length} managed policies; IAM attaches ${quotas.managed} to a role`
      : characters > quotas.inline
        ? `${characters} characters of inline policies; IAM allows ${quotas.inline} for a role`
        : undefined;
  if (problem === undefined) return;
  throw new KeyturnError('InvalidInput', {
    summary: `The role would have ${problem}.`,
    cause:
      'the user has policies directly and through its groups, each with a separate quota, and a role has only one.',
    remedy: 'put several of them together into one managed policy, attach that to the user, and plan again.',
  });
}

function notesFor(policy: UserPolicy, parts: readonly Part[]): string[] {
  const left = parts.flatMap(({ statement, fit }) => {
    const why = reason(fit, policy);
    return why === undefined ? [] : [`${policy.name} ${policy.source}: ${inWords(statement)}: ${why}`];
  });
  // The plan shows the statements of inline policies; those of managed ones are shown here.
  const shown = policy.isManaged ? parts.filter(({ fit }) => fit.kind === 'fits') : [];
  return [
    ...left,
    ...shown.map(({ statement }) => `${policy.name} ${policy.source}: ${inWords(statement)}.`),
  ];
}

function reason(fit: Fit, { isManaged }: UserPolicy): string | undefined {
  const remains = isManaged ? 'It has no effect in the role.' : 'It stays behind.';
  switch (fit.kind) {
    case 'fits':
      return undefined;
    case 'self-management':
      return `only a user can manage its own keys and devices. ${remains}`;
    case 'needs-mfa':
      return `it needs MFA, which no job has. ${remains} Check whether jobs did this with a session that an MFA code had opened.`;
    case 'denies-without-mfa':
      return `it denies without MFA, which no job has. ${isManaged ? 'The role has it with the managed policy and is denied too: replace that policy.' : 'It stays behind because of --without-mfa.'}`;
    case 'depends':
      return `it depends on ${fit.on.join(', ')}, which is different in the session of a role. It is copied; check that it does what you expect.`;
  }
}

/** `Allow s3:GetObject on arn:aws:s3:::bucket/*`. */
function inWords({ Effect, Action, NotAction, Resource, NotResource, Condition }: Part['statement']): string {
  const list = (value: Json | undefined) => (Array.isArray(value) ? value.join(', ') : String(value));
  const actions = Action === undefined ? `everything but ${list(NotAction)}` : list(Action);
  const resources = Resource === undefined ? `everything but ${list(NotResource)}` : list(Resource);
  return `${String(Effect)} ${actions} on ${resources}${Condition === undefined ? '' : ` if ${JSON.stringify(Condition)}`}`;
}
