import { type Contender, type Cost, costOf, type ProcessReport, reportOf } from './process.ts';
import type { Situation } from './situations.ts';
import { pairedRatios, type Spread, spreadOf } from './statistics.ts';

/** What one contender cost in one situation. */
interface Row {
  readonly contender: string;
  /** ms */
  readonly wall: Spread;
  readonly wallRatio: Spread;
  /** ms */
  readonly cpu: Spread;
  readonly cpuRatio: Spread;
  /** The largest resident set of the process (MiB). */
  readonly peak: Spread;
  readonly peakRatio: Spread;
}

export interface Result {
  readonly situation: Situation;
  readonly rows: readonly Row[];
}

/** The peak memory of a process hardly varies. */
const memoryRounds = 5;

/**
 * Measures a situation. In each round every contender runs once, in an order that changes from round to round, because
 * a process warms caches for the next one. The round before the first does not count.
 */
export async function measure(situation: Situation, rounds: number): Promise<Result> {
  const { contenders, reference } = situation;
  const costs = await inRounds(contenders, rounds, costOf);
  const peaks = await inRounds(contenders, Math.min(rounds, memoryRounds), peakOf);
  const seriesOf = (name: string) => {
    const of = (key: keyof Cost) => (costs.get(name) ?? []).map((cost) => cost[key]);
    return { wall: of('wallMs'), cpu: of('cpuMs'), peak: peaks.get(name) ?? [] };
  };
  const one = seriesOf(reference);
  const rows = contenders.map(({ name }) => {
    const own = seriesOf(name);
    return {
      contender: name,
      wall: spreadOf(own.wall),
      wallRatio: pairedRatios(own.wall, one.wall),
      cpu: spreadOf(own.cpu),
      cpuRatio: pairedRatios(own.cpu, one.cpu),
      peak: spreadOf(own.peak),
      peakRatio: pairedRatios(own.peak, one.peak),
    };
  });
  return { situation, rows };
}

async function peakOf(contender: Contender): Promise<number> {
  return (await reportOf<ProcessReport>(contender, 'report.cjs')).peakMiB;
}

async function inRounds<T>(
  contenders: readonly Contender[],
  rounds: number,
  run: (contender: Contender) => Promise<T>,
): Promise<Map<string, T[]>> {
  const found = new Map(contenders.map(({ name }) => [name, [] as T[]]));
  for (let round = -1; round < rounds; round++) {
    const first = Math.max(round, 0) % contenders.length;
    const order = [...contenders.slice(first), ...contenders.slice(0, first)];
    for (const contender of order) {
      const value = await run(contender);
      if (round >= 0) found.get(contender.name)?.push(value);
    }
  }
  return found;
}

const spread = ({ median, lower, upper }: Spread): string =>
  `${median.toFixed(2)} (${lower.toFixed(2)}–${upper.toFixed(2)})`;

export const columns = ['wall ms', 'ratio', 'CPU ms', 'ratio', 'peak MiB', 'ratio'] as const;

/** The figures of a row, in the order of `columns`: medians, and ratios with their quartiles. */
export function figuresOf({ wall, wallRatio, cpu, cpuRatio, peak, peakRatio }: Row): string[] {
  return [
    wall.median.toFixed(0),
    spread(wallRatio),
    cpu.median.toFixed(0),
    spread(cpuRatio),
    peak.median.toFixed(0),
    peakRatio.median.toFixed(2),
  ];
}

/** A table for the terminal. */
export function tableOf({ situation, rows }: Result): string {
  const widths = [9, 20, 8, 20, 10, 7];
  const line = (name: string, cells: readonly string[]) =>
    `  ${name.padEnd(24)}${cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join('')}`;
  return [
    `\n${situation.name} (ratios to ${situation.reference})`,
    line('', columns),
    ...rows.map((row) => line(row.contender, figuresOf(row))),
  ].join('\n');
}
