// `npm run build`: bundles src/ into dist/, which is committed.
import { join } from 'node:path';
import { build, root } from './build.ts';
import { bundleCli } from './bundle-cli.ts';

const dist = join(root, 'dist');
console.log(`dist/: ${await build(dist)} files`);
console.log(`dist/cli/: ${await bundleCli(join(dist, 'cli'))} files`);
