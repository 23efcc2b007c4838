import type { SourceInputs } from './config.ts';
import type { InputName } from './inputs.ts';
import type { Problems } from './problems.ts';

/** How a message names what sets a source: `{ name: 'saml-assertion' }`. */
interface Setting {
  readonly name: string;
  readonly isPlural?: true;
  /** Present where the value is refused, so that the source cannot be used. */
  readonly isInvalid?: true;
}

/** Collects what is wrong with the inputs, and what the user should know about them. */
interface InputReport {
  readonly problems: Problems;
  readonly notices: string[];
}

/**
 * What the inputs say about one source of credentials. Each source in `sources/` states its own rules, and
 * `parseConfig` is given all of them, because config may not import the sources.
 */
export interface SourceRules {
  /** The setting that asks for this source; `undefined` where the inputs do not ask for it. */
  readonly setBy: (inputs: SourceInputs) => Setting | undefined;
  /** Present where any other source takes precedence without a conflict. */
  readonly yields?: true;
  /** Whether its credentials are temporary, so that a role lasts one hour at most (IAM User Guide, "Role chaining"). */
  readonly isTemporary?: (inputs: SourceInputs) => boolean;
  /** Present where its requests can carry an MFA code. */
  readonly takesMfa?: true;
  /** Inputs that AWS accepts only once, so that they cannot renew a session. */
  readonly singleUse?: readonly InputName[];
  /** Reports what is wrong with the inputs of this source, and those that have no effect with it. */
  readonly check?: (inputs: SourceInputs, report: InputReport, chain: { readonly isChain: boolean }) => void;
}

/** The source that the inputs ask for: of several, the first that can be used. */
export function rulesInForce(sources: readonly SourceRules[], inputs: SourceInputs): SourceRules | undefined {
  return sources.find(({ setBy }) => {
    const setting = setBy(inputs);
    return setting && !setting.isInvalid;
  });
}

/**
 * Checks the inputs against every source that they ask for. Two sources are a problem; a source that yields has no
 * effect beside another, which is a notice.
 */
export function checkSources(
  sources: readonly SourceRules[],
  inputs: SourceInputs,
  report: InputReport,
  chain: { readonly isChain: boolean },
): void {
  const earlier: string[] = [];
  for (const source of sources) {
    const setting = source.setBy(inputs);
    if (!setting) continue;
    if (!source.yields) {
      if (earlier.length === 0) noticeYielding(sources, setting, inputs, report);
      else refuseTogether([...earlier, setting.name], report);
      earlier.push(setting.name);
    }
    source.check?.(inputs, report, chain);
  }
}

function noticeYielding(
  sources: readonly SourceRules[],
  { name, isPlural }: Setting,
  inputs: SourceInputs,
  { notices }: InputReport,
): void {
  for (const source of sources) {
    const other = source.yields && source.setBy(inputs);
    if (!other) continue;
    const because = isPlural ? `${lowerFirst(name)} are` : `${name} is`;
    notices.push(`${other.name} has no effect, because ${because} set.`);
  }
}

function refuseTogether(names: readonly string[], { problems }: InputReport): void {
  const all = names.length > 2 ? 'all' : 'both';
  problems.add(
    `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are ${all} set.`,
    'give one source of credentials.',
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
