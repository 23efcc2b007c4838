import { formatDuration, parseDuration } from '../../config/durations.ts';
import { unitMs } from '../../dates.ts';
import { inputOf, type Reading, readingsOf } from '../aws-step.ts';
import type { Stored } from '../facts.ts';
import { placeIn } from '../notes.ts';
import type { Rotation } from '../rotations.ts';
import { type Found, findStored } from '../stored.ts';
import { placeOfStep, type Target } from '../target.ts';

/** KT201, KT202, KT204, KT205 and KT305: the secrets and variables that a step reads. */
export async function checkSecrets(target: Target, rotations: readonly Rotation[]): Promise<void> {
  const { step, notes } = target;
  const found = new Map<string, Found>();
  for (const reading of readingsOf(step.step)) {
    const place = placeIn(step.run.leaf.workflow, reading.line);
    const asked = await findStored(target, reading);
    if ('why' in asked) {
      notes.notChecked(`${kindOf(reading)} ${reading.name}`, asked.why, place);
      continue;
    }
    if (asked.value.places.length === 0) missing(target, reading, asked.value);
    else found.set(reading.into, asked.value);
  }
  for (const input of ['aws-credentials', 'aws-access-key-id', 'aws-secret-access-key']) {
    const secret = found.get(input);
    if (secret) await credential(target, input, secret, rotations);
  }
  tornPair(target, found.get('aws-access-key-id'), found.get('aws-secret-access-key'));
}

const kindOf = ({ context }: Reading): string => (context === 'secrets' ? 'the secret' : 'the variable');

