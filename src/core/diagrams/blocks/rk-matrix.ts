import { defineBlock, MARGIN, outlineItem, type Pen } from '../block.ts';
import type { Hue, Point } from '../drawing/drawing.ts';
import { leading, SMALL } from '../drawing/sheet.ts';
import { widthOf } from '../drawing/wrap-text.ts';
import { textWidth } from '../drawing/text-width.ts';
import { choice, either, list, map, number, optional, required, text, withDefault } from '../reading/shape.ts';

const threshold = withDefault(
  either((tree) => tree.kind === 'scalar' && typeof tree.value === 'string', choice(['median']), number()),
  'median',
);
const axis = optional(map({ label: optional(text), unit: optional(text) }));
const groups = ['butterflies', 'true_friends', 'strangers', 'barnacles'] as const;
type Group = (typeof groups)[number];
const hues: Readonly<Record<Group, Hue>> = {
  butterflies: 'amber',
  true_friends: 'green',
  strangers: 'grey',
  barnacles: 'violet',
};

/**
 * Customers by profitability and projected loyalty. Reinartz & Kumar 2002, “The Mismanagement of Customer Loyalty”. There are no
 * canonical cut-offs: the medians are those of Reinartz & Kumar 2000; what lies on a threshold counts as high.
 */
export const rkMatrix = defineBlock({
  type: 'rk-matrix',
  fields: {
    profit_threshold: threshold,
    loyalty_threshold: threshold,
    x: axis,
    y: axis,
    customers: withDefault(
      list(
        map({
          name: required(text),
          profit: required(number()),
          loyalty: required(number({ least: 0 })),
          size: optional(number({ least: 0 })),
        }),
        { most: 200 },
      ),
      [],
    ),
    strategies: optional(
      map({
        true_friends: optional(text),
        butterflies: optional(text),
        barnacles: optional(text),
        strangers: optional(text),
      }),
    ),
  },
  draw(model, pen) {
    const { sheet, words, width, number: format, labelled, aside } = pen;
    const { matrix: names } = words;
    const { customers } = model;
    const profit = thresholdOf(
      model.profit_threshold,
      customers.map((each) => each.profit),
    );
    const loyalty = thresholdOf(
      model.loyalty_threshold,
      customers.map((each) => each.loyalty),
    );
    const placed = customers.map((each) => ({
      ...each,
      group: groupOf(each.profit >= profit, each.loyalty >= loyalty),
    }));

    const label = (name: string, given: typeof model.x): string =>
      given?.unit === undefined ? (given?.label ?? name) : aside(given.label ?? name, given.unit);
    const [xLabel, yLabel] = [label(names.x, model.x), label(names.y, model.y)];
    sheet.y += sheet.text(`↑ ${yLabel}`, { x: MARGIN, y: sheet.y, width }, { size: SMALL, ink: 'ink-soft' }) + 6;
    const gap = 8;
    const half = (width - gap) / 2;
    const pad = 14;
    const inner = half - 2 * pad;
    const isFull = customers.length > 0;
    for (const row of [groups.slice(0, 2), groups.slice(2)]) {
      const heads = row.map((group) => {
        const strategy = model.strategies?.[group] ?? names.strategies[group];
        return (
          sheet.heightOf(names.groups[group], inner, { size: 14, weight: 600 }) +
          4 +
          sheet.heightOf(strategy, inner, { size: SMALL })
        );
      });
      const field = isFull ? Math.max(150, rowsNeeded(placed, row) * 20) : 0;
      const height = Math.max(...heads) + 2 * pad + (isFull ? field : 16);
      row.forEach((group, at) => {
        const x = MARGIN + at * (half + gap);
        const hue = hues[group];
        sheet.rect({ x, y: sheet.y, width: half, height, radius: 6 }, { fill: `${hue}-soft` });
        const title = { x: x + pad, y: sheet.y + pad, width: inner };
        const used = sheet.text(names.groups[group], title, { size: 14, weight: 600, ink: hue });
        const strategy = model.strategies?.[group] ?? names.strategies[group];
        const below = { ...title, y: sheet.y + pad + used + 4 };
        sheet.text(strategy, below, { size: SMALL, ink: 'ink-soft' });
        const top = sheet.y + height - field;
        const area = { left: x + pad, right: x + half - pad, top, bottom: sheet.y + height - pad };
        drawCustomers(placed, { group, area, profit, loyalty }, pen);
      });
      sheet.y += height + gap;
    }
    const thresholds = labelled(names.threshold, `${yLabel} ${format(profit)} · ${xLabel} ${format(loyalty)}`);
    sheet.y += sheet.text(
      `${xLabel} →`,
      { x: MARGIN, y: sheet.y, width },
      { size: SMALL, ink: 'ink-soft', anchor: 'end' },
    );
    if (isFull) sheet.y += sheet.text(thresholds, { x: MARGIN, y: sheet.y, width }, { size: SMALL, ink: 'ink-faint' });
    return {
      outline: groups.map((group) =>
        outlineItem(names.groups[group], [
          model.strategies?.[group] ?? names.strategies[group],
          ...placed
            .filter((each) => each.group === group)
            .map((each) => labelled(each.name, `${yLabel} ${format(each.profit)} · ${xLabel} ${format(each.loyalty)}`)),
        ]),
      ),
      derived: isFull
        ? {
            profit_threshold: profit,
            loyalty_threshold: loyalty,
            groups: Object.fromEntries(
              groups.map((group) => [group, placed.filter((each) => each.group === group).map((each) => each.name)]),
            ),
          }
        : {},
    };
  },
});

