import { defineBlock, MARGIN, outlineItem, type Pen } from '../block.ts';
import { round, SMALL } from '../drawing/sheet.ts';
import { fiveAArchetype, fiveARatios, fiveAStages, type FiveACounts } from '../five-a.ts';
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
      model.population === undefined ? undefined : `${names.population}: ${pen.number(model.population)}`,
    ].filter((part) => part !== undefined);
    if (head.length > 0)
      sheet.y += sheet.text(head.join(' · '), { x: MARGIN, y: sheet.y, width }, { weight: 600 }) + 10;

    if (counts !== null) drawBars(counts, model.population, pen);
    const gap = 8;
    const column = (width - 4 * gap) / 5;
    const labelHeight = Math.max(
      ...stages.map(({ label }) => sheet.heightOf(label, column - 16, { size: SMALL, weight: 600 })),
    );
    stages.forEach(({ label }, at) => {
      const x = MARGIN + at * (column + gap);
      const point = 8;
      const [top, bottom] = [sheet.y, sheet.y + labelHeight + 12];
      const middle = (top + bottom) / 2;
      sheet.path(
        `M${round(x)} ${top}H${round(x + column - point)}L${round(x + column)} ${middle}L${round(x + column - point)} ${bottom}H${round(x)}Z`,
        { fill: 'blue-soft' },
      );
      const place = { x: x + 6, y: top + 6, width: column - 16 };
      sheet.text(label, place, { size: SMALL, weight: 600, ink: 'blue', anchor: 'middle' });
    });
    sheet.y += labelHeight + 22;
    const heights = stages.map((one, at) => {
      const box = { x: MARGIN + at * (column + gap), width: column - 4 };
      let y = sheet.y;
      if (one.impression !== undefined)
        y += sheet.text(one.impression, { ...box, y }, { size: SMALL, weight: 600, anchor: 'middle' }) + 6;
      y += sheet.items(
        (one.customer ?? []).map((each) => ({ text: each })),
        { ...box, y },
        { size: SMALL },
      );
      const touches = (one.touchpoints ?? []).map((each) => ({ text: each, hue: 'teal', isHollow: true }) as const);
      y += sheet.items(touches, { ...box, y }, { size: SMALL, ink: 'ink-soft' });
      return y - sheet.y;
    });
    sheet.y += Math.max(...heights) + 8;
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
          outlineItem(one.count === undefined ? one.label : `${one.label}: ${pen.number(one.count)}`, [
            one.impression,
            ...(one.customer ?? []),
            ...((one.touchpoints ?? []).length === 0 ? [] : [outlineItem(names.touchpoints, one.touchpoints ?? [])]),
          ]),
        ),
        ...(ratios === null
          ? []
          : (['attraction', 'curiosity', 'commitment', 'affinity'] as const).map((name) =>
              outlineItem(`${names.ratios[name]}: ${shown(ratios[name])}`),
            )),
        ...summary.map(({ label, value }) => outlineItem(`${label}: ${value}`)),
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

/** Bars as high as the counts about a middle line, the silhouette around them and the ratios between. */
function drawBars(counts: FiveACounts, population: number | undefined, pen: Pen): void {
  const { sheet, words, width } = pen;
  const half = 84;
  const gap = 8;
  const column = (width - 4 * gap) / 5;
  const most = Math.max(1, population ?? 0, ...Object.values(counts));
  const ratios = fiveARatios(counts);
  const between = (['attraction', 'curiosity', 'commitment', 'affinity'] as const).map((name) => {
    const value = ratios[name];
    return `${words.fiveA.ratios[name]} ${value === null ? '—' : pen.number(value, 2)}`;
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
