import { child, entriesOf, type FileNode, itemsOf, scalarOf, textsOf } from './node.ts';
import type { ParseFile } from './parser.ts';
import { readPermissions } from './permissions.ts';
import { readTriggers } from './triggers.ts';
import type { Call, Concurrency, Job, Step, Workflow, WorkflowFile } from './workflow.ts';

/** Reads a workflow file. What GitHub's parser refuses is in `errors`; the rest is read all the same. */
export function readWorkflow(file: WorkflowFile, parse: ParseFile): Workflow {
  const { root, errors } = parse(file.path, file.text);
  const on = child(root, 'on');
  return {
    file,
    triggers: readTriggers(on),
    env: entriesOf(child(root, 'env')),
    jobs: entriesOf(child(root, 'jobs')).map(({ key, line, value }) => readJob(key, line, value)),
    dispatchInputs: entriesOf(child(child(on, 'workflow_dispatch'), 'inputs')),
    callInputs: entriesOf(child(child(on, 'workflow_call'), 'inputs')),
    errors,
    ...present('name', scalarOf(child(root, 'name'))?.text),
    ...present('permissions', readPermissions(child(root, 'permissions'))),
    ...present('concurrency', readConcurrency(child(root, 'concurrency'))),
  };
}

function readJob(id: string, line: number, node: FileNode): Job {
  const environment = child(node, 'environment');
  return {
    id,
    line,
    env: entriesOf(child(node, 'env')),
    needs: textsOf(child(node, 'needs')),
    steps: itemsOf(child(node, 'steps')).map(readStep),
    ...present('condition', scalarOf(child(node, 'if'))),
    ...present('permissions', readPermissions(child(node, 'permissions'))),
    ...present('environment', scalarOf(environment) ?? scalarOf(child(environment, 'name'))),
    ...present('matrix', child(child(node, 'strategy'), 'matrix')),
    ...present('concurrency', readConcurrency(child(node, 'concurrency'))),
    ...present('call', readCall(node)),
  };
}

function readStep(node: FileNode): Step {
  const uses = scalarOf(child(node, 'uses'));
  const run = scalarOf(child(node, 'run'));
  return {
    line: node.line,
    usesLine: (uses ?? run ?? node).line,
    inputs: entriesOf(child(node, 'with')),
    env: entriesOf(child(node, 'env')),
    ...present('id', scalarOf(child(node, 'id'))?.text),
    ...present('condition', scalarOf(child(node, 'if'))),
    ...present('uses', uses?.text),
    ...present('run', run),
  };
}

function readCall(node: FileNode): Call | undefined {
  const uses = scalarOf(child(node, 'uses'));
  if (uses?.text === undefined) return undefined;
  const secrets = child(node, 'secrets');
  return {
    uses: uses.text,
    line: uses.line,
    inputs: entriesOf(child(node, 'with')),
    secrets: scalarOf(secrets)?.text === 'inherit' ? 'inherit' : entriesOf(secrets),
  };
}

function readConcurrency(node: FileNode | undefined): Concurrency | undefined {
  if (node === undefined) return undefined;
  return {
    line: node.line,
    ...present('group', scalarOf(node) ?? scalarOf(child(node, 'group'))),
    ...present('cancelInProgress', scalarOf(child(node, 'cancel-in-progress'))),
  };
}

/** A member, unless its value is `undefined`. */
function present<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
