import type { AccessKeys } from '../aws/access-keys.ts';
import type { EndpointsConfig } from '../aws/endpoints.ts';
import type { Partition } from '../aws/partition.ts';
import type { GitHubAccess } from '../github/access.ts';
import type { ProxyConfig } from '../http/proxy-agent.ts';
import type { SecretLocation } from '../secret-stores/secret-store.ts';
import type { ProfileEntry } from './profile-entry.ts';
import type { RoleConfig, SettingsOfRole } from './role-config.ts';

export type { RoleConfig, RoleReference, Tag } from './role-config.ts';

/** The second factor of the stored key. */
export interface MfaConfig {
  /** The device; absent when IAM is to be asked. */
  readonly serial?: string;
  readonly proof:
    | { readonly kind: 'seed' /** Base32, upper case, without padding. */; readonly seed: string }
    /** Six digits, good for one request. */
    | { readonly kind: 'code'; readonly code: string };
  /**
   * How long the session lasts that serves every request of the run; absent where AssumeRole carries the code itself.
   */
  readonly sessionSeconds?: number;
}

/** A SAML response and what goes with it; which role it is for may be said by the response alone. */
export interface SamlInput {
  /** Base64 in one piece, 4 to 100000 characters. */
  readonly assertion: string;
  readonly providerArn?: string;
  /** What is sent with the role that the response names when `role-to-assume` is empty. */
  readonly settings: SettingsOfRole;
}

/** What the user said about where credentials come from; `credentials/choose-source.ts` decides. */
export interface SourceInputs {
  readonly keys?: AccessKeys;
  /** Only beside long-term keys. */
  readonly mfa?: MfaConfig;
  readonly useExistingCredentials: boolean;
  /** As given; relative to GITHUB_WORKSPACE. */
  readonly webIdentityTokenFile?: string;
  readonly saml?: SamlInput;
  readonly roleChaining: boolean;
  readonly forceSkipOidc: boolean;
  /** The `aud` that the OIDC token is requested for. */
  readonly audience: string;
}

export interface PublishConfig {
  /** Export AWS_* variables to later steps (`output-env-credentials`). */
  readonly environment: boolean;
  /** Set the credential outputs (`output-credentials`). */
  readonly outputs: boolean;
  readonly profile?: { readonly name: string; readonly overwrite: boolean };
  /** Profiles of the list may replace those that are there (`overwrite-aws-profile`). */
  readonly overwriteProfiles: boolean;
  /** The profile renews itself (`refresh`), and AWS_PROFILE is exported in the place of keys. */
  readonly refresh: boolean;
  readonly maskAccountId: boolean;
  /** Tell in the job's summary by what CloudTrail knows the session. */
  readonly jobSummary: boolean;
  /** Clear AWS_* variables that were set before this step (`unset-current-credentials`). */
  readonly unsetCurrent: boolean;
}

/** What a failed rotation makes of the step, where the user has said so (`on-rotation-failure`). */
export type OnRotationFailure = 'fail' | 'warn';

/** `plan` makes every check and changes nothing. */
export type RotateMode = 'due' | 'now' | 'plan' | 'undo';

/** How a target stores the pair: in one secret of two lines, or in two secrets. */
export type SecretFormat =
  | { readonly kind: 'two-line'; readonly name: string }
  | { readonly kind: 'classic'; readonly idName: string; readonly secretName: string };

/** A location that stores the pair, and how. */
export interface Target {
  readonly location: SecretLocation;
  readonly form: SecretFormat;
}

export interface RotationConfig {
  readonly mode: RotateMode;
  /** Milliseconds of age from which a key is due. */
  readonly afterMs: number;
  /** Milliseconds for which the old key stays Active after every target has the new one. */
  readonly graceMs: number;
  /** Milliseconds for which the old key stays Inactive before it is deleted. */
  readonly recoveryMs: number;
  readonly targets: readonly Target[];
  /** Another user whose key is rotated (managed mode); absent when the key rotates itself. */
  readonly user?: string;
  /** The account of that user, where it was named by its ARN. */
  readonly userAccountId?: string;
  /** The name of the Actions variable that holds the journal; absent for one made of the user's name. */
  readonly journal?: string;
  readonly access: GitHubAccess;
  /** Absent for the default, which depends on what the step hands out: see `failureConsequence`. */
  readonly onFailure?: OnRotationFailure;
}

/** How old the long-term key that signs may be, in milliseconds. */
export interface KeyAgeConfig {
  /** 0 switches the warning off. */
  readonly warnMs: number;
  /** `undefined` switches the gate off. */
  readonly maxMs?: number;
}

export interface NetworkConfig {
  readonly proxy?: ProxyConfig;
  readonly endpoints: EndpointsConfig;
  /** Attempts in all, 1 or more; 1 with `disable-retry`. */
  readonly maxAttempts: number;
  /** Seconds for the whole step; `undefined` for no limit of its own. */
  readonly timeoutSeconds?: number;
}

/** One run, parsed: no combination of inputs that contradicts itself can be built. */
export interface Config {
  readonly region: string;
  readonly partition: Partition;
  readonly source: SourceInputs;
  /**
   * The first role of the chain, or the only one; with `profiles` and no role-to-assume, that of the first line that has
   * one.
   */
  readonly role?: RoleConfig;
  /** The roles of a chain after the first, each assumed with the session before it; empty without a chain. */
  readonly furtherRoles: readonly RoleConfig[];
  /** The lines of `profiles`; empty without it. */
  readonly profiles: readonly ProfileEntry[];
  /** `undefined` switches the check off; an empty list cannot be built. */
  readonly allowedAccountIds?: readonly string[];
  readonly keyAge: KeyAgeConfig;
  /** Absent with `rotate: never`. */
  readonly rotation?: RotationConfig;
  readonly publish: PublishConfig;
  readonly network: NetworkConfig;
  /** Ask again, a bounded number of times, until the secret key has no special characters. */
  readonly specialCharactersWorkaround: boolean;
  /** Things the user should know about the inputs, one line each, without secrets (for example: white space was trimmed). */
  readonly notices: readonly string[];
}
