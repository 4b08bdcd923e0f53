import { defineBlock, MARGIN, outlineItem, type Pen } from '../block.ts';
import { polar, round, SMALL } from '../drawing/sheet.ts';
import { choice, item, list, optional, text, withDefault, yesOrNo } from '../reading/shape.ts';

const promises = ['made', 'made-specific', 'kept'] as const;
const presetIds = {
  gronroos: ['initial', 'purchase', 'consumption'],
  libretexts: ['meet', 'satisfy', 'sustain'],
} as const;
type PresetStage = (typeof presetIds.gronroos)[number];
const texts = optional(list(text, { most: 20 }));
const stage = item(
  {
    id: optional(text),
    title: optional(text),
    goal: optional(text),
    customer_evaluates: optional(text),
    marketing: texts,
    promise: optional(choice(promises)),
    exit: optional(text),
    activities: texts,
  },
  'title',
);
type Stage = {
  readonly id: string;
  readonly title: string;
  readonly goal?: string | undefined;
  readonly evaluates?: string | undefined;
  readonly marketing: readonly string[];
  readonly promise?: (typeof promises)[number] | undefined;
  readonly exit?: string | undefined;
  readonly activities: readonly string[];
};

/** The life cycle of a customer relationship. Grönroos 1980; 2000, Service Management and Marketing. */
export const relationshipLifecycle = defineBlock({
  type: 'relationship-lifecycle',
  fields: {
    preset: optional(choice(['gronroos', 'libretexts', 'custom'])),
    stages: optional(list(stage, { least: 1, most: 8 })),
    loop: withDefault(yesOrNo, true),
  },
  check(model, check) {
    const preset = model.preset ?? 'custom';
    if (preset === 'custom' && model.preset !== undefined && model.stages === undefined)
      check.report('missing', { ...model.at, field: 'stages' });
    const seen = new Set<string>();
    for (const { id, title, at } of model.stages ?? []) {
      const place = { field: `${at.field}.id`, line: at.line };
      if (id === undefined && title === undefined) check.report('missing', { ...place, field: `${at.field}.title` });
      if (id === undefined) continue;
      if (seen.has(id)) check.report('duplicate-id', place, { id });
      seen.add(id);
      const known: readonly string[] = preset === 'custom' ? [] : presetIds[preset];
      if (known.length > 0 && !known.includes(id)) check.report('dangling', place, { id, known: known.join(', ') });
    }
  },
  draw(model, pen) {
    const { sheet, words, width } = pen;
    const preset = model.preset ?? (model.stages === undefined ? 'gronroos' : 'custom');
    const given = (model.stages ?? []).map((each, at) => ({ ...each, id: each.id ?? String(at + 1) }));
    const defaults = defaultsOf(preset, pen);
    const stages: readonly Stage[] =
      defaults.length === 0
        ? given.map((each) => completed(each, undefined))
        : defaults.map((each) =>
            completed(
              given.find((one) => one.id === each.id),
              each,
            ),
          );
    const isRing = preset !== 'libretexts';
    if (isRing) drawRing(stages, model.loop, pen);

    const { lifecycle: names } = words;
    const columns = width >= 600 ? Math.min(3, stages.length) : 1;
    const gap = 12;
    const card = (width - gap * (columns - 1)) / columns;
    for (let from = 0; from < stages.length; from += columns) {
      const row = stages.slice(from, from + columns);
      const draw = (one: Stage, at: number, isDrawn: boolean): number =>
        drawStage(one, { number: from + at + 1, x: MARGIN + at * (card + gap), width: card, isDrawn }, pen);
      const highest = Math.max(...row.map((one, at) => draw(one, at, false)));
      row.forEach((one, at) => {
        const box = { x: MARGIN + at * (card + gap), y: sheet.y, width: card };
        sheet.rect({ ...box, height: highest, radius: 6 }, { fill: 'panel' });
        sheet.rect({ ...box, height: 4, radius: 2 }, { fill: hueOf(from + at) });
        draw(one, at, true);
      });
      sheet.y += highest + gap;
    }
    return {
      outline: [
        ...stages.map((one, at) =>
          outlineItem(`${at + 1}. ${one.title}`, [
            ...rowsOf(one, pen).map(({ label, text: words }) => pen.labelled(label, words)),
            one.marketing.length === 0 ? undefined : outlineItem(names.marketing, one.marketing),
            ...one.activities,
          ]),
        ),
        ...(isRing && model.loop ? [outlineItem(names.again)] : []),
      ],
      derived: { preset, stages: stages.map((one) => one.id), loop: isRing && model.loop },
    };
  },
});

type Given = {
  readonly id: string;
  readonly title: string | undefined;
  readonly goal: string | undefined;
  readonly customer_evaluates: string | undefined;
  readonly marketing: readonly string[] | undefined;
  readonly promise: (typeof promises)[number] | undefined;
  readonly exit: string | undefined;
  readonly activities: readonly string[] | undefined;
};

function completed(given: Given | undefined, preset: Stage | undefined): Stage {
  const id = given?.id ?? preset?.id ?? '';
  return {
    id,
    title: given?.title ?? preset?.title ?? id,
    goal: given?.goal ?? preset?.goal,
    evaluates: given?.customer_evaluates ?? preset?.evaluates,
    marketing: given?.marketing ?? preset?.marketing ?? [],
    promise: given?.promise ?? preset?.promise,
    exit: given?.exit ?? preset?.exit,
    activities: given?.activities ?? preset?.activities ?? [],
  };
}

