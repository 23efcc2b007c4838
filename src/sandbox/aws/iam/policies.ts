import type { PolicyHolder } from '../model/account.ts';
import type { Caller } from '../model/session.ts';
import { storedPolicy } from '../model/stored-policy.ts';
import { AwsServiceError, type Call } from '../operation.ts';
import { required } from '../parameters.ts';
import type { Operation } from '../world.ts';
import { subjectGroup } from './groups.ts';
import { policySize } from './policy-size.ts';
import { subjectRole } from './roles.ts';
import { noSuchEntity, overQuota, page, subjectUser } from './subject.ts';

/** One kind of entity that has policies, with its quotas (IAM User Guide, "IAM and AWS STS quotas"). */
interface Kind {
  readonly name: 'User' | 'Group' | 'Role';
  readonly holderOf: (call: Call, caller: Caller) => PolicyHolder;
  /** Characters of all inline policies together. */
  readonly inlineLimit: number;
}

/** Managed policies that are attached to one entity. */
const attachedLimit = 10;

const kinds: readonly Kind[] = [
  { name: 'User', holderOf: subjectUser, inlineLimit: 2048 },
  { name: 'Group', holderOf: subjectGroup, inlineLimit: 5120 },
  { name: 'Role', holderOf: subjectRole, inlineLimit: 10_240 },
];

/** Replaces an inline policy of the same name. */
const put =
  ({ name: kind, holderOf, inlineLimit }: Kind): Operation =>
  (call, _world, caller) => {
    const { inlinePolicies, name } = holderOf(call, caller);
    const policyName = required(call.parameters, 'PolicyName');
    const policy = storedPolicy(required(call.parameters, 'PolicyDocument'), 'identity');
    const others = [...inlinePolicies].filter(([each]) => each !== policyName).map(([, { json }]) => json);
    if ([policy.json, ...others].reduce((sum, json) => sum + policySize(json), 0) > inlineLimit) {
      const message = `Maximum policy size of ${inlineLimit} bytes exceeded for ${kind.toLowerCase()} ${name}`;
      throw new AwsServiceError('LimitExceeded', 409, message);
    }
    inlinePolicies.set(policyName, policy);
    return {};
  };

const notFound = ({ name }: Kind, policy: string) =>
  noSuchEntity(`The ${name.toLowerCase()} policy with name ${policy} cannot be found.`);

const get =
  (kind: Kind): Operation =>
  (call, _world, caller) => {
    const { inlinePolicies, name } = kind.holderOf(call, caller);
    const policyName = required(call.parameters, 'PolicyName');
    const policy = inlinePolicies.get(policyName);
    if (!policy) throw notFound(kind, policyName);
    return {
      [`${kind.name}Name`]: name,
      PolicyName: policyName,
      PolicyDocument: encodeURIComponent(policy.json),
    };
  };

const remove =
  (kind: Kind): Operation =>
  (call, _world, caller) => {
    const { inlinePolicies } = kind.holderOf(call, caller);
    const policyName = required(call.parameters, 'PolicyName');
    if (!inlinePolicies.delete(policyName)) throw notFound(kind, policyName);
    return {};
  };

const attach =
  ({ name: kind, holderOf }: Kind): Operation =>
  (call, _world, caller) => {
    const { attachedPolicies } = holderOf(call, caller);
    const arn = required(call.parameters, 'PolicyArn');
    const policy = caller.account.managedPolicy(arn);
    if (!attachedPolicies.has(arn) && attachedPolicies.size >= attachedLimit)
      throw overQuota(`PoliciesPer${kind}`, attachedLimit);
    attachedPolicies.set(arn, policy);
    return {};
  };

const detach =
  ({ holderOf }: Kind): Operation =>
  (call, _world, caller) => {
    const { attachedPolicies } = holderOf(call, caller);
    const arn = required(call.parameters, 'PolicyArn');
    if (!attachedPolicies.delete(arn)) throw noSuchEntity(`Policy ${arn} was not found.`);
    return {};
  };

const describeAttached = ({ attachedPolicies }: PolicyHolder) =>
  [...attachedPolicies.keys()].map((arn) => ({ PolicyName: arn.split('/').at(-1) ?? arn, PolicyArn: arn }));

const operationsOf = (kind: Kind): [string, Operation][] => [
  [`Put${kind.name}Policy`, put(kind)],
  [`Get${kind.name}Policy`, get(kind)],
  [`Delete${kind.name}Policy`, remove(kind)],
  [
    `List${kind.name}Policies`,
    (call, _world, caller) =>
      page(call, 'PolicyNames', [...kind.holderOf(call, caller).inlinePolicies.keys()]),
  ],
  [`Attach${kind.name}Policy`, attach(kind)],
  [`Detach${kind.name}Policy`, detach(kind)],
  [
    `ListAttached${kind.name}Policies`,
    (call, _world, caller) => page(call, 'AttachedPolicies', describeAttached(kind.holderOf(call, caller))),
  ],
];

/** The seven operations on the policies of users, of groups and of roles. */
export const policyOperations: Readonly<Record<string, Operation>> = Object.fromEntries(
  kinds.flatMap(operationsOf),
);
