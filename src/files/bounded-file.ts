import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

const MiB = 1024 * 1024;

/** The profile files of a machine with a thousand accounts have less than 1 MiB. */
export const maxProfileBytes = 4 * MiB;
/** Inputs and variables, which the operating system bounds by 2 MiB (execve(2)), in Base64. */
export const maxRenewalBytes = 4 * MiB;
/** GitHub caps the payload of an event at 25 MB (GitHub docs, "Webhook events and payloads"). */
export const maxEventBytes = 32 * MiB;

/**
 * The bytes of a file. Never more than `most` are read, whatever the file says of its size: files of /proc say nothing,
 * and devices have no end.
 *
 * @param most - bytes
 * @throws Error for what is no regular file, and for a larger one
 */
export function readBounded(path: string, most: number): Buffer {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(file).isFile()) throw new Error(`${path} is not a regular file`);
    return readUpTo(file, path, most);
  } finally {
    closeSync(file);
  }
}

/** The same for a file that is open. */
export function readUpTo(file: number, path: string, most: number): Buffer {
  const chunks: Buffer[] = [];
  for (let length = 0; ; ) {
    const chunk = Buffer.allocUnsafe(Math.min(64 * 1024, most + 1 - length));
    const count = readSync(file, chunk, 0, chunk.length, null);
    if (count === 0) return Buffer.concat(chunks);
    length += count;
    if (length > most) throw new FileTooLarge(path, most);
    chunks.push(chunk.subarray(0, count));
  }
}

export class FileTooLarge extends Error {
  constructor(path: string, most: number) {
    super(`${path} is larger than ${most >= MiB ? `${most / MiB} MiB` : `${most} bytes`}`);
  }
}
