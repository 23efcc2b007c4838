import { child, entriesOf, type FileNode, itemsOf, scalarOf, textsOf } from './node.ts';

/** One event of `on:`, with the branches and tags that it is limited to. */
export interface Trigger {
  /** `push`, `pull_request`, `schedule` … */
  readonly event: string;
  readonly line: number;
  readonly branches: Filter;
  readonly tags: Filter;
  readonly types: readonly string[];
  readonly crons: readonly string[];
}

/** Absent filters let everything through, but a filter for tags alone excludes all branches, and the reverse. */
export interface Filter {
  readonly only?: readonly string[];
  readonly ignore?: readonly string[];
}

/** Reads `on:` in each of its forms: a name, a list of names, a mapping. */
export function readTriggers(node: FileNode | undefined): readonly Trigger[] {
  if (node?.kind !== 'mapping') {
    return itemsOf(node).map((item) => trigger(scalarOf(item)?.text ?? '', item.line, undefined));
  }
  return entriesOf(node).map(({ key, line, value }) => trigger(key, line, value));
}

function trigger(event: string, line: number, node: FileNode | undefined): Trigger {
  return {
    event,
    line,
    branches: filter(node, 'branches'),
    tags: filter(node, 'tags'),
    types: textsOf(child(node, 'types')),
    crons:
      event === 'schedule' ? itemsOf(node).flatMap((item) => scalarOf(child(item, 'cron'))?.text ?? []) : [],
  };
}

function filter(node: FileNode | undefined, name: string): Filter {
  const only = child(node, name);
  const ignore = child(node, `${name}-ignore`);
  return {
    ...(only ? { only: textsOf(only) } : {}),
    ...(ignore ? { ignore: textsOf(ignore) } : {}),
  };
}
