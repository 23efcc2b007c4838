import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { callsOfTemplate } from './cloudformation.ts';
import { type Credentials, operationNamed, type ServiceCall, sendCall } from './service-calls.ts';
import { callsOfConfiguration } from './terraform.ts';

/** What a program of the reader's machine was asked. */
export interface Invocation {
  readonly args: readonly string[];
  readonly stdin: string;
  /** Its working folder. */
  readonly folder: string;
}

/** What the programs act on. */
export interface Site {
  readonly sandbox: Sandbox;
  /** The administrator's keys. */
  readonly credentials: Credentials;
  readonly account: string;
  /** Runs a workflow, as `gh workflow run` does. */
  readonly runWorkflow: (file: string, inputs: Readonly<Record<string, string>>) => Promise<void>;
}

type Program = (site: Site, invocation: Invocation) => Promise<string>;

/** The programs that guides use, as far as guides use them. Everything else is an error. */
export const programs: Readonly<Record<string, Program>> = { aws, gh, terraform, oathtool };

/** Options by name, with the words up to the next option. A short option's name has one hyphen. */
function optionsOf(words: readonly string[]): { positional: string[]; options: Map<string, string[]> } {
  const positional: string[] = [];
  const options = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const word of words) {
    if (/^--?[A-Za-z]/.test(word)) {
      current = options.get(word) ?? [];
      options.set(word, current);
    } else if (current) current.push(word);
    else positional.push(word);
  }
  return { positional, options };
}

async function aws(site: Site, { args, folder }: Invocation): Promise<string> {
  const [service = '', command = '', ...rest] = args;
  const { options } = optionsOf(rest);
  const globals = new Map(['--query', '--output'].map((name) => [name, options.get(name)?.[0]]));
  for (const name of globals.keys()) options.delete(name);
  if (service === 'cloudformation' && command === 'deploy') return deploy(site, options, folder);
  const call = callOf(service, command, options, folder);
  const answer = await sendCall(site.sandbox.awsUrl, site.credentials, call);
  const kept = afterwards(command, options, answer, folder);
  const selected = select(kept, globals.get('--query'));
  return globals.get('--output') === 'text' ? asText(selected) : `${JSON.stringify(selected, null, 4)}\n`;
}

function callOf(
  service: string,
  command: string,
  options: ReadonlyMap<string, readonly string[]>,
  folder: string,
): ServiceCall {
  const { operation, member, required } = operationNamed(service, command);
  const own = command === 'create-virtual-mfa-device' ? ['--outfile', '--bootstrap-method'] : [];
  const parameters = Object.fromEntries(
    [...options]
      .filter(([option]) => !own.includes(option))
      .map(([option, words]) => {
        const { name, isList } = member(option.slice(2));
        const values = words.map((word) =>
          word.startsWith('file://') ? readFileSync(join(folder, word.slice(7)), 'utf8') : word,
        );
        if (!isList && values.length !== 1) throw new Error(`${option} takes one value`);
        return [name, isList ? values : values[0]];
      }),
  );
  const missing = required.filter((name) => !(name in parameters));
  if (missing.length > 0) throw new Error(`aws ${service} ${command} needs ${missing.join(', ')}`);
  return { service, operation, parameters };
}

/** The AWS CLI writes the seed of a device to a file, and leaves it out of its answer. */
function afterwards(
  command: string,
  options: ReadonlyMap<string, readonly string[]>,
  answer: Record<string, unknown>,
  folder: string,
): unknown {
  if (command !== 'create-virtual-mfa-device') return answer;
  const [file = ''] = options.get('--outfile') ?? [];
  if (options.get('--bootstrap-method')?.[0] !== 'Base32StringSeed') throw new Error('--bootstrap-method');
  const { SerialNumber, Base32StringSeed } = answer.VirtualMFADevice as Record<string, Uint8Array>;
  writeFileSync(join(folder, file), Base32StringSeed ?? '');
  return { VirtualMFADevice: { SerialNumber } };
}

async function deploy(
  site: Site,
  options: ReadonlyMap<string, readonly string[]>,
  folder: string,
): Promise<string> {
  const known = ['--stack-name', '--template-file', '--capabilities', '--parameter-overrides'];
  const unknown = [...options.keys()].filter((option) => !known.includes(option));
  if (unknown.length > 0) throw new Error(`unknown options: ${unknown.join(', ')}`);
  const yaml = readFileSync(join(folder, options.get('--template-file')?.[0] ?? ''), 'utf8');
  if (/ (RoleName|UserName): /.test(yaml) && options.get('--capabilities')?.[0] !== 'CAPABILITY_NAMED_IAM')
    throw new Error('Requires capabilities : [CAPABILITY_NAMED_IAM]');
  await sendAll(site, callsOfTemplate(yaml, assignments(options.get('--parameter-overrides')), site.account));
  return `Successfully created/updated stack - ${options.get('--stack-name')?.[0]}\n`;
}

async function terraform(site: Site, { args, folder }: Invocation): Promise<string> {
  const [, chdir] = /^-chdir=(.+)$/.exec(args[0] ?? '') ?? [];
  if (chdir === undefined) throw new Error('the guides run terraform with -chdir');
  const [, command, ...rest] = args;
  if (command === 'init' && rest.length === 0) return 'Terraform has been successfully initialized!\n';
  if (command !== 'apply') throw new Error(`terraform ${args.join(' ')}`);
  const { options } = optionsOf(rest);
  const given = Object.entries(assignments(options.get('-var'))).map(([name, value]) => [
    name,
    value.startsWith('[') ? JSON.parse(value) : value,
  ]);
  const hcl = readFileSync(join(folder, chdir, 'main.tf'), 'utf8');
  await sendAll(site, await callsOfConfiguration(hcl, Object.fromEntries(given), site.account));
  return 'Apply complete!\n';
}

