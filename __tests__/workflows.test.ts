import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { isKeyturn, readWorkflow, type Step, stepsOf, textOfWorkflow } from './workflows.ts';

const declared = new Set(Object.keys(parse(textOfWorkflow('action.yml')).inputs));

const jobsOfCi = Object.keys(readWorkflow('.github/workflows/ci.yml').jobs);

/** Each workflow of the project and of its examples, with the permissions of its jobs. */
const workflows = [
  ['.github/workflows/ci.yml', jobsOfCi.map(() => ({ contents: 'read' }))],
  ['.github/workflows/codeql.yml', [{ contents: 'read', 'security-events': 'write' }]],
  [
    '.github/workflows/release.yml',
    [
      { actions: 'read', contents: 'read' },
      { attestations: 'write', contents: 'write', 'id-token': 'write' },
      { contents: 'read', 'id-token': 'write' },
    ],
  ],
  ['.github/workflows/rotate.yml', [{ contents: 'read', 'id-token': 'write' }]],
  [
    '.github/workflows/scorecard.yml',
    [{ contents: 'read', 'id-token': 'write', 'security-events': 'write' }],
  ],
  ['.github/workflows/zizmor.yml', [{ contents: 'read' }]],
  [
    'examples/doctor.yml',
    [{ contents: 'read', actions: 'read', 'id-token': 'write', 'security-events': 'write' }],
  ],
  ['examples/rotate-managed.yml', [{ 'id-token': 'write' }]],
  ['examples/rotate-self.yml', [{}]],
  ['examples/rotate-and-tell.yml', [{ 'id-token': 'write' }, { issues: 'write' }]],
] as const;

const rotations = workflows.map(([path]) => path).filter((path) => path.includes('rotate'));

/** Except the workflow of another action, which is as its users have it. */
test('every workflow and every example is checked', () => {
  const found = ['.github/workflows', 'examples'].flatMap((folder) =>
    readdirSync(join(__dirname, '..', folder))
      .filter((name) => name.endsWith('.yml') && name !== 'from-configure-aws-credentials.yml')
      .map((name) => `${folder}/${name}`),
  );
  expect(workflows.map(([path]) => path).sort()).toEqual(found.sort());
});

/** Actions pinned to a full commit, with the version in a comment. */
const isPinned = (uses: string, text: string) =>
  /^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40}$/.test(uses) &&
  new RegExp(`uses: ${uses} # v\\d+\\.\\d+\\.\\d+\\n`).test(text);

