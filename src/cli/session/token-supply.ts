import type { TokenWay } from '../../ci-systems/ci-system.ts';
import { type CiName, ciSystem, detectedCi } from '../../ci-systems/index.ts';
import type { Env } from '../../env.ts';
import { KeyturnError } from '../../errors.ts';
import type { TokenSupply } from '../../sources/ci-token.ts';
import type { SessionFlags } from './flags.ts';
import { secretVariables } from './inputs.ts';

/** Where credentials come from, besides the sources of the action. */
interface Supply {
  readonly token?: TokenSupply;
  /** What keeps a job of a CI from having a token, where its user may expect one. */
  readonly notice?: string;
}

/**
 * The ID token that the flags name, or that this job's CI offers.
 *
 * @throws KeyturnError `InvalidInput` for flags that contradict each other; `OidcUnavailable` if the CI that was asked for
 *   offers no token
 */
export function tokenSupply(flags: SessionFlags, env: Env): Supply {
  const { source = 'auto' } = flags;
  const named = namedWay(flags);
  if (source === 'profile' || source === 'keys') {
    if (named) throw contradiction(`--source ${source}`, named.flag);
    return {};
  }
  const asked = source === 'auto' ? undefined : ciSystem(source);
  if (named) {
    const issuer = asked?.title ?? 'the job';
    const flag = asked ? `--source ${source}` : named.flag;
    return { token: { ways: [named.way], issuer, flag, howToGetToken: `check ${named.flag}.` } };
  }
  if (asked) {
    const token = supplyOf(asked.name, flags, env) ?? unavailable(asked.name);
    return { token: { ...token, flag: `--source ${source}` } };
  }
  return foundSupply(flags, env);
}

/** Without `--source` and `--token-…`: what the variables of the job offer. */
function foundSupply(flags: SessionFlags, env: Env): Supply {
  const found = detectedCi(env);
  // The action's own source serves GitHub and Forgejo. A profile that was asked for needs no token.
  if (!found || found.name === 'github' || found.name === 'forgejo' || flags.profile !== undefined) return {};
  const token = supplyOf(found.name, flags, env);
  if (token) return { token };
  if (isOtherGiven(flags, env) || flags['role-to-assume'] === undefined) return {};
  return { notice: `This job of ${found.title} has no ID token. To give it one, ${found.howToGetToken}` };
}

/** Whether the flags or Keyturn's variables supply credentials without a token. */
function isOtherGiven(flags: SessionFlags, env: Env): boolean {
  return Boolean(
    flags['web-identity-token-file'] ||
      flags['aws-credentials-file'] ||
      env[secretVariables['aws-credentials']] ||
      env[secretVariables['saml-assertion']],
  );
}

function supplyOf(name: CiName, { audience }: SessionFlags, env: Env): TokenSupply | undefined {
  const { title, howToGetToken, tokenWays } = ciSystem(name);
  const [first, ...others] = tokenWays(env, audience ?? 'sts.amazonaws.com');
  return first && { ways: [first, ...others], issuer: title, howToGetToken };
}

function unavailable(name: CiName): never {
  const { title, howToGetToken } = ciSystem(name);
  throw new KeyturnError('OidcUnavailable', {
    summary: `There is no ID token of ${title} here.`,
    cause: 'this is not one of its jobs, or the job may not have a token.',
    remedy: howToGetToken,
  });
}

function namedWay(flags: SessionFlags): { flag: string; way: TokenWay } | undefined {
  const given = [
    way('token-env', flags, (variable) => ({ kind: 'variable', variable })),
    way('token-file', flags, (path) => ({ kind: 'file', path })),
    way('token-command', flags, (line) => ({ kind: 'command', command: [line] })),
  ].filter((each) => each !== undefined);
  const [first, second] = given;
  if (first && second) throw contradiction(first.flag, second.flag);
  return first;
}

function way(
  name: 'token-env' | 'token-file' | 'token-command',
  flags: SessionFlags,
  of: (text: string) => TokenWay,
) {
  const text = flags[name];
  return text === undefined ? undefined : { flag: `--${name}`, way: of(text) };
}

function contradiction(one: string, other: string): KeyturnError {
  return new KeyturnError('InvalidInput', {
    summary: `${one} and ${other} are given together.`,
    remedy: 'give one source of credentials.',
  });
}
