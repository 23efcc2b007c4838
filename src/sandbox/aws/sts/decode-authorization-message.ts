import { check } from '../authorization.ts';
import { openedDenial } from '../authorization-message.ts';
import { required } from '../parameters.ts';
import type { Operation } from '../world.ts';

/** STS `DecodeAuthorizationMessage`. */
export const decodeAuthorizationMessage: Operation = ({ parameters, clock }, _world, caller) => {
  check(
    caller,
    {
      action: 'sts:DecodeAuthorizationMessage',
      resource: '*',
      resourceAccountId: caller.account.id,
    },
    clock.now(),
  );
  return { DecodedMessage: openedDenial(required(parameters, 'EncodedMessage')) };
};
