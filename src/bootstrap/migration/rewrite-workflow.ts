import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { applyEdits, type Edit, lineNumber, lineStart, nextLine } from './text-edits.ts';

/** What the rewritten steps use. */
interface NewAccess {
  readonly roleArn: string;
  /** The environment that the role trusts; absent if it trusts a branch. */
  readonly environment?: string;
  /** The secrets that hold the key. Steps with other secrets stay as they are. */
  readonly secrets: ReadonlySet<string>;
}

/** A place that a person has to change. */
interface ByHand {
  /** From 1, in the text before. */
  readonly line: number;
  readonly why: string;
}

/** A workflow file whose steps use a role instead of a key. */
export interface Rewritten {
  readonly after: string;
  /** The jobs whose steps were rewritten. */
  readonly jobs: readonly string[];
  /** What a reviewer should know. */
  readonly notes: readonly string[];
  readonly byHand: readonly ByHand[];
}

/** Inputs that hold a key, or that only a key needs. */
const keyInputs: ReadonlySet<string> = new Set([
  'aws-access-key-id',
  'aws-secret-access-key',
  'aws-session-token',
  'aws-credentials',
  'mfa-serial',
  'mfa-secret',
  'mfa-code',
]);

/** Inputs with which a step means something else than the credentials of its own key. */
const otherMeanings: Readonly<Record<string, string>> = {
  'role-to-assume':
    'the step assumes a role with the key; let that role trust the new one, and write both as a chain',
  'role-chaining': 'the step takes its credentials from a step before',
  rotate: 'the step rotates the key; remove it once nothing reads the secret',
};

/** The names of the secrets that each step of a workflow gives as its key, in the order of the steps. */
export function keySecretsIn(text: string): string[][] {
  const document = parseDocument(text);
  if (document.errors.length > 0) return [];
  return stepsOf(document.contents)
    .map(({ step }) => keyPairsOf(step).flatMap(({ value }) => secretsNamed(textOf(value))))
    .filter((names) => names.length > 0);
}

/**
 * Rewrites the steps of Keyturn and configure-aws-credentials that use the key: their inputs for a key give way to
 * `role-to-assume`, and the job gets `id-token: write`. Every other character stays. What it cannot change safely is left, and
 * told.
 */
export function rewriteWorkflow(text: string, access: NewAccess): Rewritten {
  const document = parseDocument(text);
  const [mistake] = document.errors;
  if (mistake) {
    const line = lineNumber(text, mistake.pos[0]);
    return { after: text, jobs: [], notes: [], byHand: [{ line, why: 'the file is not valid YAML' }] };
  }
  const file = new WorkflowText(text, document.contents, access);
  for (const { id, job, step } of stepsOf(document.contents)) file.rewriteStep(id, job, step);
  return file.result();
}

/** One workflow file, and what was done to it so far. */
class WorkflowText {
  readonly #text: string;
  readonly #root: unknown;
  readonly #access: NewAccess;
  readonly #edits: Edit[] = [];
  readonly #jobs = new Map<string, boolean>();
  readonly #notes: string[] = [];
  readonly #byHand: ByHand[] = [];
  /** `\r\n` where the file has it. */
  readonly #break: string;

  constructor(text: string, root: unknown, access: NewAccess) {
    this.#text = text;
    this.#root = root;
    this.#access = access;
    this.#break = text.includes('\r\n') ? '\r\n' : '\n';
  }

