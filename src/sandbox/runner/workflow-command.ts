/** A `::command name=value::message` line. */
export interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly value: string;
}

/** Parses a line of a step's output as a workflow command, if it is one. */
export function parseWorkflowCommand(line: string): WorkflowCommand | undefined {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  const [, command, properties = ''] = /^([\w-]+)(?:\s+(.*))?$/s.exec(text.slice(2, end)) ?? [];
  if (command === undefined) return undefined;
  const value = text.slice(end + 2);
  const pairs = properties
    .split(',')
    .map((pair) => pair.trim().split(/=(.*)/s, 2))
    .filter(([name]) => name !== '');
  return {
    command,
    properties: Object.fromEntries(pairs.map(([name, text = '']) => [name, unescapeProperty(text)])),
    value: unescapeData(value),
  };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}
