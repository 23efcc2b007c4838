import { type Module, readModules } from '../source/modules.ts';

/** Whether a module is part of the product. The sandbox and the demo print other messages. */
export const isOfProduct = ({ path }: Pick<Module, 'path'>): boolean =>
  !/^src\/(?:sandbox|demo)\//.test(path);

/** The modules of `src/` that are part of the product. */
export function productModules(root: string): readonly Module[] {
  return readModules(root, ['src']).filter(isOfProduct);
}
