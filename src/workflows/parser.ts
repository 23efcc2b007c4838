import { isAlias, parseDocument, visit } from 'yaml';
import { messageOf } from '../errors.ts';
import { type FileNode, nodeOf } from './node.ts';

/** A mistake that GitHub's parser reports in a workflow file. */
export interface FileError {
  readonly message: string;
  /** From 1. */
  readonly line: number;
}

/** A workflow file as GitHub's parser reads it. */
interface ParsedFile {
  /** `undefined` if the file is not YAML. */
  readonly root: FileNode | undefined;
  readonly errors: readonly FileError[];
}

/** Parses the text of a workflow file. It never throws. */
export type ParseFile = (name: string, text: string) => ParsedFile;

/** Characters. A file this long is not a workflow, and its YAML might be a trap. */
const longest = 1_048_576;

/** Loads GitHub's parser, which takes 200 ms. */
export async function loadParser(): Promise<ParseFile> {
  const { parseWorkflow, NoOperationTraceWriter } = await importParser();
  const trace = new NoOperationTraceWriter();
  return (name, text) => {
    if (text.length > longest) return failed('The file is longer than 1 MiB.');
    try {
      if (isAliasBomb(text)) return failed('The aliases of the file expand to too much text.');
      const { context, value } = parseWorkflow({ name, content: text }, trace);
      const errors = context.errors.getErrors().map(({ rawMessage, range }) => ({
        message: rawMessage,
        line: range?.start.line ?? 1,
      }));
      return { root: value && nodeOf(value), errors };
    } catch (error) {
      return failed(messageOf(error));
    }
  };
}

const failed = (message: string): ParsedFile => ({ root: undefined, errors: [{ message, line: 1 }] });

/** GitHub's parser expands aliases without a limit, so a few lines could become gigabytes. */
function isAliasBomb(text: string): boolean {
  if (!/&[\w-]/.test(text) || !/\*[\w-]/.test(text)) return false;
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
  let hasAlias = false;
  visit(document, (_, node) => {
    hasAlias ||= isAlias(node);
  });
  if (!hasAlias || document.errors.length > 0) return false;
  try {
    document.toJS({ maxAliasCount: 200 });
    return false;
  } catch {
    return true;
  }
}

/**
 * The package imports its JSON schema without the attribute that Node.js demands (ECMA-262, "import attributes"). In the
 * bundle the schema is a module already.
 */
async function importParser(): Promise<typeof import('@actions/workflow-parser')> {
  try {
    return await import('@actions/workflow-parser');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_IMPORT_ATTRIBUTE_MISSING') throw error;
  }
  const { registerHooks } = await import('node:module');
  const hooks = registerHooks({
    load: (url, context, next) =>
      next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
  });
  try {
    return await import('@actions/workflow-parser');
  } finally {
    hooks.deregister();
  }
}