function thresholdOf(given: number | 'median', values: readonly number[]): number {
  if (given !== 'median') return given;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function groupOf(isProfitable: boolean, isLoyal: boolean): Group {
  if (isProfitable) return isLoyal ? 'true_friends' : 'butterflies';
  return isLoyal ? 'barnacles' : 'strangers';
}

type Placed = {
  readonly name: string;
  readonly profit: number;
  readonly loyalty: number;
  readonly size: number | undefined;
  readonly group: Group;
};
type Area = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

function rowsNeeded(placed: readonly Placed[], row: readonly Group[]): number {
  return Math.max(...row.map((group) => placed.filter((each) => each.group === group).length));
}

/** Each customer a dot where the numbers put it, as far as the names of others leave room; a name stands in a row of its own. */
function drawCustomers(
  placed: readonly Placed[],
  { group, area, profit, loyalty }: { group: Group; area: Area; profit: number; loyalty: number },
  { sheet }: Pen,
): void {
  const own = placed.filter((each) => each.group === group).toSorted((a, b) => b.profit - a.profit);
  const largest = Math.max(1e-9, ...placed.map((each) => each.size ?? 0));
  const farthest = (values: readonly number[], from: number): number =>
    Math.max(1e-9, ...values.map((value) => Math.abs(value - from)));
  const isHigh = group === 'butterflies' || group === 'true_friends';
  const isRight = group === 'true_friends' || group === 'barnacles';
  // Both groups of a side share its scale.
  const reachX = farthest(
    placed.filter((each) => each.loyalty >= loyalty === isRight).map((each) => each.loyalty),
    loyalty,
  );
  const reachY = farthest(
    placed.filter((each) => each.profit >= profit === isHigh).map((each) => each.profit),
    profit,
  );
  const step = leading(SMALL);
  let free = area.top;
  own.forEach((each, at) => {
    const across = Math.abs(each.loyalty - loyalty) / reachX;
    const up = Math.abs(each.profit - profit) / reachY;
    const wanted = area.top + (isHigh ? 1 - up : up) * (area.bottom - area.top - step);
    // Room for those below is kept.
    const y = Math.min(Math.max(free, wanted), area.bottom - step * (own.length - at));
    free = y + step;
    const share = isRight ? across : 1 - across;
    const nameWidth = Math.min((area.right - area.left) * 0.62, textWidth(each.name) * SMALL + 2);
    const radius = 3.5 + 5 * Math.sqrt((each.size ?? 0) / largest);
    const dot: Point = { x: area.left + 8 + share * (area.right - area.left - nameWidth - 28), y: y + step / 2 };
    sheet.circle(dot, each.size === undefined ? 4 : radius, { fill: hues[group] });
    const place = { x: dot.x + 12, y, width: nameWidth };
    sheet.text(shorten(each.name, nameWidth / SMALL), place, { size: SMALL });
  });
}

/** A name on one line; its end gives way to dots, as the list beside the figure has it whole. */
function shorten(name: string, ems: number): string {
  if (widthOf([{ text: name, link: null }]) <= ems) return name;
  let short = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)) {
    if (textWidth(`${short}${segment}…`) > ems) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}
