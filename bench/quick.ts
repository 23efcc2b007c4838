import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thisBuild } from './actions.ts';
import { type Counts, grown } from './counts.ts';
import { type Contender, here, type ProcessReport, reportOf } from './process.ts';
import { Stage, ways } from './situations.ts';

const recordedFile = join(here, 'counts.json');

async function countsOf(stage: Stage, contender: Contender, preload = 'report.cjs'): Promise<Counts> {
  const before = { requests: stage.requests, connections: stage.connections };
  const { files, builtIns } = await reportOf<ProcessReport>(contender, preload);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  // Rolldown writes each module's path above it; the bundle of the command line has no such lines.
  const modules = files.flatMap(
    ({ path }) => readFileSync(path, 'utf8').match(/^\/\/(?:#region)? \S+\.[cm]?[jt]s$/gm) ?? [],
  );
  return {
    requests: stage.requests - before.requests,
    connections: stage.connections - before.connections,
    files: files.length,
    KiB: Math.ceil(bytes / 4096) * 4,
    modules: modules.length,
    builtIns,
  };
}

/** The steps that most jobs run, and the programs that run after them. */
async function cases(stage: Stage): Promise<Record<string, Contender>> {
  const own = await thisBuild();
  const [plain, tls] = ways;
  if (!plain || !tls) throw new Error('the bench has two ways at least');
  const post = await stage.post(own);
  if (!post) throw new Error('the action has no post step');
  return {
    'keys → role': stage.step('keys', own, 'keys', plain),
    'keys → role over TLS': stage.step('keys', own, 'keys', tls),
    'keys → role without the age check': stage.step('keys', own, 'keys', plain, { 'warn-key-age': '0' }),
    'keys alone': stage.step('keys', own, 'keys', plain, { 'role-to-assume': '' }),
    'OIDC → role': stage.step('OIDC', own, 'OIDC', plain),
    'OIDC → role over TLS': stage.step('OIDC', own, 'OIDC', tls),
    'post step': post,
    'refresh program, session still good': stage.renewal(own),
  };
}

/** The commands that people wait for, and the one that every AWS tool starts. */
const commands = (stage: Stage): Record<string, Contender> => ({
  'keyturn --version': stage.cli('--version'),
  'keyturn --help': stage.cli('--help'),
  'keyturn explain CODE': stage.cli('explain', 'AccessDenied'),
  'keyturn credentials, session still good': stage.cachedCredentials(),
});

/**
 * Counts what the main steps use, and compares it with what was recorded. Prints `N passed, N failed`.
 *
 * @param update - records the counts of now instead
 * @returns whether nothing has grown
 */
export async function quick(update: boolean): Promise<boolean> {
  const counted: Record<string, Counts> = {};
  const stage = await Stage.open();
  try {
    for (const [name, contender] of Object.entries(await cases(stage)))
      counted[name] = await countsOf(stage, contender);
    for (const [name, contender] of Object.entries(commands(stage)))
      counted[name] = await countsOf(stage, contender, 'report-modules.cjs');
  } finally {
    await stage.close();
  }
  console.table(counted);
  if (update) {
    writeFileSync(recordedFile, `${JSON.stringify(counted, null, 2)}\n`);
    console.log('Recorded in bench/counts.json.');
    return true;
  }
  const found = grown(JSON.parse(readFileSync(recordedFile, 'utf8')), counted);
  for (const line of found) console.log(line);
  if (found.length > 0) console.log('If this growth is wanted, record it: npm run bench -- --quick --update');
  const all = Object.values(counted).reduce((sum, counts) => sum + Object.keys(counts).length, 0);
  console.log(`${all - found.length} passed, ${found.length} failed`);
  return found.length === 0;
}
