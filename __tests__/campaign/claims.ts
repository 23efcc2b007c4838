import type { AccessKey } from '../../src/sandbox/aws/model/account.ts';
import type { StoredPair } from './lab.ts';

/** What a claim is checked against. */
interface Facts {
  readonly stored: readonly StoredPair[];
  readonly keys: readonly AccessKey[];
}

/** Something that Keyturn says of the keys, and whether it is so. */
interface Claim {
  readonly words: RegExp;
  readonly holds: (facts: Facts) => boolean;
}

const works = ({ keys }: Facts, { id, secret }: StoredPair): boolean =>
  keys.some((key) => key.id === id && key.secret === secret && key.status === 'Active');

/** Every way in which a log, a result or an error of a rotation says that all is well. */
const claims: readonly Claim[] = [
  {
    words:
      /\b(every|each|all)( of the)? targets? (still )?(holds?|has|have) (a|the|its) (working )?(key|pair)\b/i,
    holds: (facts) => facts.stored.every((pair) => works(facts, pair)),
  },
  {
    words: /\bevery target holds AKIA\S+/i,
    holds: (facts) => facts.stored.every((pair) => works(facts, pair)),
  },
  {
    words: /\bboth keys (still )?work\b/i,
    holds: ({ keys }) => keys.length === 2 && keys.every(({ status }) => status === 'Active'),
  },
];

/** @returns what is claimed and is not so */
export function falseClaims(text: string, facts: Facts): string[] {
  return claims.flatMap(({ words, holds }) => {
    const said = words.exec(text);
    return said && !holds(facts) ? [said[0]] : [];
  });
}
