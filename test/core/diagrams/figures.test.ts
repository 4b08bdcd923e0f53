import { describe, expect, it } from 'vitest';
import { diagramList } from '#core/diagrams/diagram-list.ts';
import { drawn, layoutFaults } from './draw.ts';
import { examples } from './examples.ts';

describe.each(diagramList.map((block) => block.type))('the figure %s', (type) => {
  const text = examples[type] ?? '';

  it('looks as it did', async () => {
    await expect(drawn(type, text).svg).toMatchFileSnapshot(`golden/${type}.svg`);
  });

  it.each([400, 480, 720, 960])('keeps its words in their boxes and apart at %i px', (width) => {
    for (const lang of ['en', 'ru', 'uk', 'zh', 'hu']) {
      const own = text.replace(/^lang:.*\n/m, '');
      expect(layoutFaults(type, own, lang, width), lang).toEqual([]);
    }
  });

  it('has a name, a description and a list for those who listen', () => {
    const { svg, outline, title, description } = drawn(type, text);
    expect(svg).toContain('role="img"');
    expect(svg).toContain(`<title>${title}</title>`);
    expect(svg).toContain('<desc>');
    expect(description).not.toBe('');
    expect(outline.length).toBeGreaterThan(0);
    expect(JSON.stringify(outline)).not.toMatch(/undefined|NaN|\[\[/);
    expect(svg).not.toMatch(/undefined|NaN|Infinity/);
  });
});

it('an example stands for every kind of block', () => {
  expect(Object.keys(examples).toSorted()).toEqual(diagramList.map((block) => block.type).toSorted());
});
