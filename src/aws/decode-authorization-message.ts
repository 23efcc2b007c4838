import { DecodeAuthorizationMessageCommand } from '@aws-sdk/client-sts';
import { withDeadline } from '../http/deadline.ts';
import { createStsClient, type StsOptions } from './sts.ts';

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
  const client = createStsClient(options);
  return withDeadline(
    'DecodeAuthorizationMessage',
    async (abortSignal) => {
      const command = new DecodeAuthorizationMessageCommand({ EncodedMessage: encoded });
      return (await client.send(command, { abortSignal })).DecodedMessage;
    },
    timeoutMs,
  );
}
