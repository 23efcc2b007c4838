import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

const MiB = 1024 * 1024;

/** Profile files with a thousand accounts have less than 1 MiB. */
export const maxProfileBytes = 4 * MiB;
/** Inputs and variables in Base64. The operating system limits them to 2 MiB (execve(2)). */
export const maxRenewalBytes = 4 * MiB;
/** GitHub caps the payload of an event at 25 MB (GitHub docs, "Webhook events and payloads"). */
export const maxEventBytes = 32 * MiB;

/**
 * Reads a file of at maxBytes `maxBytes`. It does not rely on the file's size: files in /proc report none, and devices are
 * endless.
 *
 * @throws Error if it is not a regular file, or larger
 */
export function readBounded(path: string, maxBytes: number): Buffer {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(file).isFile()) throw new Error(`${path} is not a regular file`);
    return readUpTo(file, path, maxBytes);
  } finally {
    closeSync(file);
  }
}

/** Like `readBounded`, for an open file. */
export function readUpTo(file: number, path: string, maxBytes: number): Buffer {
  const chunks: Buffer[] = [];
  for (let length = 0; ; ) {
    const chunk = Buffer.allocUnsafe(Math.min(64 * 1024, maxBytes + 1 - length));
    const count = readSync(file, chunk, 0, chunk.length, null);
    if (count === 0) return Buffer.concat(chunks);
    length += count;
    if (length > maxBytes) throw new FileTooLarge(path, maxBytes);
    chunks.push(chunk.subarray(0, count));
  }
}

export class FileTooLarge extends Error {
  constructor(path: string, maxBytes: number) {
    super(`${path} is larger than ${maxBytes >= MiB ? `${maxBytes / MiB} MiB` : `${maxBytes} bytes`}`);
  }
}
