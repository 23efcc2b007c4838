import { type CollectionTag, parse, type ScalarTag } from 'yaml';
import type { ServiceCall } from './service-calls.ts';

/**
 * Reads the IAM resources of a CloudFormation template as the calls of IAM that create them, in the template's order.
 * A property or function that it does not know is an error: a guide must not promise what nobody has tried.
 *
 * Types, properties and what Ref returns: AWS CloudFormation template reference, "AWS::IAM".
 */
export function callsOfTemplate(
  yaml: string,
  given: Readonly<Record<string, string>>,
  account: string,
): ServiceCall[] {
  const template = parse(yaml, { customTags: functions }) as Template;
  onlyKeys(template, ['AWSTemplateFormatVersion', 'Description', 'Parameters', 'Resources', 'Outputs']);
  const values = new Map<string, unknown>([
    ['AWS::AccountId', account],
    ['AWS::Partition', 'aws'],
  ]);
  for (const [name, { Type, Default }] of Object.entries(template.Parameters ?? {})) {
    const value = given[name] ?? Default ?? '';
    values.set(name, Type === 'CommaDelimitedList' ? value.split(',') : value);
  }
  const unknown = Object.keys(given).filter((name) => !(name in (template.Parameters ?? {})));
  if (unknown.length > 0) throw new Error(`the template has no parameter ${unknown.join(', ')}`);
  const stack = new Stack(values, account);
  const calls = Object.entries(template.Resources).flatMap(([id, resource]) => stack.create(id, resource));
  for (const { Value } of Object.values(template.Outputs ?? {})) stack.resolve(Value);
  return calls;
}

interface Template {
  readonly Parameters?: Readonly<Record<string, { readonly Type: string; readonly Default?: string }>>;
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
}

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

type Texts = Readonly<Record<string, string>>;

class Stack {
  readonly #values: Map<string, unknown>;
  readonly #account: string;

  constructor(values: Map<string, unknown>, account: string) {
    this.#values = values;
    this.#account = account;
  }

  create(id: string, resource: Resource): ServiceCall[] {
    onlyKeys(resource, ['Type', 'Properties', 'DeletionPolicy', 'UpdateReplacePolicy']);
    const kind = kinds[resource.Type];
    if (!kind) throw new Error(`the template's reader knows no ${resource.Type}`);
    onlyKeys(resource.Properties, kind.properties);
    const properties = this.resolve(resource.Properties) as Record<string, unknown>;
    const { ref, arn, calls } = kind.create(properties, this.#account);
    this.#values.set(id, ref).set(`${id}.Arn`, arn);
    return calls;
  }

  resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.resolve(each));
    if (typeof value !== 'object' || value === null) return value;
    const [[name, argument] = ['', undefined], ...more] = Object.entries(value);
    if (more.length === 0 && name === 'Ref') return this.#value(String(argument));
    if (more.length === 0 && name === 'Fn::GetAtt') return this.#value(String(argument));
    if (more.length === 0 && name === 'Fn::Sub') return this.#substitute(argument);
    if (more.length === 0 && name === 'Fn::Join') {
      const [separator, list] = this.resolve(argument) as [string, string[]];
      return list.join(separator);
    }
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.resolve(each)]));
  }

  #substitute(argument: unknown): string {
    const [text, own] = (Array.isArray(argument) ? argument : [argument, {}]) as [string, Texts];
    const local = this.resolve(own) as Texts;
    return text.replaceAll(/\$\{(!?)([\w:.]+)\}/g, (_all, literal: string, name: string) =>
      literal ? `\${${name}}` : String(local[name] ?? this.#value(name)),
    );
  }

  #value(name: string): unknown {
    if (!this.#values.has(name)) throw new Error(`the template names ${name}, which is not above it`);
    return this.#values.get(name);
  }
}

interface Kind {
  readonly properties: readonly string[];
  readonly create: (
    properties: Readonly<Record<string, unknown>>,
    account: string,
  ) => { readonly ref: string; readonly arn: string; readonly calls: ServiceCall[] };
}

