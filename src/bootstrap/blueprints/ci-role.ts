import { type TokenTrust, trustPolicyFor } from '../../ci-systems/index.ts';
import { KeyturnError } from '../../errors.ts';
import { authorize, parsePolicyDocument } from '../../policy/index.ts';
import { audienceOf, providerArn } from '../aws/oidc-provider.ts';
import { rolePart } from '../aws/role.ts';
import type { Blueprint } from '../blueprint.ts';
import type { Facets, Json } from '../facets.ts';
import {
  accountOf,
  type Declaration,
  type Found,
  idOf,
  kindOf,
  type Target,
  type World,
} from '../resource.ts';
import { eventually } from '../settle.ts';

/** A role for the jobs of a CI. */
interface CiRole {
  readonly account: string;
  readonly name: string;
  /** `GitHub Actions`. */
  readonly ci: string;
  readonly trust: TokenTrust;
  readonly policyArns: readonly string[];
  /** Inline policies by name. */
  readonly policies: Readonly<Record<string, Json>>;
  readonly boundary?: string;
  /** SHA-1 fingerprints of the issuer's certificate authority, where AWS does not trust it. */
  readonly thumbprints?: readonly string[];
}

/** The characters of a trust policy without white space (IAM quotas, "Role trust policy length"); AWS can raise it. */
const maxTrustLength = 2048;

/**
 * The provider of the issuer, a role that trusts exactly these subjects, and the audience.
 *
 * @throws KeyturnError `InvalidInput` for a trust policy that is too long, and for a policy that does not exist
 */
