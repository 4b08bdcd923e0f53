import { defineBlock, MARGIN, outlineItem } from '../block.ts';
import { SMALL } from '../drawing/sheet.ts';
import { widestPiece } from '../drawing/wrap-text.ts';
import { choice, item, list, number, optional, required, text, withDefault } from '../reading/shape.ts';

const rungNames = ['prospect', 'purchaser', 'client', 'supporter', 'advocate', 'partner'] as const;
type RungName = (typeof rungNames)[number];

const rungs = optional(
  list(
    item(
      {
        id: required(choice(rungNames)),
        label: optional(text),
        count: optional(number({ least: 0 })),
        text: optional(text),
      },
      'id',
    ),
    { least: 1 },
  ),
);
type Rung = { readonly id: RungName; readonly label: string; readonly count: number | null; readonly text?: string };

/** The ladder of loyalty, from prospect to partner. Christopher, Payne & Ballantyne 1991; Payne 1995. */
export const loyaltyLadder = defineBlock({
  type: 'loyalty-ladder',
  fields: { rungs, mode: withDefault(choice(['cumulative', 'exclusive']), 'cumulative') },
  check(model, check) {
    const given = model.rungs ?? [];
    given.forEach((rung, at) => {
      const before = given[at - 1];
      const { field, line } = rung.at;
      if (before !== undefined) {
        const [lower, upper] = [rungNames.indexOf(before.id), rungNames.indexOf(rung.id)];
        if (given.slice(0, at).some((each) => each.id === rung.id))
          check.report('duplicate-id', { field: `${field}.id`, line }, { id: rung.id });
        else if (lower > upper) check.report('inconsistent', { field: `${field}.id`, line }, { after: before.id });
      }
      const isLarger = before?.count !== undefined && rung.count !== undefined && rung.count > before.count;
      if (model.mode === 'cumulative' && isLarger)
        check.report(
          'inconsistent',
          { field: `${field}.count`, line },
          { most: before.count ?? 0, given: rung.count ?? 0 },
        );
    });
    const counted = given.filter((rung) => rung.count !== undefined);
    if (counted.length === 0) return;
    for (const rung of given) {
      if (rung.count === undefined) check.report('missing', { field: `${rung.at.field}.count`, line: rung.at.line });
    }
  },
  draw(model, { sheet, words, width, number: format, percent, labelled }) {
    const given = model.rungs ?? rungNames.map((id) => ({ id, label: undefined, count: undefined, text: undefined }));
    const counts = atLeast(
      given.map((rung) => rung.count ?? null),
      model.mode,
    );
    const ladder: readonly Rung[] = given.map((rung, at) => ({
      id: rung.id,
      label: rung.label ?? words.ladder.rungs[rung.id],
      count: counts[at] ?? null,
      ...(rung.text === undefined ? {} : { text: rung.text }),
    }));
    const steps = ladder.slice(1).map((rung, at) => share(rung.count, ladder[at]?.count ?? null));
    // Wide enough that no word of the brackets' names breaks.
    const names = [words.ladder.keeping, words.ladder.catching];
    const widest = Math.max(...names.map((name) => widestPiece(name, { lang: sheet.lang, isBold: true }))) * SMALL + 8;
    const side = Math.max(widest, Math.min(150, width * 0.24));
    const indent = Math.min(28, (width - side) * 0.05);
    const left = MARGIN + side + 16;
    const bounds: { top: number; bottom: number; isKept: boolean }[] = [];
    // The highest rung stands on top.
    for (const [index, rung] of ladder.toReversed().entries()) {
      const at = ladder.length - 1 - index;
      const isKept = rungNames.indexOf(rung.id) >= 2;
      const x = left + at * indent;
      const box = { x, width: MARGIN + width - x };
      const figure = rung.count === null ? 0 : 96;
      const inner = box.width - 28 - figure;
      const label = sheet.heightOf(rung.label, inner, { weight: 600 });
      const more = rung.text === undefined ? 0 : sheet.heightOf(rung.text, inner, { size: SMALL }) + 2;
      const height = label + more + 20;
      const hue = isKept ? 'green' : 'blue';
      sheet.rect({ ...box, y: sheet.y, height, radius: 5 }, { fill: `${hue}-soft` });
      sheet.rect({ x, y: sheet.y, width: 4, height, radius: 2 }, { fill: hue });
      sheet.text(rung.label, { x: x + 16, y: sheet.y + 10, width: inner }, { weight: 600 });
      if (rung.text !== undefined)
        sheet.text(rung.text, { x: x + 16, y: sheet.y + 12 + label, width: inner }, { size: SMALL, ink: 'ink-soft' });
      if (rung.count !== null) {
        const place = { x: MARGIN + width - 12 - figure, y: sheet.y + 10, width: figure };
        sheet.text(format(rung.count), place, { weight: 600, ink: hue, anchor: 'end' });
      }
      bounds.push({ top: sheet.y, bottom: sheet.y + height, isKept });
      sheet.y += height;
      const step = steps[at - 1];
      if (at > 0) {
        if (step !== undefined && step !== null) {
          const arrow = left + at * indent + 20;
          sheet.arrow({ x: arrow, y: sheet.y + 22 }, { x: arrow, y: sheet.y + 4 });
          sheet.text(percent(step), { x: arrow + 12, y: sheet.y + 5, width: 90 }, { size: SMALL, ink: 'ink-soft' });
          sheet.y += 26;
        } else sheet.y += 8;
      }
    }
    for (const isKept of [true, false]) {
      const part = bounds.filter((each) => each.isKept === isKept);
      const [first, last] = [part[0], part.at(-1)];
      if (first === undefined || last === undefined) continue;
      const hue = isKept ? 'green' : 'blue';
      const x = MARGIN + side + 4;
      sheet.path(`M${x - 5} ${first.top}H${x}V${last.bottom}H${x - 5}`, { stroke: hue, strokeWidth: 1.5 });
      const label = isKept ? words.ladder.keeping : words.ladder.catching;
      const look = { size: SMALL, weight: 600, ink: hue, anchor: 'end' } as const;
      const height = sheet.heightOf(label, side - 8, look);
      const y = Math.max(first.top, (first.top + last.bottom - height) / 2);
      sheet.text(label, { x: MARGIN, y, width: side - 8 }, look);
      sheet.y = Math.max(sheet.y, y + height);
    }
    const whole = share(ladder.at(-1)?.count ?? null, ladder[0]?.count ?? null);
    if (whole !== null && ladder.length > 1) {
      sheet.y += 12;
      const summary = labelled(words.ladder.whole, percent(whole));
      sheet.y += sheet.text(summary, { x: MARGIN, y: sheet.y, width }, { size: SMALL, ink: 'ink-soft' });
    }
    return {
      outline: ladder.toReversed().map((rung, index) => {
        const step = steps[ladder.length - 2 - index];
        const told = rung.count === null ? rung.label : labelled(rung.label, format(rung.count));
        const kind = rungNames.indexOf(rung.id) >= 2 ? words.ladder.keeping : words.ladder.catching;
        return outlineItem(told, [kind, step == null ? undefined : percent(step), rung.text]);
      }),
      derived: counts.includes(null) ? {} : { counts, conversions: steps, whole: ladder.length > 1 ? whole : null },
    };
  },
});

/** How many stand on each rung or higher. */
function atLeast(counts: readonly (number | null)[], mode: 'cumulative' | 'exclusive'): readonly (number | null)[] {
  if (mode === 'cumulative') return counts;
  return counts.map((count, at) =>
    count === null ? null : counts.slice(at).reduce<number>((sum, each) => sum + (each ?? 0), 0),
  );
}

function share(count: number | null, base: number | null): number | null {
  return count === null || base === null || base === 0 ? null : count / base;
}
