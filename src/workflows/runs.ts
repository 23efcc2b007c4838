import { type Contexts, type Data, holdsIn, type Known, textIn } from './expressions.ts';
import { type Combination, combinationsOf } from './matrix.ts';
import { child, type Entry, itemsOf, scalarOf } from './node.ts';
import { type Occurrence, occurrencesOf, type RunRepository } from './occurrences.ts';
import { mayRequestIdToken } from './permissions.ts';
import { type Library, maximumLevels } from './reusable.ts';
import type { Job, Workflow } from './workflow.ts';

/** One level of a chain of calls. */
export interface Level {
  readonly workflow: Workflow;
  readonly job: Job;
}

/** A job that one trigger starts: what doctor foresees. */
export interface Run {
  /** From the workflow that the trigger starts to the one that has the job. */
  readonly levels: readonly Level[];
  /** The last level. */
  readonly leaf: Level;
  readonly occurrence: Occurrence;
  readonly contexts: Contexts;
  /** Absent if the job has none. */
  readonly environment?: Known<string>;
  /** The level that keeps the job from requesting an ID token; absent if it may. */
  readonly withoutIdToken?: Level;
  /** `deploy.yml › deploy (push to main)` */
  readonly label: string;
}

/** A call of a reusable workflow that could not be followed. */
export interface Unread {
  readonly level: Level;
  readonly why: 'not read' | 'too deep';
}

/** The runs of a workflow, and the calls that could not be followed. */
interface Foreseen {
  readonly runs: readonly Run[];
  readonly unread: readonly Unread[];
}

/** What a run knows from outside of its files. */
interface RunFacts {
  readonly repository: RunRepository;
  /** The variables that a job sees, by its environment; `undefined` if they could not be asked. */
  variables(environment: string | undefined): Readonly<Record<string, string>> | undefined;
}

/** Calls that are followed for one workflow: workflows that call each other would multiply without end. */
const maximumCalls = 500;

/** Runs of one workflow. More are not told apart. */
const maximumRuns = 1_000;

/** Every job that the triggers of a workflow start, with the jobs of the reusable workflows that it calls. */
export async function foreseeRuns(workflow: Workflow, facts: RunFacts, books: Library): Promise<Foreseen> {
  const found: Start['found'] = { runs: [], unread: [], calls: 0 };
  for (const trigger of workflow.triggers) {
    for (const occurrence of occurrencesOf(trigger, facts.repository)) {
      for (const inputs of dispatchChoices(workflow, occurrence)) {
        const start = { occurrence, contexts: startContexts(occurrence, inputs, facts), facts, books, found };
        await follow(workflow, [], start);
      }
    }
  }
  return { runs: found.runs.slice(0, maximumRuns), unread: found.unread };
}

interface Start {
  readonly occurrence: Occurrence;
  readonly contexts: Contexts;
  readonly facts: RunFacts;
  readonly books: Library;
  readonly found: { readonly runs: Run[]; readonly unread: Unread[]; calls: number };
}

async function follow(workflow: Workflow, callers: readonly Level[], start: Start): Promise<void> {
  for (const job of workflow.jobs) {
    const level = { workflow, job };
    const before = withEnv(start.contexts, workflow.env);
    if (job.condition && holdsIn(job.condition, before) === false) continue;
    for (const combination of combinationsOf(job.matrix, before)) {
      if (start.found.runs.length >= maximumRuns) return;
      const contexts = withMatrix(before, combination);
      const levels = [...callers, level];
      if (job.call) await followCall(levels, { ...start, contexts });
      else start.found.runs.push(runOf(levels, level, contexts, combination, start));
    }
  }
}

async function followCall(levels: readonly Level[], start: Start): Promise<void> {
  const level = levels.at(-1);
  if (!level?.job.call) return;
  const { workflow, job } = level;
  const report = (why: Unread['why']) => void start.found.unread.push({ level, why });
  if (levels.length >= maximumLevels) return report('too deep');
  start.found.calls += 1;
  if (start.found.calls > maximumCalls) return report('not read');
  const called = await start.books.called(workflow, level.job.call.uses);
  if (called === undefined) return report('not read');
  const inputs = callInputs(called, job.call?.inputs ?? [], start.contexts);
  const { env: _, matrix: __, ...outer } = start.contexts;
  await follow(called, levels, { ...start, contexts: { ...outer, inputs } });
}

function runOf(
  levels: readonly Level[],
  leaf: Level,
  before: Contexts,
  combination: Combination,
  { occurrence, facts }: Start,
): Run {
  const { workflow, job } = leaf;
  const environment = job.environment && textIn(job.environment, before);
  const name = environment && 'value' in environment ? environment.value : undefined;
  const isKnown = environment === undefined || name !== undefined;
  const contexts = withEnv(withVariables(before, isKnown ? facts.variables(name) : undefined), [
    ...workflow.env,
    ...job.env,
  ]);
  const withoutIdToken = levels.find((level, index) => !grants(level, index === 0));
  return {
    levels,
    leaf,
    occurrence,
    contexts,
    label: labelOf(levels, combination, occurrence),
    ...(environment === undefined || name === '' ? {} : { environment }),
    ...(withoutIdToken ? { withoutIdToken } : {}),
  };
}

