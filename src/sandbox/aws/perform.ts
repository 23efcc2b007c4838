import { checkSessionToken } from './authorization.ts';
import { describeInstances } from './ec2/describe-instances.ts';
import { iamOperations } from './iam/operations.ts';
import type { Caller } from './model/session.ts';
import { type Answer, type AwsService, AwsServiceError, type Call } from './operation.ts';
import { stsOperations } from './sts/operations.ts';
import type { Operation, UnsignedOperation, World } from './world.ts';

interface Operations {
  readonly signed: Readonly<Record<string, Operation>>;
  readonly unsigned: Readonly<Record<string, UnsignedOperation>>;
}

const operations: Readonly<Record<AwsService, Operations>> = {
  sts: stsOperations,
  iam: { signed: iamOperations, unsigned: {} },
  ec2: { signed: { DescribeInstances: describeInstances }, unsigned: {} },
};

/**
 * Carries out one call whose signature has been checked.
 *
 * @throws AwsServiceError
 */
export async function perform(call: Call, world: World): Promise<Answer> {
  const { service, operation, signedBy } = call;
  const { signed, unsigned } = operations[service];
  const open = unsigned[operation];
  if (open) return open(call, world);
  const carryOut = signed[operation];
  if (!carryOut)
    throw new AwsServiceError('InvalidAction', 400, `The sandbox does not know the operation ${operation}.`);
  if (!signedBy)
    throw new AwsServiceError('MissingAuthenticationToken', 403, 'Request is missing Authentication Token');
  const caller = world.callerOf(signedBy, service);
  checkSessionToken(caller, call);
  world.noteUse(caller, service, signedBy.region);
  return carryOut(call, world, serve(call, world, caller));
}

/** IAM's replicas answer reads; writes apply to the current state. */
function serve({ service, operation }: Call, world: World, caller: Caller): Caller {
  const authorized = world.asAuthorized(caller);
  if (service !== 'iam') return authorized;
  if (/^(Get|List)/.test(operation)) return world.asReader(authorized);
  world.beforeChange(caller.account);
  return authorized;
}
