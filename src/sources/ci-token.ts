import { commandName, type TokenWay } from '../ci-systems/ci-system.ts';
import type { Run } from '../clients/run.ts';
import { KeyturnError } from '../errors.ts';
import type { CredentialSource } from './source.ts';

/** Where the caller of the engine found an ID token, or was told to look for one. */
export interface TokenSupply {
  /** The best first. A way that yields no token makes room for the next. */
  readonly ways: readonly [TokenWay, ...TokenWay[]];
  /** For messages: `GitLab CI/CD`. */
  readonly issuer: string;
  /** The flag that asks for it; absent where it was found, so that any other source takes precedence. */
  readonly flag?: string;
  /** What gives the job a token; follows "What to do:". */
  readonly howToGetToken: string;
}

/** The ways of a supply; each attempt asks again, because some tokens last five minutes. */
type Input = Pick<TokenSupply, 'ways' | 'issuer' | 'howToGetToken'>;

/**
 * An ID token of any CI, which STS exchanges for the session of a role. Not in the list of `index.ts`: the command line
 * puts it in front, and the action has its own source for GitHub and Forgejo.
 */
export function ciToken(supply: TokenSupply): CredentialSource<Input, 'ci-token'> {
  const { ways, issuer, flag, howToGetToken } = supply;
  return {
    kind: 'ci-token',
    proof: 'identity token',
    rules: { setBy: () => (flag === undefined ? undefined : { name: flag }) },
    select(_inputs, { hasRole, isOtherSet }) {
      if (flag === undefined && (!hasRole || isOtherSet)) return undefined;
      const because = flag === undefined ? 'this is one of its jobs and a role is given' : `${flag} is given`;
      return {
        input: { ways, issuer, howToGetToken },
        why: `Source: the ID token of ${issuer} (${ways.map(nameOfWay).join(', else ')}), because ${because}.`,
      };
    },
    asks: ['STS'],
    async resolve(input, request, run) {
      const { assumeWithToken, roleForToken } = await import('./assume-with-token.ts');
      const role = roleForToken(request, run.log);
      const readToken = () => firstToken(input, run);
      const what = `Could not assume role with the ID token of ${issuer}`;
      return assumeWithToken({ role, what, readToken, isFile: true }, request, run);
    },
  };
}

/** A way in words, without a secret. */
export function nameOfWay(way: TokenWay): string {
  switch (way.kind) {
    case 'variable':
      return `the variable ${way.variable}`;
    case 'command':
      return `the ${commandName(way.command)}`;
    case 'request':
      return `a request to ${new URL(way.request.url).host}`;
    case 'file':
      return `the file ${way.path}`;
  }
}

async function firstToken({ ways, issuer, howToGetToken }: Input, run: Run): Promise<string> {
  const [way, ...others] = ways;
  try {
    const token = await tokenBy(way, run);
    const { isToken } = await import('./token-file.ts');
    if (isToken(token)) return token;
    throw new KeyturnError('OidcRequestFailed', {
      summary: `${capital(nameOfWay(way))} holds no ID token.`,
      cause: 'a token is a single line of 4 to 20000 characters; this is something else.',
      remedy: howToGetToken,
    });
  } catch (error) {
    const [next, ...rest] = others;
    if (next === undefined) throw error;
    run.log.info(`No ID token of ${issuer} from ${nameOfWay(way)}; trying ${nameOfWay(next)}.`);
    return firstToken({ ways: [next, ...rest], issuer, howToGetToken }, run);
  }
}

async function tokenBy(way: TokenWay, run: Run): Promise<string> {
  switch (way.kind) {
    case 'variable':
      return (run.env[way.variable] ?? '').trim();
    case 'command':
      return (await import('./token-command.ts')).tokenFromCommand(way.command, run);
    case 'request':
      return (await import('./token-request.ts')).requestToken(way.request, run.aws.handler);
    case 'file':
      return (await import('./token-file.ts')).readTokenFile(
        way.path,
        run.env.GITHUB_WORKSPACE ?? process.cwd(),
      );
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
