import type { Caller } from '../model/session.ts';
import { AwsServiceError, type Call } from '../operation.ts';
import { required, structures, text, texts } from '../parameters.ts';
import type { Operation } from '../world.ts';
import { page } from './subject.ts';

/** Tags of one resource (IAM User Guide, "Tags for IAM resources"). */
const maximum = 50;

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/**
 * Adds the tags of a request. A key that differs only in case replaces the old one.
 *
 * @throws AwsServiceError `InvalidInput`, 400, or `LimitExceeded`, 409; then no tag has changed
 */
export function addTags(tags: Map<string, string>, { parameters }: Call): void {
  const given = structures(parameters, 'Tags').map(
    (tag) => [required(tag, 'Key'), text(tag, 'Value') ?? ''] as const,
  );
  const invalid = (message: string) => new AwsServiceError('InvalidInput', 400, message);
  if (given.some(([key], index) => given.slice(0, index).some(([other]) => same(key, other))))
    throw invalid('Duplicate tag keys found. Please note that Tag keys are case insensitive.');
  if (given.some(([key]) => /^aws:/i.test(key)))
    throw invalid('The tag keys cannot begin with aws:, which is reserved for AWS.');
  const kept = [...tags].filter(([key]) => !given.some(([other]) => same(key, other)));
  if (kept.length + given.length > maximum)
    throw new AwsServiceError('LimitExceeded', 409, 'The number of tags has reached the maximum limit.');
  tags.clear();
  for (const [key, value] of [...kept, ...given]) tags.set(key, value);
}

export const describeTags = (tags: ReadonlyMap<string, string>) =>
  [...tags].map(([Key, Value]) => ({ Key, Value }));

type Tagged = (call: Call, caller: Caller) => Map<string, string>;

/** The three operations on the tags of one kind of resource. */
export function tagOperations(resource: string, tagsOf: Tagged): Record<string, Operation> {
  return {
    [`List${resource}Tags`]: (call, _world, caller) => page(call, 'Tags', describeTags(tagsOf(call, caller))),
    [`Tag${resource}`]: (call, _world, caller) => {
      addTags(tagsOf(call, caller), call);
      return {};
    },
    [`Untag${resource}`]: (call, _world, caller) => {
      const tags = tagsOf(call, caller);
      const keys = texts(call.parameters, 'TagKeys');
      for (const key of [...tags.keys()]) if (keys.some((each) => same(each, key))) tags.delete(key);
      return {};
    },
  };
}
