import type { Report } from '../findings/finding.ts';
import type { Library } from '../workflows/reusable.ts';
import { addressOf } from '../workflows/reusable.ts';
import { foreseeRuns, type Unread } from '../workflows/runs.ts';
import type { Workflow } from '../workflows/workflow.ts';
import { type AwsStep, awsStepsOf } from './aws-step.ts';
import { known, type Stored, type Surroundings } from './facts.ts';
import { createNotes, type Notes, notesOf, placeIn } from './notes.ts';
import { type Rotation, rotationOf } from './rotations.ts';
import { checkEnvironment } from './rules/environment.ts';
import { fileErrors } from './rules/files.ts';
import { checkHygiene, couldUseOidc } from './rules/hygiene.ts';
import { checkRoles } from './rules/roles.ts';
import { checkRotation, checkSchedule } from './rules/rotation.ts';
import { checkSecrets } from './rules/secrets.ts';
import { idToken, readableInTrigger } from './rules/token.ts';
import { checkUser } from './rules/users.ts';
import type { CheckedRepository } from './target.ts';

/** What is checked: the workflows of one repository. */
interface Checked {
  /** `octo-org/octo-repo`; `undefined` if it is not known. */
  readonly name?: string;
  /** What the checkout says, used if GitHub cannot be asked. */
  readonly defaultBranch?: string;
  readonly workflows: readonly Workflow[];
  readonly library: Library;
  /** The part of a file's name, and of a job's id, to which the check is limited. */
  readonly only: { readonly workflow?: string; readonly job?: string };
}

/** Checks the workflows of a repository against what AWS and GitHub say. */
export async function checkRepository(checked: Checked, around: Surroundings): Promise<Report> {
  const notes = createNotes();
  const repository = await repositoryOf(checked, around, notes);
  const checking = { checked, around, notes, repository };
  const variables = await variablesOf(checking);
  const steps: AwsStep[] = [];
  for (const workflow of checked.workflows) {
    const isMeant = checked.only.workflow === undefined || isNamed(workflow, checked.only.workflow);
    if (isMeant) fileErrors(workflow, notes);
    const { runs, unread } = await foreseeRuns(workflow, { repository, variables }, checked.library);
    if (isMeant) for (const each of unread) unreadCall(each, notes);
    steps.push(...runs.flatMap(awsStepsOf));
  }
  const rotations = steps.flatMap((step) => rotationOf(step, repository.name) ?? []);
  for (const step of steps) if (isChecked(step, checked)) await checkStep(step, rotations, checking);
  return notes.report();
}

function isChecked({ run }: AwsStep, { only }: Checked): boolean {
  const [root] = run.levels;
  if (only.workflow !== undefined && !(root && isNamed(root.workflow, only.workflow))) return false;
  return only.job === undefined || run.levels.some(({ job }) => job.id === only.job);
}

/** `deploy`, `deploy.yml` and the path name a workflow. */
function isNamed({ file }: Workflow, name: string): boolean {
  const base = file.path.split('/').at(-1) ?? '';
  return [file.path, base, base.replace(/\.ya?ml$/, '')].includes(name);
}

interface Checking {
  readonly checked: Checked;
  readonly around: Surroundings;
  readonly notes: Notes;
  readonly repository: CheckedRepository;
}

async function repositoryOf(
  { name, defaultBranch = 'main' }: Checked,
  { github }: Surroundings,
  notes: Notes,
): Promise<CheckedRepository> {
  if (name === undefined) {
    notes.notChecked('the repository on GitHub', 'its name is not known; add --repo OWNER/REPO');
    return { defaultBranch };
  }
  const asked = await github.repository(name);
  if ('why' in asked) notes.notChecked(`the repository ${name} on GitHub`, asked.why);
  const facts = known(asked);
  if (facts === undefined) {
    if ('value' in asked) notes.notChecked(`the repository ${name}`, 'GitHub does not show it to this token');
    return { name, defaultBranch };
  }
  const template = await github.subject(facts.name);
  if ('why' in template) notes.notChecked(`the subject template of ${name}`, template.why);
  return {
    name: facts.name,
    defaultBranch: facts.defaultBranch,
    isPrivate: facts.isPrivate,
    facts,
    ...('value' in template ? { template: template.value } : {}),
  };
}

function unreadCall({ level, why }: Unread, notes: Notes): void {
  const { uses = '', line = level.job.line } = level.job.call ?? {};
  const place = placeIn(level.workflow, line);
  if (why === 'not read') {
    const reason = addressOf(uses) ? 'it could not be read from GitHub' : 'the checkout has no such file';
    notes.notChecked(`the reusable workflow ${uses}`, reason, place);
    return;
  }
  notes.found({
    rule: 'KT407',
    place,
    subject: uses,
    summary: `${uses} is called below the tenth level of workflows.`,
    remedy:
      'call it from a workflow nearer to the trigger, or turn an inner workflow into a composite action.',
  });
}

/** Runs of forks and of Dependabot differ in one thing: what they may read. */
async function checkStep(
  step: AwsStep,
  rotations: readonly Rotation[],
  { around, notes, repository }: Checking,
): Promise<void> {
  const target = { step, repository, around, notes: notesOf(notes, step.run) };
  readableInTrigger(target);
  if (step.run.occurrence.origin !== 'repository') return;
  notes.checked(step.run);
  checkHygiene(target);
  await checkEnvironment(target);
  await checkSecrets(target, rotations);
  await checkRoles(target, idToken(target));
  await couldUseOidc(target);
  await checkSchedule(target);
  const rotation = rotations.find((each) => each.step === step);
  if (rotation === undefined) return;
  checkRotation(target, rotation);
  await checkUser(target, rotation);
}

/** The variables that the jobs of a workflow see. The narrowest level wins. */
async function variablesOf({
  around,
  repository,
}: Checking): Promise<(environment: string | undefined) => Readonly<Record<string, string>> | undefined> {
  const { name } = repository;
  if (name === undefined) return () => undefined;
  const wide = known(await around.github.variables(name));
  if (wide === undefined) return () => undefined;
  const environments = known(await around.github.environments(name)) ?? [];
  const byEnvironment = new Map<string, Readonly<Record<string, string>>>();
  for (const environment of environments) {
    const own = known(await around.github.variables(name, environment.name));
    if (own) byEnvironment.set(environment.name.toLowerCase(), valuesOf([...wide, ...own]));
  }
  const shared = valuesOf(wide);
  return (environment) => byEnvironment.get(environment?.toLowerCase() ?? '') ?? shared;
}

const order = { organization: 0, repository: 1, environment: 2 } as const;

function valuesOf(
  variables: readonly (Stored & { readonly value: string })[],
): Readonly<Record<string, string>> {
  const sorted = [...variables].sort((a, b) => order[a.level] - order[b.level]);
  return Object.fromEntries(sorted.map(({ name, value }) => [name.toUpperCase(), value]));
}
