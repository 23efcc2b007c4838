import { parse } from '@cdktn/hcl2json';
import type { ServiceCall } from './service-calls.ts';

type Values = Readonly<Record<string, unknown>>;
type Blocks = Readonly<Record<string, Readonly<Record<string, readonly Values[]>>>>;

interface Configuration {
  readonly variable?: Readonly<Record<string, readonly Values[]>>;
  readonly data?: Blocks;
  readonly resource?: Blocks;
  readonly output?: Readonly<Record<string, readonly Values[]>>;
}

/**
 * Reads the resources of a Terraform configuration as the calls of IAM that create them. The order is that of
 * Terraform: what others refer to comes first. An argument or expression that it does not know is an error.
 *
 * Types, arguments and attributes: documentation of the AWS provider, "IAM".
 */
export async function callsOfConfiguration(
  hcl: string,
  given: Readonly<Record<string, unknown>>,
  account: string,
): Promise<ServiceCall[]> {
  const configuration = (await parse('main.tf', hcl)) as Configuration;
  const known = ['terraform', 'variable', 'data', 'resource', 'output'];
  onlyKeys(configuration, known);
  return new Plan(configuration, given, account).calls();
}

class Plan {
  readonly #configuration: Configuration;
  readonly #given: Values;
  readonly #account: string;
  readonly #calls = new Map<string, ServiceCall>();

  constructor(configuration: Configuration, given: Values, account: string) {
    this.#configuration = configuration;
    this.#given = given;
    this.#account = account;
    const unknown = Object.keys(given).filter((name) => !(name in (configuration.variable ?? {})));
    if (unknown.length > 0) throw new Error(`the configuration has no variable ${unknown.join(', ')}`);
  }

  calls(): ServiceCall[] {
    const { resource = {}, output = {} } = this.#configuration;
    for (const [type, named] of Object.entries(resource))
      for (const name of Object.keys(named)) this.#attribute(type, name, 'id');
    for (const [block] of Object.values(output)) this.#fill(block?.value);
    return [...this.#calls.values()];
  }

  /** The value of an argument: literals, and texts with references in them. */
  #fill(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.#fill(each));
    if (typeof value !== 'string') return value;
    const [, json] = /^\$\{jsonencode\(([\s\S]*)\)\}$/.exec(value) ?? [];
    // `$${` is `${` (HCL specification, "Template literals").
    if (json !== undefined) return JSON.stringify(JSON.parse(json.replaceAll(/([$%])\1\{/g, '$1{')));
    const whole = /^\$\{([^{}]+)\}$/.exec(value);
    if (whole) return this.#refer(whole[1] ?? '');
    return value.replaceAll(/\$\{([^{}]+)\}/g, (_all, reference: string) => String(this.#refer(reference)));
  }

  #refer(reference: string): unknown {
    const [first = '', second = '', third = '', fourth = ''] = reference.split('.');
    if (!/^[a-z_]\w*(\.\w+)+$/.test(reference)) throw new Error(`the reader knows no ${reference}`);
    if (first === 'var') return this.#variable(second);
    return first === 'data' ? this.#data(second, third, fourth) : this.#attribute(first, second, third);
  }

  #variable(name: string): unknown {
    const [variable] = this.#configuration.variable?.[name] ?? [];
    if (!variable) throw new Error(`the configuration has no variable ${name}`);
    return this.#given[name] ?? variable.default;
  }

  #data(type: string, name: string, attribute: string): unknown {
    const [source] = this.#configuration.data?.[type]?.[name] ?? [];
    if (!source) throw new Error(`the configuration has no data ${type}.${name}`);
    if (type === 'aws_caller_identity' && attribute === 'account_id') return this.#account;
    if (type === 'aws_partition' && attribute === 'partition') return 'aws';
    if (type === 'aws_iam_policy_document' && attribute === 'json') return this.#policy(source);
    throw new Error(`the reader knows no ${type}.${attribute}`);
  }

