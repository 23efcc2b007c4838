import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Milliseconds between checks of the parent processes. */
const interval = 250;

/**
 * Ends this process with npm. A signal to `npm run` reaches npm and its shell but not this process, so `end` is called
 * when npm or its shell has ended. Without npm, nothing is watched: a program that was started directly keeps running.
 */
export function endWithNpm(end: () => void, env: NodeJS.ProcessEnv = process.env): void {
  if (env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const npm = parentOf(parent);
  const watched = npm !== undefined && isNpm(npm) ? [npm] : [];
  const timer = setInterval(() => {
    if (process.ppid === parent && watched.every(isAlive)) return;
    clearInterval(timer);
    end();
  }, interval).unref();
}

interface Ancestor {
  readonly pid: number;
  readonly command: string;
}

/** The parent of a process, if the system reports it. */
function parentOf(pid: number): Ancestor | undefined {
  try {
    const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    return { pid: parent, command: readFileSync(`/proc/${parent}/cmdline`, 'utf8').replaceAll('\0', ' ') };
  } catch {
    return parentByPs(pid);
  }
}

/** On macOS. */
function parentByPs(pid: number): Ancestor | undefined {
  const ps = (field: string, of: number) =>
    execFileSync('ps', ['-o', `${field}=`, '-p', String(of)], { encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    const parent = Number(ps('ppid', pid));
    return { pid: parent, command: ps('command', parent) };
  } catch {
    return undefined;
  }
}

/** npm sets its process title to `npm run …`. */
function isNpm({ command }: Ancestor): boolean {
  return /\bnpm\b/.test(command);
}

function isAlive({ pid }: Ancestor): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
