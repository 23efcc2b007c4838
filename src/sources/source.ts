import type { AccessKeys } from '../aws/access-keys.ts';
import type { Proof } from '../aws/endpoints.ts';
import type { Session } from '../aws/sts.ts';
import type { Run } from '../clients/run.ts';
import type { RoleConfig, SourceInputs, StoredKey } from '../config/config.ts';
import type { SourceRules } from '../config/source-rules.ts';
import type { Env } from '../env.ts';

/**
 * One source of credentials: what it is, when it is chosen, and how it resolves credentials. To add a source, write one
 * module that exports such an object, and put it into the list in `index.ts` (docs/decisions/0016-a-source-is-one-file.md).
 *
 * Every run loads these modules, so `resolve` imports code that only this source needs.
 *
 * @typeParam Input - what `resolve` needs from the inputs. Plain data without secrets, apart from a stored key:
 *   `refresh` writes it to an encrypted file.
 */
export interface CredentialSource<Input = unknown, Kind extends string = string> {
  readonly kind: Kind;
  /** What the inputs say about this source. */
  readonly rules: SourceRules;
  /**
   * How it proves to STS who calls. Only signed calls take session tags and a source identity, and an identity token
   * belongs to no account, so it needs the ARN of a role.
   */
  readonly proof: Proof;
  /** The proof in this environment, where that decides. */
  readonly proofIn?: (env: Env) => Proof;
  /** What `resolve` needs and why this source is the one; `undefined` where it is not. */
  select(inputs: SourceInputs, job: JobFacts): Selection<Input> | undefined;
  /**
   * The servers that `resolve` asks in any case, because nothing but the inputs decides it. The run connects to them
   * while it loads the code for `resolve`.
   */
  readonly asks?: readonly ('ID tokens' | 'STS')[];
  resolve(input: Input, request: SessionRequest, run: Run): Promise<SourceCredentials>;
  /** Keys that are found once and then serve several roles; absent where each role needs its own request. */
  findKeys?(input: Input, request: SessionRequest, run: Run): Promise<AccessKeys>;
  /** The key pair of the inputs; absent for a source without one. */
  storedKey?(input: Input): SigningKey;
  /**
   * Refuses credentials that `refresh` could not resolve again.
   *
   * @param profile - the profile that this step writes
   */
  readonly requireRenewable?: (profile: string | undefined, env: Env) => void;
}

/** What selects a source besides the inputs. */
export interface JobFacts {
  readonly hasRole: boolean;
  /** Whether the job may request an ID token from GitHub. */
  readonly hasIdToken: boolean;
  /** Whether the inputs ask for another source. */
  readonly isOtherSet: boolean;
}

interface Selection<Input> {
  readonly input: Input;
  /** For the log: `Source: ..., because ...`. */
  readonly why: string;
}

/** A source with its input. */
export interface ChosenSource {
  readonly source: CredentialSource;
  readonly input: unknown;
}

/** What a source is asked for: the session of a role, or its own credentials. */
export interface SessionRequest extends SessionOptions {
  /** Absent for the source's own credentials. */
  readonly role?: RoleConfig;
  /** False for a session that only assumes the next role of a chain. */
  readonly isFinal: boolean;
}

/** What the inputs say about every session of a run. */
export interface SessionOptions {
  /** `special-characters-workaround`; false where the session is not handed out. */
  readonly specialCharactersWorkaround: boolean;
  readonly allowedAccountIds?: readonly string[];
}

/** A session, and whether this step created it. */
export interface SourceCredentials {
  readonly session: Session;
  readonly isNew: boolean;
  /** The keys of transitive tags that came with a SAML assertion; absent where the inputs name them. */
  readonly transitiveTagKeys?: readonly string[];
}

/** A stored key, and the session that MFA has opened for it, if any. */
export interface SigningKey extends StoredKey {
  readonly mfaSession?: MfaSession;
}

/** A session of the IAM user that was opened with MFA, so that one code serves IAM and the role. */
export interface MfaSession {
  readonly session: Session;
  /** IAM asks for the user's name when a session calls (docs/facts.md#username). */
  readonly userName: string;
}
