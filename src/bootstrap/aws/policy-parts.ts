import type { IamAdmin } from '../../aws/iam-admin.ts';
import { type Difference, differences, type Facets, type Json } from '../facets.ts';
import { unlessGone } from '../settle.ts';
import { readPolicyText } from './policy-text.ts';

/** Names of the parts of a user or a group that are policies. */
export const policyPart = {
  inline: (name: string) => `policy ${name}`,
  attached: (arn: string) => `attached ${arn}`,
} as const;

const inlinePrefix = policyPart.inline('');
const attachedPrefix = policyPart.attached('');

/** The requests about the policies of one user or group. */
interface PolicyRequests {
  inlineNames(): Promise<readonly string[]>;
  inlineText(name: string): Promise<string | undefined>;
  attachedArns(): Promise<readonly string[]>;
  put(name: string, text: string): Promise<unknown>;
  remove(name: string): Promise<unknown>;
  attach(arn: string): Promise<unknown>;
  detach(arn: string): Promise<unknown>;
}

/** The requests for a user. */
export function userPolicies(UserName: string, iam: IamAdmin): PolicyRequests {
  const of = { UserName };
  return {
    inlineNames: () => iam.list('ListUserPolicies', of, 'PolicyNames'),
    inlineText: async (PolicyName) =>
      (await iam.find('GetUserPolicy', { ...of, PolicyName }))?.PolicyDocument,
    attachedArns: async () => arnsIn(await iam.list('ListAttachedUserPolicies', of, 'AttachedPolicies')),
    put: (PolicyName, PolicyDocument) => iam.send('PutUserPolicy', { ...of, PolicyName, PolicyDocument }),
    remove: (PolicyName) => iam.send('DeleteUserPolicy', { ...of, PolicyName }),
    attach: (PolicyArn) => iam.send('AttachUserPolicy', { ...of, PolicyArn }),
    detach: (PolicyArn) => iam.send('DetachUserPolicy', { ...of, PolicyArn }),
  };
}

/** The requests for a group. */
export function groupPolicies(GroupName: string, iam: IamAdmin): PolicyRequests {
  const of = { GroupName };
  return {
    inlineNames: () => iam.list('ListGroupPolicies', of, 'PolicyNames'),
    inlineText: async (PolicyName) =>
      (await iam.find('GetGroupPolicy', { ...of, PolicyName }))?.PolicyDocument,
    attachedArns: async () => arnsIn(await iam.list('ListAttachedGroupPolicies', of, 'AttachedPolicies')),
    put: (PolicyName, PolicyDocument) => iam.send('PutGroupPolicy', { ...of, PolicyName, PolicyDocument }),
    remove: (PolicyName) => iam.send('DeleteGroupPolicy', { ...of, PolicyName }),
    attach: (PolicyArn) => iam.send('AttachGroupPolicy', { ...of, PolicyArn }),
    detach: (PolicyArn) => iam.send('DetachGroupPolicy', { ...of, PolicyArn }),
  };
}

function arnsIn(attached: readonly { readonly PolicyArn?: string | undefined }[]): string[] {
  return attached.flatMap(({ PolicyArn }) => (PolicyArn === undefined ? [] : [PolicyArn]));
}

/** The policies as parts. What disappears between two requests is not there. */
export async function readPolicies(requests: PolicyRequests): Promise<Facets> {
  const entries: [string, Json][] = [];
  for (const name of await requests.inlineNames()) {
    const text = await requests.inlineText(name);
    if (text !== undefined) entries.push([policyPart.inline(name), readPolicyText(text)]);
  }
  for (const arn of await requests.attachedArns()) entries.push([policyPart.attached(arn), 'yes']);
  return Object.fromEntries(entries);
}

/** Makes the policies as desired: takes away first, because policies add up. Repeating it has no further effect. */
export async function bringPolicies(
  before: Facets,
  desired: Facets,
  requests: PolicyRequests,
): Promise<void> {
  const all = differences(before, desired, 'removed');
  for (const difference of all.filter(({ after }) => after === undefined)) await bring(difference, requests);
  for (const difference of all.filter(({ after }) => after !== undefined)) await bring(difference, requests);
}

async function bring({ part, after }: Difference, requests: PolicyRequests): Promise<void> {
  if (part.startsWith(inlinePrefix)) {
    const name = part.slice(inlinePrefix.length);
    if (after === undefined) await unlessGone(() => requests.remove(name));
    else await requests.put(name, JSON.stringify(after));
  } else if (part.startsWith(attachedPrefix)) {
    const arn = part.slice(attachedPrefix.length);
    if (after === undefined) await unlessGone(() => requests.detach(arn));
    else await requests.attach(arn);
  }
}
