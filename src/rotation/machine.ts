import { readFileSync, readlinkSync } from 'node:fs';
import type { Holder } from './lock.ts';

/** A process, and how to tell whether another one on the same machine is alive. */
export interface Machine {
  /** '' if machines cannot be told apart. */
  readonly host: string;
  readonly pid: number;
  readonly bornAt: string;
  readonly isAlive: (process: Pick<Holder, 'pid' | 'bornAt'>) => boolean;
}

/** What the operating system says about this process. */
export function thisMachine(): Machine {
  return { host: bootOfThisMachine(), pid: process.pid, bornAt: birthOf(process.pid), isAlive };
}

/**
 * Names this boot of the machine and its namespace of process ids. '' if that is unknown; then no lock is taken for one
 * of this machine. Host names would not do, because runners share them.
 */
function bootOfThisMachine(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return '';
  }
}

/** The 22nd field of /proc/PID/stat, `starttime` (proc(5)). The second may hold spaces, and ends with the last `)`. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive({ pid, bornAt }: Pick<Holder, 'pid' | 'bornAt'>): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // A /proc that hides the processes of other users shows no birth; then the id alone decides.
  const born = birthOf(pid);
  return !bornAt || !born || born === bornAt;
}
