import { availableParallelism } from 'node:os';

/**
 * Tests that start processes. Those in `scenarios/` run the action, which is bundled from `src/` before the first of
 * them.
 */
const withProcesses = [
  '__tests__/scenarios/',
  '__tests__/sources/default-chain.test.ts',
  '__tests__/aws-profile/profile-processes.test.ts',
  '__tests__/sandbox/main.test.ts',
  '__tests__/sandbox/people/',
  '__tests__/sandbox/runner/job.test.ts',
];

/** Tests that do what a page of the documentation says, command by command. `npm test` leaves them to `test:docs`. */
const ofPages = '__tests__/docs/';

/** Tests of the command line as a process. `npm test` leaves them to `test:commands`. */
const ofCommands = '__tests__/commands/';

/** Everything is tested as it is in `src/`; the committed `dist/` has no part in it. */
const shared = {
  // One cache for all projects: what one has compiled, the next finds.
  id: 'keyturn',
  testEnvironment: 'node',
  // Bundles and copies of the repository, which come and go.
  modulePathIgnorePatterns: ['<rootDir>/\\.build/', '<rootDir>/\\.stryker-tmp/'],
  watchPathIgnorePatterns: ['<rootDir>/\\.build/', '<rootDir>/\\.stryker-tmp/'],
  // The SDK and @actions/core are published as ES modules; everything is compiled to CommonJS for Jest. Packages are
  // loaded when they are first used: a test file loads everything again, and most use few of them.
  transform: {
    '\\.[jt]s$': [
      '@swc/jest',
      {
        module: { type: 'commonjs', lazy: true },
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      },
    ],
  },
  transformIgnorePatterns: [
    'node_modules/(?!(@actions|jose|proxy-agent-negotiate|https-proxy-agent|http-proxy-agent|agent-base|@noble|otpauth|@octokit|universal-[\\w-]+|before-after-hook|content-type|json-with-bigint|toad-cache)/)',
  ],
  // These are published for `import` only, which Jest's resolver does not ask for.
  moduleNameMapper: {
    '^@actions/(core|exec|github|io)$': '<rootDir>/node_modules/@actions/$1/lib/$1.js',
    '^@actions/http-client$': '<rootDir>/node_modules/@actions/http-client/lib/index.js',
    '^@actions/([\\w-]+/lib/.+)$': '<rootDir>/node_modules/@actions/$1.js',
    '^@actions/(expressions|workflow-parser)$': '<rootDir>/node_modules/@actions/$1/dist/index.js',
    '^@actions/(expressions|workflow-parser)/(.+)$': '<rootDir>/node_modules/@actions/$1/dist/$2.js',
  },
  moduleFileExtensions: ['ts', 'js', 'json'],
};

/** Tests that count the work of `src` statement by statement. */
const withCounters = ['__tests__/linear-parsers.test.ts'];

/** The options of every compilation, for counters as well. */
const [[sources, [, compilation]]] = Object.entries(shared.transform);

export default {
  // Scenarios wait most of the time, for processes and deadlines, so more of them run at once than there are cores: on two
  // cores, five workers need 102 s and three 129 s, for the same CPU time.
  maxWorkers: Math.ceil(2.5 * availableParallelism()),
  // Whole processes, on machines that may be busy. No test is meant to come near it.
  testTimeout: 600_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: [...withProcesses, ...withCounters, ofPages, ofCommands].map(
        (path) => `<rootDir>/${path}`,
      ),
    },
    {
      ...shared,
      displayName: 'work',
      id: 'keyturn-work',
      testMatch: withCounters.map((path) => `<rootDir>/${path}`),
      transform: { [sources]: ['<rootDir>/__tests__/counting-transform.js', compilation] },
    },
    {
      ...shared,
      displayName: 'scenarios',
      testMatch: withProcesses.map((path) => `<rootDir>/${path.replace(/\/$/, '/**/*.test.ts')}`),
      globalSetup: '<rootDir>/scripts/jest-global-setup.ts',
    },
    {
      ...shared,
      displayName: 'commands',
      testMatch: [`<rootDir>/${ofCommands}**/*.test.ts`],
      globalSetup: '<rootDir>/scripts/jest-global-setup.ts',
    },
    {
      ...shared,
      displayName: 'docs',
      testMatch: [`<rootDir>/${ofPages}**/*.test.ts`],
      globalSetup: '<rootDir>/scripts/jest-global-setup.ts',
    },
  ],
};
