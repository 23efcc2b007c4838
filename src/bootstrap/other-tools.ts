import { providerArn } from './aws/oidc-provider.ts';
import { rolePart } from './aws/role.ts';
import type { Facets, Json } from './facets.ts';
import type { Plan, Step } from './plan.ts';
import { titleOf, type World } from './resource.ts';

/** The tools that can make what a plan shows, where they own IAM. */
const otherTools = ['terraform', 'cloudformation', 'aws-cli'] as const;

export type OtherTool = (typeof otherTools)[number];

/** A provider with all its audiences. */
interface Provider {
  readonly host: string;
  readonly arn: string;
  readonly audiences: readonly string[];
  readonly thumbprints: readonly string[];
  /** It exists, so only an audience may be missing. */
  readonly exists: boolean;
}

interface Role {
  readonly name: string;
  readonly description: string;
  readonly trust: Json;
  readonly maxSession: number;
  readonly boundary?: string;
  readonly inline: readonly (readonly [name: string, policy: Json])[];
  readonly attached: readonly string[];
}

/**
 * The IAM part of a plan in the language of another tool. It has no secret, because no resource of the plan is one.
 *
 * What exists and is not this stack's is named by its ARN. What is not IAM's is listed in comments.
 */
export function printedFor(tool: OtherTool, plan: Plan, world: World): string {
  const parts = {
    providers: providersIn(plan, world),
    roles: plan.steps.flatMap(({ declaration: { kind, name, desired }, action }) =>
      kind === 'role' && action.kind !== 'use' ? [roleOf(name, desired)] : [],
    ),
  };
  const others = plan.steps
    .filter(({ declaration: { kind } }) => !['role', 'oidc-provider', 'oidc-audience'].includes(kind))
    .map(({ declaration }) => `Not in this text: ${titleOf(declaration, world)} in ${declaration.place}.`);
  return `${writers[tool](parts.providers, parts.roles, others)}\n`;
}

function providersIn({ steps }: Plan, world: World): Provider[] {
  return steps.flatMap(({ declaration, action }) => {
    const { kind, name: host, settings = {} } = declaration;
    if (kind !== 'oidc-provider') return [];
    const exists = action.kind === 'use';
    const audiences = steps.flatMap((step) => missingAudience(step, host, exists));
    const { thumbprints = [] } = settings;
    const list = Array.isArray(thumbprints) ? thumbprints.map(String) : [];
    return [{ host, arn: providerArn(declaration, world), audiences, thumbprints: list, exists }];
  });
}

function missingAudience(
  { declaration: { kind, name }, action }: Step,
  host: string,
  exists: boolean,
): string[] {
  const [of, audience = ''] = name.split(' ');
  if (kind !== 'oidc-audience' || of !== host) return [];
  return exists && action.kind !== 'create' ? [] : [audience];
}

function roleOf(name: string, desired: Facets): Role {
  const boundary = desired[rolePart.boundary];
  const partsWith = (prefix: string) =>
    Object.entries(desired).flatMap(([part, value]) =>
      part.startsWith(prefix) ? [[part.slice(prefix.length), value] as const] : [],
    );
  return {
    name,
    description: String(desired[rolePart.description] ?? ''),
    trust: desired[rolePart.trust] ?? null,
    maxSession: Number(desired[rolePart.maxSession] ?? 3600),
    ...(boundary === undefined ? {} : { boundary: String(boundary) }),
    inline: partsWith(rolePart.inline('')),
    attached: partsWith(rolePart.attached('')).map(([arn]) => arn),
  };
}

type Writer = (providers: readonly Provider[], roles: readonly Role[], others: readonly string[]) => string;

const writers: Readonly<Record<OtherTool, Writer>> = {
  terraform: (providers, roles, others) =>
    [
      ...others.map((line) => `# ${line}`),
      ...providers.map(terraformProvider),
      ...roles.flatMap(terraformRole),
    ].join('\n\n'),
  cloudformation: (providers, roles, others) =>
    JSON.stringify(
      {
        AWSTemplateFormatVersion: '2010-09-09',
        Description: ['Made by keyturn bootstrap.', ...others, ...providers.flatMap(addedByHand)].join(' '),
        Resources: Object.fromEntries([
          ...providers.flatMap(cloudFormationProvider),
          ...roles.map(cloudFormationRole),
        ]),
      },
      null,
      2,
    ),
  'aws-cli': (providers, roles, others) =>
    [...others.map((line) => `# ${line}`), ...providers.flatMap(cliProvider), ...roles.flatMap(cliRole)].join(
      '\n',
    ),
};

/** Terraform and CloudFormation cannot add an audience to a provider that they do not own. */
function addedByHand({ arn, audiences, exists }: Provider): string[] {
  return exists ? audiences.map((audience) => cliAudience(arn, audience)) : [];
}

