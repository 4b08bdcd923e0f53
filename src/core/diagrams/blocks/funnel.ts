import { defineBlock, MARGIN, outlineItem } from '../block.ts';
import { round, SMALL } from '../drawing/sheet.ts';
import { list, map, number, optional, required, text } from '../reading/shape.ts';

/** Stages of a sale, how many reach each, and how many of the stage before. */
export const funnel = defineBlock({
  type: 'funnel',
  fields: {
    stages: required(
      list(map({ name: required(text), count: required(number({ least: 0 })), note: optional(text) }), {
        least: 2,
        most: 20,
      }),
    ),
  },
  check(model, check) {
    model.stages.forEach((stage, at) => {
      const before = model.stages[at - 1];
      if (before === undefined || stage.count <= before.count) return;
      const place = { field: `${stage.at.field}.count`, line: stage.at.line };
      check.report('inconsistent', place, { most: before.count, given: stage.count });
    });
  },
  draw({ stages }, { sheet, words, width, number: format, percent, labelled }) {
    const first = stages[0]?.count ?? 0;
    const last = stages.at(-1)?.count ?? 0;
    const conversions = stages.slice(1).map((stage, at) => {
      const base = stages[at]?.count ?? 0;
      return base === 0 ? null : stage.count / base;
    });
    const whole = first === 0 ? null : last / first;
    const figureWidth = 96;
    const side = width * 0.46 - figureWidth;
    const funnelWidth = width - side - figureWidth - 24;
    const centre = MARGIN + width - funnelWidth / 2;
    const reach = (count: number): number => Math.max(1, (first === 0 ? 0 : count / first) * (funnelWidth / 2));
    stages.forEach((stage, at) => {
      const heading = sheet.heightOf(stage.name, side, { weight: 600 });
      const note = stage.note === undefined ? 0 : sheet.heightOf(stage.note, side, { size: SMALL });
      const height = Math.max(44, heading + note + 12);
      const y = sheet.y;
      const middle = y + height / 2;
      sheet.text(stage.name, { x: MARGIN, y: middle - (heading + note) / 2, width: side }, { weight: 600 });
      if (stage.note !== undefined) {
        const place = { x: MARGIN, y: middle + (heading - note) / 2, width: side };
        sheet.text(stage.note, place, { size: SMALL, ink: 'ink-soft' });
      }
      const half = reach(stage.count);
      sheet.rect({ x: centre - half, y, width: 2 * half, height, radius: 3 }, { fill: 'blue-soft', stroke: 'blue' });
      const figure = { x: MARGIN + side + 8, y: middle - 9, width: figureWidth };
      sheet.text(format(stage.count), figure, { weight: 600, ink: 'blue', anchor: 'end' });
      sheet.y += height;
      const next = stages[at + 1];
      if (next === undefined) return;
      const nextHalf = reach(next.count);
      const gap = 26;
      sheet.path(
        `M${round(centre - half)} ${sheet.y}L${round(centre + half)} ${sheet.y}L${round(centre + nextHalf)} ${sheet.y + gap}L${round(centre - nextHalf)} ${sheet.y + gap}Z`,
        { fill: 'panel' },
      );
      const conversion = conversions[at];
      const label = conversion == null ? '—' : percent(conversion);
      const place = { x: MARGIN + side + 8, y: sheet.y + 4, width: figureWidth };
      sheet.text(`↓ ${label}`, place, { size: SMALL, ink: 'ink-soft', anchor: 'end' });
      sheet.y += gap;
    });
    const summary = labelled(words.funnel.whole, whole === null ? '—' : percent(whole));
    sheet.y += 10;
    sheet.y += sheet.text(summary, { x: MARGIN, y: sheet.y, width }, { weight: 600 });
    return {
      outline: [
        ...stages.map((stage, at) => {
          const conversion = conversions[at - 1];
          return outlineItem(labelled(stage.name, format(stage.count)), [
            conversion == null ? undefined : labelled(words.funnel.step, percent(conversion)),
            stage.note,
          ]);
        }),
        outlineItem(summary),
      ],
      derived: { conversions, whole },
    };
  },
});
