import { expect, it } from 'vitest';
import { onOtherLayouts } from '#core/words/keyboard-layouts.ts';

it.each([
  ['ьфклуештп', 'marketing'],
  ['Ьфклуештп', 'marketing'],
  ['vfhrtnbyu', 'маркетинг'],
  ['wsyyscnm', 'цінність'],
  ['k.,jdm', 'любовь'],
  ['\\fyjr', 'ґанок'],
  ['цынныст', 'цінніст'],
  ['penytarca', 'penztarca'],
  ['v;ny', 'vénz'],
  ['ügzfel', '-gyfel'],
  ['льйтн', 'kmqny'],
])('%s may be meant for %s', (typed, meant) => {
  expect(onOtherLayouts(typed)).toContain(meant);
});

it('has nothing to say of what no layout here can write, nor of what all write alike', () => {
  expect(onOtherLayouts('营销')).toEqual([]);
  expect(onOtherLayouts('crm система')).toEqual([]);
  expect(onOtherLayouts('2026')).toEqual([]);
});
