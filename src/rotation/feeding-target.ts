import type { AccessKeyInfo } from '../aws/iam.ts';
import { day } from '../dates.ts';
import { redactKeyId } from '../errors.ts';
import type { BoundTarget } from './ports.ts';
import { type TargetState, titleOf } from './snapshot.ts';

/** Milliseconds by which GitHub's clock and that of AWS may differ. */
const slackMs = 60_000;

/** What decides whether one of the targets can be the secret that feeds this step. */
export interface Feeding {
  /** The pair that the step was given. */
  readonly held: AccessKeyInfo;
  /** `owner/name` of the repository that the job runs in. */
  readonly here: string;
  /** Whether Dependabot started the run: it has the Dependabot secrets. */
  readonly isDependabot?: boolean;
  readonly targets: readonly Pick<BoundTarget, 'target' | 'repository' | 'name'>[];
  /** Absent where the targets were not looked at. */
  readonly states?: readonly TargetState[];
}

/**
 * In self mode one of the targets must be the secret that feeds the step: else the next run gets the old key again, and
 * the rotation cannot end. A step does not know the name of that secret; but a secret that no job of this repository
 * can read, or that was last written before the key was created, is not it.
 *
 * @returns a warning where no target can be it
 */
export function feedingDoubt(feeding: Feeding): string | undefined {
  const readable = feeding.targets.filter((each) => isReadable(each, feeding));
  const next = `Add the secret that this step reads its key from to rotate-targets; else the next run gets ${redactKeyId(feeding.held.id)} again, and the rotation cannot end.`;
  if (readable.length === 0) {
    return `None of rotate-targets is a secret that a job of ${feeding.here} can read, so none of them feeds this step. ${next}`;
  }
  const states = feeding.states;
  if (!states) return undefined;
  const dated = readable.map((each) => states[feeding.targets.indexOf(each)]);
  if (dated.some((state) => mayHold(state, feeding.held))) return undefined;
  const dates = dated
    .flatMap((state) => state?.secrets ?? [])
    .map((secret) => `${titleOf(secret)} was last written on ${(secret.updatedAt ?? '').slice(0, 10)}`);
  return `None of rotate-targets can hold ${redactKeyId(feeding.held.id)}, the key that this step was given: it was created on ${day(feeding.held.createdAt)}, and ${dates.join(', ')}. ${next}`;
}

/** GitHub docs, "Using secrets in GitHub Actions": a job reads the secrets of its repository, environment and organization. */
function isReadable(
  { target: { place }, repository }: Feeding['targets'][number],
  { here, isDependabot = false }: Feeding,
): boolean {
  const isStore = place.kind === 'environment' || place.store === (isDependabot ? 'dependabot' : 'actions');
  const isHere =
    place.kind === 'organization'
      ? same(place.org, here.split('/')[0] ?? '')
      : repository !== undefined && same(`${repository.owner}/${repository.repo}`, here);
  return isStore && isHere;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** One half of a pair that was written after the key may have been written with it; what is missing says nothing. */
function mayHold(state: TargetState | undefined, { createdAt }: AccessKeyInfo): boolean {
  if (!state) return true;
  return state.secrets.every(
    ({ updatedAt }) => updatedAt === null || Date.parse(updatedAt) >= createdAt.getTime() - slackMs,
  );
}
