import { type Module, readModules } from '../source/modules.ts';

/** The modules of `src/` without the sandbox and the demo, which print messages of their own. */
export function productModules(root: string): readonly Module[] {
  return readModules(root, ['src']).filter(({ path }) => !/^src\/(?:sandbox|demo)\//.test(path));
}
