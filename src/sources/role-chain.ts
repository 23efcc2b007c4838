import type { Session } from '../aws/sts.ts';
import { stsFor } from '../clients/aws.ts';
import type { Log, Run } from '../clients/run.ts';
import type { RoleConfig } from '../config/config.ts';
import { KeyturnError } from '../errors.ts';
import { assumeRole } from './assume-role.ts';
import { roleArn } from './role-arn.ts';
import { roleSession } from './role-session.ts';
import type {
  ChosenSource,
  CredentialSource,
  SessionOptions,
  SessionRequest,
  SourceCredentials,
} from './source.ts';

/** The session that a chain has reached, and what it passes on to the next one. */
interface Reached {
  readonly session: Session;
  readonly arns: readonly string[];
  /** Keys of transitive tags, which may not be sent again. */
  readonly inheritedTagKeys: readonly string[];
  /** A source identity persists through a chain and may not be set again (docs/facts.md#session-tags). */
  readonly hasSourceIdentity: boolean;
}

/** Two roles or more. */
type Chain = readonly [RoleConfig, ...RoleConfig[]];

/**
 * Assumes a chain of roles: the source assumes the first, each session the next. Only the last session is handed out; the
 * others are used once and forgotten.
 *
 * @throws KeyturnError with the number of the hop and its role
 */
export async function resolveChain(
  { source, input }: ChosenSource,
  roles: Chain,
  options: SessionOptions,
  run: Run,
): Promise<SourceCredentials> {
  const [firstRole, ...furtherRoles] = roles;
  const count = roles.length;
  refuseUnplacedName(source, firstRole);
  // Intermediate sessions are not handed out, so their keys may have special characters.
  const passing = { ...options, specialCharactersWorkaround: false };
  const first = await hop(1, count, firstRole, () =>
    source.resolve(input, { ...passing, role: firstRole, isFinal: false }, run),
  );
  reportHop(1, count, first.session, run.log);
  let reached = await firstReached(source, first, firstRole, run);
  for (const [index, role] of furtherRoles.entries()) {
    const number = index + 2;
    const request = { ...(number === count ? options : passing), role, isFinal: number === count };
    reached = await hop(number, count, role, () => nextHop(reached, request, run));
    reportHop(number, count, reached.session, run.log);
  }
  return { session: reached.session, isNew: true };
}

/** Only signed calls set tags and a source identity. A token or an assertion brings its own. */
async function firstReached(
  { proof }: CredentialSource,
  { session, transitiveTagKeys }: SourceCredentials,
  role: RoleConfig,
  { aws }: Run,
): Promise<Reached> {
  const isSigned = proof === 'signature';
  return {
    session,
    arns: [await roleArn(role.role, aws.partition, () => session.identity.accountId)],
    inheritedTagKeys: transitiveTagKeys ?? (isSigned && role.sessionTagging ? role.transitiveTagKeys : []),
    hasSourceIdentity: isSigned && role.sourceIdentity !== undefined,
  };
}

/** Assumes one more role. A role by name is in the account of the role before it. */
async function nextHop(
  reached: Reached,
  request: SessionRequest & { readonly role: RoleConfig },
  run: Run,
): Promise<Reached> {
  const { session, arns, inheritedTagKeys, hasSourceIdentity } = reached;
  const { role } = request;
  const arn = await roleArn(role.role, run.aws.partition, () => session.identity.accountId);
  if (arns.includes(arn)) throw cycleError(arn);
  const sts = stsFor(run.aws, session.credentials);
  const { sourceIdentity, ...others } = role;
  const sent = hasSourceIdentity || sourceIdentity === undefined ? others : role;
  const next = await roleSession('AssumeRole', request, run, () =>
    assumeRole(sts, arn, sent, run, inheritedTagKeys),
  );
  return {
    session: next,
    arns: [...arns, arn],
    inheritedTagKeys: role.sessionTagging
      ? [...inheritedTagKeys, ...role.transitiveTagKeys]
      : inheritedTagKeys,
    hasSourceIdentity: hasSourceIdentity || sourceIdentity !== undefined,
  };
}

async function hop<T>(
  number: number,
  count: number,
  role: RoleConfig,
  attempt: () => Promise<T>,
): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    const isDenied = number > 1 && error.code === 'AccessDenied';
    throw error.withContext(`hop ${number} of ${count}, ${describe(role)}`, isDenied ? advice(role) : {});
  }
}

/** AWS does not say which policy denied the call, the caller's or the role's. What this step sends comes first. */
function advice(role: RoleConfig) {
  const reasons = [
    role.externalId === undefined
      ? 'this role demands an external ID'
      : 'the external ID is not that of this role',
    ...(role.sessionTagging ? ['one of the two policies lacks sts:TagSession, which session tags need'] : []),
    'this role demands MFA, which the session of a role never carries',
    'the role before lacks sts:AssumeRole on this role',
    "this role's trust policy does not name the role before",
  ];
  return {
    cause: `one of these: ${reasons.join('; ')}.`,
    remedy:
      'check them in this order. `external-id=…` on the line of the hop sends one; role-skip-session-tagging: true does without session tags. Where a policy must change, edit the statement that is there and keep its conditions: a second Allow statement would cancel them.',
  };
}

function reportHop(number: number, count: number, { identity }: Session, { info }: Log): void {
  info(`Hop ${number} of ${count}: ${identity.arn}.`);
}

function describe({ role }: RoleConfig): string {
  return role.kind === 'arn' ? role.arn : role.name;
}

/** An identity token belongs to no account. The allow-list names the account of the last role, not of the first. */
function refuseUnplacedName({ proof }: CredentialSource, { role }: RoleConfig): void {
  if (proof !== 'identity token' || role.kind !== 'name') return;
  throw new KeyturnError('InvalidInput', {
    summary: `The first role of the chain, ${role.name}, is a name, and a web identity token does not tell the account that it is in.`,
    remedy: 'give the ARN of the first role.',
  });
}

function cycleError(arn: string): KeyturnError {
  return new KeyturnError('InvalidInput', {
    summary: `The chain goes through ${arn} twice.`,
    remedy: 'name each role once in role-to-assume.',
  });
}
