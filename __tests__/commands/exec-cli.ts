// A program that outlasts its session, under `keyturn exec`: a script calls the real AWS CLI, the session comes to its end,
// and the same script calls the CLI again: `node __tests__/commands/exec-cli.ts /usr/bin/aws`. .ci/aws-cli.sh starts it. The
// last line is `N passed, N failed`.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';

const aws = process.argv[2] ?? 'aws';
const keyturn = join(import.meta.dirname, '..', '..', 'src', 'cli.ts');
const clockHook = join(import.meta.dirname, 'moving-clock.cjs');
/** The script and its commands end after this time, whatever happens (ms). */
const patienceMs = 300_000;
const hourAndABit = 3_636_000;
const arn = 'arn:aws:sts::210987654321:assumed-role/resource-user-ci/keyturn';
let passed = 0;
let failed = 0;

function check(name: string, holds: boolean, seen: unknown): void {
  if (holds) passed++;
  else failed++;
  console.log(holds ? `ok   ${name}` : `FAIL ${name}: ${JSON.stringify(seen).slice(0, 600)}`);
}

/** Prints who it is, waits for a line, and prints it twice more; each answer is one line. */
const script = `
who() { "$AWS_CLI" --endpoint-url "$STS" --output text --query Arn sts get-caller-identity 2>&1 | tr -d '\\n'; echo; }
who
read -r _
who
who
`;

interface Story {
  /** The script's answers: one before the end of its session, two after it. */
  readonly answers: readonly string[];
  /** The access key ids that signed the script's calls. */
  readonly signers: readonly (string | undefined)[];
  readonly assumeRoles: number;
  readonly exitCode: number | null;
  readonly stderr: string;
}

/** Runs the script with the flags given; an hour passes for Keyturn and for AWS after the script's first answer. */
async function outlast(sandbox: Sandbox, flags: readonly string[]): Promise<Story> {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-exec-cli-'));
  const clock = join(folder, 'clock');
  writeFileSync(clock, String(sandbox.clock.laterMs));
  const before = sandbox.requests.length;
  const child = start(sandbox, flags, { HOME: folder, CLOCK_FILE: clock });
  const stderr = text(child.stderr as NonNullable<ChildProcess['stderr']>);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const answers: string[] = [];
  for await (const line of createInterface({ input: child.stdout as NonNullable<ChildProcess['stdout']> })) {
    answers.push(line);
    if (answers.length > 1) continue;
    sandbox.clock.advanceWall(hourAndABit);
    writeFileSync(clock, String(sandbox.clock.laterMs));
    child.stdin?.end('\n');
  }
  const exitCode = await ended;
  rmSync(folder, { recursive: true });
  const requests = sandbox.requests.slice(before);
  const of = (name: string) => requests.filter(({ operation }) => operation === name);
  return {
    answers,
    // Keyturn itself asks who it is with the stored key; the script has only sessions.
    signers: of('GetCallerIdentity').flatMap(({ headers, signedBy }) =>
      (headers['user-agent'] ?? '').startsWith('aws-cli') ? [signedBy] : [],
    ),
    assumeRoles: of('AssumeRole').length,
    exitCode,
    stderr: await stderr,
  };
}

function start(
  { awsUrl, seeded }: Sandbox,
  flags: readonly string[],
  own: Readonly<Record<string, string>>,
): ChildProcess {
  const { accessKeyId, secretAccessKey } = seeded.users.ci.keys;
  const env = {
    ...own,
    PATH: process.env.PATH ?? '',
    NODE_OPTIONS: `--require ${clockHook}`,
    AWS_CLI: aws,
    STS: awsUrl,
    AWS_ENDPOINT_URL_STS: awsUrl,
    AWS_REGION: 'eu-central-1',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
    KEYTURN_AWS_CREDENTIALS: `${accessKeyId}\n${secretAccessKey}`,
  };
  const args = ['exec', '--role-to-assume', seeded.roles.ci, ...flags, '--', 'bash', '-c', script];
  return spawn(process.execPath, [keyturn, ...args], { env, timeout: patienceMs });
}

const sandbox = await startSandbox();
// The AWS CLI signs by this machine's clock, Keyturn by the one that moves.
sandbox.clock.believesMachine = true;

const renewed = await outlast(sandbox, ['--refresh']);
const [first, second, third] = renewed.signers;
check(
  'exec --refresh: the script is the role before its session ends, and after it',
  renewed.exitCode === 0 && JSON.stringify(renewed.answers) === JSON.stringify([arn, arn, arn]),
  renewed,
);
check(
  'exec --refresh: after the end one other session signs',
  /^ASIA/.test(first ?? '') && /^ASIA/.test(second ?? '') && first !== second && second === third,
  renewed.signers,
);
check('exec --refresh: two AssumeRole requests in all', renewed.assumeRoles === 2, renewed);

const fixed = await outlast(sandbox, []);
check(
  'exec without --refresh: the script is refused when its session has ended',
  fixed.answers.length === 3 &&
    fixed.answers[0] === arn &&
    fixed.answers.slice(1).every((answer) => answer.includes('ExpiredToken')),
  fixed,
);
check('exec without --refresh: one AssumeRole request', fixed.assumeRoles === 1, fixed);

await sandbox.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
