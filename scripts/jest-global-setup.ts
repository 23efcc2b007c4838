import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Jest runs this once, before its workers start, which inherit the variable. The bundler runs in a process of its own
 * because Jest compiles what it loads itself.
 */
export default function bundleAction({ rootDir }: { readonly rootDir: string }): void {
  const program = join(rootDir, 'scripts', 'current-action.ts');
  process.env.KEYTURN_ACTION = execFileSync(process.execPath, [program], { encoding: 'utf8' }).trim();
}
