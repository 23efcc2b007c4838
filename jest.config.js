/**
 * Tests run on the TypeScript sources. Those in `__tests__/scenarios` run the bundled action in processes of its own; it
 * is bundled from `src/` before the first test, into `.build/`.
 */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/scripts/jest-global-setup.ts',
  modulePathIgnorePatterns: ['<rootDir>/\\.build/'],
  watchPathIgnorePatterns: ['<rootDir>/\\.build/'],
  // Scenarios wait most of the time, for processes and for deadlines, so more of them run at once than there are cores.
  maxWorkers: 4,
  // Whole processes, some of which wait for seconds as they would for AWS, on machines that are busy.
  testTimeout: 180_000,
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // The SDK and @actions/core are published as ES modules; everything is compiled to CommonJS for Jest.
  transform: {
    '\\.[jt]s$': [
      '@swc/jest',
      { module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
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
  },
  moduleFileExtensions: ['ts', 'js', 'json'],
};
