import { ciSystem, type TokenTrust } from '../../ci-systems/index.ts';
import { KeyturnError } from '../../errors.ts';
import { findFile, listFiles } from '../../github/contents.ts';
import { fetchRepository, fullName, type RepositoryRef } from '../../github/repository-settings.ts';
import type { Blueprint } from '../blueprint.ts';
import { branchPart } from '../github/environment.ts';
import { pullRequestFor } from '../github/pull-request.ts';
import { keySecretsIn, type Rewritten, rewriteWorkflow } from '../migration/rewrite-workflow.ts';
import { rightsForRole } from '../migration/role-rights.ts';
import { fetchRights } from '../migration/user-policies.ts';
import {
  accountOf,
  type Declaration,
  githubPlace,
  idOf,
  repositoryOfTarget,
  type World,
} from '../resource.ts';
import { ciRole } from './ci-role.ts';
import { subjectSettings } from './github-job.ts';

/** From the stored key of a user to a role for the same jobs. */
interface FromUser {
  readonly account: string;
  /** The name of the role. */
  readonly name: string;
  readonly user: string;
  /** The repositories whose workflows use the key. */
  readonly repositories: readonly RepositoryRef[];
  readonly environment?: string;
  readonly branch?: string;
  /** The secrets that hold the key; default: the ones that the steps of the workflows name. */
  readonly secrets?: readonly string[];
  readonly subjects: 'both' | 'immutable' | 'classic';
  /** Leave statements behind that deny without MFA. */
  readonly dropsMfa: boolean;
}

/**
 * A role with the user's rights, and one pull request for each repository in which the steps use the role. The key stays: it
 * goes when nothing uses it any more (`keyturn bootstrap retire`).
 *
 * @throws KeyturnError `NotFound`, `InvalidInput`
 */
export async function fromUser(given: FromUser, world: World): Promise<Blueprint> {
  const { account, name, user, repositories, environment } = given;
  const { iam, partition } = accountOf({ kind: '', name: '', place: account }, world);
  const rights = rightsForRole(await fetchRights(user, iam), given.dropsMfa);
  const checkouts = await Promise.all(repositories.map((where) => checkout(where, world)));
  const { notes: roleNotes, ...rest } = rights;
  const { trust, notes: subjectNotes } = await trustOf(given, checkouts, world);
  const base = await ciRole({ account, name, ci: 'GitHub Actions', trust, ...rest }, world);
  const role = base.declarations.find(({ kind }) => kind === 'role');
  if (!role) throw new Error('a blueprint for a CI has a role');
  const anchor = idOf(role);
  const roleArn = `arn:${partition}:iam::${account}:role/${name}`;
  const secrets = new Set((given.secrets ?? onlySecrets(checkouts)).map((each) => each.toUpperCase()));
  const access = { roleArn, secrets, ...(environment === undefined ? {} : { environment }) };
  const changes = checkouts.map((each) => ({
    ...each,
    files: each.files.map((file) => rewritten(file, access)),
  }));
  const environments =
    environment === undefined ? [] : checkouts.map((each) => environmentFor(environment, each));
  const declarations = [
    ...base.declarations,
    ...environments,
    ...changes.flatMap((each) => pullRequest(each, given)),
  ];
  return {
    ...base,
    declarations: declarations.map((each) =>
      each.kind.startsWith('github') || each.kind === 'pull-request' ? { ...each, anchor } : each,
    ),
    notes: [...base.notes, ...subjectNotes, ...roleNotes, ...changes.flatMap(notesFor), keyNote(given)],
  };
}

interface WorkflowFile {
  readonly path: string;
  readonly text: string;
}

/** The workflow files of a repository's default branch. */
interface Checkout {
  /** By its present name. */
  readonly where: RepositoryRef;
  readonly defaultBranch: string;
  readonly files: readonly WorkflowFile[];
}

async function checkout(named: RepositoryRef, world: World): Promise<Checkout> {
  const { api } = repositoryOfTarget({ kind: '', name: '', place: githubPlace(named) }, world);
  const { owner, repo, defaultBranch } = await fetchRepository(named, api);
  const where = { owner, repo };
  const files: WorkflowFile[] = [];
  for (const path of await listFiles(where, '.github/workflows', undefined, api)) {
    if (!/\.ya?ml$/.test(path)) continue;
    const file = await findFile(where, path, undefined, api);
    if (file) files.push({ path, text: file.text });
  }
  return { where, defaultBranch, files };
}

