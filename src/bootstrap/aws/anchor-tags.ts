import { anchoredIn, anchoredTag, anchoredTagKey, type Tag } from '../mark.ts';
import type { Anchored, Target, World } from '../resource.ts';

/** The tags of one kind of anchor. */
interface AnchorTags {
  /** No tags if the anchor does not exist. */
  read(anchor: Target, world: World): Promise<readonly Partial<Tag>[]>;
  put(anchor: Target, tag: Tag, world: World): Promise<void>;
  drop(anchor: Target, key: string, world: World): Promise<void>;
}

/** Keeps the marks of other resources in the tags of a user or a role. */
export function marksInTags({ read, put, drop }: AnchorTags): Anchored {
  return {
    marks: async (anchor, world) => anchoredIn(await read(anchor, world)),
    put: (anchor, id, mark, world) => put(anchor, anchoredTag(id, mark), world),
    drop: (anchor, id, world) => drop(anchor, anchoredTagKey(id), world),
  };
}
