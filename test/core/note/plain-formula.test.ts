import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainFormula } from '#core/note/parse/plain-formula.ts';

it.each([
  ['m \\cdot r/(1 + d - r)', 'm · r/(1 + d − r)'],
  ['m\\,r/(1+d-r)', 'm r/(1+d−r)'],
  ['r = 0{,}8', 'r = 0,8'],
  ['CAC \\cdot (1 - r) \\ge m', 'CAC · (1 − r) ≥ m'],
  ['r_t = (\\beta + t - 1)/(\\alpha + \\beta + t - 1)', 'rₜ = (β + t − 1)/(α + β + t − 1)'],
  ['\\left(1-\\frac{\\text{место}}{N+1}\\right)\\cdot\\frac{2}{N}', '(1−место/(N+1))·2/N'],
  ['\\text{Brand-Wert} - x', 'Brand-Wert − x'],
  ['\\sqrt{a + b}^2', '√(a + b)²'],
  ['\\sum_{t=1}^{T} x^{a+b}', '∑ₜ₌₁^T x^(a+b)'],
  ['50\\,\\% \\unknown', '50 % unknown'],
  ['\\frac{1', '1/'],
])('%s reads “%s”', (tex, words) => {
  expect(plainFormula(tex)).toBe(words);
});

it('comes to an end whatever it is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('\\', '{', '}', '^', '_', 'a', 'frac', ' ', '$', '1') }), (tex) => {
      expect(typeof plainFormula(tex)).toBe('string');
    }),
    { numRuns: 2000 },
  );
});
