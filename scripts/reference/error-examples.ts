import type { ErrorCode } from '../../src/errors.ts';

/** Messages as steps print them, which __tests__/scenarios/quoted-messages.test.ts compares with steps that fail so. */
export const errorExamples: Readonly<Partial<Record<ErrorCode, string>>> = {
  InvalidInput: `Error: 3 inputs are not usable:
- There is no input role-to-asume. Write role-to-assume, or remove it.
- Region is not valid: "eu_central_1" Write eu-central-1.
- role-duration-seconds: "1h" is not a whole number from 900 to 43200 (seconds). Write 3600.
What to do: fix all of them; nothing was sent to AWS.`,
  NoCredentials: `Error: Credentials could not be loaded, please check your action inputs: there are none on this runner.
Likely cause: if this job should use OIDC, it lacks the \`id-token: write\` permission. Otherwise no keys were given: a secret that does not exist is empty.
What to do: add \`permissions: id-token: write\` to the job and, for a reusable workflow, to the job that calls it. With keys, check that the secrets exist and that this workflow can read them.`,
  AccountNotAllowed: `Error: The account ID of the provided credentials (210987654321) does not match any of the expected account IDs: 123456789012
Likely cause: the inputs hold the keys or the role of another environment.
What to do: correct the keys or role-to-assume; change allowed-account-ids only if this job is meant for that account. Nothing was handed to later steps.`,
  InvalidCredentials: `Error: Could not assume role with user credentials: AssumeRole signed by AKIA…WXYZ failed: InvalidClientTokenId: The security token included in the request is invalid.
Likely cause: the access key was deleted or made inactive, was created seconds ago, or belongs to another partition (aws, aws-cn, aws-us-gov) than the Region.
What to do: check the key in IAM, and that aws-region is in its partition.`,
  KeyTooOld: `Error: The access key AKIA…WXYZ is 100 days old; max-key-age is 90d.
Likely cause: nothing rotates it.
What to do: set rotate: due with a token that may write the secret, or replace the key by hand; best of all, use OIDC.`,
  GitHubRefused: `Error: The rotation of the access key has failed. The rotation cannot be carried out, for 2 reasons:
- Checking that variables of octo-org/octo-repo may be written: GitHub answered 401: Bad credentials
- Checking that secrets of octo-org/octo-repo may be written: GitHub answered 401: Bad credentials
Likely cause: The token has expired, was revoked, or is truncated.
What to do: Store a new one.`,
  RotationBlocked: `Error: The rotation of the access key has failed. There is no secret AWS_CREDENTALS of octo-org/octo-repo.
Likely cause: its name is misspelt in rotate-targets, or the pair is kept in another form (classic or two-line).
What to do: correct the name, or create the secret first with the pair that works now.`,
};
