import type { SecretFormat, Target as SecretTarget } from '../config/config.ts';
import { parseDuration } from '../config/durations.ts';
import { classicForm, parseTargets, secretNames, twoLineForm } from '../config/targets.ts';
import { unitMs } from '../dates.ts';
import type { GitHubLocation } from '../secret-stores/github/location.ts';
import { repositoryIn } from '../secret-stores/jobs.ts';
import { type AwsStep, inputOf, readingsOf } from './aws-step.ts';
import type { Level } from './facts.ts';

/** A step that rotates a key, as far as its file says. */
export interface Rotation {
  readonly step: AwsStep;
  /** The targets that jobs of this repository may read. */
  readonly targets: readonly PlacedSecret[];
  readonly afterMs: number;
  readonly graceMs: number;
  /** The user of managed mode. */
  readonly user?: string;
}

/** A secret of Actions and the level that has it. */
interface PlacedSecret {
  readonly name: string;
  readonly level: Level;
  readonly environment?: string;
}

/** The defaults of the inputs `rotate-after` and `grace-period` (action.yml). */
const defaultAfterMs = 30 * unitMs.d;
const defaultGraceMs = 7 * unitMs.d;

/** What a step rotates; `undefined` for a step that does not, or of which only the run knows. */
export function rotationOf(step: AwsStep, repository: string | undefined): Rotation | undefined {
  if (step.action !== 'keyturn') return undefined;
  const rotate = inputOf(step, 'rotate');
  if ('unknown' in rotate || ['', 'never', 'plan'].includes(rotate.value)) return undefined;
  const user = inputOf(step, 'rotate-user');
  return {
    step,
    targets: targetsOf(step, repository),
    afterMs: durationOf(step, 'rotate-after', defaultAfterMs),
    graceMs: durationOf(step, 'grace-period', defaultGraceMs),
    ...('value' in user && user.value !== '' ? { user: user.value } : {}),
  };
}

function durationOf(step: AwsStep, name: string, byDefault: number): number {
  const text = inputOf(step, name);
  return ('value' in text ? parseDuration(text.value) : undefined) ?? byDefault;
}

/** The input, or its default: what the step itself reads. */
function targetsOf(step: AwsStep, repository: string | undefined): readonly PlacedSecret[] {
  const input = inputOf(step, 'rotate-targets');
  const text = 'value' in input ? input.value : '';
  const form = formOf(step);
  const here = repository === undefined ? undefined : repositoryIn(repository);
  const { targets } = parseTargets(text, form, here);
  const own: GitHubLocation = { provider: 'github', kind: 'repository', store: 'actions' };
  const all = targets.length > 0 ? targets : [{ location: own, form }];
  return all.flatMap((target) => placed(target, repository));
}

/** The pair as the step reads it: one secret of two lines, or two secrets. */
function formOf({ step }: AwsStep): SecretFormat {
  const named = (input: string) =>
    readingsOf(step).find(({ into, context }) => into === input && context === 'secrets')?.name;
  const whole = named('aws-credentials');
  if (whole !== undefined) return { kind: 'two-line', name: whole };
  const id = named('aws-access-key-id');
  const secret = named('aws-secret-access-key');
  return id === undefined
    ? twoLineForm
    : { ...classicForm, idName: id, secretName: secret ?? classicForm.secretName };
}

function placed(
  { location: where, form }: SecretTarget,
  repository: string | undefined,
): readonly PlacedSecret[] {
  if (where.provider !== 'github') return [];
  const location = where as GitHubLocation;
  const names = secretNames(form);
  if (location.kind === 'organization') {
    const isOwn = location.org.toLowerCase() === repository?.split('/')[0]?.toLowerCase();
    return isOwn && location.store === 'actions'
      ? names.map((name) => ({ name, level: 'organization' }))
      : [];
  }
  const { owner, repo } = location.repository ?? {};
  if (owner !== undefined && `${owner}/${repo}`.toLowerCase() !== repository?.toLowerCase()) return [];
  if (location.kind === 'environment')
    return names.map((name) => ({ name, level: 'environment', environment: location.environment }));
  return location.store === 'actions' ? names.map((name) => ({ name, level: 'repository' })) : [];
}
