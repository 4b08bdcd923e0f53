/** What a scheduler of the family of SM-2 knows of a card: an ease (2.5 is usual) and an interval in days. */
export type SimpleSchedule = { readonly ease: number; readonly interval: number };

/** Exponential of the difficulty, growth with stability, and with forgetting, of the usual parameters of FSRS-6. */
const [W8, W9, W10] = [1.8722, 0.1666, 0.796];
/** Of the forgetting curve. */
const DECAY = 0.1542;

/**
 * Stability and difficulty of FSRS-6 for a card of which only ease and interval are known, if `retention` of such cards are
 * remembered at the end of their interval. (The interval is the stability when retention is 0.9; difficulty is the one at which a
 * good answer lengthens the stability by the ease. After the conversion of the FSRS project, open-spaced-repetition, 2023–2025.)
 */
export function memoryOf(
  { ease, interval }: SimpleSchedule,
  retention = 0.9,
): { readonly stability: number; readonly difficulty: number } {
  const factor = 0.9 ** (-1 / DECAY) - 1;
  const stability = clamp((Math.max(interval, 0.1) * factor) / (retention ** (-1 / DECAY) - 1), 0.001, 36_500);
  const growth = Math.exp(W8) * stability ** -W9 * (Math.exp((1 - retention) * W10) - 1);
  const difficulty = 11 - (Math.max(ease, 1.3) - 1) / growth;
  return { stability, difficulty: clamp(difficulty, 1, 10) };
}

function clamp(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
}
