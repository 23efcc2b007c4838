import type { Json } from '../facets.ts';

/**
 * A policy document as IAM returns it: JSON, percent-encoded (RFC 3986; IAM API, `GetRolePolicy`).
 *
 * @returns the text itself where it is not JSON, so that it differs from every document
 */
export function readPolicyText(text: string | undefined): Json {
  try {
    return JSON.parse(decodeURIComponent(text ?? '')) as Json;
  } catch {
    return text ?? '';
  }
}
