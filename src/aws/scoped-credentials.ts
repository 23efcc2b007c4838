import { Credentials$, type GetSessionTokenCommandOutput } from '@aws-sdk/client-sts';
import type { StaticOperationSchema, StaticStructureSchema } from '@smithy/types';
import { withDeadline } from '../http/deadline.ts';
import { toKeyturnError } from './service-errors.ts';
import { type Session, type StsOptions, stsClient, toCredentials } from './sts.ts';

/** As in @aws-sdk/client-sts 3.1174.0. The installed version lacks the operation (docs/facts.md#scoped-credentials). */
const request: StaticStructureSchema = [
  3,
  'com.amazonaws.sts',
  'GetScopedCredentialsRequest',
  0,
  ['Policy'],
  [0],
];
const response: StaticStructureSchema = [
  3,
  'com.amazonaws.sts',
  'GetScopedCredentialsResponse',
  0,
  ['Credentials'],
  [[() => Credentials$, 0]],
];
const operation: StaticOperationSchema = [
  9,
  'com.amazonaws.sts',
  'GetScopedCredentials',
  0,
  () => request,
  () => response,
];

/**
 * The caller's session, limited by one more policy. It may do what both allow, has the same identity, and expires with the
 * caller's session. Only temporary credentials may ask, and not at the global endpoint.
 *
 * @param policy - JSON, at most 2048 characters
 * @throws KeyturnError
 */
export async function getScopedCredentials(
  policy: string,
  options: StsOptions,
): Promise<Pick<Session, 'credentials' | 'expiration'>> {
  const send = stsClient(options);
  return withDeadline('GetScopedCredentials', async (signal) => {
    try {
      const answer = await send<GetSessionTokenCommandOutput>(operation, { Policy: policy }, signal);
      return toCredentials('GetScopedCredentials', answer);
    } catch (error) {
      throw toKeyturnError('GetScopedCredentials', error, options.credentials);
    }
  });
}
