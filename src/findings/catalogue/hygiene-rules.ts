import type { Rule } from './rule.ts';

/** KT4xx: what works today and is not safe. */
export const hygieneRules = {
  KT401: {
    title: 'The action is not pinned to a commit',
    level: 'warning',
    meaning: '`uses:` names a branch or a tag, which its owner can move, instead of the SHA of a commit.',
    why: 'Whoever controls the action can change what runs with your credentials.',
    tags: ['workflow', 'security'],
    severity: 5,
  },
  KT402: {
    title: 'The job uses a stored key although OIDC is possible',
    level: 'note',
    meaning: 'A step signs in with a stored key, and the account already trusts the issuer of the job.',
    why: 'A key that does not exist cannot leak. `keyturn bootstrap plan --from-user` prepares the change.',
    tags: ['secrets', 'security'],
    severity: 3,
  },
  KT403: {
    title: 'A secret is visible in a command',
    level: 'error',
    meaning: 'A step puts a secret into the arguments of a program, or prints it.',
    why: 'Every process on the machine can read arguments, and GitHub masks only the exact text in logs.',
    tags: ['secrets', 'security'],
    severity: 7.5,
  },
  KT404: {
    title: 'Credentials are written below the workspace',
    level: 'warning',
    meaning: 'The file with the credentials lies in the checkout.',
    why: 'Steps that upload an artifact, build an image or commit files take it along.',
    tags: ['secrets', 'security'],
    severity: 6.5,
  },
  KT405: {
    title: 'The environment that the role trusts has no protection',
    level: 'warning',
    meaning:
      'The trust policy accepts jobs of an environment that has neither a branch policy nor reviewers, or that does not exist. GitHub creates a missing environment, without protection, when a job names it.',
    why: 'Every branch can name the environment, so whoever may push gets the rights of the role.',
    tags: ['workflow', 'trust-policy', 'security'],
    severity: 6,
  },
  KT406: {
    title: 'The job runs code of a pull request with credentials',
    level: 'error',
    meaning:
      'The workflow runs on `pull_request_target` or `workflow_run`, checks out the head of the pull request, and has credentials.',
    why: 'Anybody who opens a pull request can run code with the credentials.',
    tags: ['workflow', 'security'],
    severity: 9.3,
  },
  KT407: {
    title: 'The workflow calls reusable workflows too deeply',
    level: 'error',
    meaning: 'GitHub allows ten levels of workflows, the caller included.',
    why: 'GitHub refuses to start the run.',
    tags: ['workflow', 'availability'],
  },
  KT408: {
    title: 'The workflow file is not valid',
    level: 'error',
    meaning: "GitHub's own parser refuses the workflow file.",
    why: 'GitHub starts no run of it.',
    tags: ['workflow', 'availability'],
  },
} as const satisfies Readonly<Record<`KT4${string}`, Rule>>;
