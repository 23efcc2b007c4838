import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from '../scripts/build.ts';
import { here } from './process.ts';

/**
 * Bundles `sdk-client.ts` as the action is bundled: the SDK's ES builds without unused code, as CommonJS.
 *
 * @returns the path of the program
 */
export async function sdkClient(): Promise<string> {
  const dir = join(root, '.build', 'bench-sdk');
  const build = await rolldown({
    cwd: root,
    input: { index: join(here, 'sdk-client.ts') },
    platform: 'node',
    transform: { target: 'node24' },
    resolve: { mainFields: ['module', 'main'], conditionNames: ['module', 'import', 'node', 'default'] },
  });
  await build.write({ dir, format: 'cjs', dynamicImportInCjs: false, comments: false });
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ type: 'commonjs' }));
  return join(dir, 'index.js');
}
