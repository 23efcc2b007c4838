import { writeSync } from 'node:fs';
import { answer } from './refresh/program.ts';

// A renewal leaves connections open, so the process does not end by itself.
void answer(process.argv[2] ?? '', process.env, print).then((exitCode) => process.exit(exitCode));

/** Avoids process.stdout, which takes longer to set up than everything else here, and waits for a full pipe. */
function print(file: 1 | 2, line: string): void {
  const bytes = Buffer.from(`${line}\n`);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(file, bytes, done);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
