// `npm run readme` writes this file from the comments in src/errors.ts.
import type { ErrorCode } from '../errors.ts';

/** What each error code means, and what to do first. */
export const errorMeanings: Readonly<Record<ErrorCode, { readonly meaning: string; readonly first: string }>> = {
  InvalidInput: {
    meaning: "An input is missing, malformed, or contradicts another input or this job. The message lists all problems of the inputs at once, each with what to write instead. Nothing was sent to AWS, except where the message says that an answer of AWS showed the problem.",
    first: "correct the inputs that the message names, and run the job again. docs/inputs.md describes each one.",
  },
  NotOnRunner: {
    meaning: "The step needs something of the runner that is not there: its command files, a temporary folder, or the variables that name the repository.",
    first: "run the action as a step of a workflow. Other programs that start it must set what the message names.",
  },
  NoCredentials: {
    meaning: "No source gave credentials. Either none is set up, or the secret that should hold the keys is empty, as in a pull request from a fork.",
    first: "read the line that begins with `Source:` in the log, and compare it with docs/sources.md.",
  },
  CredentialSourceFailed: {
    meaning: "A source exists on this runner and does not work: a `credential_process`, a token file, a container's or an instance's credentials. Keyturn does not try the next source, because broken is not the same as missing.",
    first: "read the source's own message, which Keyturn repeats.",
  },
  RootCredentials: {
    meaning: "The keys belong to the root user of the account. Nothing limits what they may do, so Keyturn refuses them.",
    first: "delete the root user's access keys, and use OIDC or an IAM user.",
  },
  OidcUnavailable: {
    meaning: "The job may not ask GitHub for an ID token.",
    first: "give the job `permissions: id-token: write`. Pull requests from forks never have it.",
  },
  OidcRequestFailed: {
    meaning: "GitHub did not give the job an ID token, although the job may ask for one.",
    first: "run the job again. If it fails again, look for a step that changes the variables `ACTIONS_ID_TOKEN_REQUEST_*`.",
  },
  WebIdentityTokenUnreadable: {
    meaning: "The file in `web-identity-token-file` or `AWS_WEB_IDENTITY_TOKEN_FILE` is missing, is a link that Keyturn does not follow, or does not contain one token.",
    first: "check the path, and which step writes the file.",
  },
  AccessDenied: {
    meaning: "AWS understood the request and denied it. Keyturn does not retry a denial.",
    first: "go through the list in the message in its order. It begins with what the step sends, and ends with the policies. Do not add a second statement to a trust policy: Allow statements are alternatives.",
  },
  InvalidCredentials: {
    meaning: "AWS does not accept the access key, or the secret does not belong to the key ID.",
    first: "look up the key in IAM by the four last characters in the message, and store the pair again.",
  },
  ExpiredCredentials: {
    meaning: "The session credentials that the step got have expired.",
    first: "get new ones in the step before, or use a source that Keyturn can ask again: OIDC or stored keys.",
  },
  ClockSkew: {
    meaning: "The clock of the runner, or that of AWS as a proxy shows it, is off by more than AWS or a rotation allows.",
    first: "set the runner's clock (NTP).",
  },
  InvalidIdentityToken: {
    meaning: "AWS does not accept the OIDC token or the SAML assertion.",
    first: "compare the issuer and the audience of the token with the identity provider in IAM, in the account of the role.",
  },
  MfaCodeRefused: {
    meaning: "AWS does not accept the MFA code.",
    first: "check that `mfa-secret` is the seed of the user's device. docs/mfa.md explains each message.",
  },
  MfaDeviceUnknown: {
    meaning: "The MFA device is not known, or is not a device of the user whose key signs.",
    first: "set `mfa-serial` to the ARN that IAM shows for the user.",
  },
  InvalidRequest: {
    meaning: "AWS refuses the request as malformed: a duration, a policy or a tag that it does not accept.",
    first: "change the input that the message names.",
  },
  PackedPolicyTooLarge: {
    meaning: "Session policies and session tags are together too large for AWS, even after Keyturn dropped its less important tags.",
    first: "shorten `custom-tags`, or move the statements of `inline-session-policy` to a managed policy.",
  },
  RegionDisabled: {
    meaning: "The account has not enabled the Region, or STS in the Region.",
    first: "use a Region that the account has enabled.",
  },
  Throttled: {
    meaning: "AWS or GitHub limits the rate of requests, and waiting did not help in the time that the step has.",
    first: "run the job again later. A rotation resumes where it stopped.",
  },
  ServiceUnavailable: {
    meaning: "AWS, GitHub, or a proxy in front of them answered with a server error, also after retries.",
    first: "look at the status pages of AWS and GitHub, and run the job again.",
  },
  Network: {
    meaning: "The connection failed before there was an answer: a name that does not resolve, a refused connection, a certificate, a proxy that asks for a password.",
    first: "check the proxy, the endpoint and the DNS of the runner.",
  },
  Timeout: {
    meaning: "A request got no answer in time.",
    first: "check whether a firewall or a missing proxy keeps the runner from the endpoint.",
  },
  MalformedResponse: {
    meaning: "An answer came, but not from AWS or GitHub: a page of a proxy, a captive portal, or another service at the address.",
    first: "check `http-proxy`, `sts-endpoint`, the variables `AWS_ENDPOINT_URL*` and `GITHUB_API_URL`.",
  },
  AccountNotAllowed: {
    meaning: "The credentials work, but belong to an account that is not in `allowed-account-ids`. Nothing was handed to later steps.",
    first: "correct the keys or the role. Change `allowed-account-ids` only if the job is meant for that account.",
  },
  WrongIdentity: {
    meaning: "STS answered for another role, account or user than the one that was asked for. Nothing was stored or handed to later steps.",
    first: "check which host answers as STS.",
  },
  ProfileUnwritable: {
    meaning: "A file in `~/.aws`, or its folder, cannot be read or written safely.",
    first: "check the owner and the mode of the file, and whether it is a link.",
  },
  PublishFailed: {
    meaning: "The runner's command files, or the file of a renewing session, cannot be written. The credentials did not reach later steps.",
    first: "check the disk of the runner, and run the job again.",
  },
  ActionTimedOut: {
    meaning: "The step reached `action-timeout-s`, or the job was cancelled.",
    first: "run the job again. A rotation resumes where it stopped.",
  },
  NotFound: {
    meaning: "AWS or GitHub does not know what a request names: a user, a key, a repository, an environment. GitHub also gives this answer if the token may not see it.",
    first: "check the name, then what the token has access to.",
  },
  Conflict: {
    meaning: "AWS already has what a command would create, or something still depends on what it would delete.",
    first: "look at what the message names. `keyturn bootstrap` never takes over what it did not create.",
  },
  PlanOutdated: {
    meaning: "The account or the repository is no longer as it was when the plan was made. Nothing was changed.",
    first: "run `keyturn bootstrap plan` again, and read what is different.",
  },
  Incomplete: {
    meaning: "`keyturn bootstrap` has carried out a part of its plan. Each part is harmless without the rest.",
    first: "remove the cause that the message names, and run the same command again. It resumes where it stopped.",
  },
  QuotaExceeded: {
    meaning: "The user already has two access keys, so that AWS creates no third. Inactive keys count.",
    first: "delete a key that nothing uses. The message names both.",
  },
  KeyTooOld: {
    meaning: "The access key is older than `warn-key-age` (a warning) or `max-key-age` (an error).",
    first: "rotate the key. docs/rotation.md shows how a schedule does it.",
  },
  KeyAgeUnknown: {
    meaning: "`max-key-age` is set, and IAM does not show how old the key is.",
    first: "allow the user `iam:ListAccessKeys` on itself.",
  },
  SuspectedLeak: {
    meaning: "AWS suspects that the key has leaked: it has attached its quarantine policy to the user. The step fails, whatever `on-rotation-failure` says.",
    first: "replace the key now, then look for what was done with it in CloudTrail.",
  },
  GitHubRefused: {
    meaning: "GitHub refuses a request of the rotation: the token or the App lacks a permission, or is not valid. No key was created, or the next run resumes.",
    first: "give the token the permissions that the message lists. docs/rotation.md has all of them in a table.",
  },
  RotationBlocked: {
    meaning: "The rotation cannot continue safely until a person acts: a second key that Keyturn did not create, a journal that somebody changed, a secret that does not exist, or a hold of more than a week. The keys stay as they are.",
    first: "do what the message says. docs/rotation.md explains what holds a rotation.",
  },
  RenewalFailed: {
    meaning: "The program that renews a session for later steps (`refresh`) cannot renew it.",
    first: "check that the process has the variables that the message names. docs/refresh.md explains the limits.",
  },
  Unexpected: {
    meaning: "Something happened for which Keyturn has no explanation. It is either a bug in Keyturn, or an answer of AWS that Keyturn does not know.",
    first: "search the issues of this repository for the message, and report it with the error code and without secrets.",
  },
};
