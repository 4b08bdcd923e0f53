import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fencedBlocks } from '#core/diagrams/fenced-blocks.ts';
import { findDiagram } from '#core/diagrams/diagram-list.ts';
import { figureLabels, hiddenLabel } from '#core/review/answers/hidden-label.ts';

const part = (type: string, source: string, label: string) => ({ kind: 'label', type, source, label }) as const;

describe('a figure with a hidden label', { timeout: 60_000 }, () => {
  it('names what may be hidden', () => {
    expect(figureLabels('loyalty-ladder', 'title: Ladder of ours\n', 'en')).toEqual(
      expect.arrayContaining(['Prospect', 'Purchaser', 'Supporter', 'Advocate', 'Partner']),
    );
    expect(figureLabels('loyalty-ladder', 'title: Ladder of ours\n', 'en')).not.toContain('Ladder of ours');
    expect(figureLabels('loyalty-ladder', 'rungs: no', 'en')).toEqual([]);
    expect(figureLabels('no-such', '', 'en')).toEqual([]);
  });

  it('does not say it anywhere, and offers the others', () => {
    const made = hiddenLabel(part('loyalty-ladder', 'mode: cumulative\n', 'Supporter'), { lang: 'en', width: 640 }, 1);
    expect(made?.svg).toContain('>?<');
    expect(made?.svg).not.toContain('Supporter');
    expect(made?.answer).toBe('Supporter');
    expect(made?.choices.length).toBe(4);
    expect(made?.choices).toContain('Supporter');
    expect(
      hiddenLabel(part('loyalty-ladder', 'mode: cumulative\n', 'Nobody'), { lang: 'en', width: 640 }, 1),
    ).toBeUndefined();
  });

  it('holds for every figure of the notebook, wide and narrow', () => {
    let labels = 0;
    const types = new Set<string>();
    for (const path of globSync('notes/*/*.md')) {
      const lang = path.split(/[\\/]/)[1] ?? 'en';
      for (const { type, text } of fencedBlocks(readFileSync(path, 'utf8')).blocks) {
        if (findDiagram(type) === undefined) continue;
        for (const label of figureLabels(type, text, lang).slice(0, 6)) {
          const wide = hiddenLabel(part(type, text, label), { lang, width: 900 }, label);
          const narrow = hiddenLabel(part(type, text, label), { lang, width: 400 }, label);
          if (wide === undefined || narrow === undefined) throw new Error(`${path} ${type} ${label}`);
          labels++;
          types.add(type);
          expect(label).toContain(narrow.answer);
          expect(narrow.choices.filter((choice) => choice === narrow.answer).length).toBe(1);
          expect(new Set(wide.choices).size).toBe(wide.choices.length);
        }
      }
    }
    expect(labels).toBeGreaterThan(50);
    expect(types.size).toBeGreaterThan(5);
  });
});
