/** Arithmetic mean; null of nothing. */
export function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : sum(numbers) / numbers.length;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The middle one, or the mean of the two in the middle; null of nothing. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return mean(sorted.length % 2 === 1 ? sorted.slice(half, half + 1) : sorted.slice(half - 1, half + 1));
}

/** a/b; null where b is 0 and there is none. */
export function ratio(a: number, b: number): number | null {
  return b === 0 ? null : a / b;
}
