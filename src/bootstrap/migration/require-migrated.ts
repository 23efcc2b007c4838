import { KeyturnError } from '../../errors.ts';
import { findFile, listFiles } from '../../github/contents.ts';
import { fullName, type RepositoryRef } from '../../github/repository-settings.ts';
import { accountOf, githubPlace, repositoryOfTarget, type World } from '../resource.ts';
import { keySecretsIn, rewriteWorkflow } from './rewrite-workflow.ts';

/** The jobs that used a key, and the role that they use now. */
interface Migration {
  readonly account: string;
  readonly role: string;
  readonly repositories: readonly RepositoryRef[];
  /** The secrets that hold the key; default: those that steps give as a key, and the usual names. */
  readonly secrets?: readonly string[];
}

/** The names that most workflows have. */
const usualNames = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_CREDENTIALS'];

/**
 * Makes sure that the jobs use the role before their key goes: no workflow on a default branch reads the key any more, and a
 * job has used the role.
 *
 * @throws KeyturnError `Conflict` with what is left to do; `NotFound` without the role
 */
export async function requireMigrated(migration: Migration, world: World): Promise<void> {
  const { account, role: RoleName, repositories } = migration;
  const readers = await Promise.all(repositories.map((where) => readersIn(where, migration, world)));
  const left = readers.flat();
  if (left.length > 0) {
    throw new KeyturnError('Conflict', {
      summary: `Workflows still read the key: ${left.join('; ')}.`,
      cause: 'the pull request is not merged, or these lines were left to a person.',
      remedy: 'change these lines, and run the command again. The key stays as it is.',
    });
  }
  const { iam } = accountOf({ kind: '', name: '', place: account }, world);
  const role = (await iam.find('GetRole', { RoleName }))?.Role;
  if (!role) {
    throw new KeyturnError('NotFound', {
      summary: `There is no role ${RoleName} in this account, which the jobs could use instead of the key.`,
      remedy: 'give the name of the role with --name.',
    });
  }
  if (role.RoleLastUsed?.LastUsedDate) return;
  throw new KeyturnError('Conflict', {
    summary: `IAM has not seen the role ${RoleName} used yet.`,
    cause:
      'no job has run since the pull request was merged, or the role refuses the jobs. IAM shows a use after some minutes.',
    remedy:
      'run a job that needs AWS, and see it succeed. Then run the command again. The key stays as it is.',
  });
}

/** `.github/workflows/deploy.yml line 12 (octo-org/octo-repo)`. */
async function readersIn(where: RepositoryRef, migration: Migration, world: World): Promise<string[]> {
  const { api } = repositoryOfTarget({ kind: '', name: '', place: githubPlace(where) }, world);
  const found: string[] = [];
  for (const path of await listFiles(where, '.github/workflows', undefined, api)) {
    const text = (await findFile(where, path, undefined, api))?.text ?? '';
    const named = migration.secrets ?? [...usualNames, ...keySecretsIn(text).flat()];
    const secrets = new Set(named.map((name) => name.toUpperCase()));
    const { after, byHand } = rewriteWorkflow(text, { roleArn: '', secrets });
    if (after !== text) found.push(`${path} (${fullName(where)})`);
    for (const { line } of byHand) found.push(`${path} line ${line} (${fullName(where)})`);
  }
  return found;
}
