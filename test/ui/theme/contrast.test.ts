import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/ui/theme/tokens.css', import.meta.url), 'utf8');
const blocks = [...css.matchAll(/^([^\s@/][^{}]*) \{\n([^}]*)\}/gm)].map(([, selectors = '', body = '']) => ({
  selectors: selectors.split(',').map((selector) => selector.trim()),
  tokens: [...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value] as const),
}));
const accents = [...new Set([...css.matchAll(/data-accent='(\w+)'/g)].map(([, accent = '']) => accent))];

/** The tokens of the page with this accent, by the order of the blocks, as no block is more specific in what it names. */
function tokensOf(accent: string, contrast: boolean): ReadonlyMap<string, string> {
  const holds = [
    '[data-accent]',
    ':root',
    `[data-accent='${accent}']`,
    ...(contrast ? [":root[data-contrast='more']"] : []),
  ];
  return new Map(
    blocks.filter(({ selectors }) => selectors.some((each) => holds.includes(each))).flatMap(({ tokens }) => tokens),
  );
}

const texts = ['ink', 'ink-soft', 'ink-faint', 'accent', 'missing'];
const grounds = ['paper', 'panel', 'raised', 'hover'];
const tones = ['blue', 'teal', 'green', 'amber', 'red', 'violet', 'grey'];

const looks = accents.flatMap((accent) =>
  [false, true].flatMap((contrast) => (['light', 'dark'] as const).map((theme) => ({ theme, accent, contrast }))),
);

it('there are a handful of accents', () => {
  expect(accents).toEqual(['blue', 'teal', 'green', 'violet', 'grey']);
});

describe.each(looks)(
  'in the $theme theme with the accent $accent (high contrast: $contrast)',
  ({ theme, accent, contrast: high }) => {
    const tokens = tokensOf(accent, high);
    const readable = high ? 7 : 4.5;
    const colour = (name: string): string => {
      const value = tokens.get(name) ?? expect.unreachable(`no token ${name}`);
      const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
      if (other !== undefined) return colour(other);
      const [, light = '', dark = ''] = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value) ?? [];
      return (theme === 'light' ? light : dark) || expect.unreachable(`no colour in ${name}`);
    };
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
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(readable);
    });

    it('edges of fields and the focus ring stand out', () => {
      for (const edge of ['line-strong', 'focus', ...(high ? ['line'] : [])]) {
        for (const ground of ['paper', 'raised'])
          expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
      }
    });
  },
);

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
