import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Words for people are not mutated; the members that decide, such as `'Active'`, are one word and are. */
const words = {
  shouldIgnore({ node }) {
    const isSentence =
      (node.type === 'StringLiteral' && node.value.includes(' ')) ||
      (node.type === 'TemplateLiteral' &&
        node.quasis.some(({ value }) => value.raw.includes(' ')) &&
        !node.expressions.some(({ type }) => type === 'ConditionalExpression'));
    return isSentence ? 'words for people' : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'words', words)];

/** `npm run mutation`: the pure parts of rotation and key age, each mutant against the tables of `__tests__/keys`. */
export default {
  mutate: [
    'src/rotation/plan/*.ts',
    'src/rotation/plan.ts',
    'src/rotation/{feeding-target,guard,journal,lock}.ts',
    'src/keys/key-age.ts',
    'src/report/despite-rotation.ts',
    'src/config/durations.ts',
  ],
  ignorePatterns: ['.build', 'coverage', 'dist', 'bench', 'docs/assets'],
  plugins: ['@stryker-mutator/jest-runner', import.meta.filename],
  ignorers: ['words'],
  testRunner: 'jest',
  jest: { configFile: 'jest.mutation.config.js' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  tempDirName: '.stryker-tmp',
  // The instrumented copy is compiled by swc alone; TypeScript 7 has no API that Stryker could ask.
  disableTypeChecks: false,
  tsconfigFile: 'none',
  reporters: ['clear-text', 'progress', 'json', 'html'],
  jsonReporter: { fileName: '.build/mutation/mutation.json' },
  htmlReporter: { fileName: '.build/mutation/mutation.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  packageManager: 'npm',
};
