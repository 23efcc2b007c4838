/** Tests run on the TypeScript sources; `__tests__/scenarios` runs the bundled `dist/` in processes of its own. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // The SDK and @actions/core are published as ES modules; everything is compiled to CommonJS for Jest.
  transform: {
    '\\.[jt]s$': [
      '@swc/jest',
      { module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
    ],
  },
  transformIgnorePatterns: [
    'node_modules/(?!(@actions|jose|proxy-agent-negotiate|https-proxy-agent|http-proxy-agent|agent-base|@noble|otpauth)/)',
  ],
  moduleFileExtensions: ['ts', 'js', 'json'],
};
