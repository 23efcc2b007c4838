import { type InputName, type InputSpec, inputSpecs, type RawInput, type RawInputs } from './inputs.ts';
import type { Problems } from './problems.ts';

/** A context in the place of its value: `secrets.NAME`, `{{ secrets.NAME }}`, `$secrets.NAME`. */
const bareContext =
  /^[$({ ]{0,4}((?:secrets|vars|env|github|inputs|steps|needs|job|matrix)\.[\w.-]{1,200})[)} ]{0,4}$/;

/** A variable of a shell in the place of its value: no shell sees what stands under `with:`. */
const shellVariable = /^(?:\$([A-Za-z_]\w{0,99})|\$\{([A-Za-z_]\w{0,99})\}|%([A-Za-z_]\w{0,99})%)$/;

/**
 * Refuses inputs that hold an expression instead of its value: written in a place where GitHub does not evaluate it, or
 * without its braces. A secret's value is not shown.
 *
 * @returns whether there are any; what other checks would say of such values means nothing
 */
export function refuseExpressions(inputs: RawInputs, problems: Problems): boolean {
  const found = inputSpecs.filter(({ name }) => refused(name, inputs[name], problems));
  return found.length > 0;
}

function refused(name: InputName, { value, givenAs }: RawInput, problems: Problems): boolean {
  const meant = expressionMeant(value);
  if (meant === undefined) return false;
  // It takes the names of secrets, and their values must not come near it.
  if (name === 'rotate-targets') return refuseSecret(meant, problems);
  const spec: InputSpec | undefined = inputSpecs.find((each) => each.name === name);
  const source = givenAs === name ? name : `${name} (from ${givenAs})`;
  const shown = spec?.secret ? '${{ secrets.NAME }}' : meant;
  problems.add(
    `${source} holds an expression that GitHub has not evaluated.`,
    value.includes('${{')
      ? `write ${shown} in the workflow itself, under \`with:\` or in \`env:\`, as a value that GitHub evaluates: not in a file, in a default of an action, or between other quotes.`
      : `write ${shown}: GitHub evaluates only what stands in \${{ }}.`,
  );
  return true;
}

function refuseSecret(expression: string, problems: Problems): boolean {
  const secret = /\bsecrets\.(\w{1,100})/.exec(expression)?.[1] ?? 'AWS_CREDENTIALS';
  problems.add(
    'rotate-targets holds an expression, and it takes the names of secrets.',
    `write ${secret.toUpperCase()}.`,
  );
  return true;
}

/** The expression that was to be written; `undefined` for a value. */
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
