import type { InputName, InputSpec } from '../../src/config/inputs.ts';
import { inputSpecs } from '../../src/config/inputs.ts';
import type { Action, Described } from './action.ts';
import type { Stated } from './explanations.ts';
import { groups, inputReference } from './input-examples.ts';
import type { Refusal } from './refusals.ts';

/** docs/inputs.md: one section for each input, in the groups of action.yml. */
export function inputsPage(action: Action, refusals: readonly Refusal[], stated: readonly Stated[]): string {
  const sections = action.groups.map(({ name, inputs }) =>
    [
      `## ${name}`,
      groups[name]?.about ?? '',
      ...inputs.map((input) => section(input, action.inputs[input], refusals, stated)),
    ].join('\n\n'),
  );
  return [intro, contents(action), ...sections].join('\n\n').concat('\n');
}

const intro = `# Inputs

<!-- \`npm run readme\` writes this page from action.yml, scripts/reference/input-examples.ts and the messages in src/. -->

Every input of the action, in groups. An empty input counts as not given. Booleans are \`true\` or \`false\`; \`True\` and
\`TRUE\` work too. An input takes precedence over its environment variable.

Keyturn checks all inputs before it sends a request, and reports all their problems at once, with the code
[InvalidInput](errors.md#invalidinput). The messages below are those that name the input; \`…\` stands for a value.`;

function contents({ groups: all }: Action): string {
  return all
    .map(({ name, inputs }) => `- ${name}: ${inputs.map((input) => `[\`${input}\`](#${input})`).join(', ')}`)
    .join('\n');
}

function section(
  name: InputName,
  { description, required, default: byDefault }: Described,
  refusals: readonly Refusal[],
  stated: readonly Stated[],
): string {
  const { type, example } = inputReference[name];
  const { variables, secret }: InputSpec = inputSpecs.find((spec) => spec.name === name) ?? { name };
  const facts = [
    `- Type: ${type}`,
    ...(required ? ['- Required'] : []),
    ...(byDefault === undefined ? [] : [`- Default: \`${byDefault}\``]),
    ...(variables ? [`- Environment variable: ${variables.map((each) => `\`${each}\``).join(', ')}`] : []),
    ...(secret ? ['- Keyturn masks it before it prints anything.'] : []),
    ...relatedCodes(name, stated),
  ];
  return [
    `### ${name}`,
    description.trim().replaceAll(/docs\/([\w-]+\.md)/g, '[$1]($1)'),
    facts.join('\n'),
    stepWith(example),
    ...messagesAbout(name, refusals),
  ].join('\n\n');
}

/** A step as a block of YAML, with a note that names the test of it. */
export function stepWith(example: string): string {
  const region = example.startsWith('aws-region:') ? [] : ['aws-region: eu-central-1'];
  const lines = [...region, ...example.split('\n')].map((line) => `    ${line}`);
  const yaml = ['- uses: octo-org/keyturn@v1', '  with:', ...lines];
  return `<!-- compared: action-yml.test.ts -->\n\`\`\`yaml\n${yaml.join('\n')}\n\`\`\``;
}

/** The errors, other than those of the inputs themselves, whose text tells the reader to look at this input. */
function relatedCodes(name: InputName, stated: readonly Stated[]): string[] {
  const word = new RegExp(`(?<![\\w-])${name}(?![\\w-])`);
  // These two are also ordinary words of other sentences.
  const isWord = name === 'rotate' || name === 'audience' || name === 'profiles' || name === 'refresh';
  const sought = isWord ? new RegExp(`(?<![\\w-])(?:${name}: |\`${name}\`)`) : word;
  const codes = stated.flatMap(({ code, summary = '', cause = '', remedy = '' }) =>
    code !== 'InvalidInput' && [summary, cause, remedy].some((text) => sought.test(text)) ? [code] : [],
  );
  const links = [...new Set(codes)].sort().map((code) => `[${code}](errors.md#${code.toLowerCase()})`);
  return links.length === 0 ? [] : [`- Errors that mention it: ${links.join(', ')}`];
}

function messagesAbout(name: InputName, refusals: readonly Refusal[]): string[] {
  const about = refusals.filter(({ inputs }) => inputs.includes(name));
  if (about.length === 0) return [];
  const items = about.map(({ summary, remedy }) => {
    const told = /[.:!?]$/.test(summary) ? summary : `${summary}.`;
    return `- ${escaped(told)}${remedy === undefined ? '' : ` ${escaped(capitalized(remedy))}`}`;
  });
  return ['Messages about it:', items.join('\n')];
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/…(?: ?…)+/g, '…')
    .replaceAll('<', '&lt;')
    .replaceAll('*', '\\*')
    .replaceAll(/(?<![\w/])docs\/([\w/-]+\.md)/g, '[$1]($1)');
}
