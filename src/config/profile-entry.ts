import type { RoleSettings } from '../aws-profile/profile-sections.ts';
import type { RoleConfig } from './role-config.ts';

/** One line of `profiles`: whose credentials, and where they go. A line has a name, a prefix, or both. */
export type ProfileEntry = Place & (AssumedHere | StoredKeys | AssumedByTools);

interface Place {
  /** Where it stands in the input, and what it is, for messages: `profiles, line 2 (staging)`. */
  readonly title: string;
  /** The profile in ~/.aws. */
  readonly name?: string;
  /** `STAGING` for `STAGING_AWS_ACCESS_KEY_ID` and so on. */
  readonly prefix?: string;
  readonly region: string;
}

/** This step assumes the role, and hands its session over. */
interface AssumedHere {
  readonly kind: 'role';
  readonly role: RoleConfig;
}

/** The stored keys themselves, because the user asked for them (`my_account = keys`). */
interface StoredKeys {
  readonly kind: 'keys';
}

/** AWS tools assume the role, with another profile's credentials: nothing is sent, settings are written. */
interface AssumedByTools {
  readonly kind: 'settings';
  readonly settings: RoleSettings;
}
