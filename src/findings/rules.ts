import { hygieneRules } from './catalogue/hygiene-rules.ts';
import { rotationRules } from './catalogue/rotation-rules.ts';
import type { Rule } from './catalogue/rule.ts';
import { secretRules } from './catalogue/secret-rules.ts';
import { tokenRules } from './catalogue/token-rules.ts';

const catalogue = { ...tokenRules, ...secretRules, ...rotationRules, ...hygieneRules };

/** The permanent id of a rule. A rule that is dropped leaves its id unused for ever. */
export type RuleId = keyof typeof catalogue;

/** Everything that `keyturn doctor` can report, by id and in the order of the ids. */
export const rules: Readonly<Record<RuleId, Rule>> = catalogue;

/** All ids, in ascending order. */
export const ruleIds = Object.keys(rules) as readonly RuleId[];

/** Whether a text is the id of a rule, in this letter case. */
export const isRuleId = (text: string): text is RuleId => Object.hasOwn(rules, text);
