// Makes a release. docs/releasing.md is the checklist; .github/workflows/release.yml runs these commands.
//
//   npm run release -- --dry-run [VERSION]   checks and packs in a temporary folder, and prints what a release would do
//   npm run release -- prepare VERSION       writes a version into the files that have one, and into the changelog
//   npm run release -- check                 refuses mistakes (in the workflow)
//   node scripts/release/main.ts draft       packs, and creates the draft (in the workflow)
//   node scripts/release/main.ts publish     publishes the draft and moves the major tag (in the workflow)
//   node scripts/release/main.ts npm         publishes the command line (in the workflow)
//
// With --keep-major-tag, or MOVE_MAJOR_TAG=false, the major tag stays where it is. `draft`, `publish` and `npm` have the
// right to write, so nothing that they import comes from node_modules.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { release, UsageError } from './release.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
try {
  process.exitCode = release(root, process.argv.slice(2), process.env, console.log);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
