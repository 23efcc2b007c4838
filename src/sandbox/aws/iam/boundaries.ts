import type { Account, Boundary } from '../model/account.ts';
import type { Caller } from '../model/session.ts';
import type { Call } from '../operation.ts';
import { text } from '../parameters.ts';
import type { Operation } from '../world.ts';
import { noSuchEntity } from './subject.ts';

interface Bounded {
  readonly name: string;
  boundary?: Boundary;
}

/** A boundary as part of a user or role. */
export function attachedBoundary({ boundary }: Bounded) {
  return boundary
    ? {
        PermissionsBoundary: {
          PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
          PermissionsBoundaryArn: boundary.arn,
        },
      }
    : {};
}

/**
 * The boundary that a request names.
 *
 * @throws AwsServiceError `NoSuchEntity`, 404
 */
export function boundaryOf({ parameters }: Call, account: Account): Boundary | undefined {
  const arn = text(parameters, 'PermissionsBoundary');
  return arn === undefined ? undefined : { arn, policy: account.managedPolicy(arn) };
}

type Holder = (call: Call, caller: Caller) => Bounded;

/** The two operations on the boundary of users or of roles. */
export function boundaryOperations(kind: 'User' | 'Role', holderOf: Holder): Record<string, Operation> {
  return {
    [`Put${kind}PermissionsBoundary`]: (call, _world, caller) => {
      const holder = holderOf(call, caller);
      const boundary = boundaryOf(call, caller.account);
      if (boundary) holder.boundary = boundary;
      return {};
    },
    [`Delete${kind}PermissionsBoundary`]: (call, _world, caller) => {
      const holder = holderOf(call, caller);
      if (!holder.boundary)
        throw noSuchEntity(`${kind} ${holder.name} does not have a permissions boundary attached.`);
      delete holder.boundary;
      return {};
    },
  };
}
