import type { Env } from '../env.ts';

/** A CI whose jobs can prove to AWS who they are. */
export type CiName =
  | 'github'
  | 'gitlab'
  | 'circleci'
  | 'buildkite'
  | 'bitbucket'
  | 'azure'
  | 'forgejo'
  | 'jenkins';

/**
 * One CI: how a job gets its ID token, what the token says, and how a trust policy names the job. Plain data and pure
 * functions: nothing here reads the environment of the process, a file or the network.
 */
export interface CiSystem {
  readonly name: CiName;
  /** As people call it: `GitLab CI/CD`. */
  readonly title: string;
  /** Whether this environment is that of one of its jobs. */
  readonly runsIn: (env: Env) => boolean;
  /**
   * The ways in which a job can get its token, the best first. The first that `env` allows is used.
   *
   * @param audience - the `aud` to ask for, where the CI can be asked
   */
  readonly tokenWays: (env: Env, audience: string) => readonly TokenWay[];
  /** What the job file needs so that there is a token; follows "What to do:". */
  readonly howToGetToken: string;
  /** Settings that `trust` needs beyond the repository. */
  readonly settings: readonly CiSetting[];
  /**
   * The condition of a trust policy that lets in exactly the jobs of the request, as far as this CI allows.
   *
   * @throws KeyturnError `InvalidInput` for a setting that is missing or malformed, and for a restriction that the `sub` of
   *   this CI cannot express
   */
  readonly trust: (request: TrustRequest) => TokenTrust;
  /** What surprises people, one sentence or two each. */
  readonly traps: readonly string[];
  /** The path of the job file in the repository. */
  readonly jobFile: string;
  /** A job for `jobFile` that calls AWS with the role. */
  readonly snippet: (job: SnippetJob) => string;
}

/** How a job gets its ID token. */
export type TokenWay =
  | { readonly kind: 'variable'; readonly variable: string }
  | { readonly kind: 'command'; readonly command: readonly string[] }
  | { readonly kind: 'request'; readonly request: TokenRequest }
  | { readonly kind: 'file'; readonly path: string };

/** Whether a command is one text with spaces, which a shell must take apart. */
export function isShellLine(command: readonly string[]): boolean {
  return command.length === 1 && /\s/.test(command[0] ?? '');
}

/** A command in words, without an article. A line for the shell is not repeated: a secret may be part of it. */
export function commandName(command: readonly string[]): string {
  return isShellLine(command) ? 'command of --token-command' : `command ${command[0]}`;
}

/** A request of the job to its CI. */
interface TokenRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** Secret. */
  readonly bearer: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The field of the JSON answer that holds the token. */
  readonly field: string;
}

/** A setting of one CI, such as the ID of an organization. */
export interface CiSetting {
  readonly name: string;
  /** What it is and where to find it. */
  readonly brief: string;
  readonly pattern: RegExp;
  readonly example: string;
  /** Present where the CI has a usual value. */
  readonly default?: string;
  readonly optional?: true;
}

/** Which jobs may assume the role. Without a branch, a tag or an environment: every job of the repository. */
export interface TrustRequest {
  /** `octo-org/octo-repo`; for Buildkite the organization and the pipeline. */
  readonly repository?: string;
  readonly branch?: string;
  readonly tag?: string;
  readonly environment?: string;
  /** By the name of a `CiSetting`. */
  readonly settings: Readonly<Record<string, string>>;
}

/** What a trust policy must demand of a token. */
export interface TokenTrust {
  /** The URL of the identity provider in IAM. */
  readonly issuer: string;
  readonly audience: string;
  /** `StringLike` only where a part of the subject differs from job to job. */
  readonly operator: 'StringEquals' | 'StringLike';
  /** Any of them is accepted. */
  readonly subjects: readonly string[];
  /** Whether the issuer may have a certificate of a private CA, so that its provider needs a thumbprint. */
  readonly mayNeedThumbprint: boolean;
}

interface SnippetJob {
  readonly roleArn: string;
  readonly region: string;
  readonly branch?: string;
  readonly environment?: string;
}

/** The audience that AWS's own tools use. */
export const awsAudience = 'sts.amazonaws.com';

/** A name of a variable that a job file of any CI can fill with a token. */
export const tokenVariable = 'KEYTURN_ID_TOKEN';
