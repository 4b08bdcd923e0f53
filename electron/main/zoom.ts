const factors = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** The next larger (1) or smaller (-1) size, as browsers have them, or 100 % (0); at either end it stays. */
export function nextZoom(now: number, step: -1 | 0 | 1): number {
  if (step === 0) return 1;
  // A size set elsewhere may lie between two of ours.
  const further = factors.filter((factor) => (step > 0 ? factor > now + 0.001 : factor < now - 0.001));
  return (step > 0 ? further[0] : further.at(-1)) ?? now;
}
