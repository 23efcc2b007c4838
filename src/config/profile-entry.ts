import type { RoleSettings } from '../aws-profile/profile-sections.ts';
import type { RoleConfig } from './role-config.ts';

/** One line of `profiles`: the credentials and their destination. A line has a name, a prefix, or both. */
export type ProfileEntry = Place & (AssumedHere | StoredKeys | AssumedByTools);

interface Place {
  /** Its place in the input and its name, for messages: `profiles, line 2 (staging)`. */
  readonly title: string;
  /** The profile in ~/.aws. */
  readonly name?: string;
  /** `STAGING` for `STAGING_AWS_ACCESS_KEY_ID` and so on. */
  readonly prefix?: string;
  readonly region: string;
}

/** This step assumes the role and publishes its session. */
interface AssumedHere {
  readonly kind: 'role';
  readonly role: RoleConfig;
}

/** The stored keys themselves, as requested by `my_account = keys`. */
interface StoredKeys {
  readonly kind: 'keys';
}

/** AWS tools assume the role with another profile's credentials. This step only writes the settings. */
interface AssumedByTools {
  readonly kind: 'settings';
  readonly settings: RoleSettings;
}
