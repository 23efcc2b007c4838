import { constants } from 'node:fs';
import { open, readlink, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Session } from '../aws/sts.ts';
import { type Context, stsFor } from '../clients/context.ts';
import type { RoleConfig } from '../config/config.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import { FileTooLarge, readUpTo } from '../files/bounded-file.ts';
import { assumeRoleWithToken } from './assume-role.ts';
import { onlyAllowedAccount, roleArn } from './role-arn.ts';
import { roleSession } from './role-session.ts';

/** STS takes tokens of 4 to 20000 characters (API reference, `WebIdentityToken`). */
const maxTokenLength = 20_000;

/** A character of a token has one byte; a file may have some white space besides. */
const maxTokenFileBytes = 2 * maxTokenLength;

/** Kubernetes mounts its projected tokens as links; they are the only ones that are followed. */
const projectedToken = /^\/(?:var\/)?run\/secrets\/[^/]+\/serviceaccount\/token$/;

/** Credentials from a token that something else keeps fresh in a file; it is read anew for each attempt. */
export async function fromTokenFile(file: string, role: RoleConfig, context: Context): Promise<Session> {
  const { config, env } = context;
  const arn = await roleArn(role.role, config.partition, () => onlyAllowedAccount(config.allowedAccountIds));
  const sts = stsFor(context);
  let token: string | undefined;
  const attempt = async (): Promise<Session> => {
    token = await readTokenFile(file, env.GITHUB_WORKSPACE ?? process.cwd());
    context.mask(token);
    return assumeRoleWithToken(sts, arn, role, token);
  };
  try {
    return await roleSession('AssumeRoleWithWebIdentity', context, attempt);
  } catch (error) {
    if (error instanceof KeyturnError && error.code === 'WebIdentityTokenUnreadable') throw error;
    const { explainRefusedToken } = await import('../diagnosis/refused-token.ts');
    const what = 'Could not assume role with web identity token file';
    throw explainRefusedToken(error, what, token, arn, true);
  }
}

/**
 * Reads a web identity token.
 *
 * A symbolic link, or a file in a folder that is one, is refused, because a checked-out repository could hold one that
 * points to any file of the runner.
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

/** Whether a text can be a web identity token at all; nothing else is sent anywhere. */
export function isToken(text: string): boolean {
  return text.length >= 4 && text.length <= maxTokenLength && /^[\u0021-\u007e]*$/.test(text);
}

/** What the kernel tells in files: the environment of a process has its secrets, and is no token. */
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

/** O_NOFOLLOW guards the file itself; this names the link, and works where the flag does not exist (Windows). */
async function refuseLink(path: string, file = path): Promise<void> {
  if (projectedToken.test(file)) return;
  const isLink = await readlink(path).then(
    () => true,
    () => false,
  );
  if (isLink) throw symbolicLinkError(file);
}

/**
 * The folder of the file must not be a link, wherever it is. A path in the workspace must not leave it through a link
 * higher up either, because a checked-out repository may hold that, too.
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
