import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The parts of an action.yml that the runner uses. */
export interface ActionFile {
  readonly inputs: ReadonlyMap<string, string>;
  /** `node24` */
  readonly using: string;
  readonly main: string;
  readonly post?: string;
  readonly postIf: string;
}

/** Each action.yml that was read before, by its text: a job reads the same one for every step. */
const known = new Map<string, ActionFile>();

/** Reads a JavaScript action's action.yml: its entries, and the defaults of its inputs ('' for those without one). */
export async function readActionFile(folder: string): Promise<ActionFile> {
  const text = await readFile(join(folder, 'action.yml'), 'utf8');
  const action = known.get(text) ?? parseActionFile(text);
  known.set(text, action);
  return action;
}

function parseActionFile(text: string): ActionFile {
  const { inputs = {}, runs } = parse(text);
  if (!/^node\d+$/.test(runs.using))
    throw new Error(`the runner stand-in runs JavaScript actions only, not ${runs.using}`);
  const defaults = Object.entries(inputs as Record<string, { default?: unknown }>).map(
    ([name, input]) => [name, String(input?.default ?? '')] as const,
  );
  return {
    inputs: new Map(defaults),
    using: runs.using,
    main: runs.main,
    postIf: runs['post-if'] ?? 'always()',
    ...(runs.post === undefined ? {} : { post: runs.post }),
  };
}
