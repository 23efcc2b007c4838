import { linesOf } from './ini-lines.ts';

/** The line, from 1, because of which the AWS CLI rejects a whole file, and the reason. */
interface CliFault {
  readonly line: number;
  readonly why: string;
}

/** The state of the CLI's parser: the current section, the option whose value may continue, and what it has seen. */
interface State {
  section: string | undefined;
  option: Option | undefined;
  indent: number;
  readonly sections: Set<string>;
  readonly options: Set<string>;
}

interface Option {
  /** Whether the value is empty on its own line, so that indented lines below it are nested (`s3 =`). */
  readonly nests: boolean;
}

/**
 * The first line because of which the AWS CLI cannot read a file at all: botocore parses it with Python's `configparser`,
 * strict and without a default section, and then splits nested settings at `=` (botocore, `configloader.py`).
 *
 * @param text - the file's bytes as Latin-1
 */
export function cliFault(text: string): CliFault | undefined {
  if (text.startsWith('\u00ef\u00bb\u00bf'))
    return { line: 1, why: 'the file begins with a byte order mark' };
  const state: State = {
    section: undefined,
    option: undefined,
    indent: Number.POSITIVE_INFINITY,
    sections: new Set(),
    options: new Set(),
  };
  for (const [index, { text: line }] of linesOf(text).entries()) {
    const why = read(line, state);
    if (why !== undefined) return { line: index + 1, why };
  }
  return undefined;
}

function read(line: string, state: State): string | undefined {
  const value = line.trim();
  if (value === '' || /^[#;]/.test(value)) return undefined;
  const indent = line.length - line.trimStart().length;
  if (state.section !== undefined && state.option && indent > state.indent)
    return continued(value, state.option);
  state.indent = indent;
  const header = /^\[(.+)\]/.exec(value)?.[1];
  if (header !== undefined) return begin(header, state);
  if (state.section === undefined) return 'it comes before the first section';
  return setting(value, state);
}

/** `configparser` treats a line that is indented further as part of the value above. */
function continued(value: string, { nests }: Option): string | undefined {
  return nests && !value.includes('=') ? 'it is nested below a setting, and has no `=`' : undefined;
}

function begin(header: string, state: State): string | undefined {
  if (state.sections.has(header)) return 'its section appears twice';
  state.sections.add(header);
  state.section = header;
  state.option = undefined;
  return undefined;
}

function setting(value: string, state: State): string | undefined {
  const at = value.search(/[=:]/);
  const name = value.slice(0, Math.max(0, at)).trim().toLowerCase();
  if (at < 0) return 'it is not a section, a setting or a comment';
  if (name === '') return 'its setting has no name';
  const key = JSON.stringify([state.section, name]);
  if (state.options.has(key)) return 'its setting appears twice in one section';
  state.options.add(key);
  state.option = { nests: value.slice(at + 1).trim() === '' };
  return undefined;
}

/** A notice when a profile is written to a file that the AWS CLI cannot read. It quotes no line: lines may hold secrets. */
export function cliFaultNotices(path: string, text: string): string[] {
  const fault = cliFault(text);
  if (!fault) return [];
  return [
    `The AWS CLI cannot read ${path}, where this step writes a profile: line ${fault.line} stops it, because ${fault.why}. The AWS CLI then fails for every profile in the file ("Unable to parse config file"). Correct that line.`,
  ];
}