  /** What `aws_iam_policy_document` writes. `&{…}` stands for a policy variable. */
  #policy({ statement = [], ...more }: Values): string {
    onlyKeys(more, []);
    const Statement = (statement as Values[]).map((each) => {
      onlyKeys(each, ['sid', 'effect', 'actions', 'resources', 'principals', 'condition']);
      const { sid, effect = 'Allow', actions, resources, principals = [], condition = [] } = each;
      const conditions: Record<string, Record<string, unknown>> = {};
      for (const { test, variable, values } of condition as Record<string, string>[]) {
        const key = String(this.#fill(variable));
        conditions[String(test)] = { ...conditions[String(test)], [key]: this.#fill(values) };
      }
      const trusted = (principals as Record<string, string>[]).map(({ type, identifiers }) => [
        type,
        this.#fill(identifiers),
      ]);
      return {
        ...(sid ? { Sid: sid } : {}),
        Effect: effect,
        Action: this.#fill(actions),
        ...(resources ? { Resource: this.#fill(resources) } : {}),
        ...(trusted.length > 0 ? { Principal: Object.fromEntries(trusted) } : {}),
        ...(condition ? { Condition: conditions } : {}),
      };
    });
    return JSON.stringify({ Version: '2012-10-17', Statement }).replaceAll('&{', '${');
  }

  /** Plans a resource, once, and gives one of its attributes. */
  #attribute(type: string, name: string, attribute: string): unknown {
    const [resource] = this.#configuration.resource?.[type]?.[name] ?? [];
    const kind = kinds[type];
    if (!resource || !kind) throw new Error(`the reader knows no ${type}.${name}`);
    onlyKeys(resource, kind.arguments);
    const filled = Object.fromEntries(
      Object.entries(resource).map(([argument, value]) => [argument, this.#fill(value)]),
    );
    const call = { service: 'iam', ...kind.call(filled) };
    if (!this.#calls.has(`${type}.${name}`)) this.#calls.set(`${type}.${name}`, call);
    if (attribute === 'arn' && kind.arn) return `arn:aws:iam::${this.#account}:${kind.arn(filled)}`;
    if (attribute === 'name' || attribute === 'id') return filled.name;
    throw new Error(`the reader knows no ${type}.${attribute}`);
  }
}

interface Kind {
  readonly arguments: readonly string[];
  readonly call: (values: Values) => Omit<ServiceCall, 'service'>;
  readonly arn?: (values: Values) => string;
}

const kinds: Readonly<Record<string, Kind>> = {
  aws_iam_openid_connect_provider: {
    arguments: ['url', 'client_id_list'],
    call: ({ url, client_id_list }) => ({
      operation: 'CreateOpenIDConnectProvider',
      parameters: { Url: url, ClientIDList: client_id_list },
    }),
    arn: ({ url }) => `oidc-provider/${String(url).replace('https://', '')}`,
  },
  aws_iam_role: {
    arguments: ['name', 'assume_role_policy', 'description', 'max_session_duration', 'permissions_boundary'],
    call: ({ name, assume_role_policy, description, max_session_duration, permissions_boundary }) => ({
      operation: 'CreateRole',
      parameters: {
        RoleName: name,
        AssumeRolePolicyDocument: assume_role_policy,
        Description: description,
        MaxSessionDuration: max_session_duration,
        PermissionsBoundary: permissions_boundary,
      },
    }),
    arn: ({ name }) => `role/${name}`,
  },
  aws_iam_role_policy: {
    arguments: ['name', 'role', 'policy'],
    call: ({ name, role, policy }) => ({
      operation: 'PutRolePolicy',
      parameters: { RoleName: role, PolicyName: name, PolicyDocument: policy },
    }),
  },
  aws_iam_role_policy_attachment: {
    arguments: ['role', 'policy_arn'],
    call: ({ role, policy_arn }) => ({
      operation: 'AttachRolePolicy',
      parameters: { RoleName: role, PolicyArn: policy_arn },
    }),
  },
  aws_iam_user: {
    arguments: ['name', 'path'],
    call: ({ name, path = '/' }) => ({ operation: 'CreateUser', parameters: { UserName: name, Path: path } }),
    arn: ({ name, path = '/' }) => `user${path}${name}`,
  },
  aws_iam_user_policy: {
    arguments: ['name', 'user', 'policy'],
    call: ({ name, user, policy }) => ({
      operation: 'PutUserPolicy',
      parameters: { UserName: user, PolicyName: name, PolicyDocument: policy },
    }),
  },
};

function onlyKeys(object: object, known: readonly string[]): void {
  const unknown = Object.keys(object).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`the reader knows no ${unknown.join(', ')}`);
}
