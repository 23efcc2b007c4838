import { check } from '../authorization.ts';
import { AwsServiceError } from '../operation.ts';
import { text, texts } from '../parameters.ts';
import type { Operation } from '../world.ts';

/** EC2 `DescribeInstances`: the sandbox has no instances. */
export const describeInstances: Operation = (call, _world, caller) => {
  const { account } = caller;
  try {
    check(
      caller,
      { action: 'ec2:DescribeInstances', resource: '*', resourceAccountId: account.id },
      call.clock.now(),
    );
  } catch (error) {
    if (!(error instanceof AwsServiceError)) throw error;
    // EC2 has its own name for a denial (EC2 API reference, "Error codes").
    const message = `You are not authorized to perform this operation. ${error.message}`;
    throw new AwsServiceError('UnauthorizedOperation', 403, message);
  }
  if (text(call.parameters, 'DryRun') === 'true')
    throw new AwsServiceError(
      'DryRunOperation',
      412,
      'Request would have succeeded, but DryRun flag is set.',
    );
  const [id] = texts(call.parameters, 'InstanceIds');
  if (id !== undefined)
    throw new AwsServiceError('InvalidInstanceID.NotFound', 400, `The instance ID '${id}' does not exist`);
  return { Reservations: [] };
};
