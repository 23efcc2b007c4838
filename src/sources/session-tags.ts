import type { Tag } from '../config/config.ts';
import { droppable, lasting } from '../config/session-tag-names.ts';
import type { Env } from '../env.ts';

/** AWS's limit on the value of a session tag (STS API, `Tag.Value`). */
const maxTagValueLength = 256;

/** AWS's limit on session tags (STS API, `Tags`). */
const maxTags = 50;

/**
 * The session tags that show in CloudTrail which run this was, then the custom tags. The droppable tags are left out if
 * tags and policies together are too large (`PackedPolicyTooLarge`), and as far as custom tags need their place among
 * the 50.
 *
 * @param env - the runner's GITHUB_* variables
 * @param customTags - up to 43
 */
export function sessionTags(
  env: Env,
  customTags: readonly Tag[],
  options: { readonly withDroppable: boolean },
): Tag[] {
  const own = [{ Key: 'GitHub', Value: 'Actions' }, ...tagsFrom(lasting, env)];
  const room = maxTags - own.length - customTags.length;
  const optional = options.withDroppable ? tagsFrom(droppable, env).slice(0, room) : [];
  return [...own, ...optional, ...customTags];
}

function tagsFrom(variables: typeof lasting, env: Env): Tag[] {
  return variables.flatMap(([Key, name]) => {
    const Value = tagValue(env[name] ?? '');
    return Value === '' ? [] : [{ Key, Value }];
  });
}

/** A text as AWS accepts it for a tag: `_` replaces characters outside `[\p{L}\p{Z}\p{N}_.:/=+\-@]`; at most 256. */
export function tagValue(text: string): string {
  return text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_').slice(0, maxTagValueLength);
}
