import type { Filter, Trigger } from './triggers.ts';

/** What doctor knows of the repository whose runs it foresees. */
export interface RunRepository {
  /** `octo-org/octo-repo`, in GitHub's letter case. */
  readonly name?: string;
  readonly defaultBranch: string;
  /** Pull requests from forks of a private repository start no run unless an administrator allows it. */
  readonly isPrivate?: boolean;
}

/** One way in which a trigger starts a run. */
export interface Occurrence {
  readonly event: string;
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/1/merge` */
  readonly ref: string;
  /** Whether the ref is written in the file. Otherwise it is an example of a pattern. */
  readonly isExact: boolean;
  /** Who started it. A run of a fork or of Dependabot gets less. */
  readonly origin: 'repository' | 'fork' | 'dependabot';
  /** `push to main`; a part of a job's name in the report. */
  readonly words: string;
}

/** Every kind of run that a trigger starts; none for `workflow_call`, whose callers start it. */
export function occurrencesOf(trigger: Trigger, repository: RunRepository): readonly Occurrence[] {
  const { event } = trigger;
  switch (event) {
    case 'workflow_call':
      return [];
    case 'push':
      return [...pushedBranches(trigger, repository), ...pushedTags(trigger)];
    case 'pull_request':
      return pullRequests(event, 'refs/pull/1/merge', repository);
    case 'pull_request_target':
      return [occurrence(event, `refs/heads/${repository.defaultBranch}`, event)];
    case 'merge_group':
      return [
        occurrence(event, `refs/heads/gh-readonly-queue/${repository.defaultBranch}/pr-1`, event, false),
      ];
    case 'release':
      return [occurrence(event, `refs/tags/${exampleTag}`, event, false)];
    default:
      return [occurrence(event, `refs/heads/${repository.defaultBranch}`, event)];
  }
}

const exampleTag = 'v1.0.0';

const occurrence = (event: string, ref: string, words: string, isExact = true): Occurrence => ({
  event,
  ref,
  isExact,
  origin: 'repository',
  words,
});

function pullRequests(event: string, ref: string, { isPrivate }: RunRepository): readonly Occurrence[] {
  const own = occurrence(event, ref, event);
  return [
    own,
    ...(isPrivate ? [] : [{ ...own, origin: 'fork' as const, words: `${event} from a fork` }]),
    { ...own, origin: 'dependabot', words: `${event} of Dependabot` },
  ];
}

const isAbsent = ({ only, ignore }: Filter) => only === undefined && ignore === undefined;

function pushedBranches(
  { branches, tags }: Trigger,
  { defaultBranch }: RunRepository,
): readonly Occurrence[] {
  if (isAbsent(branches) && !isAbsent(tags)) return [];
  if (branches.only) return branches.only.flatMap((pattern) => pushed('heads', pattern));
  const ignored = branches.ignore ?? [];
  const main = occurrence('push', `refs/heads/${defaultBranch}`, `push to ${defaultBranch}`);
  const other = occurrence('push', 'refs/heads/some-branch', 'push to any other branch', false);
  return [
    ...(ignored.some((pattern) => matchesFilter(pattern, defaultBranch)) ? [] : [main]),
    ...(ignored.some((pattern) => matchesFilter(pattern, 'some-branch')) ? [] : [other]),
  ];
}

function pushedTags({ branches, tags }: Trigger): readonly Occurrence[] {
  if (isAbsent(tags) && !isAbsent(branches)) return [];
  if (tags.only) return tags.only.flatMap((pattern) => pushed('tags', pattern));
  if (tags.ignore?.some((pattern) => matchesFilter(pattern, exampleTag))) return [];
  return [occurrence('push', `refs/tags/${exampleTag}`, 'push of any tag', false)];
}

/** A pattern that begins with `!` takes branches away again; it starts nothing. */
function pushed(kind: 'heads' | 'tags', pattern: string): readonly Occurrence[] {
  if (pattern.startsWith('!')) return [];
  const isExact = !/[*?+[\]]/.test(pattern);
  const words = kind === 'heads' ? `push to ${pattern}` : `push of the tag ${pattern}`;
  return [occurrence('push', `refs/${kind}/${isExact ? pattern : exampleOf(pattern)}`, words, isExact)];
}

/** A name that the pattern matches (GitHub docs, "Filter pattern cheat sheet"). */
function exampleOf(pattern: string): string {
  return pattern
    .replaceAll(/\[([^[\]])[^[\]]*\]/g, '$1')
    .replaceAll(/\*\*\/|\*+/g, (stars) => (stars === '**/' ? '' : '1'))
    .replaceAll(/[?+]/g, '');
}

/**
 * Whether a filter pattern matches a branch or tag: `*` and `?` stop at a slash, `**` does not. All positions are followed at
 * once, so a hostile pattern takes time in proportion to both lengths.
 */
export function matchesFilter(pattern: string, name: string): boolean {
  const parts = pattern.match(/\*+|[\s\S]/g) ?? [];
  const withSkipped = (positions: readonly number[]): readonly number[] => {
    const all = new Set<number>();
    for (const start of positions) {
      all.add(start);
      for (let at = start; parts[at]?.startsWith('*'); at += 1) all.add(at + 1);
    }
    return [...all];
  };
  let reached = withSkipped([0]);
  for (const character of name) {
    reached = withSkipped(
      reached.flatMap((at) => {
        const part = parts[at];
        if (part?.startsWith('*')) return part.length > 1 || character !== '/' ? [at] : [];
        return part === character || (part === '?' && character !== '/') ? [at + 1] : [];
      }),
    );
  }
  return reached.includes(parts.length);
}
