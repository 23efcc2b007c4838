// `npm run build`: bundles src/ into dist/, which is committed, or into the folder that is given.
import { join } from 'node:path';
import { build, root } from './build.ts';
import { bundleCli } from './bundle-cli.ts';

const folder = process.argv[2] ?? join(root, 'dist');
const name = process.argv[2] ?? 'dist';
console.log(`${name}/: ${await build(folder)} files`);
console.log(`${name}/cli/: ${await bundleCli(join(folder, 'cli'))} files`);
