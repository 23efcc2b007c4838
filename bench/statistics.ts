/** A median and its quartiles. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** @param values - at least one */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const position = share * (sorted.length - 1);
    const [below = Number.NaN, above = below] = [Math.floor(position), Math.ceil(position)].map(
      (index) => sorted[index] ?? Number.NaN,
    );
    return below + (above - below) * (position % 1);
  };
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
}

export const median = (values: readonly number[]): number => spreadOf(values).median;

/** The ratios of two series that were measured in the same rounds, so that a drift of the machine's speed cancels out. */
export function pairedRatios(own: readonly number[], reference: readonly number[]): Spread {
  return spreadOf(own.map((value, round) => value / (reference[round] ?? Number.NaN)));
}
