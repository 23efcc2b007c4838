import { type InputName, type InputSpec, inputSpecs, type RawInput, type RawInputs } from './inputs.ts';
import type { Problems } from './problems.ts';

/** A context instead of its value: `secrets.NAME`, `{{ secrets.NAME }}`, `$secrets.NAME`. */
const bareContext =
  /^[$({ ]{0,4}((?:secrets|vars|env|github|inputs|steps|needs|job|matrix)\.[\w.-]{1,200})[)} ]{0,4}$/;

/** A shell variable instead of its value; no shell expands text under `with:`. */
const shellVariable = /^(?:\$([A-Za-z_]\w{0,99})|\$\{([A-Za-z_]\w{0,99})\}|%([A-Za-z_]\w{0,99})%)$/;

/**
 * Refuses inputs that hold an expression instead of its value, because GitHub does not evaluate it there or its braces are
 * missing. Never shows a secret's value.
 *
 * @returns whether there are any; other checks of such values are then meaningless
 */
export function refuseExpressions(inputs: RawInputs, problems: Problems): boolean {
  const found = inputSpecs.filter(({ name }) => refused(name, inputs[name], problems));
  return found.length > 0;
}

function refused(name: InputName, { value, givenAs }: RawInput, problems: Problems): boolean {
  const meant = expressionMeant(value);
  if (meant === undefined) return false;
  // rotate-targets takes the names of secrets, never their values.
  if (name === 'rotate-targets') return refuseSecret(meant, problems);
  const spec: InputSpec | undefined = inputSpecs.find((each) => each.name === name);
  const source = givenAs === name ? name : `${name} (from ${givenAs})`;
  const shown = spec?.secret ? '${{ secrets.NAME }}' : meant;
  problems.add(
    `${source} holds an expression that GitHub has not evaluated.`,
    value.includes('${{')
      ? `write ${shown} in the workflow itself, under \`with:\` or in \`env:\`, as a value that GitHub evaluates: not in a file, in an action's default, or inside other quotes.`
      : `write ${shown}: GitHub evaluates only text inside \${{ }}.`,
  );
  return true;
}

function refuseSecret(expression: string, problems: Problems): boolean {
  const secret = /\bsecrets\.(\w{1,100})/.exec(expression)?.[1] ?? 'AWS_CREDENTIALS';
  problems.add(
    'rotate-targets holds an expression, but it takes the names of secrets.',
    `write ${secret.toUpperCase()}.`,
  );
  return true;
}

/** The expression that the user meant; `undefined` for a plain value. */
function expressionMeant(value: string): string | undefined {
  const at = value.indexOf('${{');
  if (at >= 0) {
    const end = value.indexOf('}}', at);
    const inside = value
      .slice(at + 3, end < 0 ? undefined : end)
      .trim()
      .slice(0, 100);
    return `\${{ ${inside.replaceAll(/[^\w .()'|&!=<>[\]*,/-]/g, '')} }}`;
  }
  const context = bareContext.exec(value)?.[1];
  if (context !== undefined) return `\${{ ${context} }}`;
  const [, plain, braced, percent] = shellVariable.exec(value) ?? [];
  const variable = plain ?? braced ?? percent;
  return variable === undefined ? undefined : `\${{ env.${variable} }}`;
}
