import { membersNamed } from '../workflows/expressions.ts';
import { scalarOf } from '../workflows/node.ts';
import type { Level as CallLevel } from '../workflows/runs.ts';
import type { Reading } from './aws-step.ts';
import { type Asked, known, type Level, type Stored } from './facts.ts';
import type { Target } from './target.ts';

/** Where a job finds a secret or a variable. */
export interface Found {
  /** Every place that has the name, the one that wins first. */
  readonly places: readonly Stored[];
  /** The name at the outermost caller. */
  readonly name: string;
  /** The call that does not pass the secret on; absent if all do. */
  readonly stoppedAt?: CallLevel;
}

const order: readonly Level[] = ['environment', 'repository', 'organization'];

/**
 * Where a step's job finds what it reads; or why that is not known. A called workflow gets only the secrets that its callers
 * pass on, apart from those of its own environment.
 */
export async function findStored(target: Target, reading: Reading): Promise<Asked<Found>> {
  const { step, repository, around } = target;
  const { run } = step;
  const { name: repo } = repository;
  if (repo === undefined) return { why: 'the name of the repository is not known' };
  const { environment } = run;
  if (environment && 'unknown' in environment) return { why: 'only the run knows the environment' };
  const ask = reading.context === 'secrets' ? around.github.secrets : around.github.variables;
  const own = environment ? await inEnvironment(ask, target, repo, environment.value) : { value: [] };
  if ('why' in own) return own;
  const wide = await ask(repo);
  if ('why' in wide) return wide;
  const passed =
    reading.context === 'secrets' ? passedName(run.levels, reading.name) : { name: reading.name };
  const inOwn = own.value.filter(({ name }) => isSame(name, reading.name));
  const inWide = passed.stoppedAt ? [] : wide.value.filter(({ name }) => isSame(name, passed.name));
  const places = [...inOwn, ...inWide].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  return { value: { places, ...passed } };
}

/** GitHub stores names in upper case, and compares them without regard to case. */
const isSame = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

/** An environment that does not exist has no secrets; GitHub creates it when the job starts. */
async function inEnvironment(
  ask: (repo: string, environment?: string) => Promise<Asked<readonly Stored[]>>,
  { around }: Target,
  repo: string,
  environment: string,
): Promise<Asked<readonly Stored[]>> {
  const all = known(await around.github.environments(repo));
  if (all && !all.some(({ name }) => isSame(name, environment))) return { value: [] };
  return ask(repo, environment);
}

/** The name of a secret at the outermost caller. */
function passedName(levels: readonly CallLevel[], name: string): Pick<Found, 'name' | 'stoppedAt'> {
  let current = name;
  for (const level of levels.slice(0, -1).toReversed()) {
    const { secrets = 'inherit' } = level.job.call ?? {};
    if (secrets === 'inherit') continue;
    const given = secrets.find(({ key }) => isSame(key, current));
    const { expression } = scalarOf(given?.value) ?? {};
    const [next] = expression === undefined ? [] : membersNamed(expression, 'secrets');
    if (next === undefined) return { name: current, stoppedAt: level };
    current = next;
  }
  return { name: current };
}