async function sendAll({ sandbox, credentials }: Site, calls: readonly ServiceCall[]): Promise<void> {
  for (const call of calls) await sendCall(sandbox.awsUrl, credentials, call);
}

/** The codes of two consecutive steps: `oathtool --totp --base32 --now '30 seconds ago' --window 1 SEED`. */
async function oathtool({ sandbox }: Site, { args }: Invocation): Promise<string> {
  const seed = args.at(-1) ?? '';
  const expected = ['--totp', '--base32', '--now', '30 seconds ago', '--window', '1'];
  if (args.slice(0, -1).join(' ') !== expected.join(' ')) throw new Error(`oathtool ${args.join(' ')}`);
  const totp = new TOTP({ secret: Secret.fromBase32(seed.trim()) });
  const now = sandbox.clock.now().getTime();
  return `${totp.generate({ timestamp: now - 30_000 })}\n${totp.generate({ timestamp: now })}\n`;
}

async function gh(site: Site, { args, stdin }: Invocation): Promise<string> {
  const { world } = site.sandbox.github;
  const { positional, options } = optionsOf(args);
  const [noun = '', verb = '', name = ''] = positional;
  const value = (option: string) => options.get(option)?.[0];
  const repository = () => world.repository(value('--repo') ?? '');
  const store = () => {
    const environment = value('--env');
    if (environment === undefined) return repository().stores.actions;
    const found = repository().environments.get(environment);
    if (!found) throw new Error(`HTTP 404: the environment ${environment} does not exist`);
    return found.secrets;
  };
  switch (`${noun} ${verb}`) {
    case 'secret set':
      store().set(name, (value('--body') ?? stdin).replace(/[\r\n]+$/, ''));
      return '';
    case 'secret delete':
      if (!store().secrets.delete(name.toUpperCase())) throw new Error(`HTTP 404: no secret ${name}`);
      return '';
    case 'variable set': {
      const at = { createdAt: site.sandbox.clock.now(), updatedAt: site.sandbox.clock.now() };
      store();
      // The sandbox gives a job the variables of its repository only.
      repository().variables.set(name, { name, value: value('--body') ?? '', ...at });
      return '';
    }
    case 'variable list':
      return [...repository().variables.values()].map((each) => `${each.name}\t${each.value}\n`).join('');
    case 'workflow run':
      await site.runWorkflow(name, assignments(options.get('-f')));
      return '';
    default:
      return noun === 'api' ? api(site, args.slice(1)) : unknown(args);
  }
}

function unknown(args: readonly string[]): never {
  throw new Error(`the reader's gh knows no ${args.join(' ')}`);
}

/** The requests of `gh api` that the guides send. */
async function api({ sandbox }: Site, args: readonly string[]): Promise<string> {
  const { world } = sandbox.github;
  const { positional, options } = optionsOf(args);
  const method = options.get('--method')?.shift() ?? (options.has('-f') ? 'POST' : 'GET');
  const path = positional[0] ?? options.get('--method')?.[0] ?? '';
  const [, owner, name, rest = ''] = /^repos\/([^/]+)\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const repository = world.repository(`${owner}/${name}`);
  const [, environment = ''] = /^environments\/([^/]+)/.exec(rest) ?? [];
  if (method === 'PUT' && rest === `environments/${environment}`) {
    if (!repository.environments.has(environment)) world.createEnvironment(repository, environment);
    return '{}\n';
  }
  if (method === 'POST' && rest === `environments/${environment}/deployment-branch-policies`) {
    if (!repository.environments.has(environment)) throw new Error('HTTP 404: Not Found');
    return '{}\n';
  }
  if (method === 'GET' && rest === 'actions/oidc/customization/sub') {
    const answer = {
      use_default: true,
      use_immutable_subject: false,
      sub_claim_prefix: `repo:${owner}/${name}`,
    };
    return `${select(answer, options.get('--jq')?.[0]?.replace(/^\./, ''))}\n`;
  }
  return unknown(args);
}

function assignments(words: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    words.map((word) => {
      const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(word) ?? [];
      if (name === '') throw new Error(`${word} is no NAME=VALUE`);
      return [name, value];
    }),
  );
}

/** The part of an answer that `--query` names: `Role.Arn`, or `AccessKey.[AccessKeyId,SecretAccessKey]`. */
function select(answer: unknown, query: string | undefined): unknown {
  if (query === undefined) return answer;
  const [, path = '', several] = /^([\w.]+?)(?:\.\[([\w,]+)\])?$/.exec(query) ?? [];
  if (path === '') throw new Error(`the reader's aws knows no --query ${query}`);
  const at = (value: unknown, name: string) => (value as Record<string, unknown> | undefined)?.[name];
  const found = path.split('.').reduce(at, answer);
  return several === undefined ? found : several.split(',').map((name) => at(found, name));
}

function asText(value: unknown): string {
  return `${Array.isArray(value) ? value.join('\t') : value}\n`;
}
