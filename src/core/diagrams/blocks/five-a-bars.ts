import { MARGIN, type Pen } from '../block.ts';
import { round, SMALL } from '../drawing/sheet.ts';
import { textWidth } from '../drawing/text-width.ts';
import { fiveARatios, fiveAStages, type FiveACounts } from '../five-a.ts';

/** Bars as high as the counts about a middle line, the silhouette around them and the ratios between. */
export function drawFiveABars(counts: FiveACounts, population: number | undefined, pen: Pen): void {
  const { sheet, words, width } = pen;
  const half = 84;
  const gap = 8;
  const column = (width - 4 * gap) / 5;
  const most = Math.max(1, population ?? 0, ...Object.values(counts));
  const ratios = fiveARatios(counts);
  const names = ['attraction', 'curiosity', 'commitment', 'affinity'] as const;
  const isNarrow = names.some((name) => isBroken(words.fiveA.ratios[name], column - 4));
  const between = names.map((name) => {
    const value = ratios[name];
    const shown = value === null ? '—' : pen.number(value, 2);
    return isNarrow ? shown : `${words.fiveA.ratios[name]} ${shown}`;
  });
  const labels = between.map((label) => sheet.heightOf(label, column - 4, { size: SMALL }));
  const ratioHeight = Math.max(...labels);
  const axis = sheet.y + ratioHeight + 12 + half;
  const bars = fiveAStages.map((name, at) => ({
    name,
    x: MARGIN + at * (column + gap) + column * 0.22,
    width: column * 0.56,
    reach: (counts[name] / most) * half,
  }));
  const upper = bars.flatMap((bar) => [corner(bar.x, axis - bar.reach), corner(bar.x + bar.width, axis - bar.reach)]);
  const lower = bars.flatMap((bar) => [corner(bar.x, axis + bar.reach), corner(bar.x + bar.width, axis + bar.reach)]);
  sheet.path(`M${[...upper, ...lower.reverse()].join('L')}Z`, { fill: 'blue-soft' });
  sheet.line({ x: MARGIN, y: axis }, { x: MARGIN + width, y: axis }, { stroke: 'line', dash: '3 4' });
  bars.forEach((bar, at) => {
    sheet.rect({ x: bar.x, y: axis - bar.reach, width: bar.width, height: bar.reach * 2, radius: 3 }, { fill: 'blue' });
    const place = { x: MARGIN + at * (column + gap), y: axis + half + 6, width: column };
    sheet.text(pen.number(counts[bar.name]), place, { weight: 600, anchor: 'middle' });
    const label = between[at];
    if (label !== undefined) {
      const middle = { x: MARGIN + (at + 0.5) * (column + gap) + 2, y: sheet.y, width: column - 4 };
      sheet.text(label, middle, { size: SMALL, ink: 'ink-soft', anchor: 'middle' });
    }
  });
  sheet.y = axis + half + 34;
}

function corner(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}

/** Whether a word of a small bold label is wider than its column. */
export function isBroken(label: string, width: number): boolean {
  return label.split(' ').some((word) => textWidth(word, true) * SMALL > width);
}
