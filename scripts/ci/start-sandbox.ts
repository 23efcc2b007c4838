// A step of the CI workflow: starts the sandbox for the steps after it, and sets outputs that say how to reach it.
//
// The sandbox outlives this process. The runner ends it with the job.
import { spawn } from 'node:child_process';
import { appendFileSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

interface Described {
  readonly awsUrl: string;
  readonly region: string;
  readonly roles: { readonly ci: string };
  readonly users: {
    readonly ci: { readonly keys: { readonly accessKeyId: string; readonly secretAccessKey: string } };
  };
}

const { RUNNER_TEMP = '.', GITHUB_OUTPUT = '' } = process.env;
const [log, errors] = ['sandbox.json', 'sandbox.log'].map((name) => join(RUNNER_TEMP, name)) as [
  string,
  string,
];

function start(): number | undefined {
  const main = fileURLToPath(new URL('../../src/sandbox/main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, '--json'], {
    detached: true,
    windowsHide: true,
    stdio: ['ignore', openSync(log, 'w'), openSync(errors, 'w')],
  });
  child.unref();
  return child.pid;
}

/** @throws Error when the sandbox has not described itself within a minute */
async function described(): Promise<Described> {
  for (let waitedMs = 0; waitedMs < 60_000; waitedMs += 100) {
    const [line, ...more] = readFileSync(log, 'utf8').split('\n');
    if (line && more.length > 0) return JSON.parse(line);
    await setTimeout(100);
  }
  throw new Error(`The sandbox did not start. ${readFileSync(errors, 'utf8')}`);
}

const pid = start();
const { awsUrl, region, roles, users } = await described();
const { accessKeyId, secretAccessKey } = users.ci.keys;
console.log(`::add-mask::${secretAccessKey}`);
const outputs = {
  pid,
  'aws-url': awsUrl,
  region,
  'role-to-assume': roles.ci,
  'access-key-id': accessKeyId,
  'secret-access-key': secretAccessKey,
};
const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
appendFileSync(GITHUB_OUTPUT, lines.join(''));
console.log(`The sandbox is at ${awsUrl}.`);
