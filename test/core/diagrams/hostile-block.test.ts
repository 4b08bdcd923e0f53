import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { diagramList } from '#core/diagrams/diagram-list.ts';
import { drawDiagram } from '#core/diagrams/draw-diagram.ts';
import { drawn, errorsOf } from './draw.ts';
import { examples } from './examples.ts';

const FRONT_MATTER = '../shared/cases/yaml-frontmatter.json';
const LIMIT = 3_000;
type Case = { readonly name: string; readonly js?: string; readonly yaml?: string };
const read = (): readonly Case[] =>
  existsSync(FRONT_MATTER) ? (JSON.parse(readFileSync(FRONT_MATTER, 'utf8')) as { cases: Case[] }).cases : [];

describe.skipIf(!existsSync(FRONT_MATTER))('a block made to do harm', () => {
  test.each(read().map((each) => [each.name, each] as const))('is refused in time: %s', (_name, each) => {
    const text = each.yaml ?? (new Function(`return ${each.js ?? '""'}`)() as string);
    for (const { type } of diagramList) {
      const start = performance.now();
      const result = drawDiagram(type, text, { lang: 'en', width: 720 });
      expect(performance.now() - start).toBeLessThan(LIMIT);
      expect('errors' in result && result.errors.length).toBeGreaterThan(0);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    }
  });
});

describe('YAML that is none', () => {
  it.each([
    ['', ['empty :1']],
    ['# nothing', ['empty :1']],
    ['just words', ['not-a-map :1']],
    ['stages:\n  - {name: a\n', ['bad-yaml :3']],
    ['stages: []\nstages: []\n', ['duplicate-key stages:2']],
    ['x: !!js/function "function(){}"\n', ['bad-yaml :1']],
    ['a: &a [*a]\n', ['bad-yaml :1']],
    [`a: ${'['.repeat(40)}${']'.repeat(40)}\n`, ['bad-yaml :1']],
    [`a: ${'x'.repeat(100_001)}\n`, ['too-large :1']],
    [`a: [${'1, '.repeat(6_000)}]\n`, ['too-many :1']],
  ])('%# is a located error', (text, errors) => {
    expect(errorsOf('funnel', text)).toEqual(errors);
  });

  it('names an unknown kind of block', () => {
    expect(errorsOf('constructor', 'a: 1')).toEqual(['unknown-type :1']);
  });

  it('never throws, whatever the text', () => {
    const types = diagramList.map((block) => block.type);
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.nat(),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        (type, at, noise) => {
          const text = examples[type] ?? '';
          const place = at % text.length;
          for (const spoilt of [text.slice(0, place) + noise + text.slice(place), text.slice(0, place), noise])
            drawDiagram(type, spoilt, { lang: 'zh', width: 480 });
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('text cannot script', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '"><image href=x onerror=alert(1)>',
    "' onload='alert(1)",
    '[[javascript:alert(1)|click]]',
    '[[a" onclick="alert(1)|b]]',
    ']]><svg/onload=alert(1)>',
    '</title></svg><script>1</script>',
    '&lt;script&gt;\u0000\ud800',
  ];

  it.each(attacks)('%j', (attack) => {
    const quoted = JSON.stringify(attack).replaceAll('\\ud800', '\ud800');
    const text = `title: ${quoted}\nwhen: ${quoted}\nwant: ${quoted}\nso: ${quoted}\nsource: ${quoted}\n`;
    for (const isPlain of [false, true]) {
      const result = drawDiagram('jtbd-story', text, { lang: 'en', width: 720, isPlain });
      if ('errors' in result) throw new Error(JSON.stringify(result.errors));
      const tags = result.svg.match(/<[^>]*>/g) ?? [];
      for (const tag of tags) {
        expect(tag).toMatch(/^<\/?(?:svg|title|desc|rect|circle|line|path|text|tspan|a)\b/);
        expect(tag.replace(/"[^"]*"/g, '')).not.toMatch(/\bon\w+|style/i);
        for (const [, href] of tag.matchAll(/href="([^"]*)"/g)) expect(href).toBe('#');
      }
      expect(result.svg).not.toContain('\u0000');
    }
  });

  it('keeps what a link points to, for whoever opens it', () => {
    const story = 'when: "see [[Note & more#Part|words]]"\nwant: "[[Other#^block]]"\nso: c\n';
    const { svg } = drawn('jtbd-story', story);
    expect(svg).toContain(
      '<a class="wiki-link" data-target="Note &amp; more" data-heading="Part" data-alias="words" href="#"',
    );
    expect(svg).toContain('data-target="Other" data-block="block"');
  });

  it('a foreign language tag or an absurd width does no harm', () => {
    const { svg } = drawn('jtbd-story', 'lang: "x\\" onload=1"\nwhen: a\nwant: b\nso: c\n', '__proto__', 1);
    expect(svg).toContain('lang="en"');
    expect(svg).toContain('width="320"');
  });
});
