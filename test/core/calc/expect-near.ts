import { expect } from 'vitest';

/** Equal but for the twelfth digit: relative tolerance 1e-9, and the same about zero. */
export function expectNear(actual: unknown, expected: number, tolerance = 1e-9): void {
  expect(typeof actual).toBe('number');
  expect(Math.abs((actual as number) - expected), `${String(actual)} beside ${expected}`).toBeLessThanOrEqual(
    tolerance * Math.max(Math.abs(expected), expected === 0 ? 1 : 0),
  );
}
