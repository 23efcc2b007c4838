import type { PolicyDocument } from '../../../policy/index.ts';
import type { Account, Role, Tag } from '../model/account.ts';
import type { SessionCaller } from '../model/session.ts';
import { storedPolicy } from '../model/stored-policy.ts';
import { type Answer, AwsServiceError, type Parameters } from '../operation.ts';
import { number, required, structures, text } from '../parameters.ts';
import type { World } from '../world.ts';
import { credentialsOf } from './session-answer.ts';

const defaultSeconds = 3600;
const chainedMaxSeconds = 3600;
const chainedMessage =
  'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.';
/** Bytes of policies and tags that count as 100 percent. AWS does not document its packing. */
const packedBytes = 2048;

/** A role of some account, with the trust policy that STS knows. */
export interface FoundRole {
  readonly account: Account;
  readonly role: Role;
  readonly trustPolicy: PolicyDocument;
  /** The account as STS knows it. */
  readonly seen: Account;
}

/** Finds a role by its ARN in any account, as STS knows it at the moment: a change of IAM arrives later. */
export function findRole(world: World, arn: string): FoundRole | undefined {
  for (const account of world.accounts.values()) {
    const seen = world.latePolicies.read(account, '', account) ?? account;
    const known = [...seen.roles.values()].find((candidate) => candidate.arn === arn);
    if (!known) continue;
    const current = account.roles.get(known.name);
    const role = current?.id === known.id ? current : known;
    return { account, role, seen, trustPolicy: known.trustPolicy.document };
  }
  return undefined;
}

/**
 * How long the session lasts.
 *
 * @throws AwsServiceError `ValidationError`, 400: over the role's maximum, or over an hour when chained
 */
export function sessionSeconds(parameters: Parameters, role: Role, chained: boolean): number {
  const seconds = number(parameters, 'DurationSeconds') ?? defaultSeconds;
  if (chained && seconds > chainedMaxSeconds) throw invalid(chainedMessage);
  if (seconds > role.maxSessionDuration) {
    throw invalid('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
  }
  return seconds;
}

/** The session policies of a request, if any. */
export function sessionPolicies(
  parameters: Parameters,
  world: World,
  accountId: string,
): PolicyDocument[] | undefined {
  const inline = text(parameters, 'Policy');
  const managed = structures(parameters, 'PolicyArns').map((entry) => required(entry, 'arn'));
  if (inline === undefined && managed.length === 0) return undefined;
  return [
    ...(inline === undefined ? [] : [storedPolicy(inline, 'session').document]),
    ...managed.map((arn) => world.account(accountId).managedPolicy(arn).document),
  ];
}

/**
 * The percentage of the packed size that policies and tags use.
 *
 * @throws AwsServiceError `PackedPolicyTooLarge`, 400
 */
function packedPolicySize(parameters: Parameters): number {
  const policies = [
    text(parameters, 'Policy') ?? '',
    ...structures(parameters, 'PolicyArns').map((entry) => required(entry, 'arn')),
  ];
  const tags = structures(parameters, 'Tags').map((tag) => required(tag, 'Key') + (text(tag, 'Value') ?? ''));
  const bytes = Buffer.byteLength([...policies, ...tags].join(''));
  const percent = Math.ceil((bytes * 100) / packedBytes);
  if (percent <= 100) return percent;
  throw new AwsServiceError(
    'PackedPolicyTooLarge',
    400,
    `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`,
  );
}

/** Issues the session and returns the part of the result that every AssumeRole operation shares. */
export function roleSessionAnswer(
  parameters: Parameters,
  world: World,
  session: Omit<SessionCaller, 'kind' | 'key' | 'createdAt' | 'expiresAt' | 'sessionName'> & {
    readonly role: Role;
    readonly seconds: number;
  },
): Record<string, Answer> {
  const { seconds, ...rest } = session;
  const hasPacked = ['Policy', 'PolicyArns', 'Tags'].some((name) => parameters[name] !== undefined);
  const packed = packedPolicySize(parameters);
  const sessionName = required(parameters, 'RoleSessionName');
  const expiresAt = new Date(world.clock.now().getTime() + seconds * 1000);
  const created = world.createSession({ ...rest, kind: 'role', sessionName, expiresAt });
  return {
    Credentials: credentialsOf(created),
    AssumedRoleUser: {
      AssumedRoleId: `${session.role.id}:${sessionName}`,
      Arn: session.account.stsArn(`assumed-role/${session.role.name}/${sessionName}`),
    },
    ...(hasPacked ? { PackedPolicySize: packed } : {}),
  };
}

/** The tags of a request. */
export function requestTags(parameters: Parameters): Tag[] {
  return structures(parameters, 'Tags').map((tag) => ({
    Key: required(tag, 'Key'),
    Value: text(tag, 'Value') ?? '',
  }));
}

export function invalid(message: string): AwsServiceError {
  return new AwsServiceError('ValidationError', 400, message);
}
