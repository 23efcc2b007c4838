import { createHash } from 'node:crypto';
import type { WireRequest } from '../../aws/protocol/signature.ts';
import type { PlannedAnswer } from '../../server.ts';

/**
 * Adds the ETag of a successful read. If the client has that version already, answers 304 without a body
 * (docs/facts.md#conditional-requests).
 */
export function withEtag({ method, headers }: WireRequest, answer: PlannedAnswer): PlannedAnswer {
  if (method !== 'GET' || answer.status !== 200) return answer;
  const etag = `W/"${createHash('sha256').update(answer.body).digest('hex')}"`;
  if (isAmong(headers['if-none-match'], etag)) return { status: 304, headers: { etag }, body: '' };
  return { ...answer, headers: { ...answer.headers, etag } };
}

/** RFC 9110, section 13.1.2: a list of ETags, compared without regard to weakness. */
function isAmong(list: string | undefined, etag: string): boolean {
  const versions = (list ?? '').split(/,\s*/).map((each) => each.replace(/^W\//, ''));
  return versions.includes(etag.replace(/^W\//, ''));
}
