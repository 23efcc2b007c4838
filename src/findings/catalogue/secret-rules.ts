import type { Rule } from './rule.ts';

/** KT2xx: whether the job gets the secrets and the key that it reads. */
export const secretRules = {
  KT201: {
    title: 'A secret or variable that the step reads does not exist',
    level: 'error',
    meaning:
      "Neither the job's environment, nor the repository, nor the organization has the secret or variable that the step reads.",
    why: 'GitHub gives the step an empty text, so it finds no credentials.',
    tags: ['secrets', 'availability'],
  },
  KT202: {
    title: "The environment's secret hides the one that is rotated",
    level: 'error',
    meaning:
      "The job's environment has a secret of the same name as the repository or the organization, or the repository as the organization. The narrower one wins. A rotation writes only its targets.",
    why: 'The job keeps reading the old key and fails when that is deleted.',
    tags: ['secrets', 'rotation', 'availability'],
  },
  KT203: {
    title: 'The secret is not readable in this trigger',
    level: 'warning',
    meaning:
      'The job also runs for pull requests from forks or for Dependabot. GitHub gives these runs no secrets of Actions and no ID token with write access.',
    why: 'These runs fail at the step.',
    tags: ['secrets', 'workflow', 'availability'],
  },
  KT204: {
    title: 'The key ID and the secret key were not stored together',
    level: 'warning',
    meaning: 'The two secrets of a pair were last written more than a few minutes apart.',
    why: 'One of them may belong to another key. AWS then answers SignatureDoesNotMatch or InvalidClientTokenId.',
    tags: ['secrets', 'availability'],
  },
  KT205: {
    title: 'The stored key is old',
    level: 'warning',
    meaning: 'The access key, or the secret that holds it, is older than the limit (90 days by default).',
    why: 'The longer a key lives, the more copies of it exist. Security Hub IAM.3 and CIS 1.13 (v5.0) demand 90 days.',
    tags: ['secrets', 'security'],
    severity: 5,
  },
  KT206: {
    title: 'The access key is not active',
    level: 'error',
    meaning: 'IAM shows no active access key for the user whose key the job reads.',
    why: 'AWS refuses every request that the key signs.',
    tags: ['secrets', 'availability'],
  },
  KT207: {
    title: 'AWS suspects that the key has leaked',
    level: 'error',
    meaning: 'AWS has attached its quarantine policy (`AWSCompromisedKeyQuarantine…`) to the user.',
    why: 'Somebody may be using the key, and many requests are denied.',
    tags: ['secrets', 'security'],
    severity: 9.5,
  },
  KT208: {
    title: 'The user of the key can sign in to the console',
    level: 'warning',
    meaning:
      'The IAM user of the key has a login profile: the key belongs to a person, or the user serves two purposes.',
    why: 'Who gets the key also learns which user to attack, and CI can do what a person can.',
    tags: ['secrets', 'security'],
    severity: 4.5,
  },
} as const satisfies Readonly<Record<`KT2${string}`, Rule>>;
