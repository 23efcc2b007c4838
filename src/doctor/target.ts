import type { Place } from '../findings/finding.ts';
import type { RunRepository } from '../workflows/occurrences.ts';
import type { SubjectTemplate } from '../workflows/subject.ts';
import { type AwsStep, writtenInput } from './aws-step.ts';
import type { RepositoryFacts, Surroundings } from './facts.ts';
import { type Notes, placeIn } from './notes.ts';

/** One AWS step of one run, and everything that the rules may look at. */
export interface Target {
  readonly step: AwsStep;
  readonly repository: CheckedRepository;
  readonly around: Surroundings;
  readonly notes: Notes;
}

/** The repository whose workflows are checked: what its files and GitHub say. */
export interface CheckedRepository extends RunRepository {
  /** `undefined` if GitHub could not be asked. */
  readonly facts?: RepositoryFacts;
  /** How it composes `sub`; `undefined` if GitHub could not be asked. */
  readonly template?: SubjectTemplate;
}

/** Where the step stands: its `uses:`. */
export const placeOfStep = ({ step }: Target): Place => placeIn(step.run.leaf.workflow, step.step.usesLine);

/** Where an input stands; the step if it is not given. */
export function placeOfInput(target: Target, name: string): Place {
  const written = writtenInput(target.step.step, name);
  return written ? placeIn(target.step.run.leaf.workflow, written.line) : placeOfStep(target);
}
