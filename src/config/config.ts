import type { AccessKeys } from '../aws/access-keys.ts';
import type { EndpointsConfig } from '../aws/endpoints.ts';
import type { Partition } from '../aws/partition.ts';
import type { GitHubAccess } from '../github/access.ts';
import type { ProxyConfig } from '../http/proxy-agent.ts';
import type { SecretLocation } from '../secret-stores/secret-store.ts';
import type { RawInputs } from './inputs.ts';
import type { ProfileEntry } from './profile-entry.ts';
import type { RoleConfig, SettingsOfRole } from './role-config.ts';

export type { RoleConfig, RoleReference, Tag } from './role-config.ts';

/** MFA for the stored key. */
export interface MfaConfig {
  /** The device; absent where Keyturn looks it up in IAM. */
  readonly serial?: string;
  readonly proof:
    | { readonly kind: 'seed' /** Base32, upper case, without padding. */; readonly seed: string }
    /** Six digits, which AWS accepts for one request. */
    | { readonly kind: 'code'; readonly code: string };
  /** The duration of an MFA session that signs every request of the run; absent where AssumeRole carries the code. */
  readonly sessionSeconds?: number;
}

/** A SAML response. The response itself may name the role. */
export interface SamlInput {
  /** Base64 in one piece, 4 to 100000 characters. */
  readonly assertion: string;
  readonly providerArn?: string;
  /** The settings of the role that the response names, where `role-to-assume` is empty. */
  readonly settings: SettingsOfRole;
}

/** The key pair that the inputs hold, long-term or temporary. */
export interface StoredKey {
  readonly pair: AccessKeys;
  /** Only with a long-term pair. */
  readonly mfa?: MfaConfig;
}

/** What the inputs say about where credentials come from; the sources in `sources/` decide what it means. */
export interface SourceInputs {
  /** Every input as text, for sources that read their own inputs. */
  readonly raw: RawInputs;
  readonly storedKey?: StoredKey;
  /** As given; relative to GITHUB_WORKSPACE. */
  readonly webIdentityTokenFile?: string;
  readonly saml?: SamlInput;
  readonly roleChaining: boolean;
  readonly forceSkipOidc: boolean;
  readonly useExistingCredentials: boolean;
}

export interface PublishConfig {
  /** Export AWS_* variables to later steps (`output-env-credentials`). */
  readonly environment: boolean;
  /** Set the credential outputs (`output-credentials`). */
  readonly outputs: boolean;
  readonly profile?: { readonly name: string; readonly overwrite: boolean };
  /** Whether `profiles` may replace existing profiles (`overwrite-aws-profile`). */
  readonly overwriteProfiles: boolean;
  /** Whether the profile renews itself (`refresh`). AWS_PROFILE is then exported instead of keys. */
  readonly refresh: boolean;
  readonly maskAccountId: boolean;
  /** Add the session's CloudTrail identifiers to the job summary. */
  readonly jobSummary: boolean;
  /** Clear AWS_* variables that were set before this step (`unset-current-credentials`). */
  readonly unsetCurrent: boolean;
}

/** What a failed rotation does to the step, if the user has set `on-rotation-failure`. */
export type OnRotationFailure = 'fail' | 'warn';

/** `plan` runs every check and changes nothing. */
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
  /** Absent for the default, which depends on whether the step publishes credentials: see `failureConsequence`. */
  readonly onFailure?: OnRotationFailure;
}

/** Age limits of the long-term key that signs (ms). */
export interface KeyAgeConfig {
  /** 0 disables the warning. */
  readonly warnMs: number;
  /** `undefined` disables the limit. */
  readonly maxMs?: number;
}

export interface NetworkConfig {
  readonly proxy?: ProxyConfig;
  readonly endpoints: EndpointsConfig;
  /** Attempts in all, 1 or more; 1 with `disable-retry`. */
  readonly maxAttempts: number;
  /** Seconds for the whole step; `undefined` for no limit. */
  readonly timeoutSeconds?: number;
}

/** The parsed inputs of one run. Inputs that contradict each other are refused, so they cannot occur here. */
export interface Config {
  readonly region: string;
  readonly partition: Partition;
  readonly source: SourceInputs;
  /**
   * The roles of `role-to-assume`: the source assumes the first, and each session assumes the next. Without
   * `role-to-assume`, the role of the first line of `profiles` that has one. Empty where no role is assumed.
   */
  readonly roles: readonly RoleConfig[];
  /** The lines of `profiles`, if any. */
  readonly profiles: readonly ProfileEntry[];
  /** `undefined` disables the check. The list is never empty. */
  readonly allowedAccountIds?: readonly string[];
  readonly keyAge: KeyAgeConfig;
  /** Absent with `rotate: never`. */
  readonly rotation?: RotationConfig;
  readonly publish: PublishConfig;
  readonly network: NetworkConfig;
  /** Repeat the request, a limited number of times, until the secret key has no special characters. */
  readonly specialCharactersWorkaround: boolean;
  /** Notices about the inputs, one line each, without secrets (for example: white space was trimmed). */
  readonly notices: readonly string[];
}