function defaultsOf(preset: 'gronroos' | 'libretexts' | 'custom', { words }: Pen): readonly Stage[] {
  if (preset === 'custom') return [];
  if (preset === 'libretexts') {
    return words.lifecycle.libretexts.map((one, at) => ({ ...one, id: presetIds.libretexts[at] ?? '', marketing: [] }));
  }
  const promised: Readonly<Record<PresetStage, (typeof promises)[number]>> = {
    initial: 'made',
    purchase: 'made-specific',
    consumption: 'kept',
  };
  return presetIds.gronroos.map((id) => ({
    ...words.lifecycle.gronroos[id],
    id,
    promise: promised[id],
    activities: [],
  }));
}

function hueOf(at: number): 'blue' | 'teal' | 'green' | 'violet' {
  return (['blue', 'teal', 'green', 'violet'] as const)[at % 4] ?? 'blue';
}

function rowsOf(one: Stage, { words: { lifecycle: names } }: Pen): readonly { label: string; text: string }[] {
  return [
    { label: names.goal, text: one.goal },
    { label: names.evaluates, text: one.evaluates },
    { label: names.promise, text: one.promise === undefined ? undefined : names.promises[one.promise] },
    { label: names.exit, text: one.exit },
  ].flatMap(({ label, text: words }) => (words === undefined ? [] : [{ label, text: words }]));
}

type Cell = { readonly number: number; readonly x: number; readonly width: number; readonly isDrawn: boolean };

/** Writes a stage into its card, or only measures it; answers how high the card is. */
function drawStage(one: Stage, { number, x, width, isDrawn }: Cell, pen: Pen): number {
  const { sheet, words } = pen;
  const pad = 14;
  const inner = width - 2 * pad;
  let height = pad + 2;
  const write = (words: string, look: Parameters<Pen['sheet']['text']>[2]): void => {
    const box = { x: x + pad, y: sheet.y + height, width: inner };
    height += isDrawn ? sheet.text(words, box, look) : sheet.heightOf(words, inner, look);
  };
  const writeItems = (items: readonly string[]): void => {
    const all = items.map((each) => ({ text: each, hue: hueOf(number - 1) }));
    const box = { x: x + pad, y: sheet.y + height, width: inner };
    height += isDrawn ? sheet.items(all, box) : sheet.heightOfItems(all, inner);
  };
  write(`${number}. ${one.title}`, { size: 14, weight: 600, ink: hueOf(number - 1) });
  height += 8;
  for (const { label, text: words } of rowsOf(one, pen)) {
    write(label, { size: SMALL, ink: 'ink-faint' });
    write(words, {});
    height += 8;
  }
  if (one.marketing.length > 0) {
    write(words.lifecycle.marketing, { size: SMALL, ink: 'ink-faint' });
    height += 2;
    writeItems(one.marketing);
  }
  writeItems(one.activities);
  return height + pad - 4;
}

/** An arc for each stage, clockwise from the top, each with a way out; the loop leads from the last to the one before. */
function drawRing(stages: readonly Stage[], isLoop: boolean, { sheet, words, width }: Pen): void {
  const radius = 88;
  const centre = { x: MARGIN + width / 2, y: sheet.y + radius + 44 };
  const turn = (2 * Math.PI) / stages.length;
  const gap = 0.14;
  stages.forEach((one, at) => {
    const hue = hueOf(at);
    const middle = -Math.PI / 2 + at * turn;
    const [start, end] = [middle - turn / 2 + gap, middle + turn / 2 - gap];
    const [from, to] = [polar(centre, start, radius), polar(centre, end, radius)];
    const isLarge = end - start > Math.PI ? 1 : 0;
    const arc = `M${round(from.x)} ${round(from.y)}A${radius} ${radius} 0 ${isLarge} 1 ${round(to.x)} ${round(to.y)}`;
    sheet.path(arc, { stroke: hue, strokeWidth: 20 });
    if (at < stages.length - 1) sheet.arrowHead(polar(centre, end + 0.2, radius), end + Math.PI / 2 + 0.1, hue, 15);
    const label = polar(centre, middle, radius);
    sheet.text(
      String(at + 1),
      { x: label.x - 10, y: label.y - 9, width: 20 },
      { weight: 600, ink: 'paper', anchor: 'middle' },
    );
    if (one.exit !== undefined)
      sheet.arrow(polar(centre, middle, radius + 13), polar(centre, middle, radius + 36), 'line-strong');
  });
  if (isLoop && stages.length > 2) {
    const last = -Math.PI / 2 + (stages.length - 1) * turn;
    sheet.arrow(polar(centre, last, radius - 16), polar(centre, last - turn, radius - 16), 'line-strong');
  }
  if (isLoop) {
    const box = { x: centre.x - 52, y: centre.y - 26, width: 104 };
    sheet.text(words.lifecycle.again, box, { size: SMALL, ink: 'ink-soft', anchor: 'middle' });
  }
  sheet.y = centre.y + radius + 44;
}
