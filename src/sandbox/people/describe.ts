import { redactKeyId } from '../../errors.ts';
import type { StepResult } from '../runner/job.ts';
import type { Masks } from '../runner/masks.ts';
import type { Attempt } from './attempt.ts';
import type { WorldView } from './control.ts';

/** The results of a run, as GitHub's page and later steps would show them, without secrets. */
export function describeAttempt({ steps, posts, masks }: Attempt): string[] {
  return [
    ...steps.flatMap(({ name, result }) => describeStep(name, result, masks)),
    ...posts.flatMap((post) => section('Post', indented(post.log))),
  ];
}

function describeStep(
  name: string,
  { log, exitCode, env, outputs, summary }: StepResult,
  masks: Masks,
): string[] {
  const shown = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([key, value]) => `  ${key}=${showValue(key, value, masks)}`);
  return [
    ...section(`${name}: ${exitCode === 0 ? 'success' : 'failure'}`, indented(log)),
    ...section('Exported to later steps', shown(env)),
    ...section('Outputs', shown(outputs)),
    ...section('Job summary', indented(masks.apply(summary))),
  ];
}

/** Access key ids are shown shortened: they identify a key and are not secret. */
function showValue(name: string, value: string, masks: Masks): string {
  return /ACCESS_KEY_ID$/i.test(name.replaceAll('-', '_')) && value !== ''
    ? redactKeyId(value)
    : masks.apply(value);
}

/** The keys, the secrets that hold them, and the variables. */
export function describeWorld({ now, keys, variables }: WorldView): string[] {
  const rows = keys.map(({ user, id, status, ageDays, places }) => [
    user,
    id,
    status,
    `${ageDays} ${ageDays === 1 ? 'day' : 'days'}`,
    places.length === 0 ? 'in no secret' : `in ${places.join(', ')}`,
  ]);
  return [
    ...section(`Keys in IAM, and the secrets that hold them (${now.slice(0, 10)})`, table(rows)),
    ...section(
      'Variables of octo-org/octo-repo',
      variables.map(({ name, value }) => `  ${name} ${value}`),
    ),
  ];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_cell, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}`, ...lines, ''];
}

function indented(text: string): string[] {
  return text.trim() === ''
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map((line) => `  | ${line}`.trimEnd());
}