const call = (operation: string, parameters: Readonly<Record<string, unknown>>): ServiceCall => ({
  service: 'iam',
  operation,
  parameters,
});
const asJson = (policy: unknown) => (typeof policy === 'string' ? policy : JSON.stringify(policy));

/** The calls for the inline and the managed policies of a user or role. */
function policyCalls(
  kind: 'User' | 'Role',
  name: string,
  { Policies = [], ManagedPolicyArns = [] }: Readonly<Record<string, unknown>>,
): ServiceCall[] {
  const owner = { [`${kind}Name`]: name };
  return [
    ...(Policies as { PolicyName: string; PolicyDocument: unknown }[]).map((policy) => {
      onlyKeys(policy, ['PolicyName', 'PolicyDocument']);
      const PolicyDocument = asJson(policy.PolicyDocument);
      return call(`Put${kind}Policy`, { ...owner, PolicyName: policy.PolicyName, PolicyDocument });
    }),
    ...(ManagedPolicyArns as string[]).map((PolicyArn) =>
      call(`Attach${kind}Policy`, { ...owner, PolicyArn }),
    ),
  ];
}

const kinds: Readonly<Record<string, Kind>> = {
  'AWS::IAM::OIDCProvider': {
    properties: ['Url', 'ClientIdList'],
    create: ({ Url, ClientIdList }, account) => {
      const arn = `arn:aws:iam::${account}:oidc-provider/${String(Url).replace('https://', '')}`;
      const calls = [call('CreateOpenIDConnectProvider', { Url, ClientIDList: ClientIdList })];
      return { ref: arn, arn, calls };
    },
  },
  'AWS::IAM::User': {
    properties: ['UserName', 'Path', 'Policies', 'ManagedPolicyArns'],
    create: (properties, account) => {
      const { UserName, Path = '/' } = properties as { UserName: string; Path?: string };
      const calls = [call('CreateUser', { UserName, Path }), ...policyCalls('User', UserName, properties)];
      return { ref: UserName, arn: `arn:aws:iam::${account}:user${Path}${UserName}`, calls };
    },
  },
  'AWS::IAM::Role': {
    properties: [
      ...['RoleName', 'Path', 'AssumeRolePolicyDocument', 'Policies', 'ManagedPolicyArns'],
      ...['Description', 'MaxSessionDuration', 'PermissionsBoundary'],
    ],
    create: (properties, account) => {
      const { RoleName, Path = '/' } = properties as { RoleName: string; Path?: string };
      const { Description, MaxSessionDuration, PermissionsBoundary } = properties;
      const AssumeRolePolicyDocument = asJson(properties.AssumeRolePolicyDocument);
      const more = { Description, MaxSessionDuration, PermissionsBoundary };
      const calls = [
        call('CreateRole', { RoleName, Path, AssumeRolePolicyDocument, ...more }),
        ...policyCalls('Role', RoleName, properties),
      ];
      return { ref: RoleName, arn: `arn:aws:iam::${account}:role${Path}${RoleName}`, calls };
    },
  },
};

function onlyKeys(object: object, known: readonly string[]): void {
  const unknown = Object.keys(object).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`the template's reader knows no ${unknown.join(', ')}`);
}

const scalarFunction = (name: string, key: string): ScalarTag => ({
  tag: `!${name}`,
  resolve: (text) => ({ [key]: text }),
});

/** The short forms of the functions. */
const functions: (ScalarTag | CollectionTag)[] = [
  scalarFunction('Ref', 'Ref'),
  scalarFunction('GetAtt', 'Fn::GetAtt'),
  scalarFunction('Sub', 'Fn::Sub'),
  {
    tag: '!Join',
    collection: 'seq',
    resolve: (sequence) => ({ 'Fn::Join': (sequence as { toJSON(): unknown }).toJSON() }),
  },
];
