import { knownFailure } from '../aws/service-errors.ts';
import type { ErrorCode } from '../errors.ts';
import { ruleAddress } from '../findings/help.ts';
import { isRuleId, type RuleId, ruleIds, rules } from '../findings/rules.ts';
import { pageOnGitHub } from '../runner/error-help.ts';
import { errorMeanings } from './error-meanings.ts';
import type { Explained } from './explained.ts';

const errorCodes = Object.keys(errorMeanings) as readonly ErrorCode[];

/** Everything that has a name: error codes of Keyturn and rules of `keyturn doctor`. */
export const knownNames: readonly string[] = [...errorCodes, ...ruleIds];

/**
 * An error code of Keyturn or AWS, or the id of a rule; letter case does not count, except for codes of AWS.
 *
 * @param message - the message that came with the code, if it is known
 */
export function explainCode(name: string, message = ''): Explained | undefined {
  const rule = name.toUpperCase();
  if (isRuleId(rule)) return explainRule(rule);
  const own = errorCodes.find((code) => code.toLowerCase() === name.toLowerCase());
  // With its message, a code of AWS says more than Keyturn's code of the same name.
  if (message !== '' || own === undefined) return explainAwsCode(name, message) ?? (own && explainOwn(own));
  return explainOwn(own);
}

function explainOwn(code: ErrorCode): Explained {
  const { meaning, first } = errorMeanings[code];
  const asAws = knownFailure(code, '');
  return {
    kind: 'error-code',
    title: `Error code ${code}`,
    sentences: [meaning, ...(asAws?.cause ? [`If AWS sent the code: ${asAws.cause}`] : [])],
    facts: [],
    warnings: [],
    remedy: first,
    help: pageOnGitHub(`docs/errors.md#${code.toLowerCase()}`),
  };
}

function explainAwsCode(name: string, message: string): Explained | undefined {
  if (!/^[A-Za-z][A-Za-z.]{3,79}$/.test(name)) return undefined;
  const failure = knownFailure(name, message);
  if (failure === undefined) return undefined;
  const { meaning, first } = errorMeanings[failure.code];
  const { cause = meaning, remedy = first } = failure;
  return {
    kind: 'aws-error',
    title: `${name}, an error code of AWS`,
    sentences: [cause, `Keyturn reports it as ${failure.code}.`],
    facts: message === '' ? [] : [{ name: 'message', value: message }],
    warnings: [],
    remedy,
    help: pageOnGitHub(`docs/errors.md#${failure.code.toLowerCase()}`),
  };
}

function explainRule(id: RuleId): Explained {
  const { title, level, meaning, why, tags } = rules[id];
  return {
    kind: 'rule',
    title: `${id}: ${title}`,
    sentences: [meaning, why],
    facts: [
      { name: 'level', value: level },
      { name: 'about', value: tags.join(', ') },
    ],
    warnings: [],
    remedy: '`keyturn doctor` names the line and the exact change.',
    help: ruleAddress(id),
  };
}
