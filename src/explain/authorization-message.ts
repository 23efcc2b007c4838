import { decodedLines } from '../diagnosis/decoded-message.ts';
import type { Explained } from './explained.ts';

/** The decoded form of an encoded authorization message: which request was denied, and by what. */
export function explainAuthorizationMessage(json: string): Explained | undefined {
  const [, denial, ...more] = decodedLines(json) ?? [];
  if (denial === undefined) return undefined;
  const isExplicit = denial.includes('an explicit deny');
  return {
    kind: 'authorization-message',
    title: 'A decoded authorization message',
    sentences: [`AWS denied the request: ${denial.trim()}.`],
    facts: more.flatMap((line) => {
      const [name = '', value] = line.trim().split(/ = |: /, 2);
      return value === undefined ? [] : [{ name, value }];
    }),
    warnings: [],
    remedy: isExplicit
      ? 'an Allow does not help against a Deny. Find the statement that matched, in the policies of the caller, its boundary, the organization or the resource, and check whether it is meant for this request.'
      : 'add the action to a policy of the caller, only for this resource. If it is there already, look at its conditions, at the boundary and at the policies of the organization.',
  };
}
