import type { Tag } from '../config/config.ts';

/** AWS's limit on the value of a session tag (STS API, `Tag.Value`). */
const longestValue = 256;

// Tag -> the runner's variable. Order is the order on the wire.
const lasting: readonly (readonly [string, string])[] = [
  ['Repository', 'GITHUB_REPOSITORY'],
  ['Workflow', 'GITHUB_WORKFLOW'],
  ['Action', 'GITHUB_ACTION'],
  ['Actor', 'GITHUB_ACTOR'],
  ['Commit', 'GITHUB_SHA'],
  ['Branch', 'GITHUB_REF'],
];
const droppable: readonly (readonly [string, string])[] = [
  ['EventName', 'GITHUB_EVENT_NAME'],
  ['BaseRef', 'GITHUB_BASE_REF'],
  ['HeadRef', 'GITHUB_HEAD_REF'],
  ['RunId', 'GITHUB_RUN_ID'],
  ['Job', 'GITHUB_JOB'],
  ['TriggeringActor', 'GITHUB_TRIGGERING_ACTOR'],
];

/** The keys that Keyturn sets itself, which `custom-tags` may not. */
export const reservedTagKeys: readonly string[] = [
  'GitHub',
  ...[...lasting, ...droppable].map(([key]) => key),
];

/**
 * The session tags that tell CloudTrail which run this was. Custom tags come last; the droppable ones are left out
 * when everything together does not fit (`PackedPolicyTooLarge`). AWS takes 50 tags in all, so the droppable ones
 * also make room for custom tags.
 *
 * @param env - the runner's GITHUB_* variables
 */
export function sessionTags(
  env: Readonly<Record<string, string | undefined>>,
  customTags: readonly Tag[],
  options: { readonly withDroppable: boolean },
): Tag[] {
  const variables = options.withDroppable ? [...lasting, ...droppable] : lasting;
  const fromRunner = variables.flatMap(([Key, name]) => {
    const Value = tagValue(env[name] ?? '');
    return Value === '' ? [] : [{ Key, Value }];
  });
  return [{ Key: 'GitHub', Value: 'Actions' }, ...fromRunner, ...customTags];
}

/**
 * What AWS accepts as a tag's value: characters outside `[\p{L}\p{Z}\p{N}_.:/=+\-@]` become `_`, and it is cut at 256.
 */
export function tagValue(text: string): string {
  return text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_').slice(0, longestValue);
}
