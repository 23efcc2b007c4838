/** Tests run on the TypeScript sources; `__tests__/scenarios` runs the bundled `dist/` in processes of its own. */
export default {
  testEnvironment: 'node',
  // Whole processes, some of which wait for seconds as they would for AWS, on machines that are busy.
  testTimeout: 60_000,
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
    '^@actions/github$': '<rootDir>/node_modules/@actions/github/lib/github.js',
    '^@actions/github/lib/utils$': '<rootDir>/node_modules/@actions/github/lib/utils.js',
    '^@actions/(core|exec|io)$': '<rootDir>/node_modules/@actions/$1/lib/$1.js',
    '^@actions/http-client$': '<rootDir>/node_modules/@actions/http-client/lib/index.js',
    '^@actions/(http-client|io)/lib/(.*)$': '<rootDir>/node_modules/@actions/$1/lib/$2.js',
  },
  moduleFileExtensions: ['ts', 'js', 'json'],
};
