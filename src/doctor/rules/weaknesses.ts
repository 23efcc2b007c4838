import { weaknessWords } from '../../trust/weakness-words.ts';
import { weaknessesOf } from '../../trust/weaknesses.ts';
import type { RoleFacts } from '../facts.ts';
import { placeOfInput, type Target } from '../target.ts';
import { parsedTrust } from './trust.ts';

/** KT105 to KT107, KT113, KT114, KT116, KT122: what is wrong with a trust policy whoever calls. */
export function trustWeaknesses(target: Target, role: RoleFacts): void {
  const trustPolicy = parsedTrust(role);
  if (trustPolicy === undefined) return;
  for (const weakness of weaknessesOf(trustPolicy)) {
    target.notes.found({
      rule: weakness.rule,
      place: placeOfInput(target, 'role-to-assume'),
      subject: role.arn,
      ...weaknessWords(weakness, role.arn),
    });
  }
}
