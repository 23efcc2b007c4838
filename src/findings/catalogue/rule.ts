import type { Level } from '../level.ts';

/** What a group of rules is about. SARIF carries the tags, and code scanning filters by them. */
type Tag = 'oidc' | 'trust-policy' | 'secrets' | 'rotation' | 'workflow' | 'security' | 'availability';

/** A kind of finding. Its id is permanent: baselines and alerts of code scanning refer to it. */
export interface Rule {
  /** What is wrong, in a few words without a full stop. At most 255 characters (GitHub's limit for SARIF). */
  readonly title: string;
  /** The level that a finding has unless its circumstances raise or lower it. */
  readonly level: Level;
  /** When the rule reports something. At most 1,024 characters. */
  readonly meaning: string;
  /** What happens if nobody acts. */
  readonly why: string;
  readonly tags: readonly Tag[];
  /**
   * From 0.1 to 10, for rules that are about security. Code scanning shows 9 and more as critical, 7 as high, 4 as medium
   * and less as low (GitHub's SARIF support, `security-severity`).
   */
  readonly severity?: number;
}
