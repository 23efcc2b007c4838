import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { bootstrapTargets } from './bootstrap-targets.ts';
import { clientTargets } from './client-targets.ts';
import { doctorTargets } from './doctor-targets.ts';
import { hostileText } from './mutate.ts';
import { rotationNames, rotationViolations } from './rotations.ts';
import { jobNames, World } from './steps.ts';
import { type Tampering, tampering } from './tampering.ts';
import { targets } from './targets.ts';
import { violations } from './verdict.ts';

/** A case that fails, as small as it was found, and what is wrong with it. */
export interface Failure {
  readonly subject: string;
  readonly input: unknown;
  readonly what: readonly string[];
}

/** What one subject got through. */
interface Result {
  readonly cases: number;
  readonly failure?: Failure;
}

/** Something that takes hostile inputs, and says what is wrong with how it took one. */
export interface Subject<Input = unknown> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<Input>;
  readonly try: (input: Input) => Promise<readonly string[]>;
  /** Cases in CI. */
  readonly casesInCi: number;
}

const tamperings = fc.array(tampering, { minLength: 1, maxLength: 2 });

let world: Promise<World> | undefined;

/** The readers of a text, whole steps, and rotations. */
export const subjects: readonly Subject[] = [
  ...[...targets, ...clientTargets, ...bootstrapTargets, ...doctorTargets].map((target) => ({
    name: target.name,
    inputs: hostileText(target.seeds, target.syntax),
    try: (text: unknown) => violations(target.read, text as string),
    casesInCi: 60,
  })),
  ...jobNames.map((job) => ({
    name: `a step with ${job}`,
    inputs: tamperings,
    try: async (input: unknown) => {
      world ??= World.start();
      return (await world).violations(job, input as Tampering[]);
    },
    casesInCi: 60,
  })),
  ...rotationNames.map((rotation) => ({
    name: `a rotation, ${rotation}`,
    inputs: tamperings,
    try: (input: unknown) => rotationViolations(rotation, input as Tampering[]),
    casesInCi: 25,
  })),
];

/** Tries inputs until one fails, and makes that one smaller. The same seed gives the same inputs. */
export async function fuzz(subject: Subject, seed: number, cases: number): Promise<Result> {
  let failure: Failure | undefined;
  let tried = 0;
  const property = fc.asyncProperty(subject.inputs, async (input) => {
    tried += 1;
    const what = await subject.try(input);
    if (what.length > 0) failure = { subject: subject.name, input, what };
    return what.length === 0;
  });
  await fc.check(property, { seed: seed ^ numberOf(subject.name), numRuns: cases });
  return failure ? { cases: tried, failure } : { cases: tried };
}

/** Each subject has its own inputs, which do not depend on which others run. */
function numberOf(name: string): number {
  return createHash('sha256').update(name).digest().readInt32LE();
}
