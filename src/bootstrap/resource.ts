import type { IamAdmin } from '../aws/iam-admin.ts';
import type { ProfilePaths } from '../aws-profile/profile-paths.ts';
import { KeyturnError } from '../errors.ts';
import type { GitHubApi } from '../github/api.ts';
import type { RepositoryRef } from '../github/repository-settings.ts';
import type { ExtraParts, Facets } from './facets.ts';
import type { Mark } from './mark.ts';

/** Names one resource. */
export interface Target {
  /** The name of its kind, in `kinds.ts`. */
  readonly kind: string;
  /** Unique among its kind and place. */
  readonly name: string;
  /** The ID of an account, a repository (`github:octo-org/octo-repo`), or `here` for this machine. */
  readonly place: string;
}

/** One resource of a plan, as it should be. */
export interface Declaration extends Target {
  readonly desired: Facets;
  /** The resource whose tags record that this one was made, for kinds that cannot be tagged (`idOf` of a declaration before). */
  readonly anchor?: string;
  /** Declarations before this one whose secret goes into it. It is written again whenever one of them is recreated. */
  readonly uses?: readonly string[];
  /** What else `create` needs and no state shows. Never a secret. */
  readonly settings?: Facets;
}

/** What exists under the name of a declaration. */
export interface Found {
  readonly facets: Facets;
  /** The mark on the resource itself. For kinds that are marked on their anchor, the engine fills it in. */
  readonly mark?: Mark;
  /** It exists, but its secret was lost before it was handed over: it must be recreated. */
  readonly isLost?: boolean;
}

/** An account of AWS. */
interface AccountAccess {
  readonly accountId: string;
  readonly partition: string;
  readonly iam: IamAdmin;
}

/** What the modules of resources work with. */
export interface World {
  /** By their `kind`. The order is that of creation; an undo goes backwards. */
  readonly kinds: Readonly<Record<string, ResourceKind>>;
  /** The name of the stack that is set up or taken down. */
  readonly stack: string;
  /** By account ID. */
  readonly accounts: Readonly<Record<string, AccountAccess>>;
  /** GitHub's API for the repositories of an owner; absent if the plan needs none, or there is no token. */
  readonly github?: (owner: string) => GitHubApi;
  /** Secrets that this run has created, by the `idOf` of their declaration. They are lost when the run ends. */
  readonly handover: Map<string, Handover>;
  /** This machine; absent where a plan has no part here. */
  readonly here?: Here;
  /** AWS's time. */
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  /** Tells a person what is being done. */
  readonly say: (line: string) => void;
  /** Hides a secret in everything that is printed later. */
  readonly mask: (secret: string) => void;
}

/** Parts of one secret: `accessKeyId` and `secretAccessKey`, `seed`, `password`. */
export type Handover = Readonly<Record<string, string>>;

/** The machine of the person who runs the command. */
export interface Here {
  readonly profiles: ProfilePaths;
  /** Hands a secret to a person, once: on a terminal, or in a file that only its owner can read. */
  present(title: string, secret: Handover): Promise<void>;
  /** Two consecutive codes of a new MFA device, of which AWS has used none. */
  codes(serial: string, seed: string): Promise<readonly [string, string]>;
}

/** What `remove` has done. */
type Removal =
  | { readonly kind: 'removed' }
  /** A first step is done, and the rest must wait, as for a key that is inactive until its deletion. */
  | { readonly kind: 'waiting'; readonly until: Date; readonly why: string };

/**
 * One kind of resource. Each method may be interrupted at any request and is then called again, so each looks at what is
 * there and does the rest.
 */
