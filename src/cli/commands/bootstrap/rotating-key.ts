import { subjectSettings } from '../../../bootstrap/blueprints/github-job.ts';
import { rotatingKey as rotatingKeyBlueprint } from '../../../bootstrap/blueprints/rotating-key.ts';
import { githubPlace, type Here, repositoryOfTarget } from '../../../bootstrap/resource.ts';
import { ciSystem } from '../../../ci-systems/index.ts';
import { KeyturnError } from '../../../errors.ts';
import type { CliContext } from '../../context.ts';
import type { AwsFlags } from '../../services/aws-flags.ts';
import { chosenRepository } from '../../services/github.ts';
import type { GitHubFlags } from '../../services/github-flags.ts';
import { carryOut } from './carry-out.ts';
import { inWorld } from './in-world.ts';
import { withGitHub } from './open-world.ts';
import { codeAt } from './totp.ts';

interface RotatingKeyFlags extends AwsFlags, GitHubFlags {
  readonly environment: string;
  readonly secret: string;
  readonly 'work-role'?: readonly string[];
  readonly mfa?: boolean;
  readonly 'only-plan'?: boolean;
  readonly yes?: boolean;
}

/** `keyturn bootstrap rotating-key`: a bare user, its key in a secret, and a job that rotates the key. */
export function rotatingKey(this: CliContext, flags: RotatingKeyFlags, name: string): Promise<void> {
  return inWorld(name, flags, this, async (given, keep) => {
    const repository = await chosenRepository(flags, given.runner.env);
    if (!repository) {
      throw new KeyturnError('InvalidInput', {
        summary: 'The repository is missing.',
        remedy: 'add --repo octo-org/octo-repo.',
      });
    }
    const opened = keep(await withGitHub(given, [repository], flags));
    const world = { ...opened.world, here: withCodesOfSeed(opened.world.here, opened.world.now) };
    // Says what is missing, before anything else is asked.
    repositoryOfTarget({ kind: '', name: '', place: githubPlace(repository) }, world);
    const { environment, secret } = flags;
    const { settings, notes } = await subjectSettings(repository, 'both', world);
    const trust = ciSystem('github').trust({
      repository: `${repository.owner}/${repository.repo}`,
      environment,
      settings,
    });
    const blueprint = await rotatingKeyBlueprint(
      {
        ...repository,
        account: opened.account,
        region: opened.region,
        name,
        environment,
        trust,
        workRoles: flags['work-role'] ?? [],
        withMfa: flags.mfa ?? false,
        secret,
      },
      world,
    );
    const { 'only-plan': onlyPlan, yes } = flags;
    await carryOut({ ...blueprint, notes: [...blueprint.notes, ...notes] }, world, { yes, onlyPlan }, this);
  });
}

/** The seed goes into a secret, and no person sees it: Keyturn makes the two codes itself. */
function withCodesOfSeed(here: Here | undefined, now: () => Date): Here {
  if (!here) throw new Error('no machine was opened');
  return { ...here, codes: async (_serial, seed) => [codeAt(seed, now(), -1), codeAt(seed, now(), 0)] };
}
