import { defineBlock, MARGIN, outlineItem } from '../block.ts';
import { round, SMALL } from '../drawing/sheet.ts';
import { fiveAArchetype, fiveARatios, fiveAStages, type FiveACounts } from '../five-a.ts';
import { drawFiveABars, isBroken } from './five-a-bars.ts';
import { list, map, number, optional, text, withDefault } from '../reading/shape.ts';

const count = number({ least: 0, isWhole: true });
const texts = withDefault(list(text, { most: 20 }), []);
const stage = optional(
  map({ count: optional(count), touchpoints: texts, customer: texts, impression: optional(text) }),
);

/** The customer path of five A's as bars about an axis. Kotler, Kartajaya & Setiawan 2016, Marketing 4.0. */
export const fiveA = defineBlock({
  type: '5a',
  fields: {
    brand: optional(text),
    population: optional(count),
    stages: withDefault(map({ aware: stage, appeal: stage, ask: stage, act: stage, advocate: stage }), undefined),
    influence: optional(map({ own: texts, others: texts, outer: texts })),
  },
  check(model, check) {
    const given = fiveAStages.map((name) => ({ name, one: model.stages?.[name] }));
    const counted = given.filter(({ one }) => one?.count !== undefined);
    if (counted.length > 0 && counted.length < fiveAStages.length) {
      for (const { name, one } of given.filter((each) => each.one?.count === undefined)) {
        const at = one?.at ?? model.stages?.at ?? model.at;
        check.report('missing', { field: `stages.${name}.count`, line: at.line });
      }
    }
    for (const { name, one } of counted) {
      if (one?.count === undefined || model.population === undefined || one.count <= model.population) continue;
      const details = { most: model.population, given: one.count };
      check.report('too-large', { field: `stages.${name}.count`, line: one.at.line }, details);
    }
  },
  draw(model, pen) {
    const { sheet, words, width } = pen;
    const { fiveA: names } = words;
    const stages = fiveAStages.map((name) => ({ name, label: names.stages[name], ...model.stages?.[name] }));
    const counts = countsOf(stages);
    const head = [
      model.brand,
      model.population === undefined ? undefined : pen.labelled(names.population, pen.number(model.population)),
    ].filter((part) => part !== undefined);
    if (head.length > 0)
      sheet.y += sheet.text(head.join(' · '), { x: MARGIN, y: sheet.y, width }, { weight: 600 }) + 10;

    if (counts !== null) drawFiveABars(counts, model.population, pen);
    const gap = 8;
    const column = (width - 4 * gap) / 5;
    // Where a name would be broken within a word, the stages go by their numbers and their names stand in rows below.
    const isNarrow = stages.some(({ label }) => isBroken(label, column - 16));
    const heads = stages.map(({ label }, at) => (isNarrow ? `A${at + 1}` : label));
    const labelHeight = Math.max(
      ...heads.map((label) => sheet.heightOf(label, column - 16, { size: SMALL, weight: 600 })),
    );
    heads.forEach((label, at) => {
      const x = MARGIN + at * (column + gap);
      const [top, bottom, right] = [sheet.y, sheet.y + labelHeight + 12, round(x + column)];
      const middle = (top + bottom) / 2;
      const shoulder = round(x + column - 8);
      sheet.path(`M${round(x)} ${top}H${shoulder}L${right} ${middle}L${shoulder} ${bottom}H${round(x)}Z`, {
        fill: 'blue-soft',
      });
      const place = { x: x + 6, y: top + 6, width: column - 16 };
      sheet.text(label, place, { size: SMALL, weight: 600, ink: 'blue', anchor: 'middle' });
    });
    sheet.y += labelHeight + 22;
    const details = (one: (typeof stages)[number], box: { x: number; y: number; width: number }): number => {
      let y = box.y;
      const anchor = isNarrow ? 'start' : 'middle';
      if (one.impression !== undefined)
        y += sheet.text(one.impression, { ...box, y }, { size: SMALL, weight: 600, anchor }) + 6;
      y += sheet.items(
        (one.customer ?? []).map((each) => ({ text: each })),
        { ...box, y },
        { size: SMALL },
      );
      const touches = (one.touchpoints ?? []).map((each) => ({ text: each, hue: 'teal', isHollow: true }) as const);
      y += sheet.items(touches, { ...box, y }, { size: SMALL, ink: 'ink-soft' });
      return y - box.y;
    };
    if (isNarrow) {
      const side = width * 0.36;
      stages.forEach(({ label, ...one }, at) => {
        const name = { x: MARGIN, y: sheet.y, width: side - 8 };
        const high = sheet.text(`A${at + 1} ${label}`, name, { size: SMALL, weight: 600, ink: 'blue' });
        const box = { x: MARGIN + side, y: sheet.y, width: width - side };
        sheet.y += Math.max(high, details({ label, ...one }, box)) + 6;
      });
    } else {
      const heights = stages.map((one, at) =>
        details(one, { x: MARGIN + at * (column + gap), y: sheet.y, width: column - 4 }),
      );
      sheet.y += Math.max(...heights) + 8;
    }
    const influence = model.influence;
    if (influence !== undefined) {
      sheet.y += 10;
      sheet.y += sheet.text(names.influence, { x: MARGIN, y: sheet.y, width }, { weight: 600 }) + 6;
      const third = (width - 2 * 16) / 3;
      const columns = (['own', 'others', 'outer'] as const).map((name, at) => {
        const box = { x: MARGIN + at * (third + 16), width: third };
        const heading = sheet.text(names.sources[name], { ...box, y: sheet.y }, { size: SMALL, ink: 'ink-faint' });
        return (
          heading +
          sheet.items(
            influence[name].map((each) => ({ text: each })),
            { ...box, y: sheet.y + heading + 2 },
          )
        );
      });
      sheet.y += Math.max(...columns) + 10;
    }
    const ratios = counts === null ? null : fiveARatios(counts);
    const archetype = counts === null ? null : fiveAArchetype(counts);
    const shown = (value: number | null): string => (value === null ? '—' : pen.number(value, 3));
    const summary =
      ratios === null || archetype === null
        ? []
        : [
            { label: names.par, value: shown(ratios.par) },
            { label: names.bar, value: shown(ratios.bar) },
            { label: names.archetype, value: names.archetypes[archetype] },
          ];
    if (summary.length > 0) {
      sheet.line({ x: MARGIN, y: sheet.y }, { x: MARGIN + width, y: sheet.y });
      sheet.y += 10;
      const third = (width - 2 * 16) / 3;
      const heights = summary.map(({ label, value }, at) => {
        const box = { x: MARGIN + at * (third + 16), width: third };
        const heading = sheet.text(label, { ...box, y: sheet.y }, { size: SMALL, ink: 'ink-faint' });
        return heading + sheet.text(value, { ...box, y: sheet.y + heading }, { size: 16, weight: 600, ink: 'blue' });
      });
      sheet.y += Math.max(...heights);
    }
    return {
      outline: [
        ...stages.map((one) =>
          outlineItem(one.count === undefined ? one.label : pen.labelled(one.label, pen.number(one.count)), [
            one.impression,
            ...(one.customer ?? []),
            ...((one.touchpoints ?? []).length === 0 ? [] : [outlineItem(names.touchpoints, one.touchpoints ?? [])]),
          ]),
        ),
        ...(ratios === null
          ? []
          : (['attraction', 'curiosity', 'commitment', 'affinity'] as const).map((name) =>
              outlineItem(pen.labelled(names.ratios[name], shown(ratios[name]))),
            )),
        ...summary.map(({ label, value }) => outlineItem(pen.labelled(label, value))),
        ...(influence === undefined
          ? []
          : [
              outlineItem(
                names.influence,
                (['own', 'others', 'outer'] as const).map((name) => outlineItem(names.sources[name], influence[name])),
              ),
            ]),
      ],
      derived: ratios === null ? {} : { ...ratios, archetype },
    };
  },
});

function countsOf(
  stages: readonly { readonly name: string; readonly count?: number | undefined }[],
): FiveACounts | null {
  const pairs = stages.map(({ name, count: given }) => [name, given] as const);
  return pairs.some(([, given]) => given === undefined) ? null : (Object.fromEntries(pairs) as FiveACounts);
}
