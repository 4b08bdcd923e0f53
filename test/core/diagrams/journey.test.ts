import { describe, expect, it } from 'vitest';
import { emotionFigures, survivals, weakestLink } from '#core/diagrams/chain.ts';
import { monotonePath, monotoneTangents } from '#core/diagrams/drawing/monotone-curve.ts';
import { drawn, errorsOf } from './draw.ts';
import { examples } from './examples.ts';

describe('a chain of touchpoints', () => {
  it('passes .9, .8, .5, .95 on to .342, and is weakest at the third', () => {
    const rates = [0.9, 0.8, 0.5, 0.95];
    [0.9, 0.72, 0.36, 0.342].forEach((left, at) => expect(survivals(rates)[at]).toBeCloseTo(left, 12));
    expect(weakestLink(rates)).toBe(2);
    const better = survivals([0.9, 0.8, 0.6, 0.95]).at(-1) ?? 0;
    expect(better - (survivals(rates).at(-1) ?? 0)).toBeCloseTo(0.0684, 12);
    expect(weakestLink([null, 0.5, 0.5])).toBe(1);
    expect(weakestLink([null])).toBeNull();
  });

  it('tells so in the figure, and where a negative touchpoint breaks it', () => {
    const { derived } = drawn('touchpoint-map', examples['touchpoint-map'] ?? '');
    const [chain] = derived['chains'] as { survival: number; weakest: number; broken_at: number }[];
    expect(chain?.survival).toBeCloseTo(0.342, 12);
    expect(chain).toMatchObject({ weakest: 2, broken_at: 2 });
  });

  it('begins with its initial point, ends with its final one, and passes on between none and all', () => {
    const text =
      'chains:\n  - points:\n      - {name: a, position: final, pass: 1.2}\n      - {name: b, reaction: bad}\n';
    expect(errorsOf('touchpoint-map', text)).toEqual([
      'too-large chains[0].points[0].pass:3',
      'not-a-choice chains[0].points[1].reaction:4',
    ]);
    expect(errorsOf('touchpoint-map', 'chains:\n  - points:\n      - {name: a, position: final}\n      - b\n')).toEqual(
      ['inconsistent chains[0].points[0].position:3'],
    );
  });
});

describe('the emotions of a journey', () => {
  it('come to a mean of .5, weighted .2, peak–end 2, and are lowest at the fourth', () => {
    expect(emotionFigures([1, 2, -1, -2, 1, 2], [1, 1, 2, 2, 3, 1])).toEqual({
      mean: 0.5,
      weighted: 0.2,
      peak: 2,
      end: 2,
      peak_end: 2,
      lowest: 3,
    });
    expect(emotionFigures([null])).toBeNull();
  });

  it('are drawn by the monotone curve: tangents 1, 0, −2, 0, 2, 1', () => {
    expect(monotoneTangents([1, 2, -1, -2, 1, 2]).map((one) => one + 0)).toEqual([1, 0, -2, 0, 2, 1]);
    expect(monotonePath([{ x: 0, y: 1 }])).toBe('M0 1');
    expect(
      monotonePath([
        { x: 0, y: 0 },
        { x: 3, y: 3 },
      ]),
    ).toBe('M0 0C1 1 2 2 3 3');
  });

  it('never leave the range of their neighbours', () => {
    const values = [0, 2, 2, -2, 1.9, 2, -2, -1.9];
    const tangents = monotoneTangents(values);
    values.slice(1).forEach((to, at) => {
      const from = values[at] ?? 0;
      for (let t = 0; t <= 1; t += 0.05) {
        const [a, b] = [tangents[at] ?? 0, tangents[at + 1] ?? 0];
        const y =
          from * (1 + 2 * t) * (1 - t) ** 2 + a * t * (1 - t) ** 2 + to * t ** 2 * (3 - 2 * t) - b * t ** 2 * (1 - t);
        expect(y).toBeGreaterThanOrEqual(Math.min(from, to) - 1e-9);
        expect(y).toBeLessThanOrEqual(Math.max(from, to) + 1e-9);
      }
    });
  });

  it('break the curve where one is left open', () => {
    const stages = (emotions: readonly string[]): string =>
      `stages:\n${emotions.map((emotion, at) => `  - {title: s${at}, emotion: ${emotion}}\n`).join('')}`;
    const curves = (text: string): number => drawn('cjm', text).svg.match(/<path d="M[\d. ]+C/g)?.length ?? 0;
    expect(curves(stages(['1', '2', '0', '1']))).toBe(1);
    expect(curves(stages(['1', '2', 'null', '1', '1']))).toBe(2);
    expect(curves(stages(['1', 'null', '1']))).toBe(0);
  });
});

describe('the journey map', () => {
  it('finds the weakest link of all its touchpoints', () => {
    const { derived } = drawn('cjm', examples['cjm'] ?? '');
    expect(derived['weakest']).toEqual({ stage: 2, touchpoint: 'queue of cards', pass: 0.5 });
    expect(derived['survival']).toBeCloseTo(0.342, 12);
    expect(derived['opportunities']).toEqual([{ stage: 1, touchpoint: 'search field', opportunity: 15 }]);
    expect(derived['emotion']).toMatchObject({ weighted: 0.2, lowest: 3 });
  });

  it('has the stages of buying and of five A’s ready, in the language of the note', () => {
    expect(drawn('cjm', 'preset: buying', 'hu').outline.map((item) => item.text)).toEqual([
      'Az igény meghatározása',
      'Információgyűjtés',
      'A lehetőségek összehasonlítása',
      'Vásárlás',
      'Reakció',
    ]);
    expect(drawn('cjm', 'preset: 5a', 'zh').outline.map((item) => item.text)).toEqual([
      '了解',
      '吸引',
      '问询',
      '行动',
      '拥护',
    ]);
  });

  it('has from one to twelve stages, emotions from −2 to 2, and no lane of its own making', () => {
    expect(errorsOf('cjm', 'persona: a')).toEqual(['missing stages:1']);
    expect(errorsOf('cjm', 'stages: []')).toEqual(['empty stages:1']);
    expect(errorsOf('cjm', `stages:\n${'  - a\n'.repeat(13)}`)).toEqual(['too-many stages:2']);
    expect(
      errorsOf('cjm', 'stages:\n  - {title: a, emotion: 3}\n  - {title: b, feelings: []}\n  - {id: x}\n  - {id: x}\n'),
    ).toEqual(['too-large stages[0].emotion:2', 'unknown-key stages[1].feelings:3']);
    expect(errorsOf('cjm', 'stages:\n  - {id: x}\n  - {id: x}\n')).toEqual(['duplicate-id stages[1].id:3']);
  });
});
