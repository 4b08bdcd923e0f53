import { expect } from 'vitest';

/** Looks again until the expectation holds: `await eventually(() => note.text()).toContain('…')`. */
export function eventually<Value>(read: () => Value | Promise<Value>) {
  return expect.poll(read, { timeout: 10_000, interval: 40 });
}
