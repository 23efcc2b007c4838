import type { Rule } from './rule.ts';

/** KT1xx: whether AWS accepts the job's ID token, and whom the role lets in besides. */
export const tokenRules = {
  KT101: {
    title: 'The job cannot request an ID token',
    level: 'error',
    meaning: 'A job uses OIDC, but neither the job nor its workflow has the permission `id-token: write`.',
    why: 'GitHub gives the job no token, so the step fails before it reaches AWS.',
    tags: ['oidc', 'workflow', 'availability'],
  },
  KT102: {
    title: 'The account has no identity provider for the issuer',
    level: 'error',
    meaning: "The role's account has no OIDC provider in IAM whose URL is the issuer of the job's token.",
    why: 'AWS refuses the token with InvalidIdentityToken, whatever the trust policy says.',
    tags: ['oidc', 'availability'],
  },
  KT103: {
    title: "The trust policy does not accept the job's subject",
    level: 'error',
    meaning:
      "No Allow statement of the role's trust policy matches the `sub` claim that the job's token will have. The environment takes precedence over the branch in `sub`, and repositories with immutable subjects have ids in it.",
    why: 'AWS denies AssumeRoleWithWebIdentity.',
    tags: ['oidc', 'trust-policy', 'availability'],
  },
  KT104: {
    title: 'The subject differs from the trust policy in upper and lower case only',
    level: 'error',
    meaning:
      "The trust policy would accept the job's `sub` if letter case did not count. AWS compares it, and GitHub writes the owner, the repository and the environment as they were created.",
    why: 'AWS denies AssumeRoleWithWebIdentity.',
    tags: ['oidc', 'trust-policy', 'availability'],
  },
  KT105: {
    title: 'A wildcard stands under StringEquals',
    level: 'error',
    meaning:
      'A value with `*` or `?` is compared by `StringEquals`, which takes these characters literally. Only `StringLike` knows wildcards.',
    why: 'The statement lets nobody in.',
    tags: ['trust-policy', 'availability'],
  },
  KT106: {
    title: 'A condition of the trust policy enforces nothing',
    level: 'error',
    meaning:
      'A condition uses `ForAllValues:` alone, or `…IfExists` on a claim that a token may lack. Both hold if the claim is absent.',
    why: 'Tokens without the claim pass, so the role is open to more jobs than its policy seems to name.',
    tags: ['trust-policy', 'security'],
    severity: 8.1,
  },
  KT107: {
    title: 'Anybody with a token of the issuer may assume the role',
    level: 'error',
    meaning:
      'A statement trusts an issuer that many organizations share, and no condition limits the claim that tells them apart (`sub` for GitHub).',
    why: "Any repository of the issuer's customers can assume the role.",
    tags: ['trust-policy', 'security'],
    severity: 9.8,
  },
  KT108: {
    title: 'Only the classic subject format is trusted',
    level: 'warning',
    meaning:
      'The trust policy accepts the classic `sub` (`repo:OWNER/REPO:…`) and not the immutable one (`repo:OWNER@ID/REPO@ID:…`), which GitHub uses for repositories created, renamed or transferred after 15 July 2026.',
    why: 'Renaming or transferring the repository, or switching to immutable subjects, makes AWS refuse the job. Whoever takes the old name gets in.',
    tags: ['oidc', 'trust-policy', 'availability'],
  },
  KT109: {
    title: 'The audience of the token is not accepted',
    level: 'error',
    meaning:
      "The token's `aud` is not among the client IDs of the identity provider, or the trust policy demands another one.",
    why: 'AWS refuses the token.',
    tags: ['oidc', 'trust-policy', 'availability'],
  },
  KT110: {
    title: 'The session is to last longer than the role allows',
    level: 'error',
    meaning:
      "`role-duration-seconds` is more than the role's maximum session duration, or more than one hour for a role that is assumed from another role.",
    why: 'AWS refuses the request with a ValidationError.',
    tags: ['availability'],
  },
  KT111: {
    title: 'The role does not exist',
    level: 'error',
    meaning: 'The account has no role of this name and path.',
    why: 'AWS answers AccessDenied, as for a role that does not trust the job.',
    tags: ['availability'],
  },
  KT112: {
    title: 'The role does not allow session tags',
    level: 'error',
    meaning:
      "The step sends session tags, and the role's trust policy does not allow the caller `sts:TagSession`. With OIDC, tags come in the token.",
    why: 'AWS denies AssumeRole.',
    tags: ['trust-policy', 'availability'],
  },
  KT113: {
    title: 'AWS would refuse the next change of the trust policy',
    level: 'warning',
    meaning:
      'The policy trusts a shared issuer without a condition on the claim that AWS demands for it (identity-provider controls of June 2025). AWS does not check existing policies, only changes.',
    why: 'The role works until somebody edits or recreates it, which then fails with MalformedPolicyDocument.',
    tags: ['trust-policy', 'availability', 'security'],
    severity: 5,
  },
  KT114: {
    title: 'The pattern also matches other owners or repositories',
    level: 'error',
    meaning:
      'A wildcard stands where the name of the owner or the repository can continue, as in `repo:octo-org*` or `repo:octo-org/octo*`. It also matches names that begin in the same way.',
    why: 'Anybody can register an owner whose name begins like yours, and assume the role.',
    tags: ['trust-policy', 'security'],
    severity: 9.1,
  },
  KT115: {
    title: 'The trust policy is near its maximum length',
    level: 'warning',
    meaning:
      'IAM accepts 2,048 characters in a trust policy by default, white space not counted. The missing subject format does not fit any more.',
    why: 'The policy cannot get a second subject for each repository before a rename.',
    tags: ['trust-policy', 'availability'],
  },
  KT116: {
    title: 'Every branch and pull request of the repository may assume the role',
    level: 'warning',
    meaning:
      'The pattern for `sub` ends with a wildcard behind the repository (`repo:octo-org/octo-repo:*`), or names `pull_request`.',
    why: 'Whoever may push a branch gets the rights of the role, without a review.',
    tags: ['trust-policy', 'security'],
    severity: 5.5,
  },
  KT117: {
    title: 'The role trusts another issuer',
    level: 'error',
    meaning:
      "The trust policy names an identity provider, but not that of the issuer of the job's token: another one, or that of another account. An enterprise can have an issuer of its own.",
    why: 'AWS denies AssumeRoleWithWebIdentity.',
    tags: ['oidc', 'trust-policy', 'availability'],
  },
  KT118: {
    title: 'A Deny statement of the trust policy keeps the job out',
    level: 'error',
    meaning: "An Allow statement matches the job's token, and so does a Deny statement, which wins.",
    why: 'AWS denies AssumeRoleWithWebIdentity.',
    tags: ['trust-policy', 'availability'],
  },
  KT119: {
    title: 'The trust policy does not allow the action that the step calls',
    level: 'error',
    meaning:
      'The step calls AssumeRoleWithWebIdentity, AssumeRoleWithSAML or AssumeRole, and the statement that matches the caller allows only another one.',
    why: 'AWS denies the request.',
    tags: ['trust-policy', 'availability'],
  },
  KT120: {
    title: 'The trust policy demands a claim that the job does not have',
    level: 'error',
    meaning:
      "The `sub` matches, and another condition of the statement does not: a claim that the job's token lacks, has with another value, or that AWS does not know.",
    why: 'AWS denies AssumeRoleWithWebIdentity.',
    tags: ['oidc', 'trust-policy', 'availability'],
  },
  KT121: {
    title: 'The environment does not let this branch or tag deploy',
    level: 'error',
    meaning: "The deployment branch policy of the environment does not match the job's branch or tag.",
    why: 'GitHub fails the job before its first step.',
    tags: ['workflow', 'availability'],
  },
  KT122: {
    title: 'Anybody in AWS may assume the role',
    level: 'error',
    meaning: 'A statement has the principal `*` and no condition that limits the caller.',
    why: 'Every AWS account in the world can assume the role.',
    tags: ['trust-policy', 'security'],
    severity: 10,
  },
} as const satisfies Readonly<Record<`KT1${string}`, Rule>>;
