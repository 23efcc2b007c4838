import type { Explanation } from '../errors.ts';

/** Explains a key that has probably leaked: this is an incident, not a failed rotation. */
export function suspectedLeak(summary: string): Explanation {
  return {
    summary,
    cause:
      'AWS found this access key in public, for example in a repository or a log, and has restricted what it may do.',
    remedy:
      'treat it as a leak: deactivate the key now, check CloudTrail for what it did, create and store a new key by hand, then detach the policy and delete the old key (AWS support case "compromised key").',
  };
}
