import type { Rule } from './rule.ts';

/** KT3xx: whether the rotation of a stored key will work. */
export const rotationRules = {
  KT301: {
    title: 'The schedule does not run',
    level: 'error',
    meaning:
      'The workflow with the schedule is disabled. GitHub disables schedules of public repositories after 60 days without activity, without a failed run.',
    why: 'The key is not rotated, and a rotation in progress does not end.',
    tags: ['rotation', 'workflow', 'availability'],
  },
  KT302: {
    title: 'The token may not write the secrets',
    level: 'error',
    meaning:
      'The rotation gets GITHUB_TOKEN, which can never write secrets, or an App that lacks `secrets: write`, `variables: write` or `environments: write`.',
    why: 'The rotation fails before it creates a key.',
    tags: ['rotation', 'availability'],
  },
  KT303: {
    title: 'The user has a second key that Keyturn did not create',
    level: 'error',
    meaning: 'The IAM user has two access keys and no rotation of Keyturn is under way.',
    why: 'IAM allows two keys per user, so the rotation cannot create one, and Keyturn never changes a foreign key.',
    tags: ['rotation', 'availability'],
  },
  KT304: {
    title: 'Two rotations can run at the same time',
    level: 'warning',
    meaning: 'The job that rotates a key has no `concurrency` group, or one that cancels a running job.',
    why: "Keyturn's own lock prevents damage, but runs wait for one another or end in the middle of a rotation.",
    tags: ['rotation', 'workflow', 'availability'],
  },
  KT305: {
    title: 'A run can wait longer for its approval than the old key lives',
    level: 'warning',
    meaning:
      "The job's environment demands reviewers or a wait timer, and a run may wait longer than the grace period of the rotation. GitHub lets an approval wait for 30 days.",
    why: 'A run that has read the old key starts with it after it was deleted, and fails.',
    tags: ['rotation', 'workflow', 'availability'],
  },
  KT306: {
    title: 'Nothing starts the rotation',
    level: 'warning',
    meaning:
      'The workflow that rotates the key has no `schedule`, or one that runs less often than `rotate-after` needs.',
    why: 'The key grows old, and an unfinished rotation waits for the next run.',
    tags: ['rotation', 'workflow'],
  },
  KT307: {
    title: 'GitHub will disable the schedule unless somebody pushes',
    level: 'note',
    meaning:
      'The repository is public, and its only activity may be the schedule. GitHub disables a schedule after 60 days without activity.',
    why: 'The rotation stops, silently.',
    tags: ['rotation', 'workflow', 'availability'],
  },
  KT308: {
    title: 'A rotation is under way',
    level: 'note',
    meaning: 'The user has two access keys because the grace period of a rotation has not ended.',
    why: 'Nothing is to be done. Rules that demand one active key per user report the user until then.',
    tags: ['rotation'],
  },
} as const satisfies Readonly<Record<`KT3${string}`, Rule>>;
