import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'sandbox.md'), 'utf8');
const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)\n```$/gm)].map(([, text = '']) =>
  // What a newcomer does once is done here.
  text.replace(/^npm ci(\n| && )/, ''),
);
const isServer = (text: string) => /^npm run (--silent )?sandbox/.test(text);
const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}` };

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return String(port);
}

function shell(command: string): ChildProcess & { told: () => string } {
  const child = spawn('sh', ['-c', command], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  return Object.assign(child, { told: () => text });
}

/** The program that `npm run try` starts. npm takes longer to start than the program, so most tests start it directly. */
const program = 'node src/sandbox/people/try.ts';
const withoutNpm = (commands: string) => commands.replaceAll('npm run try --', program);

/** Runs commands, and gives what they printed and their exit code. */
async function carryOut(commands: string): Promise<{ code: number | null; told: string }> {
  const child = shell(commands);
  const [code] = await once(child, 'close');
  return { code: code as number | null, told: child.told() };
}

/** What a page tells of each run: the state of the rotation. */
const states = (told: string) => [...told.matchAll(/^ {2}rotation-state=(\w+)$/gm)].map(([, state]) => state);

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(50);
}

/** Starts a sandbox, waits until it has said where it is, and ends it with a signal to the process of npm. */
async function withServer(
  command: string,
  signal: NodeJS.Signals,
  story: (told: string) => Promise<void> = async () => {},
): Promise<void> {
  // The shell becomes npm, so that the signal is npm's.
  const child = shell(`exec ${command}`);
  try {
    await until(() => /sandbox -- --json|"samlProviderArn"/.test(child.told()) || child.exitCode !== null);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(child.told())?.[0] ?? 'none';
    expect((await fetch(url)).status).toBeGreaterThan(0);
    await story(child.told());
    send(child, signal);
    await until(() => !isServed(url));
  } finally {
    endGroup(child);
  }
}

/** Nothing of it may be left, whatever failed. */
function endGroup({ pid = 0 }: ChildProcess): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Every process of it has ended.
  }
}

/** Ctrl-C reaches every process of the terminal, and npm counts on that; other signals are sent to npm alone. */
function send(child: ChildProcess, signal: NodeJS.Signals): void {
  process.kill(signal === 'SIGINT' ? -(child.pid ?? 0) : (child.pid ?? 0), signal);
}

function isServed(url: string): boolean {
  try {
    execFileSync(process.execPath, ['-e', `fetch('${url}').then(() => {}, () => process.exit(1))`]);
    return true;
  } catch {
    return false;
  }
}

const tries = blocks.filter((text) => !isServer(text) && !text.includes('--on '));
const steps = blocks.filter((text) => text.includes('--on '));
const servers = blocks.filter(isServer).flatMap((text) => text.split('\n'));

test('the page has commands of each kind', () => {
  expect(tries.length).toBeGreaterThan(5);
  expect(steps).toHaveLength(1);
  expect(servers).toHaveLength(5);
});

// The page's commands are for a POSIX shell, and Windows has no signals.
const onPosix = process.platform === 'win32' ? test.skip : test;

test('npm starts the same program', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(scripts.try).toBe(program.replace('node ', 'node scripts/with-node-24.js '));
});

onPosix.each(tries.map((commands, index) => [commands, index === 0 ? commands : withoutNpm(commands)]))(
  'works as the page shows it:\n%s',
  async (commands, started) => {
    const { code, told } = await carryOut(started);
    expect(told).toContain(': success\n');
    expect(code).toBe(0);
    expect(told).not.toMatch(/[?&]access_token|-----BEGIN|AWS_SECRET_ACCESS_KEY=[^*\n]/);
    if (commands.includes('--after 8d --after 8d'))
      expect(states(told)).toEqual(['grace', 'recovery', 'idle']);
  },
);

onPosix('the steps of the page go through a rotation and back in one sandbox', async () => {
  const [server = ''] = servers.filter((command) => command.includes('--control-port'));
  const port = await freePort();
  await withServer(server.replace('4560', port), 'SIGTERM', async () => {
    const { code, told } = await carryOut(withoutNpm(steps[0]?.replaceAll('4560', port) ?? ''));
    expect(states(told)).toEqual(['planned', 'grace', 'recovery', 'undone']);
    expect(code).toBe(0);
  });
});

const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'];

onPosix.each(
  servers
    .filter((command) => !command.includes('--control-port'))
    .map((command, index) => [command, signals[index % signals.length] ?? 'SIGTERM'] as const),
)('%s ends with npm, when npm gets %s', async (command, signal) => {
  await withServer(command.replace('4566', await freePort()), signal);
});
