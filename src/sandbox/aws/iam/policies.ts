import type { PolicyHolder } from '../model/account.ts';
import type { Caller } from '../model/session.ts';
import { storedPolicy } from '../model/stored-policy.ts';
import type { Call } from '../operation.ts';
import { required } from '../parameters.ts';
import type { Operation } from '../world.ts';
import { subjectRole } from './roles.ts';
import { subjectUser } from './subject.ts';

type Holder = (call: Call, caller: Caller) => PolicyHolder;

/** Replaces an inline policy of the same name. */
const putPolicy =
  (holderOf: Holder): Operation =>
  (call, _world, caller) => {
    const { inlinePolicies } = holderOf(call, caller);
    const policy = storedPolicy(required(call.parameters, 'PolicyDocument'), 'identity');
    inlinePolicies.set(required(call.parameters, 'PolicyName'), policy);
    return {};
  };

const attachPolicy =
  (holderOf: Holder): Operation =>
  (call, _world, caller) => {
    const { attachedPolicies } = holderOf(call, caller);
    const arn = required(call.parameters, 'PolicyArn');
    attachedPolicies.set(arn, caller.account.managedPolicy(arn));
    return {};
  };

export const policyOperations: Readonly<Record<string, Operation>> = {
  AttachRolePolicy: attachPolicy(subjectRole),
  AttachUserPolicy: attachPolicy(subjectUser),
  PutRolePolicy: putPolicy(subjectRole),
  PutUserPolicy: putPolicy(subjectUser),
};
