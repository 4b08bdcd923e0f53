import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/ui/theme/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
);

const texts = ['ink', 'ink-soft', 'ink-faint', 'accent', 'missing'];
const grounds = ['paper', 'panel', 'raised', 'hover'];
const tones = ['blue', 'teal', 'green', 'amber', 'red', 'violet', 'grey'];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = (name: string): string => tokens.get(name)?.[theme] ?? expect.unreachable(`no token ${name}`);
  const pairs = [
    ...texts.flatMap((text) => grounds.map((ground) => [text, ground])),
    ...tones.map((tone) => [tone, `${tone}-soft`]),
    ...tones.flatMap((tone) => ['ink', 'ink-soft', 'accent', 'missing'].map((text) => [text, `${tone}-soft`])),
    ...['ink', 'ink-soft', 'accent'].map((text) => [text, 'accent-soft']),
    ['ink', 'mark'],
    ['ink-soft', 'mark'],
    ['on-accent', 'accent'],
    ['red', 'raised'],
    ['green', 'raised'],
    ...['blue', 'green', 'violet'].map((tone) => [tone, 'panel']),
  ] as [string, string][];

  it.each(pairs)('%s on %s can be read', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('edges of fields and the focus ring stand out', () => {
    for (const edge of ['line-strong', 'focus']) {
      for (const ground of ['paper', 'raised'])
        expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
    }
  });
});

/** Contrast ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
