import {
  DecodeAuthorizationMessage$,
  type DecodeAuthorizationMessageCommandOutput,
} from '@aws-sdk/client-sts';
import { withDeadline } from '../http/deadline.ts';
import { type StsOptions, stsClient } from './sts.ts';

/**
 * Decodes the details of a denial: JSON with the matching statements and the request context. Needs
 * `sts:DecodeAuthorizationMessage`.
 *
 * @throws whatever the SDK throws; `Timeout` after `timeoutMs`
 */
export async function decodeAuthorizationMessage(
  encoded: string,
  timeoutMs: number,
  options: StsOptions,
): Promise<string | undefined> {
  const send = stsClient(options);
  return withDeadline(
    'DecodeAuthorizationMessage',
    async (signal) => {
      const request = { EncodedMessage: encoded };
      type Output = DecodeAuthorizationMessageCommandOutput;
      return (await send<Output>(DecodeAuthorizationMessage$, request, signal)).DecodedMessage;
    },
    timeoutMs,
  );
}
