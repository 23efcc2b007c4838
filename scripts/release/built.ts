import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/**
 * Builds `src/` and compares the result with `dist/`.
 *
 * @returns the files of `dist/` that differ, are missing or should not exist
 */
export function differencesFromSource(root: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-dist-'));
  try {
    execFileSync(process.execPath, [join(root, 'scripts', 'build-dist.ts'), folder], { cwd: root });
    const [built, committed] = [filesIn(folder), filesIn(join(root, 'dist'))];
    return [...new Set([...built.keys(), ...committed.keys()])]
      .filter((path) => !built.get(path)?.equals(committed.get(path) ?? Buffer.alloc(0)))
      .sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)];
      }),
  );
}
