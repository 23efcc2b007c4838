import { readFileSync } from 'node:fs';
import type { Blueprint } from '../../../bootstrap/blueprint.ts';
import { trustCheck } from '../../../bootstrap/blueprints/ci-role.ts';
import { kinds } from '../../../bootstrap/kinds.ts';
import type { Plan } from '../../../bootstrap/plan.ts';
import { readPlan } from '../../../bootstrap/plan-file.ts';
import { KeyturnError, messageOf } from '../../../errors.ts';
import type { CliContext } from '../../context.ts';
import { exitCodeOf } from '../../exit-codes.ts';
import { reportFailure } from '../../session/report-failure.ts';
import { carryOut } from './carry-out.ts';
import { type BlueprintFlags, design } from './design.ts';
import { endWithDoctor } from './end-with-doctor.ts';
import { inWorld } from './in-world.ts';
import { defaultName, type Opened, repositoriesAt, withGitHub } from './open-world.ts';

interface ApplyFlags extends BlueprintFlags {
  readonly yes?: boolean;
}

/** `keyturn bootstrap apply`: carries out a saved plan, or the one that the flags describe. */
export async function apply(this: CliContext, flags: ApplyFlags, file?: string): Promise<void> {
  let saved: Plan | undefined;
  try {
    saved = file === undefined ? undefined : savedPlan(file, flags);
  } catch (error) {
    reportFailure(error, this);
    this.process.exitCode = exitCodeOf(error);
    return;
  }
  const stack = saved?.stack ?? flags.name ?? defaultName;
  await inWorld(stack, flags, this, async (given, keep) => {
    const { opened, blueprint } = saved
      ? { opened: await openedFor(saved, flags, given), blueprint: blueprintIn(saved) }
      : await design(flags, given);
    const { world } = keep(opened);
    await carryOut(blueprint, world, { yes: flags.yes, saved }, this);
    await endWithDoctor(blueprint.declarations, opened, this);
  });
}

/** What a saved plan says already. A value beside it would be ignored. */
const planned = [
  'ci',
  'name',
  'repo',
  'environment',
  'branch',
  'subjects',
  'set',
  'policy-arn',
  'policy',
  'boundary',
  'thumbprint',
  'from-user',
] as const;

function savedPlan(file: string, flags: ApplyFlags): Plan {
  const given = planned.find((name) => flags[name] !== undefined && String(flags[name]) !== '');
  if (given !== undefined) {
    throw new KeyturnError('InvalidInput', {
      summary: `Both a saved plan and --${given} are given.`,
      remedy: 'give the file alone. It says what to set up.',
    });
  }
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new KeyturnError(
      'InvalidInput',
      {
        summary: `The plan could not be read: ${messageOf(error)}`,
        remedy: 'give the path of a file that keyturn bootstrap plan --out wrote.',
      },
      { cause: error },
    );
  }
  return readPlan(text, kinds);
}

function blueprintIn({ steps, notes }: Plan): Blueprint {
  const declarations = steps.map(({ declaration }) => declaration);
  const check = trustCheck(declarations);
  return { declarations, notes, ...(check ? { check } : {}) };
}

async function openedFor({ steps }: Plan, flags: ApplyFlags, given: Opened): Promise<Opened> {
  const places = steps.map(({ declaration }) => declaration.place);
  const other = places.find((place) => /^\d{12}$/.test(place) && !(place in given.world.accounts));
  if (other === undefined) return withGitHub(given, repositoriesAt(places), flags);
  throw new KeyturnError('AccountNotAllowed', {
    summary: `The plan is for account ${other}, and the credentials are for ${given.account}.`,
    cause: 'another profile was used for the plan.',
    remedy: 'use the same --profile as for the plan.',
  });
}