export async function ciRole(given: CiRole, world: World): Promise<Blueprint> {
  const { account, name, trust } = given;
  const provider: Declaration = {
    kind: 'oidc-provider',
    place: account,
    name: trust.issuer.replace(/^https:\/\//, ''),
    desired: {},
    ...(given.thumbprints ? { settings: { thumbprints: given.thumbprints } } : {}),
  };
  const policy = trustPolicyFor(trust, providerArn(provider, world)) as Json;
  const length = JSON.stringify(policy).length;
  requireShort(length, name);
  for (const arn of [...given.policyArns, ...(given.boundary ? [given.boundary] : [])])
    await requirePolicy(arn, account, world);
  const role: Declaration = { kind: 'role', place: account, name, desired: roleParts(given, policy) };
  const audience = { ...audienceOf(provider, trust.audience), desired: {}, anchor: idOf(role) };
  const declarations = [provider, role, audience];
  const check = trustCheck(declarations);
  return {
    declarations,
    notes: [`The trust policy has ${length} of ${maxTrustLength} characters.`, ...notesFor(given)],
    ...(check ? { check } : {}),
  };
}

type Trust = Pick<TokenTrust, 'audience' | 'operator' | 'subjects'>;

/** The check of a plan with a role for the jobs of a CI, also of one that was saved; absent for other plans. */
export function trustCheck(declarations: readonly Declaration[]): Blueprint['check'] {
  const provider = declarations.find(({ kind }) => kind === 'oidc-provider');
  for (const role of declarations.filter(({ kind }) => kind === 'role')) {
    const trust = provider && plannedTrust(role.desired[rolePart.trust], provider.name);
    if (provider && trust) return (applied) => check(role, provider, trust, applied);
  }
  return undefined;
}

/** The subjects that a planned trust policy names. */
function plannedTrust(policy: Json | undefined, host: string): Trust | undefined {
  if (policy === undefined) return undefined;
  const [statement] = parsePolicyDocument(JSON.stringify(policy), 'trust').statements;
  const conditions = statement?.conditions ?? {};
  for (const operator of ['StringEquals', 'StringLike'] as const) {
    const subjects = conditions[operator]?.[`${host}:sub`];
    const [audience] = conditions.StringEquals?.[`${host}:aud`] ?? [];
    if (subjects && audience !== undefined) return { operator, subjects, audience };
  }
  return undefined;
}

function roleParts({ ci, policies, policyArns, boundary }: CiRole, trust: Json): Facets {
  return {
    [rolePart.description]: `For jobs of ${ci}, made by keyturn bootstrap`,
    [rolePart.trust]: trust,
    [rolePart.maxSession]: 3600,
    ...(boundary ? { [rolePart.boundary]: boundary } : {}),
    ...Object.fromEntries(Object.entries(policies).map(([name, policy]) => [rolePart.inline(name), policy])),
    ...Object.fromEntries(policyArns.map((arn) => [rolePart.attached(arn), 'yes'])),
  };
}

function notesFor({ policies, policyArns, trust, thumbprints }: CiRole): string[] {
  const hasNone = Object.keys(policies).length === 0 && policyArns.length === 0;
  return [
    ...(hasNone ? ['The role has no policies, so it may do nothing yet. Add --policy-arn or --policy.'] : []),
    ...(trust.mayNeedThumbprint && !thumbprints
      ? [
          "If a private certificate authority signed the issuer's certificate, AWS refuses its tokens. Then add --thumbprint.",
        ]
      : []),
  ];
}

function requireShort(length: number, name: string): void {
  if (length <= maxTrustLength) return;
  throw new KeyturnError('InvalidInput', {
    summary: `The trust policy of ${name} would have ${length} characters; IAM allows ${maxTrustLength}.`,
    remedy:
      'use shorter names of branch and environment, or --subjects immutable once every job has the new subject.',
  });
}

/** AWS attaches only what exists, and a missing policy must not stop a plan half-way. */
async function requirePolicy(PolicyArn: string, account: string, world: World): Promise<void> {
  const { iam } = accountOf({ kind: '', name: '', place: account }, world);
  if (await iam.find('GetPolicy', { PolicyArn })) return;
  throw new KeyturnError('InvalidInput', {
    summary: `The policy ${PolicyArn} does not exist in account ${account}.`,
    remedy: 'check the ARN. Policies of AWS have the account aws: arn:aws:iam::aws:policy/ReadOnlyAccess.',
  });
}

/**
 * Reads back what IAM now has, and evaluates it for the tokens of the jobs: each subject gets in, and others do not. Only a job
 * has a token, so only a job can do more.
 */
async function check(role: Target, provider: Target, trust: Trust, world: World): Promise<readonly string[]> {
  const read = () => kindOf(role, world).read(role, world);
  const faultsIn = (found: Found | undefined) =>
    trustFaults(JSON.stringify(found?.facets[rolePart.trust] ?? {}), provider, trust, world);
  const found = await eventually(read, (each) => faultsIn(each).length === 0, world);
  const faults = faultsIn(found);
  if (faults.length > 0)
    throw new KeyturnError('Incomplete', {
      summary: `The trust policy of ${role.name} ${faults.join(', and ')}.`,
      cause: 'somebody changed it in the meantime.',
      remedy: 'run keyturn bootstrap plan again.',
    });
  return [
    ...samplesOf(trust).map(
      (subject) => `A token with the subject ${subject} may assume the role ${role.name}.`,
    ),
    `Tokens of another repository, or of another place in this one, may not.`,
  ];
}

/** Subjects that the trust policy must accept; a part that differs from job to job is `0`. */
function samplesOf({ subjects }: Trust): readonly string[] {
  return subjects.map((subject) => subject.replaceAll(/[*?]/g, '0'));
}

/** How a trust policy differs from what it is meant to do. */
function trustFaults(policy: string, provider: Target, trust: Trust, world: World): readonly string[] {
  const samples = samplesOf(trust);
  const strangers = ['repo:somebody-else/x:ref:refs/heads/main', `x${samples[0]}`, `${samples[0]}x`];
  const outside = trust.operator === 'StringEquals' ? strangers : strangers.slice(0, 2);
  const isIn = (subject: string) => letsIn(policy, subject, provider, trust, world);
  return [
    ...samples.filter((subject) => !isIn(subject)).map((subject) => `refuses ${subject}`),
    ...outside.filter(isIn).map((subject) => `lets in ${subject}`),
  ];
}

function letsIn(policy: string, subject: string, provider: Target, trust: Trust, world: World): boolean {
  const host = provider.name;
  if (!policy.includes('Statement')) return false;
  return authorize({
    action: 'sts:AssumeRoleWithWebIdentity',
    resource: '*',
    principal: { type: 'Federated', arn: providerArn(provider, world), accountId: provider.place },
    context: { [`${host}:sub`]: subject, [`${host}:aud`]: trust.audience },
    identityPolicies: [],
    trustPolicy: parsePolicyDocument(policy, 'trust'),
    resourceAccountId: provider.place,
  }).allowed;
}
