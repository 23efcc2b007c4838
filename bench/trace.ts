import { type Contender, reportOf } from './process.ts';

/** One file of a bundle as it was loaded, with the files that it required itself (ms since the process started). */
interface LoadedFile {
  readonly bytes: number;
  /** 0 for the entry, 1 for what it requires, and so on. */
  readonly depth: number;
  readonly from: number;
  readonly to: number;
}

/** One connection (ms since the process started). A time is absent if it did not come to that. */
export interface Connection {
  /** An AWS operation, `ID token` or `unused`. */
  readonly purpose: string;
  /** When the process asked for the connection, and when it stood. */
  readonly opened: number;
  readonly connected?: number;
  readonly secured?: number;
  /** When the request was written. Over TLS it waits for `secured`. */
  readonly sent?: number;
  /** The last byte of the response. */
  readonly answered?: number;
}

/** What one process did, and when. */
export interface Trace {
  readonly files: readonly LoadedFile[];
  readonly connections: readonly Connection[];
  readonly ended: number;
}

interface RawTrace extends Trace {
  readonly started: number;
}

/** Of several runs, the one whose duration is the median. */
export async function trace(contender: Contender, runs: number): Promise<Trace> {
  const found: Trace[] = [];
  for (let run = 0; run < runs; run++)
    found.push(sinceStart(await reportOf<RawTrace>(contender, 'trace.cjs')));
  const sorted = found.toSorted((a, b) => a.ended - b.ended);
  const middle = sorted[sorted.length >> 1];
  if (!middle) throw new Error('a trace needs one run at least');
  return middle;
}

function sinceStart({ started, files, connections, ended }: RawTrace): Trace {
  const since = (time: number) => time - started;
  const times = ['opened', 'connected', 'secured', 'sent', 'answered'] as const;
  return {
    files: files.map((file) => ({ ...file, from: since(file.from), to: since(file.to) })),
    connections: connections.map((each) => {
      const known = times.flatMap((name) => {
        const time = each[name];
        return time === undefined ? [] : [[name, since(time)] as const];
      });
      return { ...each, ...Object.fromEntries(known) };
    }),
    ended: since(ended),
  };
}

/** A picture of two traces in words, for those who do not see it. */
export function inWords(name: string, { files, connections, ended }: Trace): string {
  const ms = (time: number | undefined) => `${Math.round(time ?? 0)} ms`;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const used = connections.filter(({ purpose }) => purpose !== 'unused');
  const [first] = used.toSorted((a, b) => a.opened - b.opened);
  const each = used.map(
    ({ purpose, opened, secured, sent, answered }) =>
      `${purpose}: connection opened at ${ms(opened)}, ${secured === undefined ? '' : `TLS done at ${ms(secured)}, `}request sent at ${ms(Math.max(sent ?? 0, secured ?? 0))}, response at ${ms(answered)}`,
  );
  return `${name}: ${files.length} files with ${Math.round(bytes / 1024)} KiB loaded, first packet sent at ${ms(first?.opened)}. ${each.join('. ')}. The process ends at ${ms(ended)}.`;
}
