import { type Explanation, KeyturnError } from '../errors.ts';

/**
 * The error for a success status without the content that belongs to it. Something else answered, for a moment perhaps,
 * so a few more attempts are worth it.
 */
export function malformedResponse(explanation: Explanation): KeyturnError {
  return new KeyturnError('MalformedResponse', explanation, { retry: 'briefly' });
}
