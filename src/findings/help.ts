import { pageOnGitHub } from '../runner/error-help.ts';
import type { RuleId } from './rules.ts';

/** The address of the section of docs/doctor.md about a rule. The heading is the id. */
export const ruleAddress = (rule: RuleId): string => pageOnGitHub(`docs/doctor.md#${rule.toLowerCase()}`);
