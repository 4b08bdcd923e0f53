import { globSync, readFileSync } from 'node:fs';
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
const tones = ['blue', 'teal', 'green', 'amber', 'red', 'violet', 'grey'];
/** Whatever text may come to stand on: hovered, chosen, highlighted, in a callout. */
const grounds = ['paper', 'panel', 'raised', 'hover', 'accent-soft', 'mark', ...tones.map((tone) => `${tone}-soft`)];
const pairs = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ...tones.flatMap((tone) => ['paper', 'panel', 'raised', 'hover', `${tone}-soft`].map((on) => [tone, on] as const)),
  ['on-accent', 'accent'] as const,
  ['paper', 'ink'] as const,
];
/** Tokens of areas that hold no text: borders, shades, bars, the dots of a legend. */
const wordless = ['line', 'line-strong', 'scrim', 'missing', ...tones, 'tone', 'tone-soft'];

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

    it('every text can be read on every ground', () => {
      const weak = pairs.flatMap(([text, ground]) => {
        const ratio = contrast(colour(text), colour(ground));
        return ratio >= readable ? [] : [`${text} on ${ground}: ${ratio.toFixed(2)}`];
      });
      expect(weak).toEqual([]);
    });

    it('edges of fields and the focus ring stand out', () => {
      for (const edge of ['line-strong', 'focus', ...(high ? ['line'] : [])]) {
        for (const ground of ['paper', 'raised'])
          expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
      }
    });
  },
);

describe('the style sheets', () => {
  const files = globSync('src/ui/**/{*.css,*-theme.ts,hanging-lines.ts}').filter(
    (file) => !file.endsWith('tokens.css'),
  );
  const rules = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\{([^{}]*)\}/g)].map(([, body = '']) => ({
      file,
      text: /(?<![\w-])(?:color|fill)'?:\s*'?var\(--([\w-]+)\)/.exec(body)?.[1],
      ground: /background(?:-color|Color)?'?:\s*'?var\(--([\w-]+)\)/.exec(body)?.[1],
    })),
  );
  const tokensUsed = (kind: 'text' | 'ground'): string[] => [...new Set(rules.flatMap((rule) => rule[kind] ?? []))];

  it('are found', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(tokensUsed('text').length).toBeGreaterThan(8);
  });

  it('write in no colour, and on no ground, whose contrast is not computed here', () => {
    // A callout's `tone` is one of the seven, with its own soft ground.
    const known = new Set([...pairs.flat(), 'tone']);
    expect(tokensUsed('text').filter((token) => !known.has(token))).toEqual([]);
    const grounds = new Set([...pairs.map(([, ground]) => ground), ...wordless]);
    expect(tokensUsed('ground').filter((token) => !grounds.has(token))).toEqual([]);
  });

  it('put no text on a ground of the same rule but in a pair computed here', () => {
    const isKnown = (text: string, ground: string): boolean =>
      pairs.some(([one, other]) => one === text && other === ground) || `${text} ${ground}` === 'tone tone-soft';
    const both = rules.filter(({ text, ground }) => text !== undefined && ground !== undefined);
    expect(both.length).toBeGreaterThan(15);
    expect(both.filter(({ text = '', ground = '' }) => !isKnown(text, ground) && ground !== 'line')).toEqual([]);
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
