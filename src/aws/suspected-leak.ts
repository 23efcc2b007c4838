import type { Explanation } from '../errors.ts';

/** What to tell when a key has probably leaked: this is an incident, not a failed rotation. */
export function suspectedLeak(summary: string): Explanation {
  return {
    summary,
    cause:
      'AWS has found this access key in public, for example in a repository or a log, and limits what it may do.',
    remedy:
      'treat it as a leak: deactivate the key now, look in CloudTrail for what it did, create a new one by hand, store it, and then detach the policy, and delete the old key (AWS support case "compromised key").',
  };
}
