// `npm run build`: bundles src/ into dist/, which is committed.
import { join } from 'node:path';
import { build, root } from './build.ts';

console.log(`dist/: ${await build(join(root, 'dist'))} files`);
