import { execFileSync, type StdioOptions, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differencesFromSource } from './built.ts';
import { mistakesIn, notesOn, someOf } from './mistakes.ts';
import { pack } from './pack.ts';
import { planRelease, type Release, type Step } from './plan.ts';
import { git, type Repository, readRepository, writeVersion } from './repository.ts';
import { parseVersion } from './version.ts';

/** The command was called with words that it does not know. */
export class UsageError extends Error {}

type Print = (line: string) => void;
type Env = Readonly<Record<string, string | undefined>>;

/** A command's errors go to the log, and its output to the caller. */
const passed: StdioOptions = ['ignore', 'pipe', 'inherit'];
/** Where the workflow packs the files, below the checkout. */
const packedFolder = '.build/release';
const usage =
  'Usage: npm run release -- (--dry-run [VERSION] | prepare VERSION | check | draft | publish | npm) [--keep-major-tag]';

/**
 * Carries out one command of the release script.
 *
 * @param root - the checkout
 * @param args - the words after `npm run release --`
 * @returns the exit code: 0, or 1 if something is wrong with the release
 * @throws UsageError for unknown words
 */
export function release(root: string, args: readonly string[], env: Env, print: Print): number {
  const movesMajorTag = !args.includes('--keep-major-tag') && env.MOVE_MAJOR_TAG !== 'false';
  const [command, version, more] = args.filter((arg) => arg !== '--keep-major-tag');
  const takesVersion = command === '--dry-run' || command === 'prepare';
  if (more !== undefined || (version !== undefined && !takesVersion)) throw new UsageError(usage);
  if (version !== undefined && !parseVersion(version)) {
    throw new UsageError(`"${version}" is not a version such as 1.2.3 or 1.2.3-rc.1.`);
  }
  switch (command) {
    case '--dry-run':
      return version === undefined
        ? dryRun(root, movesMajorTag, print)
        : rehearse(root, version, movesMajorTag, print);
    case 'prepare':
      return prepare(root, version, print);
    case 'check':
      return check(root, movesMajorTag, env, print);
    case 'draft':
    case 'publish':
    case 'npm':
      return carryOut(root, command, movesMajorTag, env, print);
    default:
      throw new UsageError(usage);
  }
}

function prepare(root: string, version: string | undefined, print: Print): number {
  if (version === undefined) throw new UsageError(usage);
  writeVersion(root, version, today());
  print(
    `The files have the version ${version}. Now run \`npm run build\`, and open a pull request with the result.`,
  );
  return 0;
}

/** Prints what a release of this commit would do. Changes nothing, and sends nothing. */
function dryRun(root: string, movesMajorTag: boolean, print: Print): number {
  const repository = readRepository(root);
  if (!isFit(repository, movesMajorTag, print)) return 1;
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-release-'));
  const planned = planRelease(repository, folder, movesMajorTag);
  const checksums = pack(repository, planned.version, planned.notes, folder);
  printPlan(repository, planned, checksums, folder, print);
  return 0;
}