export interface ResourceKind {
  readonly kind: string;
  /** `IAM role`. */
  readonly title: string;
  /** Where the mark is kept: in tags of the resource, or in those of its anchor. */
  readonly markedOn: 'itself' | 'anchor';
  /**
   * What happens with parts that exist and were not asked for. With `kept`, a resource of others is used if it has what was
   * asked for; with `removed`, only if it is exactly as asked for.
   */
  readonly extraParts: ExtraParts;
  /** A resource of others is used whatever its parts are, as with an environment that has more rules. */
  readonly usesAny?: true;
  /** Reads what exists. Sends reads only. */
  read(target: Declaration | Target, world: World): Promise<Found | undefined>;
  /** Makes it with its mark. A name that is taken is a `Conflict`. */
  create(declaration: Declaration, mark: Mark, world: World): Promise<void>;
  /** Makes an existing one as declared, and writes the mark before and after (`mark.ts`). */
  change(declaration: Declaration, found: Found, mark: Mark, world: World): Promise<void>;
  /** Removes it with all that belongs to it. What is gone already is skipped. */
  remove(target: Target, found: Found, world: World): Promise<Removal>;
  /** The resources that carry the stack's mark themselves. Only for kinds that are marked on themselves. */
  find?(world: World): Promise<readonly Target[]>;
  /**
   * Why it may not be removed although it is unchanged: others use it.
   *
   * @param removed - the ids of what the same undo removes before it
   */
  usedBy?(target: Target, removed: ReadonlySet<string>, world: World): Promise<string | undefined>;
  /** The marks of other resources that this one keeps in its tags. Only for anchors. */
  anchored?: Anchored;
  /** Called in the order of the plan after everything is made: a secret has arrived, for example. */
  settle?(declaration: Declaration, world: World): Promise<void>;
}

/** Tags of an anchor about resources that cannot be tagged. */
export interface Anchored {
  /** All marks, by `idOf` of what they mark. */
  marks(anchor: Target, world: World): Promise<ReadonlyMap<string, Mark>>;
  put(anchor: Target, id: string, mark: Mark, world: World): Promise<void>;
  drop(anchor: Target, id: string, world: World): Promise<void>;
}

/** Unique in a plan, and short enough for a tag where the names are: `role 123456789012 deploy`. */
export function idOf({ kind, place, name }: Target): string {
  return `${kind} ${place} ${name}`;
}

/** The inverse of `idOf`: neither kinds nor places contain spaces. */
export function targetOf(id: string): Target {
  const [kind = '', place = '', ...name] = id.split(' ');
  return { kind, place, name: name.join(' ') };
}

/** The module of a target's kind. */
export function kindOf({ kind }: Target, { kinds }: World): ResourceKind {
  const found = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!found) throw new Error(`no kind of resource is called ${kind}`);
  return found;
}

/** As people read it: `IAM role deploy`. */
export function titleOf(target: Target, world: World): string {
  return `${kindOf(target, world).title} ${target.name}`;
}

/**
 * The account of a target.
 *
 * @throws Error for an account that was not opened; the engine checks beforehand
 */
export function accountOf({ place }: Target, { accounts }: World): AccountAccess {
  const account = accounts[place];
  if (!account) throw new Error(`no credentials for account ${place}`);
  return account;
}

/** The place of what belongs to a repository on GitHub. */
export function githubPlace({ owner, repo }: RepositoryRef): string {
  return `${githubPrefix}${owner}/${repo}`;
}

const githubPrefix = 'github:';

/**
 * The repository of a target, and GitHub's API for it.
 *
 * @throws KeyturnError `NoCredentials` without a token for GitHub
 */
export function repositoryOfTarget(
  { place }: Target,
  { github }: World,
): { readonly where: RepositoryRef; readonly api: GitHubApi } {
  const [owner = '', repo = ''] = place.slice(githubPrefix.length).split('/');
  if (github) return { where: { owner, repo }, api: github(owner) };
  throw new KeyturnError('NoCredentials', {
    summary: `There is no token for ${owner}/${repo}.`,
    remedy: 'run `gh auth login`, or set GITHUB_TOKEN, or use a GitHub App (--github-token-from app).',
  });
}
