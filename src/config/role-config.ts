/** What STS accepts as a role session name (STS API, `RoleSessionName`). */
export const sessionNamePattern = /^[\w+=,.@-]{2,64}$/;

/** What STS accepts as an external ID (STS API, `ExternalId`). */
export const externalIdPattern = /^[\w+=,.@:/-]{2,1224}$/;

/** The role to assume: by ARN, or by a name that is looked up in the account of what assumes it. */
export type RoleReference =
  | { readonly kind: 'arn'; readonly arn: string; readonly accountId: string }
  | { readonly kind: 'name'; readonly name: string };

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** Everything that goes into the AssumeRole family of calls. */
export interface RoleConfig {
  readonly role: RoleReference;
  /** Seconds, 900 to 43200; `undefined` when the input is empty (3600 is sent). */
  readonly durationSeconds: number;
  /** 2 to 64 characters of `[\w+=,.@-]`. */
  readonly sessionName: string;
  readonly externalId?: string;
  /** 2 to 64 characters of `[\w+=,.@-]`; stays on down a chain of roles. */
  readonly sourceIdentity?: string;
  /** False with `role-skip-session-tagging: true`. */
  readonly sessionTagging: boolean;
  readonly customTags: readonly Tag[];
  readonly transitiveTagKeys: readonly string[];
  /** A JSON policy document, as given. */
  readonly inlineSessionPolicy?: string;
  /** Policy ARNs, at most ten. */
  readonly managedSessionPolicies: readonly string[];
}

/** Everything that goes with a role, whichever it is. */
export type SettingsOfRole = Omit<RoleConfig, 'role'>;