/** A dry run of a version that the files do not have yet, in a clone of this commit. */
function rehearse(root: string, version: string, movesMajorTag: boolean, print: Print): number {
  if (readRepository(root).changes.length > 0) return dryRun(root, movesMajorTag, print);
  const clone = mkdtempSync(join(tmpdir(), 'keyturn-rehearsal-'));
  try {
    git(root, 'clone', '--quiet', '--no-hardlinks', '.', clone);
    writeVersion(clone, version, today());
    symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
    appendFileSync(join(clone, '.git', 'info', 'exclude'), 'node_modules\n');
    execFileSync(process.execPath, [join(clone, 'scripts', 'build-dist.ts')], { cwd: clone });
    const author = ['-c', 'user.name=Rehearsal', '-c', 'user.email=rehearsal@example.com'];
    git(clone, 'add', '--all');
    git(clone, ...author, 'commit', '--quiet', '--message', `Version ${version}`);
    print(`A rehearsal of ${version}, in a clone in which \`prepare ${version}\` and \`npm run build\` ran.`);
    return dryRun(clone, movesMajorTag, print);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

/** Refuses a release with mistakes, or of a commit for which CI has not passed. */
function check(root: string, movesMajorTag: boolean, env: Env, print: Print): number {
  const repository = readRepository(root);
  if (!isFit(repository, movesMajorTag, print)) return 1;
  const planned = planRelease(repository, packedFolder, movesMajorTag);
  const steps = stepsOf(planned, 'check');
  if (!steps.every((step) => perform(root, step, env, print))) return 1;
  const hasPackage = planned.steps.some(({ stage }) => stage === 'npm');
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `has-package=${hasPackage}\n`);
  return 0;
}

function isFit(repository: Repository, movesMajorTag: boolean, print: Print): boolean {
  const mistakes = [...mistakesIn(repository, movesMajorTag)];
  // Building takes seconds, and tells little about a checkout with other mistakes.
  if (mistakes.length === 0) {
    const differing = differencesFromSource(repository.root);
    if (differing.length > 0) {
      mistakes.push(
        `dist/ is not what src/ builds to. Run \`npm run build\` and commit: ${someOf(differing)}`,
      );
    }
  }
  for (const mistake of mistakes) print(`Mistake: ${mistake}`);
  return mistakes.length === 0;
}

/** Performs the steps of one stage. `draft` and `npm` pack first, from the commit. */
function carryOut(
  root: string,
  stage: Step['stage'],
  movesMajorTag: boolean,
  env: Env,
  print: Print,
): number {
  const repository = readRepository(root);
  const mistakes = stage === 'draft' ? mistakesIn(repository, movesMajorTag) : [];
  for (const mistake of mistakes) print(`Mistake: ${mistake}`);
  if (mistakes.length > 0) return 1;
  const planned = planRelease(repository, packedFolder, movesMajorTag);
  if (stage !== 'publish') print(pack(repository, planned.version, planned.notes, join(root, packedFolder)));
  return stepsOf(planned, stage).every((step) => perform(root, step, env, print)) ? 0 : 1;
}

function stepsOf({ steps }: Release, stage: Step['stage']): readonly Step[] {
  return steps.filter((step) => step.stage === stage);
}

/** @returns whether the command succeeded, and printed something if it must */
function perform(root: string, { does, command, mustPrint }: Step, env: Env, print: Print): boolean {
  print(does);
  const [program, ...args] = command ?? [];
  if (program === undefined) return true;
  print(`  ${shown(command ?? [])}`);
  const { status, stdout } = spawnSync(program, args, { cwd: root, env, encoding: 'utf8', stdio: passed });
  if (status !== 0) {
    print(
      `Mistake: the command failed, and no later step ran. docs/releasing.md says how to resume: ${does}.`,
    );
    return false;
  }
  if (!mustPrint || stdout.trim() !== '') return true;
  print(`Mistake: not so yet: ${does}. Wait for it, or repair it, and start the release again.`);
  return false;
}

function printPlan(
  repository: Repository,
  planned: Release,
  checksums: string,
  folder: string,
  print: Print,
): void {
  print(`\nThe release ${planned.tag} of commit ${repository.commit}`);
  print(
    `\nIts files, packed in ${folder}, with their SHA-256 digests:\n${checksums.replaceAll(/^(?=.)/gm, '  ')}`,
  );
  print(`Its text:\n\n${planned.notes.replaceAll(/^(?=.)/gm, '  ')}\n`);
  print('What the workflow "Release" does, in this order:');
  for (const [index, { does, command }] of planned.steps.entries()) {
    print(`  ${index + 1}. ${does}`);
    if (command) print(`     ${shown(command)}`);
  }
  for (const note of notesOn(repository)) print(`\nNote: ${note}`);
  print('\nThis was a dry run: nothing was tagged, uploaded or published.');
}

/** A command as a person could type it. */
function shown(command: readonly string[]): string {
  return command.map((word) => (/^[\w./:=@,+-]+$/.test(word) ? word : `'${word}'`)).join(' ');
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
