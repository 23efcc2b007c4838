import config from './jest.config.js';

const [{ testPathIgnorePatterns, displayName, ...unit }] = config.projects;

/** The tests that Stryker runs against each mutant: tables over pure functions, which take milliseconds. */
export default {
  ...unit,
  testMatch: [
    '<rootDir>/__tests__/{keys,report,rotation}/**/*.test.ts',
    '<rootDir>/__tests__/config/{durations,mistakes}.test.ts',
  ],
  // These start servers or read documents, and decide nothing that the tables do not.
  testPathIgnorePatterns: ['/rotation/permissions\\.test', '/rotation-guide\\.test'],
};
