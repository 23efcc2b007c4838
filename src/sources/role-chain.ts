import type { Session } from '../aws/sts.ts';
import { type Context, stsFor } from '../clients/context.ts';
import type { RoleConfig } from '../config/config.ts';
import { KeyturnError } from '../errors.ts';
import { assumeRole } from './assume-role.ts';
import type { Source } from './choose-source.ts';
import type { SourceCredentials } from './obtained.ts';
import { roleArn } from './role-arn.ts';
import { roleSession } from './role-session.ts';

/** A session on the way up a chain, with the tags that came along and may not be sent again. */
interface Reached {
  readonly session: Session;
  readonly arns: readonly string[];
  readonly inheritedTagKeys: readonly string[];
  /** A source identity stays for the whole chain, and no later hop may set it (docs/facts.md#session-tags). */
  readonly hasSourceIdentity: boolean;
}

/**
 * Goes through a chain of roles: the first with the source, each further one with the session before it. Only the
 * last session is handed out; those between are used once, and forgotten.
 *
 * @param takeFirst - takes the source and assumes the first role
 * @throws KeyturnError what a hop throws, told with the number of the hop and its role
 */
export async function throughChain(
  source: Source,
  context: Context,
  takeFirst: (context: Context) => Promise<SourceCredentials>,
): Promise<Session> {
  const { role, furtherRoles } = context.config;
  const count = furtherRoles.length + 1;
  refuseUnplacedName(source, role);
  const first = await hop(1, count, role, () => takeFirst(passing(context)));
  reportHop(1, count, first.session, context);
  let reached: Reached = {
    session: first.session,
    arns: role
      ? [await roleArn(role.role, context.config.partition, () => first.session.identity.accountId)]
      : [],
    inheritedTagKeys: first.transitiveTagKeys ?? tagsGiven(source, role),
    hasSourceIdentity: signs(source) && role?.sourceIdentity !== undefined,
  };
  for (const [index, further] of furtherRoles.entries()) {
    const number = index + 2;
    const hopContext = number === count ? context : passing(context);
    reached = await hop(number, count, further, () => nextHop(reached, further, hopContext));
    reportHop(number, count, reached.session, context);
  }
  return reached.session;
}

/** Assumes one more role. A name is one in the account of the role before. */
async function nextHop(reached: Reached, role: RoleConfig, context: Context): Promise<Reached> {
  const { session, arns, inheritedTagKeys, hasSourceIdentity } = reached;
  const { config, env, info } = context;
  const arn = await roleArn(role.role, config.partition, () => session.identity.accountId);
  if (arns.includes(arn)) throw cycleError(arn);
  const sts = stsFor(context, session.credentials);
  const { sourceIdentity, ...others } = role;
  const request = hasSourceIdentity || sourceIdentity === undefined ? others : role;
  const next = await roleSession('AssumeRole', context, () =>
    assumeRole(sts, arn, request, env, info, inheritedTagKeys),
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

/** Sources that sign give the first session its tags; a token brings its own. */
function tagsGiven(source: Source, role: RoleConfig | undefined): readonly string[] {
  return signs(source) && role?.sessionTagging ? role.transitiveTagKeys : [];
}

/** Whether the call for the first role is signed, so that it takes tags and a source identity. */
function signs(source: Source): boolean {
  return !isToken(source) && source.kind !== 'saml';
}

function isToken({ kind }: Source): boolean {
  return kind === 'github-oidc' || kind === 'web-identity-token-file';
}

async function hop<T>(
  number: number,
  count: number,
  role: RoleConfig | undefined,
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

/** Which of the policies refused is not told; both ends of a hop have one. What this step sends comes first. */
function advice(role: RoleConfig | undefined) {
  const reasons = [
    role?.externalId === undefined
      ? 'this role demands an external ID'
      : 'the external ID is not that of this role',
    ...(role?.sessionTagging
      ? ['one of the two policies lacks sts:TagSession, which session tags need']
      : []),
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

/** What concerns only the credentials that are handed out is left away: they may not have any special characters. */
function passing(context: Context): Context {
  return { ...context, config: { ...context.config, specialCharactersWorkaround: false } };
}

function reportHop(number: number, count: number, { identity }: Session, { info }: Context): void {
  info(`Hop ${number} of ${count}: ${identity.arn}.`);
}

function describe(role: RoleConfig | undefined): string {
  return role?.role.kind === 'arn' ? role.role.arn : (role?.role.name ?? 'the role of the assertion');
}

/** An allow-list names the account that a chain ends in, so it says nothing about the account that it begins in. */
function refuseUnplacedName(source: Source, role: RoleConfig | undefined): void {
  if (!isToken(source) || role?.role.kind !== 'name') return;
  throw new KeyturnError('InvalidInput', {
    summary: `The first role of the chain, ${role.role.name}, is a name, and a web identity token does not tell the account that it is in.`,
    remedy: 'give the ARN of the first role.',
  });
}

function cycleError(arn: string): KeyturnError {
  return new KeyturnError('InvalidInput', {
    summary: `The chain goes through ${arn} twice.`,
    remedy: 'name each role once in role-to-assume.',
  });
}
