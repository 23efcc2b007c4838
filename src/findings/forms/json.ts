import type { Finding, Report } from '../finding.ts';
import { ruleAddress } from '../help.ts';
import { levels } from '../level.ts';
import { rules } from '../rules.ts';
import { worstFirst } from '../verdict.ts';
import { unifiedDiff } from './diff.ts';
import { plainJson } from './plain-json.ts';

/** The report as JSON, by docs/schemas/doctor.schema.json. */
export function asJson({ findings, notChecked, checked }: Report): string {
  const count = levels.map((level) => [level, findings.filter((finding) => finding.level === level).length]);
  return plainJson({
    schemaVersion: 1,
    counts: { ...Object.fromEntries(count), notChecked: notChecked.length, checked: checked.length },
    findings: worstFirst(findings).map(entry),
    notChecked,
    checked,
  });
}

/** A patch as the text that `git apply` takes; it is absent if that would not be safe to print. */
function entry({ patch, rule, ...rest }: Finding) {
  const diff = patch && unifiedDiff([patch]).text;
  return {
    rule,
    title: rules[rule].title,
    ...rest,
    ...(diff ? { patch: diff } : {}),
    help: ruleAddress(rule),
  };
}
