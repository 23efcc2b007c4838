// `npm run build`: bundles src/ into dist/, which is committed, or into the folder that is given.
import { join } from 'node:path';
import { build, root } from './build.ts';

const folder = process.argv[2] ?? join(root, 'dist');
console.log(`${process.argv[2] ?? 'dist/'}: ${await build(folder)} files`);
