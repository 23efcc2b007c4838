import type { Env } from '../env.ts';
import { type Explanation, KeyturnError, messageOf } from '../errors.ts';

/** Where a source is configured, and what to check when it fails. */
type Setup = Pick<Explanation, 'cause' | 'remedy'> & { readonly place: string };

/** What a provider of the chain logs when it is not configured. */
const notSetUp =
  /^(AWS_PROFILE is set, skipping|Unable to find environment variable credentials|Skipping SSO provider|Could not resolve credentials using profile: |Profile .* (did not contain credential_process|could not be found)|Web identity configuration not specified|EC2 Instance Metadata Service access disabled|Could not load credentials from any providers)/;

/**
 * Follows the SDK's default chain by its log: which provider runs, and which one failed first. The chain itself continues
 * after most failures and reports none of them in the end.
 */
export class ChainLog {
  readonly #env: Env;
  #link = '';
  #first: { readonly link: string; readonly words: string } | undefined;
  hasFailed = false;

  readonly #warning: (line: string) => void;

  constructor(env: Env, warning: (line: string) => void) {
    this.#env = env;
    this.#warning = warning;
  }

  debug(line: unknown): void {
    const text = String(line);
    const link = /defaultProvider::(\w+)|remoteProvider::(\w+)/.exec(text);
    if (link) this.#link = link[1] ?? link[2] ?? '';
    const failed = /^@smithy\/property-provider (?:->|\(!\)) (.*)$/s.exec(text)?.[1];
    // A machine without instance metadata is not an instance, so this is not a failure.
    if (failed === undefined || notSetUp.test(failed) || this.#link === 'fromInstanceMetadata') return;
    this.#first ??= { link: this.#link, words: failed };
  }

  info(): void {}

  warn(line: unknown): void {
    this.#warning(String(line));
  }

  error(): void {}

  /**
   * Why the chain has ended without credentials.
   *
   * @param error - what it threw
   * @returns `undefined` when no source is set up
   */
  failure(error: unknown): KeyturnError | undefined {
    if (!this.#first && notSetUp.test(messageOf(error))) return undefined;
    if (!this.#first && isProviderError(error) && this.#link === 'fromInstanceMetadata') return undefined;
    this.hasFailed = true;
    const { place, ...advice } = setup(this.#first?.link ?? this.#link, this.#env);
    if (error instanceof KeyturnError && !this.#first) return error.withContext(capital(place), advice);
    return new KeyturnError(
      'CredentialSourceFailed',
      {
        summary: `A source of credentials was found on this runner and failed: ${wordsOf(this.#first?.words ?? messageOf(error))}`,
        ...advice,
      },
      { cause: error },
    );
  }

  /** The diagnosis for a chain that reaches its timeout. */
  hanging(): Pick<Explanation, 'cause' | 'remedy'> {
    const { place, remedy: next } = setup(this.#link, this.#env);
    return {
      cause: `${place} is what was being asked, and it hangs: a program that waits for somebody to type, or an endpoint that takes the connection and does not answer.`,
      ...(next === undefined ? {} : { remedy: next }),
    };
  }
}

function setup(link: string, env: Env): Setup {
  if (link === 'fromTokenFile') {
    return {
      place: 'AWS_WEB_IDENTITY_TOKEN_FILE',
      cause: 'AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN are set on this runner and do not work.',
      remedy:
        'see that the file exists, can be read and holds a token that is still good, or unset the two variables.',
    };
  }
  if (link === 'fromHttp') {
    const name = env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI
      ? 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'
      : 'AWS_CONTAINER_CREDENTIALS_FULL_URI';
    return {
      place: name,
      cause: `${name} is set on this runner, and what answers there gives no credentials.`,
      remedy: `see what answers at the address in ${name}, and that AWS_CONTAINER_AUTHORIZATION_TOKEN or its file is right, or unset the variable.`,
    };
  }
  if (link === 'fromInstanceMetadata') {
    return {
      place: 'the metadata service of the instance',
      cause: 'the instance has no role, or its metadata service answers something else.',
      remedy: 'see that the instance has an instance profile, or give this step a source of its own.',
    };
  }
  const name = env.AWS_PROFILE || 'default';
  return {
    place: `the profile ${name} of this runner's AWS files`,
    cause: `the profile ${name} is set up in the AWS files of this runner, and what it names does not work.`,
    remedy: `look at this profile in ~/.aws/config and ~/.aws/credentials (or where AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE point to); \`aws sts get-caller-identity --profile ${name}\` tells more. Or give this step a source of its own.`,
  };
}

/** Characters of a provider's own message. */
const maxExcerptLength = 300;

/**
 * The first line of a provider's message, without anything that could be a secret. A failed program writes it to standard
 * error. Node.js puts the command line before it, which may hold anything, so that part is removed.
 */
function wordsOf(message: string): string {
  const isProgram = message.startsWith('Command failed: ');
  const lines = message.split(/[\r\n]+/).slice(isProgram ? 1 : 0);
  const line = withoutSecrets(lines.find((each) => each.trim() !== '')?.trim() ?? '');
  const words = line.length > maxExcerptLength ? `${line.slice(0, maxExcerptLength)}…` : line;
  if (!isProgram) return words;
  return words === ''
    ? 'credential_process failed without a word.'
    : `credential_process failed and said: ${words}`;
}

/** Removes long words, which may be keys or tokens. Only a path may stay. */
function withoutSecrets(line: string): string {
  return (
    line
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
      .replaceAll(/[\u0000-\u001f\u007f]/g, ' ')
      .replaceAll(/\b(A[KS]IA)[A-Z0-9]{8,}([A-Z0-9]{4})\b/g, '$1…$2')
      .replaceAll(/[\w+/=.-]{32,}/g, (word) => (isPath(word) ? word : '***'))
  );
}

/** Keys and tokens mix upper and lower case, or are one long piece. */
function isPath(word: string): boolean {
  return /^\/?([a-z0-9_.-]{1,31}\/){2,}[a-z0-9_.-]{0,31}$/.test(word);
}

function isProviderError(error: unknown): boolean {
  return error instanceof Error && 'tryNextLink' in error;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