  result(): Rewritten {
    const after = applyEdits(this.#text, this.#edits);
    const jobs = [...this.#jobs].flatMap(([id, isReady]) => (isReady ? [id] : []));
    return { after, jobs, notes: this.#notes, byHand: [...this.#byHand, ...this.#stillRead(after)] };
  }

  rewriteStep(id: string, job: YAMLMap, step: YAMLMap): void {
    const pairs = keyPairsOf(step);
    const isOurs = pairs.some(({ value }) =>
      secretsNamed(textOf(value)).some((name) => this.#access.secrets.has(name)),
    );
    if (!isOurs) return;
    const inputs = mapIn(step, 'with') as YAMLMap;
    const obstacle = this.#obstacleIn(inputs);
    if (obstacle) return void this.#byHand.push(obstacle);
    if (!this.#prepareJob(id, job)) return;
    for (const [index, pair] of pairs.entries()) {
      const [start, end] = this.#linesOf(pair);
      const indent = this.#indentOf(pair);
      const text = index === 0 ? `${indent}role-to-assume: ${this.#access.roleArn}${this.#break}` : '';
      this.#edits.push({ start, end, text });
    }
  }

  #obstacleIn(inputs: YAMLMap): ByHand | undefined {
    const line = this.#lineOf(inputs);
    if (inputs.flow || inputs.anchor)
      return { line, why: 'the inputs of the step are in one line or shared by an anchor' };
    for (const { key, value } of pairsOf(inputs)) {
      const why = Object.hasOwn(otherMeanings, key.text) ? otherMeanings[key.text] : undefined;
      if (why !== undefined && !/^(?:off|false)?$/.test(textOf(value)))
        return { line: this.#lineOf(key.node), why };
    }
    return undefined;
  }

  /** Once for each job: the permission and the environment. False if a person has to change the job. */
  #prepareJob(id: string, job: YAMLMap): boolean {
    const known = this.#jobs.get(id);
    if (known !== undefined) return known;
    const problem = this.#environmentProblem(job) ?? this.#permissionProblem(job);
    if (problem) this.#byHand.push({ line: this.#lineOf(job), why: `job ${id}: ${problem}` });
    else {
      const lines = [...this.#environmentLines(job), ...this.#permissionLines(id, job)];
      if (lines.length > 0) this.#insertInJob(job, lines);
    }
    this.#jobs.set(id, problem === undefined);
    return problem === undefined;
  }

  #environmentProblem(job: YAMLMap): string | undefined {
    const { environment } = this.#access;
    const present = environmentOf(job);
    if (present === undefined || (environment !== undefined && present === environment)) return undefined;
    return environment === undefined
      ? `it has the environment ${present}, and the role trusts a branch; use --environment ${present}`
      : `it has the environment ${present}, and the role trusts ${environment}`;
  }

  #environmentLines(job: YAMLMap): string[] {
    const { environment } = this.#access;
    if (environment === undefined || environmentOf(job) !== undefined) return [];
    this.#notes.push(`A job had no environment; it now has ${environment}, which the role trusts.`);
    return [`environment: ${JSON.stringify(environment)}`];
  }

  #permissionProblem(job: YAMLMap): string | undefined {
    const scalar =
      scalarIn(job, 'permissions') ??
      (mapIn(job, 'permissions') ? undefined : scalarIn(this.#root, 'permissions'));
    return scalar !== undefined && scalar !== 'write-all'
      ? `its permissions are ${scalar || 'empty'}; write them out, with id-token: write`
      : undefined;
  }

  /** The lines that a job without `permissions` needs. Those that it has get the missing one. */
  #permissionLines(id: string, job: YAMLMap): string[] {
    const own = mapIn(job, 'permissions');
    if (own) {
      this.#addPermission(own);
      return [];
    }
    if ([job, this.#root].some((node) => scalarIn(node, 'permissions') === 'write-all')) return [];
    const shared = mapIn(this.#root, 'permissions');
    if (shared && scalarIn(shared, 'id-token') === 'write') return [];
    const copied = shared
      ? pairsOf(shared)
          .filter(({ key }) => key.text !== 'id-token')
          .map(({ key, value }) => `  ${key.text}: ${textOf(value)}`)
      : ['  contents: read'];
    if (!shared)
      this.#notes.push(
        `The job ${id} had no \`permissions:\`. It now has \`contents: read\` and \`id-token: write\`; add what its other steps need of GITHUB_TOKEN.`,
      );
    return ['permissions:', ...copied, '  id-token: write'];
  }

  #addPermission(permissions: YAMLMap): void {
    const present = pairsOf(permissions).find(({ key }) => key.text === 'id-token');
    if (present && textOf(present.value) === 'write') return;
    if (present) {
      const [start, end] = rangeOf(present.value);
      this.#edits.push({ start, end, text: 'write' });
      return;
    }
    const [start, end] = rangeOf(permissions);
    const [first] = pairsOf(permissions);
    if (permissions.flow) {
      if (first) this.#edits.push({ start: start + 1, end: start + 1, text: ' id-token: write,' });
      else this.#edits.push({ start, end, text: '{ id-token: write }' });
      return;
    }
    const at = lineStart(this.#text, start);
    const indent = this.#text.slice(at, start);
    this.#edits.push({ start: at, end: at, text: `${indent}id-token: write${this.#break}` });
  }

  /** After `runs-on`, which every job with steps has. */
  #insertInJob(job: YAMLMap, lines: readonly string[]): void {
    const after = pairsOf(job).find(({ key }) => key.text === 'runs-on') ?? pairsOf(job)[0];
    if (!after) return;
    const [, end] = this.#linesOf(after.pair);
    const indent = this.#indentOf(after.pair);
    const isLast = end === this.#text.length && !this.#text.endsWith('\n');
    const text = lines.map((line) => `${indent}${line}${this.#break}`).join('');
    this.#edits.push({ start: end, end, text: isLast ? this.#break + text : text });
  }

  /** From the line of the key to that of the end of its value. */
  #linesOf({ key, value }: Pair): [start: number, end: number] {
    const [start, keyEnd] = rangeOf(key);
    const [, end] = value ? rangeOf(value) : [0, keyEnd];
    return [lineStart(this.#text, start), nextLine(this.#text, Math.max(start, end - 1))];
  }

  #indentOf({ key }: Pair): string {
    const [start] = rangeOf(key);
    return ' '.repeat(start - lineStart(this.#text, start));
  }

  #lineOf(node: unknown): number {
    return lineNumber(this.#text, rangeOf(node)[0]);
  }

  /** Lines that read the key all the same: variables, reusable workflows, other actions. */
  #stillRead(after: string): ByHand[] {
    return after.split('\n').flatMap((line, index) => {
      const [name] = secretsNamed(line.split('#')[0] ?? '').filter((each) => this.#access.secrets.has(each));
      return name === undefined ? [] : [{ line: index + 1, why: `it still reads secrets.${name}` }];
    });
  }
}

interface StepPlace {
  readonly id: string;
  readonly job: YAMLMap;
  readonly step: YAMLMap;
}

function stepsOf(root: unknown): StepPlace[] {
  const jobs = mapIn(root, 'jobs');
  return pairsOf(jobs).flatMap(({ key, value: job }) => {
    if (!isMap(job)) return [];
    const steps = job.get('steps', true) as unknown;
    return isSeq(steps)
      ? steps.items.flatMap((step) => (isMap(step) ? [{ id: key.text, job, step }] : []))
      : [];
  });
}

/** The inputs of a step that hold a key. Only steps of these two actions have them. */
function keyPairsOf(step: YAMLMap): Pair[] {
  const uses = scalarIn(step, 'uses') ?? '';
  if (!/^aws-actions\/configure-aws-credentials@/i.test(uses) && !/^[\w.-]+\/keyturn@/i.test(uses)) return [];
  return pairsOf(mapIn(step, 'with'))
    .filter(({ key }) => keyInputs.has(key.text.toLowerCase()))
    .map(({ pair }) => pair);
}

/** The secrets that an expression names. */
function secretsNamed(text: string): string[] {
  return [...text.matchAll(/\bsecrets(?:\.|\[['"])([A-Za-z_]\w*)/g)].map(([, name = '']) =>
    name.toUpperCase(),
  );
}

function environmentOf(job: YAMLMap): string | undefined {
  return scalarIn(job, 'environment') ?? scalarIn(mapIn(job, 'environment'), 'name');
}

interface Entry {
  readonly pair: Pair;
  readonly key: { readonly text: string; readonly node: unknown };
  readonly value: unknown;
}

function pairsOf(map: unknown): Entry[] {
  if (!isMap(map)) return [];
  return map.items.map((pair) => ({
    pair: pair as Pair,
    key: { text: textOf(pair.key), node: pair.key },
    value: pair.value,
  }));
}

function mapIn(node: unknown, key: string): YAMLMap | undefined {
  const found = isMap(node) ? (node.get(key, true) as unknown) : undefined;
  return isMap(found) ? found : undefined;
}

function scalarIn(node: unknown, key: string): string | undefined {
  const found = isMap(node) ? (node.get(key, true) as unknown) : undefined;
  return isScalar(found) ? textOf(found) : undefined;
}

function textOf(node: unknown): string {
  return isScalar(node) ? String((node as Scalar).value ?? '') : '';
}

/** Where a node begins and where its value ends. */
function rangeOf(node: unknown): [start: number, end: number] {
  const [start = 0, end = 0] = (node as { range?: readonly number[] | null }).range ?? [];
  return [start, end];
}
