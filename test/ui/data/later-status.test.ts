import { expect, it } from 'vitest';
import type { Status } from '#api/contract.ts';
import { laterStatus } from '#ui/data/later-status.ts';

const status = (phase: Status['phase'], done: number, total = 100): Status =>
  ({ phase, done, total }) as unknown as Status;

it('an answer that was overtaken by an event does not set progress back', () => {
  const before = status('indexing', 60);
  expect(laterStatus(before, status('indexing', 50))).toBe(before);
  expect(laterStatus(before, status('indexing', 70)).done).toBe(70);
  expect(laterStatus(before, status('ready', 0)).phase).toBe('ready');
  expect(laterStatus(status('listing', 0), status('indexing', 0)).phase).toBe('indexing');
  expect(laterStatus(before, status('indexing', 5, 40)).done).toBe(5);
  expect(laterStatus(undefined, status('indexing', 5)).done).toBe(5);
});
