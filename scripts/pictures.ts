// `npm run pictures`: the pictures of the README, from real runs on the sandbox. It runs the demo and a rotation with the
// bundled action, keeps what they wrote in docs/pictures (demo.txt, job-summary.txt), and draws both as SVG. What differs
// from run to run (key IDs, dates, ports) is replaced. With --check it only reports whether the pictures are up to date.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ScheduledJob } from '../src/demo/scheduled-job.ts';
import { demoSvg, recorded } from './pictures/demo-svg.ts';
import { normalized } from './pictures/normalized.ts';
import { summaryOfRetirement } from './pictures/summary-run.ts';
import { summarySvg } from './pictures/summary-svg.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isCheck = process.argv.includes('--check');

function update(name: string, content: string): void {
  const path = join(root, 'docs', 'pictures', name);
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return;
  if (isCheck) {
    console.error(`docs/pictures/${name} does not match what the programs print: run \`npm run pictures\`.`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

function demo(): string {
  const now = new Date();
  const env = { ...process.env, NO_COLOR: '1' };
  const output = execFileSync(process.execPath, [join(root, 'src', 'demo', 'main.ts')], {
    encoding: 'utf8',
    env,
  });
  return normalized(recorded(output), now);
}

async function summary(): Promise<string> {
  const job = await ScheduledJob.start(root, 100);
  try {
    return await summaryOfRetirement(job);
  } finally {
    await job.end();
  }
}

const [text, markdown] = [demo(), await summary()];
update('demo.txt', text);
update('demo.svg', demoSvg(text));
update('job-summary.txt', markdown);
update('job-summary.svg', summarySvg(markdown));