/** KT201. */
function missing(target: Target, reading: Reading, { stoppedAt, name }: Found): void {
  const { step, notes, repository } = target;
  const { run } = step;
  // An expression like `secrets.A || secrets.B` does without one of them.
  if (isAlternative(target, reading)) return;
  const what = `${kindOf(reading)} ${reading.name}`;
  const environment = run.environment && 'value' in run.environment ? run.environment.value : undefined;
  const where = environment === undefined ? '' : `the environment ${environment}, `;
  notes.found({
    rule: 'KT201',
    run,
    place: placeIn(run.leaf.workflow, reading.line),
    subject: reading.name,
    summary: stoppedAt
      ? `The job ${stoppedAt.job.id} calls this workflow and does not pass on ${what}, so the step gets an empty text.`
      : `${sentence(what)} does not exist, so the step gets an empty text.`,
    ...(stoppedAt
      ? {}
      : {
          cause: `neither ${where}${repository.name} nor its organization has one of that name, or the organization does not share it with this repository.`,
        }),
    remedy: stoppedAt
      ? `pass it on in ${stoppedAt.workflow.file.path}, line ${stoppedAt.job.call?.line ?? stoppedAt.job.line}:`
      : 'correct the name, or create it:',
    statement: stoppedAt
      ? `secrets:\n  ${reading.name}: \${{ secrets.${name} }}`
      : `gh ${reading.context === 'secrets' ? 'secret' : 'variable'} set ${reading.name} --repo ${repository.name}${environment === undefined ? '' : ` --env ${environment}`}`,
  });
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function isAlternative({ step }: Target, { into, line }: Reading): boolean {
  const input = [...step.step.inputs, ...step.step.env].find(
    (entry) => entry.key === into && entry.line === line,
  );
  return input?.value.kind === 'scalar' && /\|\||&&/.test(input.value.expression ?? '');
}

/** What goes wrong with a stored key. */
async function credential(
  target: Target,
  input: string,
  found: Found,
  rotations: readonly Rotation[],
): Promise<void> {
  const [first] = found.places;
  if (first === undefined) return;
  shadowed(target, input, found, rotations);
  old(target, input, first);
  await waits(target, first, rotations);
}

/** KT202: a rotation writes only its targets. */
function shadowed(target: Target, input: string, { places }: Found, rotations: readonly Rotation[]): void {
  const [first, ...hidden] = places;
  const targets = rotations.flatMap((rotation) => rotation.targets);
  const isTarget = ({ name, level }: Stored) =>
    targets.some(
      (each) =>
        each.name === name &&
        each.level === level &&
        (level !== 'environment' || sameEnvironment(target, each.environment)),
    );
  const rotated = hidden.find(isTarget);
  if (first === undefined || rotated === undefined || isTarget(first)) return;
  const { run } = target.step;
  const environment = run.environment && 'value' in run.environment ? run.environment.value : '';
  const line = first.level === 'environment' ? `env:${environment} ${first.name}` : first.name;
  target.notes.found({
    rule: 'KT202',
    run,
    place: placeOfStep(target),
    subject: `${first.level} ${first.name}`,
    summary: `The job reads ${first.name} of the ${first.level}, and the rotation writes the one of the ${rotated.level}.`,
    cause: 'the narrower secret wins, so this job keeps the old key and fails when the rotation deletes it.',
    remedy: `delete the secret of the ${first.level} if ${input} should be the rotated key, or make it a target:`,
    statement: `rotate-targets: |\n  ${line}`,
  });
}

function sameEnvironment({ step }: Target, name: string | undefined): boolean {
  const { environment } = step.run;
  return (
    environment !== undefined &&
    'value' in environment &&
    environment.value.toLowerCase() === name?.toLowerCase()
  );
}

/** KT204: GitHub writes a date for each secret; a pair that is stored together differs by seconds. */
function tornPair(target: Target, id: Found | undefined, secret: Found | undefined): void {
  const [a] = id?.places ?? [];
  const [b] = secret?.places ?? [];
  if (a?.updatedAt === undefined || b?.updatedAt === undefined) return;
  const minutes = Math.abs(a.updatedAt.getTime() - b.updatedAt.getTime()) / unitMs.m;
  if (minutes <= 10 && a.level === b.level) return;
  const apart =
    a.level === b.level
      ? `${shownDate(a.updatedAt)} and ${shownDate(b.updatedAt)}`
      : `the ${a.level} and the ${b.level}`;
  target.notes.found({
    rule: 'KT204',
    run: target.step.run,
    place: placeOfStep(target),
    subject: `${a.name} ${b.name}`,
    summary: `${a.name} and ${b.name} were not stored together: ${apart}.`,
    cause: 'one of them may belong to another key, and AWS then refuses every request.',
    remedy: 'store both again from the same key. One secret of two lines cannot be torn:',
    statement: 'aws-credentials: ${{ secrets.AWS_CREDENTIALS }}',
  });
}

const shownDate = (date: Date): string => date.toISOString().slice(0, 16).replace('T', ' ');

/** The default of `warn-key-age` (action.yml). */
const oldMs = 90 * unitMs.d;

/** KT205, by the date of the secret: a key cannot be younger than what holds it unless nobody stored it again. */
function old(target: Target, input: string, { name, updatedAt }: Stored): void {
  if (updatedAt === undefined || input === 'aws-access-key-id') return;
  const warn = inputOf(target.step, 'warn-key-age');
  const limit = ('value' in warn ? parseDuration(warn.value) : undefined) || oldMs;
  const age = target.around.now.getTime() - updatedAt.getTime();
  if (age <= limit) return;
  target.notes.found({
    rule: 'KT205',
    run: target.step.run,
    place: placeOfStep(target),
    subject: name,
    summary: `The secret ${name} was last written ${formatDuration(age)} ago; the limit is ${formatDuration(limit)}.`,
    cause: 'the key in it is at least as old, because GitHub has had no new value since.',
    remedy: 'replace the key by OIDC, or let Keyturn rotate it:',
    statement: 'rotate: due',
  });
}

/** GitHub keeps a run that waits for an approval for 30 days (GitHub docs, "Actions limits"). */
const approvalMs = 30 * unitMs.d;

/** KT305: GitHub reads secrets of the repository when the run is queued, and those of an environment when the job starts. */
async function waits(target: Target, { name, level }: Stored, rotations: readonly Rotation[]): Promise<void> {
  const { step, around, repository, notes } = target;
  const { environment } = step.run;
  const rotation = rotations.find(({ targets }) =>
    targets.some((each) => each.name === name && each.level === level),
  );
  if (level === 'environment' || rotation === undefined || repository.name === undefined) return;
  if (environment === undefined || 'unknown' in environment) return;
  const asked = await around.github.environments(repository.name);
  const facts =
    'value' in asked
      ? asked.value.find((each) => each.name.toLowerCase() === environment.value.toLowerCase())
      : undefined;
  const waitMs = facts?.hasReviewers ? approvalMs : (facts?.waitMinutes ?? 0) * unitMs.m;
  if (waitMs <= rotation.graceMs) return;
  notes.found({
    rule: 'KT305',
    run: step.run,
    place: placeOfStep(target),
    subject: name,
    summary: `A run can wait ${formatDuration(waitMs)} for the environment ${environment.value}, and the old key stays active for ${formatDuration(rotation.graceMs)}.`,
    cause: `GitHub reads ${name} of the ${level} when the run is queued.`,
    remedy:
      'store the key as a secret of the environment, which GitHub reads when the job starts, or set a longer grace period:',
    statement: `rotate-targets: |\n  env:${environment.value} ${name}`,
  });
}
