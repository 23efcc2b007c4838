import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '../../src/sandbox/index.ts';

/** What a tool does with a leftover variable beside exported keys. */
export type Outcome = 'keys' | 'variable' | 'fails';

/** A row of docs/leftover-variables.md. */
export interface Row {
  readonly name: string;
  readonly cli: Outcome;
  readonly javascript: Outcome;
  /** `blanks it`, `tells you` or `leaves it`. */
  readonly keyturn: string;
}

const page = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'docs', 'leftover-variables.md');

export function documentedRows(): readonly Row[] {
  const [, table = ''] = readFileSync(page, 'utf8').split('<!-- leftover-variables -->\n');
  const lines = table.split('\n\n')[0]?.split('\n').slice(2) ?? [];
  return lines.map((line) => {
    const [name = '', cli, javascript, , , , , keyturn = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return {
      name: name.replaceAll('`', ''),
      cli: cli as Outcome,
      javascript: javascript as Outcome,
      keyturn,
    };
  });
}

/** The leftover variables of a row, and whose keys the step exports. */
interface Leftover {
  readonly env: Readonly<Record<string, string>>;
  /** True for the long-term keys themselves, false for a role session. */
  readonly exportsLongTermKeys: boolean;
}

const past = '2020-01-01T00:00:00Z';

/**
 * Creates the row's leftovers: alice's keys where the variable leads to keys, made-up tokens otherwise.
 *
 * @param home - a new folder, HOME of the tools
 */
export function leftoverOf({ name }: Row, home: string, sandbox: Sandbox): Leftover {
  const { keys } = sandbox.seeded.users.alice;
  const file = join(home, 'alice');
  writeFileSync(
    file,
    `[default]\naws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\n`,
  );
  mkdirSync(join(home, '.aws'), { recursive: true });
  writeFileSync(join(home, '.aws', 'credentials'), readFileSync(file, 'utf8').replace('default', 'alice'));
  const variables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'AWS_SESSION_TOKEN beside a long-term key': { AWS_SESSION_TOKEN: 'a-token-of-other-credentials' },
    AWS_SECURITY_TOKEN: { AWS_SECURITY_TOKEN: 'a-token-of-other-credentials' },
    'AWS_CREDENTIAL_EXPIRATION in the past': { AWS_CREDENTIAL_EXPIRATION: past },
    'AMAZON_SESSION_TOKEN beside a long-term key': { AMAZON_SESSION_TOKEN: 'a-token-of-other-credentials' },
    'AWS_PROFILE of another user': { AWS_PROFILE: 'alice' },
    'AWS_PROFILE that does not exist': { AWS_PROFILE: 'nobody' },
    'AWS_DEFAULT_PROFILE of another user': { AWS_DEFAULT_PROFILE: 'alice' },
    'AWS_DEFAULT_PROFILE that does not exist': { AWS_DEFAULT_PROFILE: 'nobody' },
    'AWS_ACCOUNT_ID of another account': { AWS_ACCOUNT_ID: '999999999999' },
    'AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN': {
      AWS_WEB_IDENTITY_TOKEN_FILE: file,
      AWS_ROLE_ARN: sandbox.seeded.roles.oidc,
    },
    AWS_CONTAINER_CREDENTIALS_FULL_URI: { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${sandbox.awsUrl}/none` },
    AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/none' },
    'AWS_ACCESS_KEY and AWS_SECRET_KEY': {
      AWS_ACCESS_KEY: keys.accessKeyId,
      AWS_SECRET_KEY: keys.secretAccessKey,
    },
    AWS_SHARED_CREDENTIALS_FILE: { AWS_SHARED_CREDENTIALS_FILE: file },
    AWS_CONFIG_FILE: { AWS_CONFIG_FILE: file },
    AWS_SDK_LOAD_CONFIG: { AWS_SDK_LOAD_CONFIG: '1' },
    'AWS_SESSION_EXPIRATION in the past': { AWS_SESSION_EXPIRATION: past },
    AWS_CREDENTIAL_SCOPE: { AWS_CREDENTIAL_SCOPE: 'eu-central-1/other/aws4_request' },
  };
  const env = variables[name];
  if (!env) throw new Error(`no leftover is known for the row ${name}`);
  return { env, exportsLongTermKeys: name.endsWith('beside a long-term key') };
}

export function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'keyturn-leftovers-'));
}

/** Which keys a tool used, by the ARN or the error that it printed. */
export function outcomeOf(printed: string): Outcome {
  if (/assumed-role\/resource-user-ci\/|user\/ci\/ci-deployer/.test(printed)) return 'keys';
  return /user\/alice/.test(printed) ? 'variable' : 'fails';
}
