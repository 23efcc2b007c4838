/** What STS accepts as a role session name (STS API, `RoleSessionName`). */
export const sessionNamePattern = /^[\w+=,.@-]{2,64}$/;

/** What STS accepts as an external ID (STS API, `ExternalId`). */
export const externalIdPattern = /^[\w+=,.@:/-]{2,1224}$/;

/** The role to assume: an ARN, or a name in the caller's account. */
export type RoleReference =
  | { readonly kind: 'arn'; readonly arn: string; readonly accountId: string }
  | { readonly kind: 'name'; readonly name: string };

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** The parameters of AssumeRole and its variants. */
export interface RoleConfig {
  readonly role: RoleReference;
  /** Seconds, 900 to 43200. */
  readonly durationSeconds: number;
  /** 2 to 64 characters of `[\w+=,.@-]`. */
  readonly sessionName: string;
  readonly externalId?: string;
  /** 2 to 64 characters of `[\w+=,.@-]`; persists through a chain of roles. */
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

/** The settings that apply to any role. */
export type SettingsOfRole = Omit<RoleConfig, 'role'>;
