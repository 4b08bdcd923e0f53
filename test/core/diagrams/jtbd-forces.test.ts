import { expect, it } from 'vitest';
import { drawn, errorsOf } from './draw.ts';

const strengths = (...given: number[]): string => given.map((one) => `{text: a, strength: ${one}}`).join(', ');

it('adds the forces up: push (4, 3), pull (5), anxiety (2), habit (4, 3) → 3', () => {
  const text = `push: [${strengths(4, 3)}]\npull: [${strengths(5)}]\nanxiety: [${strengths(2)}]\nhabit: [${strengths(4, 3)}]`;
  expect(drawn('jtbd-forces', text).derived).toEqual({
    push: 7,
    pull: 5,
    anxiety: 2,
    habit: 7,
    net: 3,
    switch_likely: true,
  });
});

it('takes plain words for a force of three, and a balance for no switch', () => {
  const { derived } = drawn('jtbd-forces', 'push: [this hurts]\nhabit: [but I know it]');
  expect(derived).toMatchObject({ push: 3, habit: 3, net: 0, switch_likely: false });
});

it('has strengths from 1 to 5 and nothing else', () => {
  const text =
    'push:\n  - {text: a, strength: 6}\n  - {text: b, strength: 0}\n  - {text: c, strength: x}\n  - {strength: 2}\n';
  expect(errorsOf('jtbd-forces', text)).toEqual([
    'too-large push[0].strength:2',
    'too-small push[1].strength:3',
    'not-a-number push[2].strength:4',
    'missing push[3].text:5',
  ]);
  expect(errorsOf('jtbd-forces', 'pull: much')).toEqual(['not-a-list pull:1']);
});
