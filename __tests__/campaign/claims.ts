import type { AccessKey } from '../../src/sandbox/aws/model/account.ts';
import type { StoredPair } from './lab.ts';

/** The state that a claim is checked against. */
interface Facts {
  readonly stored: readonly StoredPair[];
  readonly keys: readonly AccessKey[];
}

/** A statement about the keys that Keyturn may make, and whether it is true. */
interface Claim {
  readonly words: RegExp;
  readonly holds: (facts: Facts) => boolean;
}

const works = ({ keys }: Facts, { id, secret }: StoredPair): boolean =>
  keys.some((key) => key.id === id && key.secret === secret && key.status === 'Active');

/** Every form in which a log, a result or an error of a rotation says that keys work. */
export const claims: readonly Claim[] = [
  {
    words: /\bevery target holds (AKIA\S+|the predecessor again)/i,
    holds: (facts) => facts.stored.every((pair) => works(facts, pair)),
  },
  {
    words: /\bboth keys (still )?work\b/i,
    holds: ({ keys }) => keys.length === 2 && keys.every(({ status }) => status === 'Active'),
  },
];

/** @returns the false statements in a text */
export function falseClaims(text: string, facts: Facts): string[] {
  return claims.flatMap(({ words, holds }) => {
    const claimed = words.exec(text);
    return claimed && !holds(facts) ? [claimed[0]] : [];
  });
}
