import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd } from '../../at-end.ts';
import { messageOf } from '../../errors.ts';
import { renewalTime } from '../../refresh/session-document.ts';
import type { Runner } from '../../runner/runner.ts';
import type { CliSession } from '../session/resolve-session.ts';

/** SDKs give up after a second or two, so an answer waits for a new session only this long while the old one lasts (ms). */
const patienceMs = 500;
const minLeftMs = 60_000;

/** Until the next attempt after a failed renewal (ms). */
const retryMs = 30_000;

/**
 * Serves credentials on loopback as a container agent does (AWS SDKs Reference Guide, "Container credential provider"):
 * a GET with the token answers with the current session. A session in its last quarter, or in its last 15 minutes, is
 * replaced first; two requests at once share one renewal. While a renewal fails, the session is served as long as it lasts.
 */
export async function serveCredentials(
  first: CliSession,
  renew: () => Promise<CliSession>,
  log: Pick<Runner, 'warning'>,
): Promise<{ readonly url: string; readonly token: string }> {
  const token = randomBytes(32).toString('base64url');
  const current = currentSession(first, renew, log);
  const server = createServer((request, response) => void answer(request, response, token, current));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The program that uses the credentials decides how long this process lives.
  server.unref();
  atEnd(async () => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/credentials`, token };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  current: () => Promise<CliSession>,
): Promise<void> {
  if (!isSame(request.headers.authorization ?? '', token)) return void response.writeHead(401).end();
  if (request.method !== 'GET' || request.url !== '/credentials') return void response.writeHead(404).end();
  try {
    const body = JSON.stringify(containerDocument(await current()));
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  } catch (error) {
    const body = JSON.stringify({ code: 'RenewalFailed', message: messageOf(error) });
    response.writeHead(500, { 'content-type': 'application/json' }).end(body);
  }
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function containerDocument({ session: { credentials, expiration } }: CliSession) {
  return {
    AccessKeyId: credentials.accessKeyId,
    SecretAccessKey: credentials.secretAccessKey,
    Token: credentials.sessionToken ?? '',
    // Keys that do not expire are asked for again tomorrow.
    Expiration: (expiration ?? new Date(Date.now() + 86_400_000)).toISOString(),
  };
}

function currentSession(first: CliSession, renew: () => Promise<CliSession>, log: Pick<Runner, 'warning'>) {
  let session = first;
  let renewAt = renewalOf(first);
  let renewal: Promise<void> | undefined;
  const renewed = async (): Promise<void> => {
    try {
      session = await renew();
      renewAt = renewalOf(session);
    } catch (error) {
      const left = msLeft(session);
      if (left <= 0) throw error;
      renewAt = Math.min(Date.now() + retryMs, Date.now() + left);
      log.warning(
        `The session could not be renewed; it still lasts ${Math.ceil(left / 60_000)} min: ${messageOf(error)}`,
      );
    } finally {
      renewal = undefined;
    }
  };
  return async (): Promise<CliSession> => {
    if (Date.now() >= renewAt) {
      renewal ??= renewed();
      await (msLeft(session) > minLeftMs ? Promise.race([renewal, sleep(patienceMs)]) : renewal);
    }
    return session;
  };
}

function msLeft({ session: { expiration } }: CliSession): number {
  return (expiration?.getTime() ?? Number.POSITIVE_INFINITY) - Date.now();
}

/** Milliseconds since 1970; never for keys that do not expire. */
function renewalOf({ session: { expiration } }: CliSession): number {
  return expiration ? renewalTime(Date.now(), expiration.getTime()) : Number.POSITIVE_INFINITY;
}