describe.each(workflows)('%s', (path, permissions) => {
  const workflow = readWorkflow(path);
  const text = textOfWorkflow(path);

  test('grants no permission by default, and each job only what it needs', () => {
    expect(workflow.permissions).toEqual({});
    expect(Object.values(workflow.jobs).map((job) => job.permissions)).toEqual(permissions);
  });

  test('runs once at a time, with a timeout', () => {
    expect(workflow.concurrency?.group).toMatch(/\S/);
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test("pins others' actions to full commits, with the version in a comment", () => {
    const others = stepsOf(workflow).flatMap((step) => (step.uses && !isKeyturn(step) ? [step.uses] : []));
    expect(others.filter((uses) => !isPinned(uses, text))).toEqual([]);
  });

  test('gives its Keyturn steps only inputs that exist', () => {
    const given = stepsOf(workflow)
      .filter(isKeyturn)
      .flatMap((step) => Object.keys(step.with ?? {}));
    expect(given.filter((name) => !declared.has(name))).toEqual([]);
  });

  test('keeps no token on disk, and puts no expression into a script', () => {
    for (const { uses = '', run = '', with: inputs = {} } of stepsOf(workflow)) {
      if (uses.startsWith('actions/checkout@')) expect(inputs['persist-credentials']).toBe(false);
      expect(run).not.toMatch(/\$\{\{(?! matrix)/);
    }
  });
});

describe('CI', () => {
  const { scripts } = JSON.parse(textOfWorkflow('package.json')) as { scripts: Record<string, string> };
  const { jobs } = readWorkflow('.github/workflows/ci.yml');
  const scriptsIn = (text: string) =>
    [...text.matchAll(/\bnpm (?:run (?:--silent )?)?([\w:-]+)/g)].map(([, name = '']) => name);
  const scriptsOf = ({ steps }: { readonly steps: readonly Step[] }) =>
    steps.flatMap(({ run = '' }) => scriptsIn(run)).filter((name) => name !== 'ci');

  test('each job runs one script, apart from the two that run the action', () => {
    const counts = Object.entries(jobs).map(([name, job]) => [name, scriptsOf(job).length]);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([
      ['action', 0],
      ['container', 0],
    ]);
  });

  test('.ci/run runs the scripts of all jobs, each once', () => {
    const parts = scriptsIn(textOfWorkflow('.ci/run').split("\npart 'install' npm ci\n")[1] ?? '');
    expect(scripts.test).toBe('npm run check && npm run test:unit && npm run test:scenarios');
    const all = parts.flatMap((name) =>
      name === 'test' ? ['check', 'test:unit', 'test:scenarios'] : [name],
    );
    expect(all.sort()).toEqual(Object.values(jobs).flatMap(scriptsOf).sort());
    expect(all.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe.each(rotations)('%s', (path) => {
  const workflow = readWorkflow(path);
  const [keyturn, ...more] = stepsOf(workflow).filter(isKeyturn);

  test('has one Keyturn step, whose inputs all exist', () => {
    expect(more).toEqual([]);
    const given = Object.keys(keyturn?.with ?? {});
    expect(given).toContain('rotate');
    expect(given.filter((name) => !declared.has(name))).toEqual([]);
  });

  test('is not cancelled by the next run', () => {
    expect(workflow.concurrency?.['cancel-in-progress']).toBe(false);
  });

  test('has a timeout longer than a run may hold the lock', () => {
    const jobs = Object.values(workflow.jobs).filter(({ steps }) => steps.some(isKeyturn));
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(30);
  });

  test("enters an environment, where the rotation's secrets are", () => {
    const jobs = Object.values(workflow.jobs).filter(({ steps }) => steps.some(isKeyturn));
    expect(jobs).toHaveLength(1);
    expect(jobs[0]?.environment).toMatch(/^(?:key-rotation|\$\{\{ inputs\.environment \}\})$/);
  });

  test('publishes no credentials to later steps', () => {
    expect(keyturn?.with?.['output-env-credentials']).toBe(false);
  });
});

test('the reusable workflow checks out the action at its own commit', () => {
  const [checkout] = stepsOf(readWorkflow('.github/workflows/rotate.yml'));
  expect(checkout?.uses).toMatch(/^actions\/checkout@/);
  expect(checkout?.with).toMatchObject({
    repository: '${{ job.workflow_repository }}',
    ref: '${{ job.workflow_sha }}',
  });
});

describe('the release workflow', () => {
  const { jobs } = readWorkflow('.github/workflows/release.yml');

  test('a job that may write or sign runs no dependency', () => {
    const may = Object.entries(jobs).filter(([, { permissions = {} }]) =>
      Object.values(permissions).includes('write'),
    );
    expect(may.map(([name]) => name)).toEqual(['publish', 'npm']);
    for (const [, { steps, environment }] of may) {
      expect(environment).toBe('release');
      const commands = steps.flatMap(({ run = [] }) => run);
      // Node.js runs the script as it is; npm would run what package.json says, and `npm ci` what the packages say.
      expect(commands.length).toBeGreaterThan(0);
      for (const command of commands) expect(command).toMatch(/^node scripts\/release\/main\.ts \w+$/);
    }
  });

  test('the script of those jobs imports nothing from node_modules', () => {
    const folder = join(__dirname, '..', 'scripts', 'release');
    const imported = readdirSync(folder).flatMap((name) =>
      [...textOfWorkflow(`scripts/release/${name}`).matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(
        ([, from]) => from,
      ),
    );
    expect(imported.filter((from) => !/^(?:node:|\.\/)/.test(from ?? ''))).toEqual([]);
  });
});

test('the reusable workflow declares exactly the inputs and secrets that it uses', () => {
  const { on } = readWorkflow('.github/workflows/rotate.yml');
  const text = textOfWorkflow('.github/workflows/rotate.yml').split('\njobs:\n')[1] ?? '';
  const whole = textOfWorkflow('.github/workflows/rotate.yml').split('\npermissions: {}\n')[1] ?? '';
  const used = (kind: string, where: string) =>
    [
      ...new Set([...where.matchAll(new RegExp(`\\b${kind}\\.([\\w-]+)`, 'g'))].map(([, name]) => name)),
    ].sort();
  const call = on.workflow_call as Record<'inputs' | 'secrets', Record<string, unknown>>;
  expect(used('inputs', whole)).toEqual(Object.keys(call.inputs).sort());
  expect(used('secrets', text)).toEqual(Object.keys(call.secrets).sort());
});

test("the example in the reusable workflow's header matches its declaration", () => {
  const text = textOfWorkflow('.github/workflows/rotate.yml');
  // The example ends at the sentences below it.
  const header = text
    .split('\n#\n# Store')[0]
    ?.split('\n')
    .slice(2)
    .map((line) => line.replace(/^#( {3})?/, ''))
    .join('\n');
  const { rotate } = parse(header ?? '').jobs;
  const { workflow_call: call } = readWorkflow('.github/workflows/rotate.yml').on as Record<
    string,
    Record<'inputs' | 'secrets', Record<string, unknown>>
  >;
  expect(Object.keys(call?.inputs ?? {})).toEqual(expect.arrayContaining(Object.keys(rotate.with)));
  expect(rotate.secrets).toBe('inherit');
  // GitHub checks for a required secret before the job enters its environment, and would not start the job.
  const required = Object.values(call?.secrets ?? {}).filter(
    (secret) => (secret as { required?: boolean }).required,
  );
  expect(required).toEqual([]);
  expect(rotate.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
});

const pages = [
  ...['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(join(__dirname, '..', 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

test("the pages pin others' actions to full commits, too", () => {
  const unpinned = pages.flatMap((path) =>
    [...textOfWorkflow(path).matchAll(/^```ya?ml\n[\s\S]*?^```$/gm)]
      .flatMap(([block]) =>
        [...block.matchAll(/^ *-? *uses: (\S+).*$/gm)].map(([, uses = '']) => ({ uses, block })),
      )
      .filter(
        ({ uses, block }) =>
          !uses.startsWith('./') && !uses.startsWith('octo-org/') && !isPinned(uses, block),
      )
      .map(({ uses }) => `${path}: ${uses}`),
  );
  expect(unpinned).toEqual([]);
});

const guides = [
  'README.md',
  'docs/rotation.md',
  'docs/migrating.md',
  'docs/sandbox.md',
  'docs/decisions/README.md',
  'docs/decisions/0008-journal-and-lock-in-variables.md',
];

interface Shown {
  readonly steps?: readonly Step[];
  /** A job that calls a workflow has inputs like a step; others have steps. */
  readonly jobs?: Readonly<Record<string, Step & { readonly steps?: readonly Step[] }>>;
}

const callable = readWorkflow('.github/workflows/rotate.yml').on.workflow_call?.inputs as Record<
  string,
  unknown
>;

/** The inputs that an example passes to a called workflow and that the workflow does not declare. */
function undeclaredOfCalls(yaml: string): string[] {
  const { jobs = {} } = (parse(yaml) as Shown | null) ?? {};
  return Object.values(jobs).flatMap((job) =>
    Object.keys(job.with ?? {}).filter((name) => !(name in callable)),
  );
}

/** The steps of a workflow, of its jobs, or of a part of one, as a page shows them. */
function stepsShown(yaml: string): readonly Step[] {
  const shown = parse(yaml) as readonly Step[] | Shown | null;
  if (Array.isArray(shown)) return shown;
  const { steps, jobs = {} } = (shown ?? {}) as Shown;
  return steps ?? Object.values(jobs).flatMap((job) => job.steps ?? []);
}

test.each(guides)('%s: every step has inputs that exist, and every link has a target', (path) => {
  const text = textOfWorkflow(path);
  const examples = [...text.matchAll(/^```yaml\n([\s\S]*?)\n```$/gm)].map(([, yaml = '']) => yaml);
  for (const yaml of examples) {
    if (/^ {4}uses: .*rotate\.yml@/m.test(yaml)) {
      expect(undeclaredOfCalls(yaml)).toEqual([]);
      continue;
    }
    const given = stepsShown(yaml)
      .filter(isKeyturn)
      .flatMap((step) => Object.keys(step.with ?? {}));
    expect(given.length).toBeGreaterThan(0);
    expect(given.filter((name) => !declared.has(name))).toEqual([]);
  }
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => link);
  const broken = links.filter((link) => !existsSync(join(__dirname, '..', dirname(path), link)));
  expect(broken).toEqual([]);
});
