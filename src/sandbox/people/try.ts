// `npm run try`: runs the action as a job on the sandbox.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, styleText } from 'node:util';
import { formatDuration, parseDuration } from '../../config/durations.ts';
import { startSandbox } from '../index.ts';
import { type Additions, attempt } from './attempt.ts';
import { type Control, controlOf } from './control.ts';
import { describeAttempt, describeWorld } from './describe.ts';
import { furnish } from './furnish.ts';
import { type JobFile, readJobFile } from './job-file.ts';
import { readWorldOptions, worldOptions } from './options.ts';
import { remoteControl } from './remote-control.ts';

const usage = `Usage: npm run try -- [FILE] [options]

  FILE                a workflow, a step or a \`with:\` block in YAML; - for stdin. Expressions read the sandbox's secrets
  --with NAME=VALUE   an input of the action, instead of the file's; may be repeated, like the next two
  --input NAME=VALUE  an input of the workflow
  --env NAME=VALUE    a variable of the job
  --environment NAME  the environment of the job, instead of the file's
  --after DURATION    runs the job again, that much later: 8d, 12h; may be repeated
  --later DURATION    moves the sandbox's time forward before the first run
  --on URL            uses a sandbox that \`npm run sandbox\` has started, at the address that it printed
  --key-age, --accounts, --partition  as for \`npm run sandbox\`, without --on`;

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

interface Plan extends Additions {
  readonly file: JobFile;
  /** Milliseconds before each run. */
  readonly waits: readonly number[];
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      with: { type: 'string', multiple: true, default: [] },
      input: { type: 'string', multiple: true, default: [] },
      env: { type: 'string', multiple: true, default: [] },
      after: { type: 'string', multiple: true, default: [] },
      environment: { type: 'string' },
      later: { type: 'string', default: '0' },
      on: { type: 'string' },
      help: { type: 'boolean', default: false },
      ...worldOptions,
    },
  });
  const [path, ...rest] = positionals;
  const isEmpty = path === undefined && values.with.length === 0;
  if (values.help || isEmpty || rest.length > 0) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const file = readJobFile(path === undefined ? 'with: {}' : readFileSync(path === '-' ? 0 : path, 'utf8'));
  const plan: Plan = {
    file,
    with: pairs(values.with, '--with'),
    inputs: pairs(values.input, '--input'),
    env: pairs(values.env, '--env'),
    ...(values.environment === undefined ? {} : { environment: values.environment }),
    waits: [duration(values.later, '--later'), ...values.after.map((text) => duration(text, '--after'))],
  };
  if (values.on !== undefined) return carryOut(plan, remoteControl(values.on));
  const { keyAgeDays, accounts, partition } = readWorldOptions(values);
  const sandbox = await startSandbox({ accounts, partition });
  try {
    furnish(sandbox, keyAgeDays);
    await carryOut(plan, controlOf(sandbox));
  } finally {
    await sandbox.close();
  }
}

async function carryOut(plan: Plan, control: Control): Promise<void> {
  for (const skipped of plan.file.skipped)
    console.log(`Skipped, because it does not run the action: ${skipped}`);
  for (const [index, waitMs] of plan.waits.entries()) {
    if (waitMs > 0) await control.advance(waitMs);
    const later = waitMs > 0 ? `, ${formatDuration(waitMs)} later` : '';
    console.log(`\n${bold(`Run ${index + 1}${later}`)}\n`);
    const result = await attempt(root, control, plan.file, plan);
    const lines = [...describeAttempt(result), ...describeWorld(await control.view())];
    console.log(lines.map((line) => (/^\S/.test(line) ? bold(line) : line)).join('\n'));
    if (result.steps.some((step) => step.result.exitCode !== 0)) process.exitCode = 1;
  }
}

function bold(text: string): string {
  return styleText('bold', text, { stream: process.stdout });
}

function pairs(texts: readonly string[], option: string): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const [, name, value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
      if (name === undefined) throw new Error(`${option} takes NAME=VALUE, not ${text}`);
      return [name, value.replaceAll('\\n', '\n')];
    }),
  );
}

function duration(text: string, option: string): number {
  const ms = parseDuration(text);
  if (ms === undefined) throw new Error(`${option} takes a duration such as 90d, 12h or 45m, not ${text}`);
  return ms;
}

await main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  process.exitCode = 2;
});
