import { expect, it } from 'vitest';
import { ageBeside, daysOf } from '#core/note/translation-age.ts';

it('reads the days a note gives for itself, and nothing else', () => {
  expect(daysOf({ updated: '2026-05-01T10:00', translated: ' 2026-04-01' })).toEqual({
    updated: '2026-05-01',
    translated: '2026-04-01',
  });
  expect(daysOf({ updated: 'May 2026', translated: 2026 })).toEqual({ updated: null, translated: null });
});

it.each([
  [{}, {}, null],
  [{ updated: '2026-05-01' }, {}, null],
  [{ updated: '2026-05-01' }, { updated: '2026-05-01' }, null],
  [{ updated: '2026-05-01' }, { updated: '2026-06-01' }, 'newer'],
  [{ updated: '2026-06-01' }, { updated: '2026-05-01' }, 'older'],
  // What was translated after a change has followed it, whenever it was changed itself.
  [{ translated: '2026-06-02', updated: '2026-01-01' }, { updated: '2026-06-01' }, null],
  [{ updated: '2026-06-01' }, { translated: '2026-05-01', updated: '2026-06-01' }, 'older'],
  [{ translated: '2026-05-01', updated: '2026-06-01' }, { translated: '2026-05-01', updated: '2026-06-01' }, 'newer'],
] as const)('of %j, %j is %s', (own, other, age) => {
  expect(ageBeside(daysOf(own), daysOf(other))).toBe(age);
});