/** A called workflow without `permissions` has those of its caller; it can only take some away. */
function grants({ workflow, job }: Level, isOutermost: boolean): boolean {
  const permissions = job.permissions ?? workflow.permissions;
  return permissions === undefined && !isOutermost ? true : mayRequestIdToken(permissions);
}

function labelOf(levels: readonly Level[], { values }: Combination, { words }: Occurrence): string {
  const file = levels[0]?.workflow.file.path.split('/').at(-1) ?? '';
  const jobs = levels.map(({ job }) => job.id).join(' › ');
  const shown = Object.values(values).filter((value) => typeof value !== 'object');
  const matrix = shown.length > 0 ? ` [${shown.join(', ')}]` : '';
  return `${file} › ${jobs}${matrix} (${words})`;
}

function startContexts(
  occurrence: Occurrence,
  inputs: Contexts[string],
  { repository, variables }: RunFacts,
): Contexts {
  const { event, ref } = occurrence;
  const github: Record<string, Data> = {
    event_name: event,
    ref,
    ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    event: eventOf(occurrence, repository),
    ...(occurrence.origin === 'dependabot' ? { actor: dependabot, triggering_actor: dependabot } : {}),
    ...(occurrence.origin === 'fork' ? { actor: 'some-person', triggering_actor: 'some-person' } : {}),
    ...(repository.name === undefined
      ? {}
      : { repository: repository.name, repository_owner: repository.name.split('/')[0] ?? '' }),
    ...(event.startsWith('pull_request') ? {} : { head_ref: '', base_ref: '' }),
  };
  const vars = variables(undefined);
  return {
    github: { complete: false, members: github },
    inputs,
    ...(vars ? { vars: { complete: true, members: vars } } : {}),
  };
}

const dependabot = 'dependabot[bot]';

/** What conditions commonly look at to tell pull requests of forks apart. */
function eventOf({ event, origin }: Occurrence, { name, defaultBranch }: RunRepository): Data {
  if (!event.startsWith('pull_request')) return { repository: { default_branch: defaultBranch } };
  const isFork = origin === 'fork';
  const login = origin === 'dependabot' ? dependabot : isFork ? 'some-person' : undefined;
  return {
    repository: { default_branch: defaultBranch, ...(name === undefined ? {} : { full_name: name }) },
    pull_request: {
      head: {
        repo: {
          fork: isFork,
          ...(isFork ? { full_name: 'some-person/fork' } : name === undefined ? {} : { full_name: name }),
        },
      },
      ...(login === undefined ? {} : { user: { login } }),
    },
  };
}

function withMatrix(contexts: Contexts, { values, isComplete }: Combination): Contexts {
  return { ...contexts, matrix: { complete: isComplete, members: values } };
}

function withVariables(contexts: Contexts, members: Readonly<Record<string, string>> | undefined): Contexts {
  const { vars: _, ...others } = contexts;
  return members === undefined ? others : { ...others, vars: { complete: true, members } };
}

/** Adds environment variables, each in sight of those before. A step may set others, so the context stays incomplete. */
export function withEnv(contexts: Contexts, entries: readonly Entry[]): Contexts {
  let result = contexts;
  for (const { key, value } of entries) {
    const scalar = scalarOf(value);
    const text = scalar && textIn(scalar, result);
    const { [key]: _, ...others } = result.env?.members ?? {};
    const members = text && 'value' in text ? { ...others, [key]: text.value } : others;
    result = { ...result, env: { complete: false, members } };
  }
  return result;
}

/** For a run that a person starts, one for each choice of its inputs; at most this many. */
const maximumChoices = 64;

function dispatchChoices({ dispatchInputs }: Workflow, { event }: Occurrence): readonly Contexts[string][] {
  if (event !== 'workflow_dispatch') return [{ complete: true, members: {} }];
  let choices: Record<string, Data>[] = [{}];
  let isComplete = true;
  for (const { key, value } of dispatchInputs) {
    const options = optionsOf(value);
    isComplete &&= options.length > 0;
    if (options.length > 0)
      choices = choices.flatMap((chosen) => options.map((option) => ({ ...chosen, [key]: option })));
    choices = choices.slice(0, maximumChoices);
  }
  return choices.map((members) => ({ complete: isComplete, members }));
}

/** The values that a person can choose; none if any text may be typed. */
function optionsOf(input: Entry['value']): readonly Data[] {
  const type = scalarOf(child(input, 'type'))?.text;
  if (type === 'boolean') return [true, false];
  if (type !== 'choice') return [];
  return itemsOf(child(input, 'options')).flatMap((option) => scalarOf(option)?.text ?? []);
}

/** The inputs of a called workflow: what the caller gives, else the defaults. */
function callInputs(called: Workflow, given: readonly Entry[], contexts: Contexts): Contexts[string] {
  const members: Record<string, Data> = {};
  let isComplete = true;
  for (const { key, value } of called.callInputs) {
    const scalar =
      scalarOf(given.find((entry) => entry.key === key)?.value) ?? scalarOf(child(value, 'default'));
    const text = scalar ? textIn(scalar, contexts) : { value: '' };
    if ('value' in text) members[key] = typed(text.value, scalarOf(child(value, 'type'))?.text);
    else isComplete = false;
  }
  return { complete: isComplete, members };
}

function typed(text: string, type: string | undefined): Data {
  if (type === 'boolean') return text === 'true';
  return type === 'number' && text !== '' ? Number(text) : text;
}
