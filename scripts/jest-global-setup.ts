import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Jest runs this once before its workers start; they inherit the variable. The bundler runs in a separate process,
 * because Jest compiles every module that it loads.
 */
export default function bundleAction({ rootDir }: { readonly rootDir: string }): void {
  const program = join(rootDir, 'scripts', 'current-action.ts');
  // Programs that tests start from `src/`: Node.js strips their types and compiles them once.
  process.env.NODE_COMPILE_CACHE = join(rootDir, '.build', 'compile-cache');
  process.env.KEYTURN_ACTION = execFileSync(process.execPath, [program], { encoding: 'utf8' }).trim();
}
