/** The contexts of an expression: `secrets`, `vars`, `inputs`, `env`, `github`, and so on. */
export type Contexts = Readonly<Record<string, unknown>>;

/** Replaces each `${{ … }}` of a text by its value, as the runner does for the inputs of a step. */
export function fillIn(text: string, contexts: Contexts): string {
  let filled = '';
  let at = 0;
  for (;;) {
    const start = text.indexOf('${{', at);
    const end = start < 0 ? -1 : text.indexOf('}}', start + 3);
    if (end < 0) return filled + text.slice(at);
    filled += text.slice(at, start) + textOf(evaluate(text.slice(start + 3, end), contexts));
    at = end + 2;
  }
}

/**
 * Evaluates an expression with GitHub's rules ("Evaluate expressions in workflows and actions"): `||` and `&&` return one
 * of their operands, string comparison ignores case, and a property that does not exist is null.
 *
 * @throws Error for functions and anything else that the sandbox does not support
 */
export function evaluate(expression: string, contexts: Contexts): unknown {
  const parser = new Parser(tokensOf(expression), contexts);
  const value = parser.either();
  if (parser.next !== undefined) throw new Error(`the sandbox does not understand ${expression.trim()}`);
  return value;
}

const token = /\s*('(?:[^']|'')*'|\|\||&&|==|!=|[!().,]|\d+(?:\.\d+)?|[A-Za-z_][\w-]*)/y;

function tokensOf(expression: string): string[] {
  const tokens: string[] = [];
  const text = expression.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const [, found] = token.exec(text) ?? [];
    if (found === undefined) throw new Error(`the sandbox does not understand ${expression.trim()}`);
    tokens.push(found);
  }
  return tokens;
}

const literals: ReadonlyMap<string | undefined, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Recursive descent, loosest operator first. */
class Parser {
  readonly #tokens: readonly string[];
  readonly #contexts: Contexts;
  #at = 0;

  constructor(tokens: readonly string[], contexts: Contexts) {
    this.#tokens = tokens;
    this.#contexts = contexts;
  }

  get next(): string | undefined {
    return this.#tokens[this.#at];
  }

  either(): unknown {
    let value = this.#both();
    while (this.#takes('||')) {
      const other = this.#both();
      value = isTrue(value) ? value : other;
    }
    return value;
  }

  #both(): unknown {
    let value = this.#comparison();
    while (this.#takes('&&')) {
      const other = this.#comparison();
      value = isTrue(value) ? other : value;
    }
    return value;
  }

  #comparison(): unknown {
    const value = this.#negation();
    if (this.#takes('==')) return isSame(value, this.#negation());
    if (this.#takes('!=')) return !isSame(value, this.#negation());
    return value;
  }

  #negation(): unknown {
    return this.#takes('!') ? !isTrue(this.#negation()) : this.#operand();
  }

  #operand(): unknown {
    const word = this.#tokens[this.#at++] ?? '';
    if (word === '(') {
      const value = this.either();
      if (!this.#takes(')')) throw new Error('the sandbox misses a closing parenthesis in an expression');
      return value;
    }
    if (word.startsWith("'")) return word.slice(1, -1).replaceAll("''", "'");
    if (/^\d/.test(word)) return Number(word);
    if (literals.has(word)) return literals.get(word);
    if (!/^[A-Za-z_]/.test(word)) throw new Error(`the sandbox does not expect ${word || 'the end'} there`);
    if (this.next === '(') throw new Error(`the sandbox does not know the function ${word}`);
    return this.#property(word);
  }

  #property(context: string): unknown {
    let value = member(this.#contexts, context);
    if (value === undefined) throw new Error(`the sandbox does not know the context ${context}`);
    while (this.#takes('.')) value = member(value, this.#tokens[this.#at++] ?? '');
    return value ?? null;
  }

  #takes(expected: string): boolean {
    if (this.next !== expected) return false;
    this.#at++;
    return true;
  }
}

/** Property names are case-insensitive. */
function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return null;
  const found = Object.entries(value).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found?.[1];
}

function isTrue(value: unknown): boolean {
  return !(value === undefined || value === null || value === false || value === 0 || value === '');
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one.toLowerCase() === other.toLowerCase();
  if (typeof one === typeof other) return (one ?? null) === (other ?? null);
  return Number(one ?? 0) === Number(other ?? 0);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value);
}
