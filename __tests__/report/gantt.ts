/** One bar or milestone of a Gantt chart. */
interface Task {
  readonly section: string;
  readonly label: string;
  readonly tag: string;
  readonly from: string;
  /** `2026-12-02`, or `0d` for a milestone. */
  readonly to: string;
}

const keywords =
  '(?:gantt|title|section|dateFormat|axisFormat|tickInterval|todayMarker|inclusiveEndDates|topAxis|includes|excludes|weekday|weekend|click|call|href|acc)\\b';
const date = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
// Mermaid's grammar (gantt.jison): a label ends at the first `:`, and must not begin with a date or with a word that
// starts another kind of line; `#` and `;` end the data of a task.
const taskLine = new RegExp(
  `^  (?!${keywords})([A-Za-z][^:#;\\n]+?) :(?:(active|done|crit|milestone), )?(${date}), (${date}|0d)$`,
);

/**
 * Reads the one Mermaid Gantt chart in a Markdown text, and is as strict as Mermaid: every line must match its grammar,
 * every date must exist, and every bar must end after it begins.
 *
 * @throws Error that names the wrong line
 */
export function readGantt(markdown: string): Task[] {
  const fences = [...markdown.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)];
  if (fences.length !== 1) throw new Error(`there are ${fences.length} charts`);
  const [type, dateFormat, axisFormat, ...lines] = (fences[0]?.[1] ?? '').split('\n');
  const head = [type, dateFormat, axisFormat].join('|');
  if (head !== 'gantt|  dateFormat YYYY-MM-DD|  axisFormat %d %b')
    throw new Error(`the chart begins ${head}`);
  let section = '';
  return lines.flatMap((line) => {
    const started = /^ {2}section ([^:#;\n]+)$/.exec(line)?.[1];
    if (started !== undefined) {
      section = started;
      return [];
    }
    return [readTask(line, section)];
  });
}

function readTask(line: string, section: string): Task {
  const [, label = '', tag = '', from = '', to = ''] = taskLine.exec(line) ?? [];
  if (label === '' || section === '') throw new Error(`no line of a chart: ${line}`);
  const isMilestone = tag === 'milestone';
  if (isMilestone !== (to === '0d'))
    throw new Error(`a milestone has no length, and nothing else has none: ${line}`);
  for (const each of isMilestone ? [from] : [from, to])
    if (new Date(each).toISOString().slice(0, 10) !== each) throw new Error(`there is no such day: ${line}`);
  if (!isMilestone && to <= from) throw new Error(`it ends before it begins: ${line}`);
  return { section, label, tag, from, to };
}
