import type { Difference, Facets, Json } from './facets.ts';
import type { Plan, Step } from './plan.ts';
import { titleOf, type World } from './resource.ts';
import type { UndoPlan } from './undo.ts';

/** A plan as people read it, statement by statement. */
export function planText(plan: Plan, world: World): string {
  const steps = plan.steps.map((step) => stepText(step, world));
  const notes = plan.notes.length === 0 ? [] : ['', ...plan.notes.map((note) => `Note: ${note}`)];
  return [`Stack ${plan.stack}`, '', ...steps, '', sumText(plan), ...notes].join('\n');
}

/** `2 to create, 1 to change, 1 to use.` */
export function sumText({ steps }: Plan): string {
  const count = (kind: string) => steps.filter(({ action }) => action.kind === kind).length;
  const counted = [
    [count('create'), 'to create'],
    [count('change'), 'to change'],
    [count('renew'), 'to recreate'],
    [count('use'), 'to use as they are'],
    [count('keep'), 'unchanged'],
    [count('blocked'), 'in the way'],
  ] as const;
  const parts = counted.flatMap(([number, what]) => (number === 0 ? [] : [`${number} ${what}`]));
  return parts.length === 0 ? 'Nothing to do.' : `${parts.join(', ')}.`;
}

const signs = { create: '+', change: '~', renew: '~', keep: '=', use: '=', blocked: '!' } as const;

function stepText({ declaration, action }: Step, world: World): string {
  const sign = signs[action.kind];
  const place = `${titleOf(declaration, world)} in ${declaration.place}`;
  const head = `  ${sign} ${place}${remark(action)}`;
  return [head, ...details(declaration.desired, action).map((line) => `      ${line}`)].join('\n');
}

function remark(action: Step['action']): string {
  const { kind } = action;
  if (kind === 'change' && action.differences.length === 0)
    return ': only its tags, after an interrupted run';
  if (kind === 'use') return ': exists, not ours: used as it is';
  if (kind === 'keep') return ': exists, as planned';
  if (kind === 'renew') return ': recreated, because its secret was not handed over';
  return kind === 'blocked' ? ': exists, not ours, and different' : '';
}

function details(desired: Facets, action: Step['action']): string[] {
  if (action.kind === 'create')
    return Object.entries(desired).flatMap(([part, after]) => differenceLines({ part, after }));
  return 'differences' in action ? action.differences.flatMap(differenceLines) : [];
}

/** One part: a policy statement by statement, anything else in one line. */
function differenceLines({ part, before, after }: Difference): string[] {
  const sign = before === undefined ? '+' : after === undefined ? '-' : '~';
  const [old, now] = [statementsOf(before), statementsOf(after)];
  if (old || now) return [`${sign} ${part}`, ...statementLines(old ?? [], now ?? [])];
  if (sign === '~') return [`${sign} ${part}: ${valueText(before)} -> ${valueText(after)}`];
  const value = before ?? after;
  if (value === 'yes') return [`${sign} ${part}`];
  const [first = '', ...more] = valueText(value).trimEnd().split('\n');
  if (more.length === 0) return [`${sign} ${part}: ${first}`];
  return [`${sign} ${part}:`, ...[first, ...more].map((line) => `    ${line}`.trimEnd())];
}

function statementLines(before: readonly string[], after: readonly string[]): string[] {
  return [
    ...before.filter((text) => !after.includes(text)).flatMap((text) => signed('-', text)),
    ...after.flatMap((text) => signed(before.includes(text) ? '=' : '+', text)),
  ];
}

function signed(sign: string, text: string): string[] {
  return text.split('\n').map((line, index) => `    ${index === 0 ? sign : ' '} ${line}`);
}

function statementsOf(value: Json | undefined): string[] | undefined {
  if (typeof value !== 'object' || value === null || !('Statement' in value)) return undefined;
  const { Statement } = value;
  const list = Array.isArray(Statement) ? (Statement as readonly Json[]) : [Statement as Json];
  return list.map((statement) => JSON.stringify(statement, null, 2));
}

function valueText(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What an undo would do, as people read it. */
export function undoText({ stack, steps }: UndoPlan, world: World): string {
  if (steps.length === 0) return `Nothing carries the mark of the stack ${stack}.`;
  const lines = steps.map(({ target, keptBecause }) => {
    const place = `${titleOf(target, world)} in ${target.place}`;
    return keptBecause === undefined ? `  - ${place}` : `  = ${place}: stays, because ${keptBecause}`;
  });
  const kept = steps.filter(({ keptBecause }) => keptBecause !== undefined).length;
  return [`Stack ${stack}`, '', ...lines, '', `${steps.length - kept} to remove, ${kept} to keep.`].join(
    '\n',
  );
}
