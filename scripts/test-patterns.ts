// `npm run test:patterns` proves every regular expression of src/ linear again, and `-- --update` writes the list of
// those that are, which `npm test` relies on.
process.env.KEYTURN_PATTERNS = process.argv.includes('--update') ? 'update' : 'all';
process.argv = [process.argv[0] ?? '', 'jest', '__tests__/linear-patterns.test.ts'];
await import(new URL('../node_modules/jest/bin/jest.js', import.meta.url).href);
