/** Where a share lies, 0–1. */
export type ShareInterval = { readonly share: number; readonly low: number; readonly high: number };

/** Two-sided 95 % and 90 % of a normal distribution. */
export const Z_95 = 1.959964;
export const Z_90 = 1.644854;

/**
 * The interval of a share of `count` draws (E. B. Wilson, 1927, Probable inference, the law of succession, and statistical inference).
 * `count` need not be whole. Everything is possible where nothing was drawn.
 */
export function shareInterval(share: number, count: number, z: number = Z_95): ShareInterval {
  if (count <= 0) return { share, low: 0, high: 1 };
  const square = (z * z) / count;
  const middle = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return { share, low: Math.max(0, Math.min(share, middle - half)), high: Math.min(1, Math.max(share, middle + half)) };
}