function terraformProvider(provider: Provider): string {
  const { host, arn, audiences, thumbprints, exists } = provider;
  if (exists)
    return [`# ${arn} exists and is used.`, ...addedByHand(provider).map((line) => `# ${line}`)].join('\n');
  return block(`resource "aws_iam_openid_connect_provider" ${quoted(identifier(host))}`, [
    ['url', quoted(`https://${host}`)],
    ['client_id_list', expression([...audiences])],
    ...(thumbprints.length > 0 ? [['thumbprint_list', expression([...thumbprints])] as const] : []),
  ]);
}

function terraformRole({ name, description, trust, maxSession, boundary, inline, attached }: Role): string[] {
  const id = identifier(name);
  const role = `aws_iam_role.${id}.name`;
  return [
    block(`resource "aws_iam_role" ${quoted(id)}`, [
      ['name', quoted(name)],
      ['description', quoted(description)],
      ['max_session_duration', String(maxSession)],
      ...(boundary === undefined ? [] : [['permissions_boundary', quoted(boundary)] as const]),
      ['assume_role_policy', `jsonencode(${expression(trust)})`],
    ]),
    ...inline.map(([policy, document]) =>
      block(`resource "aws_iam_role_policy" ${quoted(`${id}_${identifier(policy)}`)}`, [
        ['name', quoted(policy)],
        ['role', role],
        ['policy', `jsonencode(${expression(document)})`],
      ]),
    ),
    ...attached.map((arn) =>
      block(
        `resource "aws_iam_role_policy_attachment" ${quoted(`${id}_${identifier(arn.split('/').at(-1) ?? '')}`)}`,
        [
          ['role', role],
          ['policy_arn', quoted(arn)],
        ],
      ),
    ),
  ];
}

function block(head: string, settings: readonly (readonly [string, string])[]): string {
  return [
    `${head} {`,
    ...settings.map(([name, value]) => `  ${name} = ${value.replaceAll('\n', '\n  ')}`),
    '}',
  ].join('\n');
}

/** JSON is an expression of HCL, but for `${` and `%{`, which begin a template (HCL specification, "Template literals"). */
function expression(value: Json): string {
  return JSON.stringify(value, null, 2).replaceAll(/[$%]\{/g, (sign) => `${sign[0]}${sign}`);
}

const quoted = (text: string): string => expression(text);

/** Letters, digits and `_`, and no digit first. */
function identifier(text: string): string {
  return text.replaceAll(/\W/g, '_').replace(/^(?=\d)/, '_');
}

/** The ID of a resource of a template has letters and digits only. */
function logicalId(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

function cloudFormationProvider({ host, audiences, thumbprints, exists }: Provider): [string, Json][] {
  if (exists) return [];
  const Properties = {
    Url: `https://${host}`,
    ClientIdList: [...audiences],
    ...(thumbprints.length > 0 ? { ThumbprintList: [...thumbprints] } : {}),
  };
  return [[`Provider${logicalId(host)}`, { Type: 'AWS::IAM::OIDCProvider', Properties }]];
}

function cloudFormationRole(role: Role): [string, Json] {
  const { name, description, trust, maxSession, boundary, inline, attached } = role;
  const Properties: Json = {
    RoleName: name,
    Description: description,
    AssumeRolePolicyDocument: trust,
    MaxSessionDuration: maxSession,
    ...(boundary === undefined ? {} : { PermissionsBoundary: boundary }),
    Policies: inline.map(([PolicyName, PolicyDocument]) => ({ PolicyName, PolicyDocument })),
    ManagedPolicyArns: [...attached],
  };
  return [`Role${logicalId(name)}`, { Type: 'AWS::IAM::Role', Properties }];
}

function cliProvider(provider: Provider): string[] {
  const { host, audiences, thumbprints, exists } = provider;
  if (exists) return addedByHand(provider);
  return [
    [
      `aws iam create-open-id-connect-provider --url ${shell(`https://${host}`)}`,
      `--client-id-list ${audiences.map(shell).join(' ')}`,
      ...(thumbprints.length > 0 ? [`--thumbprint-list ${thumbprints.map(shell).join(' ')}`] : []),
    ].join(' \\\n  '),
  ];
}

function cliAudience(arn: string, audience: string): string {
  return `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${shell(arn)} --client-id ${shell(audience)}`;
}

function cliRole({ name, description, trust, maxSession, boundary, inline, attached }: Role): string[] {
  const of = `--role-name ${shell(name)}`;
  return [
    [
      `aws iam create-role ${of} --description ${shell(description)}`,
      `--max-session-duration ${maxSession}`,
      ...(boundary === undefined ? [] : [`--permissions-boundary ${shell(boundary)}`]),
      `--assume-role-policy-document ${shell(JSON.stringify(trust))}`,
    ].join(' \\\n  '),
    ...inline.map(
      ([policy, document]) =>
        `aws iam put-role-policy ${of} --policy-name ${shell(policy)} \\\n  --policy-document ${shell(JSON.stringify(document))}`,
    ),
    ...attached.map((arn) => `aws iam attach-role-policy ${of} --policy-arn ${shell(arn)}`),
  ];
}

/** A word of a POSIX shell. */
function shell(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
