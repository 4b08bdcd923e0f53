/** Share that is left after each link: running products of pass rates. A rate that is not known passes everybody. */
export function survivals(rates: readonly (number | null)[]): readonly number[] {
  let left = 1;
  return rates.map((rate) => (left *= rate ?? 1));
}

/** Index of the lowest rate, the first on ties; null where none is known. */
export function weakestLink(rates: readonly (number | null)[]): number | null {
  let weakest: number | null = null;
  rates.forEach((rate, at) => {
    if (rate !== null && (weakest === null || rate < (rates[weakest] ?? Infinity))) weakest = at;
  });
  return weakest;
}

export type EmotionFigures = {
  readonly mean: number;
  readonly weighted: number;
  readonly peak: number;
  readonly end: number;
  readonly peak_end: number;
  /** Index of the lowest, the first on ties. */
  readonly lowest: number;
};

/**
 * What a row of emotions from −2 to 2 comes to; the peak is the strongest of either sign, the first on ties. Null without any.
 * Peak–end: Kahneman, Fredrickson, Schreiber & Redelmeier 1993, “When More Pain Is Preferred to Less”.
 */
export function emotionFigures(
  emotions: readonly (number | null)[],
  weights: readonly number[] = [],
): EmotionFigures | null {
  const felt = emotions.flatMap((value, at) => (value === null ? [] : [{ value, weight: weights[at] ?? 1, at }]));
  const [first] = felt;
  const last = felt.at(-1);
  if (first === undefined || last === undefined) return null;
  const total = felt.reduce((sum, one) => sum + one.weight, 0);
  const peak = felt.reduce((best, one) => (Math.abs(one.value) > Math.abs(best.value) ? one : best));
  const lowest = felt.reduce((best, one) => (one.value < best.value ? one : best));
  return {
    mean: felt.reduce((sum, one) => sum + one.value, 0) / felt.length,
    weighted: felt.reduce((sum, one) => sum + one.value * one.weight, 0) / total,
    peak: peak.value,
    end: last.value,
    peak_end: (peak.value + last.value) / 2,
    lowest: lowest.at,
  };
}
