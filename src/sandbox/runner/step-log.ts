import type { Masks } from './masks.ts';
import { parseWorkflowCommand, type WorkflowCommand } from './workflow-command.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
}

/** A step's output as the runner interprets it. */
export interface StepLog {
  /** The visible log: commands executed, secrets masked. */
  readonly log: string;
  readonly commands: readonly WorkflowCommand[];
  readonly annotations: readonly Annotation[];
  /** The values that the step masked. */
  readonly masks: readonly string[];
}

const levels: ReadonlySet<string> = new Set(['error', 'warning', 'notice']);
const refused: ReadonlySet<string> = new Set(['set-env', 'add-path', 'set-output', 'save-state']);

/**
 * Reads a step's output line by line and executes its commands: a mask applies from its line on, as in the
 * runner.
 */
export function readLog(rawLog: string, masks: Masks): StepLog {
  const commands: WorkflowCommand[] = [];
  const shown = rawLog.split(/\r?\n/).flatMap((line): { text: string; annotation?: Annotation }[] => {
    const command = parseWorkflowCommand(line);
    if (!command) return [{ text: masks.apply(line) }];
    commands.push(command);
    if (command.command === 'add-mask') masks.add(command.value);
    return showCommand(command, masks);
  });
  return {
    log: shown
      .map(({ text }) => text)
      .join('\n')
      .trimEnd(),
    commands,
    annotations: shown.flatMap(({ annotation }) => annotation ?? []),
    masks: commands.filter(({ command }) => command === 'add-mask').map(({ value }) => value),
  };
}

/** How a command appears in the log. Masks and debug messages do not appear. */
function showCommand(
  { command, value }: WorkflowCommand,
  masks: Masks,
): { text: string; annotation?: Annotation }[] {
  if (command === 'add-mask' || command === 'debug') return [];
  if (refused.has(command)) return [{ text: `Error: The ${command} command is disabled.` }];
  const message = masks.apply(value);
  if (!levels.has(command)) return [{ text: message }];
  return [
    {
      text: `${capitalized(command)}: ${message}`,
      annotation: { level: command as Annotation['level'], message },
    },
  ];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Finds secrets that could be read before they were masked: in lines of the raw output before their `add-mask`,
 * including debug lines. The line of the mask itself does not count.
 */
export function secretsBeforeMask(rawLog: string, secrets: readonly string[]): string[] {
  const masked = new Set<string>();
  const leaks: string[] = [];
  for (const line of rawLog.split(/\r?\n/)) {
    const command = parseWorkflowCommand(line);
    if (command?.command === 'add-mask') {
      for (const value of [command.value, ...command.value.split(/\r?\n/)]) masked.add(value.trim());
      continue;
    }
    const shown = [line, command?.value ?? ''].join('\n');
    const leaked = secrets.find((secret) => secret !== '' && shown.includes(secret) && !masked.has(secret));
    if (leaked !== undefined) leaks.push(line.replaceAll(leaked, '(a secret)'));
  }
  return leaks;
}
