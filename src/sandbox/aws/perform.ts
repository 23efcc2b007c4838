import { checkSessionToken } from './authorization.ts';
import { iamOperations } from './iam/operations.ts';
import { type Answer, AwsServiceError, type Call } from './operation.ts';
import { stsOperations } from './sts/operations.ts';
import type { UnsignedOperation, World } from './world.ts';

/**
 * Carries out one call whose signature has been checked.
 *
 * @throws AwsServiceError
 */
export async function perform(call: Call, world: World): Promise<Answer> {
  const { service, operation, signedBy } = call;
  const { signed, unsigned } = service === 'sts' ? stsOperations : { signed: iamOperations, unsigned: {} };
  const open: UnsignedOperation | undefined = (unsigned as Record<string, UnsignedOperation>)[operation];
  if (open) return open(call, world);
  const carryOut = signed[operation];
  if (!carryOut)
    throw new AwsServiceError('InvalidAction', 400, `The sandbox does not know the operation ${operation}.`);
  if (!signedBy)
    throw new AwsServiceError('MissingAuthenticationToken', 403, 'Request is missing Authentication Token');
  const caller = world.callerOf(signedBy, service);
  checkSessionToken(caller, call);
  world.noteUse(caller, service, signedBy.region);
  return carryOut(call, world, caller);
}
