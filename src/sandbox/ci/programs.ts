import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the two programs share: one POST, and the token on standard output. */
const ask = `
const ask = async (url, authorization, body) => {
  const response = await fetch(url, { method: 'POST', headers: { authorization }, body: JSON.stringify(body) });
  if (!response.ok) fail('fatal: the server answered ' + response.status);
  console.log((await response.json()).token);
};
const fail = (line) => { console.error(line); process.exit(1); };
const args = process.argv.slice(2);
const { env } = process;`;

/** `buildkite-agent oidc request-token [--audience A]`, as the agent's command-line reference has it. */
const buildkiteAgent = `${ask}
if (args[0] !== 'oidc' || args[1] !== 'request-token') fail('unknown command');
if (!env.BUILDKITE_JOB_ID) fail('fatal: job is missing');
const audience = args[2] === '--audience' ? args[3] : undefined;
ask(env.BUILDKITE_AGENT_ENDPOINT + '/jobs/' + env.BUILDKITE_JOB_ID + '/oidc/tokens', 'Token ' + env.BUILDKITE_AGENT_ACCESS_TOKEN, { audience });
`;

/** `circleci run oidc get --claims JSON`, which works only in a job. */
const circleci = `${ask}
if (args.slice(0, 3).join(' ') !== 'run oidc get') fail('unknown command');
if (!env.CIRCLE_TASK_URL) fail('Error: this command can only run in a job');
const claims = args[3] === '--claims' ? JSON.parse(args[4]) : {};
ask(env.CIRCLE_TASK_URL, 'Bearer ' + env.CIRCLE_TASK_TOKEN, claims);
`;

/** Writes stand-ins for the two CIs' programs to a folder for the PATH. */
export function writeCiPrograms(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, code] of Object.entries({ 'buildkite-agent': buildkiteAgent, circleci }))
    writeFileSync(join(folder, name), `#!${process.execPath}\n${code}`, { mode: 0o755 });
}
