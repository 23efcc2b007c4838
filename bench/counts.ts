/** What a step uses, in numbers that do not depend on the machine. */
export interface Counts {
  readonly requests: number;
  readonly connections: number;
  /** Files of the bundle that the step loads. */
  readonly files: number;
  /** The size of these files, rounded up to a multiple of 4 KiB: a small change of the code is no growth. */
  readonly KiB: number;
  /** Modules of the project and of its dependencies in these files. */
  readonly modules: number;
  /** Node.js's own modules, those that every process loads included. */
  readonly builtIns: number;
}

type Recorded = Readonly<Record<string, Counts>>;

/** One line for each count that has grown above the recorded one. A case that was never recorded has grown. */
export function grown(recorded: Recorded, counted: Recorded): string[] {
  return Object.entries(counted).flatMap(([name, counts]) => {
    const before = recorded[name];
    if (before === undefined) return [`${name}: was never recorded`];
    return Object.entries(counts).flatMap(([what, now]) => {
      const limit = before[what as keyof Counts];
      return now <= limit ? [] : [`${name}: ${now} ${what}, recorded ${limit}`];
    });
  });
}
