import { requireMigrated } from '../../../bootstrap/migration/require-migrated.ts';
import { awsNow } from '../../../clients/aws.ts';
import { parseDuration } from '../../../config/durations.ts';
import { KeyturnError } from '../../../errors.ts';
import { type RotationResult, retireKey } from '../../../rotation/index.ts';
import type { CliContext } from '../../context.ts';
import { exitCode } from '../../exit-codes.ts';
import type { AwsFlags } from '../../services/aws-flags.ts';
import { requireAccess } from '../../services/github.ts';
import { confirm } from '../../session/confirm.ts';
import { type FromUserFlags, namedRepositories } from './from-stored-key.ts';
import { inWorld } from './in-world.ts';
import { defaultName, type Opened, withGitHub } from './open-world.ts';

interface RetireFlags
  extends AwsFlags,
    Pick<FromUserFlags, 'name' | 'repo' | 'also-in' | 'secret' | 'github-token-from' | 'github-app-id'> {
  readonly 'from-user': string;
  readonly 'grace-period': string;
  readonly 'recovery-window': string;
  readonly undo?: boolean;
  readonly yes?: boolean;
  readonly format: 'text' | 'json';
}

/**
 * `keyturn bootstrap retire`: takes the key of a user away whose jobs use a role now, as far as is safe today. It is run again
 * until the key is gone.
 */
export function retire(this: CliContext, flags: RetireFlags): Promise<void> {
  return inWorld(flags.name ?? defaultName, flags, this, async (given, keep) => {
    const repositories = await namedRepositories(flags, given);
    const periods = periodsIn(flags);
    const access = await requireAccess(flags, given.runner);
    const { world, account, run, session } = keep(await withGitHub(given, repositories, flags));
    const user = flags['from-user'];
    const { secret = [] } = flags;
    if (!flags.undo) {
      const secrets = secret.length === 0 ? {} : { secrets: secret };
      await requireMigrated({ account, role: flags.name ?? defaultName, repositories, ...secrets }, world);
      await confirm(
        `Deactivate the key of ${user} once nothing has used it for ${flags['grace-period']}, and delete it ${flags['recovery-window']} later?`,
        flags.yes ?? false,
        this,
      );
    }
    const [home] = repositories;
    const env = { ...run.env, GITHUB_REPOSITORY: `${home?.owner}/${home?.repo}` };
    const result = await retireKey(
      {
        mode: flags.undo ? 'keep' : 'retire',
        user,
        ...periods,
        // Any secret of a repository stands for its jobs.
        targets: repositories.map((repository) => ({
          location: { provider: 'github', kind: 'repository', store: 'actions', repository },
          form: { kind: 'two-line', name: secret[0] ?? 'AWS_CREDENTIALS' },
        })),
        access,
      },
      session,
      { ...run, env, log: spoken(given) },
      { now: () => awsNow(run.aws), cancelledAt: () => undefined },
    );
    report(result, flags, this);
  });
}

/** What a rotation tells its log is what a person at a terminal wants to know. */
function spoken({ runner }: Opened) {
  return { info: runner.notice, notice: runner.notice, warning: runner.warning };
}

function periodsIn(flags: RetireFlags): { readonly graceMs: number; readonly recoveryMs: number } {
  const period = (name: 'grace-period' | 'recovery-window'): number => {
    const ms = parseDuration(flags[name]);
    if (ms !== undefined) return ms;
    throw new KeyturnError('InvalidInput', {
      summary: `--${name} is ${JSON.stringify(flags[name])}.`,
      remedy: 'write a duration like 7d or 12h.',
    });
  };
  return { graceMs: period('grace-period'), recoveryMs: period('recovery-window') };
}

/** The states in which the command has to be run again. */
const unfinished: ReadonlySet<string> = new Set(['grace', 'held', 'recovery', 'waiting']);

function report(
  { state, why, next }: RotationResult,
  { format }: RetireFlags,
  { process }: CliContext,
): void {
  const isDone = !unfinished.has(state);
  if (!isDone) process.exitCode = exitCode.partlyDone;
  if (format === 'json') {
    const document = { schemaVersion: 1, state, why, ...(next ? { next: next.toISOString() } : {}) };
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    return;
  }
  const again = isDone ? '' : ` Run the command again${next ? ` after ${next.toISOString()}` : ' later'}.`;
  process.stdout.write(`${state}: ${why}${again}\n`);
}
