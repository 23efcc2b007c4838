import { constants } from 'node:fs';
import { open, readlink, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { KeyturnError, messageOf } from '../errors.ts';
import { FileTooLarge, readUpTo } from '../files/bounded-file.ts';

/** STS takes tokens of 4 to 20000 characters (API reference, `WebIdentityToken`). */
const maxTokenLength = 20_000;

/** Each character of a token is one byte; the file may have white space around it. */
const maxTokenFileBytes = 2 * maxTokenLength;

/** Kubernetes mounts projected tokens as symbolic links; no other links are followed. */
const projectedToken = /^\/(?:var\/)?run\/secrets\/[^/]+\/serviceaccount\/token$/;

/**
 * Reads a web identity token.
 *
 * Refuses a symbolic link, and a file in a folder that is one: a checked-out repository could hold a link to any file of
 * the runner.
 *
 * @param file - absolute, or relative to `workspace` (GITHUB_WORKSPACE)
 * @throws KeyturnError `WebIdentityTokenUnreadable`
 */
export async function readTokenFile(file: string, workspace: string): Promise<string> {
  const path = resolve(workspace, file);
  await refuseFolderLink(path, resolve(workspace));
  await refuseSystemFile(path);
  const token = (await readWithoutLinks(path)).trim();
  if (!isToken(token)) {
    throw notOneTokenError(path);
  }
  return token;
}

function notOneTokenError(path: string): KeyturnError {
  return unreadableTokenError(
    `Web identity token file ${path} does not hold one token.`,
    'a token is a single line of 4 to 20000 characters.',
  );
}

/** Whether a text can be a web identity token. Keyturn sends nothing else as one. */
export function isToken(text: string): boolean {
  return text.length >= 4 && text.length <= maxTokenLength && /^[\u0021-\u007e]*$/.test(text);
}

/** /proc, /sys and /dev hold no tokens, but the environment of a process (/proc/self/environ) holds its secrets. */
async function refuseSystemFile(path: string): Promise<void> {
  const real = await realpath(path).catch(() => path);
  if (/^\/(?:proc|sys|dev(?!\/shm\/))\//.test(real))
    throw unreadableTokenError(
      `Web identity token file ${path} is a file of the system, which no token is kept in.`,
      'the path is wrong, or somebody wants the environment of this process to be sent to AWS.',
    );
}

async function readWithoutLinks(path: string): Promise<string> {
  const follow = projectedToken.test(path) ? 0 : (constants.O_NOFOLLOW ?? 0);
  await refuseLink(path);
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | follow);
    try {
      if (!(await handle.stat()).isFile())
        throw unreadableTokenError(`Web identity token file ${path} is not a regular file.`);
      return readUpTo(handle.fd, path, maxTokenFileBytes).toString('utf8');
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof KeyturnError) throw error;
    if (error instanceof FileTooLarge) throw notOneTokenError(path);
    throw fileError(path, error);
  }
}

/** O_NOFOLLOW already guards the file itself. This check names the link, and also works on Windows, which has no such flag. */
async function refuseLink(path: string, file = path): Promise<void> {
  if (projectedToken.test(file)) return;
  const isLink = await readlink(path).then(
    () => true,
    () => false,
  );
  if (isLink) throw symbolicLinkError(file);
}

/**
 * The folder of the file must not be a symbolic link. A path in the workspace must not leave the workspace through a link
 * further up, because a checked-out repository may hold that link too.
 */
async function refuseFolderLink(path: string, workspace: string): Promise<void> {
  await refuseLink(dirname(path), path);
  if (!isWithin(path, workspace)) return;
  const [folder, root] = await Promise.all(
    [dirname(path), workspace].map((each) => realpath(each).catch(() => undefined)),
  );
  if (folder !== undefined && root !== undefined && !isWithin(folder, root)) throw symbolicLinkError(path);
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function fileError(path: string, error: unknown): KeyturnError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return unreadableTokenError(
      `Web identity token file does not exist: ${path}.`,
      'the path is relative to GITHUB_WORKSPACE unless it is absolute.',
    );
  }
  if (code === 'ELOOP') return symbolicLinkError(path);
  return unreadableTokenError(`Web identity token file ${path} cannot be read: ${messageOf(error)}.`);
}

function symbolicLinkError(path: string): KeyturnError {
  return unreadableTokenError(
    `Web identity token file ${path} is a symbolic link, or is reached through one, which is refused.`,
    'a link in a checked-out repository could point to any file of this runner; name the file itself.',
  );
}

function unreadableTokenError(what: string, cause?: string): KeyturnError {
  return new KeyturnError('WebIdentityTokenUnreadable', {
    summary: what,
    ...(cause === undefined ? {} : { cause }),
    remedy: 'check web-identity-token-file.',
  });
}
