/**
 * * A process that writes one profile: `node profile-process.ts '<json>'`. It can stop right before one of the write's
 * system calls and report it, so that a test can kill it there.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { ProfilePaths, ProfileRequest } from '../../src/aws-profile/profile-files.ts';

export interface ProfileProcess {
  readonly paths: ProfilePaths;
  readonly requests: readonly ProfileRequest[];
  /** Undo each profile as soon as it is written. */
  readonly undo?: boolean;
  /** The system call before which to stop, and its count. */
  readonly stopBefore?: { readonly call: 'fsyncSync' | 'renameSync' | 'openSync'; readonly path: string };
  /** The user to run as when root runs the test. */
  readonly uid?: number;
}

const { paths, requests, undo, stopBefore, uid }: ProfileProcess = JSON.parse(process.argv[2] ?? '');
if (stopBefore) stopDead(stopBefore.call, stopBefore.path);
const { checkProfiles, undoProfiles, writeProfiles } = await import('../../src/aws-profile/profile-files.ts');
if (uid !== undefined) process.setuid?.(uid);
try {
  for (const request of requests) {
    await checkProfiles([request], paths);
    const record = await writeProfiles([request], paths);
    const warnings = undo ? await undoProfiles(record) : [];
    if (warnings.length > 0) throw new Error(warnings.join('\n'));
  }
} catch (error) {
  fs.writeSync(1, `${(error as Error).message}\n`);
  process.exitCode = 1;
}

function stopDead(call: 'fsyncSync' | 'renameSync' | 'openSync', path: string): void {
  const original = fs[call] as (...args: unknown[]) => unknown;
  const stopping = (...args: unknown[]) => {
    // `fsync` takes no path; the first call is for the file that is written first.
    if (call === 'fsyncSync' || args.some((arg) => String(arg).includes(path))) {
      fs.writeSync(1, 'stopped\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }
    return original(...args);
  };
  Object.assign(fs, { [call]: stopping });
  syncBuiltinESMExports();
}