/** The trust of the jobs of all repositories, and what a person should know about their subjects. */
async function trustOf(
  { subjects, environment, branch }: FromUser,
  checkouts: readonly Checkout[],
  world: World,
): Promise<{ readonly trust: TokenTrust; readonly notes: readonly string[] }> {
  const all = await Promise.all(
    checkouts.map(async ({ where }) => {
      const { settings, notes } = await subjectSettings(where, subjects, world);
      const trust = ciSystem('github').trust({
        repository: fullName(where),
        ...(environment === undefined ? {} : { environment }),
        ...(branch === undefined ? {} : { branch }),
        settings,
      });
      return { trust, notes };
    }),
  );
  const [first] = all;
  if (!first) throw new Error('there is a repository');
  return {
    trust: { ...first.trust, subjects: all.flatMap(({ trust }) => trust.subjects) },
    notes: [...new Set(all.flatMap(({ notes }) => notes))],
  };
}

/** The secrets of the key, if the workflows leave no doubt. */
function onlySecrets(checkouts: readonly Checkout[]): readonly string[] {
  const sets = checkouts
    .flatMap(({ files }) => files.flatMap(({ text }) => keySecretsIn(text)))
    .map((names) => [...new Set(names)].sort());
  const distinct = new Map(sets.map((names) => [names.join(', '), names]));
  const [first = [], ...others] = distinct.values();
  if (others.length === 0) return first;
  throw new KeyturnError('InvalidInput', {
    summary: `The workflows use more than one key: ${[...distinct.keys()].join('; ')}.`,
    cause: 'the value of a secret cannot be read, so Keyturn cannot know which of them the user has.',
    remedy: 'name the secrets of this user with --secret, once for each.',
  });
}

type RewrittenFile = WorkflowFile & Rewritten;

function rewritten(file: WorkflowFile, access: Parameters<typeof rewriteWorkflow>[1]): RewrittenFile {
  return { ...file, ...rewriteWorkflow(file.text, access) };
}

type Change = Omit<Checkout, 'files'> & { readonly files: readonly RewrittenFile[] };

function environmentFor(name: string, { where, defaultBranch }: Checkout): Declaration {
  const desired = { [branchPart(defaultBranch)]: 'yes' };
  return { kind: 'github-environment', place: githubPlace(where), name, desired };
}

function pullRequest({ where, files }: Change, { name, user }: FromUser): Declaration[] {
  const changed = files.filter(({ text, after }) => text !== after);
  if (changed.length === 0) return [];
  return [
    pullRequestFor({
      where,
      branch: `keyturn/bootstrap-${name}`,
      title: `Use the role ${name} instead of the stored key of ${user}`,
      body: bodyFor(files, name, user),
      files: changed.map(({ path, text, after }) => ({ path, before: text, after })),
    }),
  ];
}

function bodyFor(files: readonly RewrittenFile[], name: string, user: string): string {
  const notes = files.flatMap(({ path, notes: all }) => all.map((note) => `- \`${path}\`: ${note}`));
  const left = files.flatMap(({ path, byHand }) =>
    byHand.map(({ line, why }) => `- \`${path}\` line ${line}: ${why}`),
  );
  return [
    `The jobs get a session of the role \`${name}\` by OpenID Connect. They no longer need the access key of the user \`${user}\`.`,
    'The key stays active until nothing uses it, so this change can be reverted at any time.',
    ...(notes.length > 0 ? ['', '**Please check**', '', ...notes] : []),
    ...(left.length > 0 ? ['', '**To do by hand**', '', ...left] : []),
    '',
  ].join('\n');
}

function notesFor({ where, files }: Change): string[] {
  const isUntouched = files.every(({ text, after }) => text === after);
  return [
    ...(isUntouched ? [`No workflow of ${fullName(where)} has a step to rewrite.`] : []),
    ...files.flatMap(({ path, notes, byHand }) => [
      ...notes.map((note) => `${fullName(where)} ${path}: ${note}`),
      ...byHand.map(({ line, why }) => `By hand, ${fullName(where)} ${path}:${line}: ${why}.`),
    ]),
  ];
}

function keyNote({ user, name }: FromUser): string {
  return `The key of ${user} stays. After the pull requests are merged: keyturn bootstrap retire --from-user ${user} --name ${name}.`;
}
