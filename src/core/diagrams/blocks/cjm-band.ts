import { MARGIN, type Pen } from '../block.ts';
import type { Point } from '../drawing/drawing.ts';
import { monotonePath } from '../drawing/monotone-curve.ts';
import { round, SMALL, type Item } from '../drawing/sheet.ts';
import { reactionHues } from '../touchpoint-kinds.ts';

export type BandStage = {
  readonly title: string;
  readonly actions: readonly { readonly text: string }[];
  readonly thoughts: readonly { readonly text: string }[];
  readonly pains: readonly { readonly text: string }[];
  readonly opportunities: readonly { readonly text: string }[];
  readonly backstage: readonly { readonly text: string }[];
  readonly emotion: number | null;
  readonly moment_of_truth: boolean;
  readonly kpi:
    | { readonly name: string; readonly value: string | undefined; readonly unit: string | undefined }
    | undefined;
  readonly touchpoints: readonly {
    readonly name: string;
    readonly channel: string | undefined;
    readonly reaction: keyof typeof reactionHues | undefined;
    readonly pass: number | undefined;
  }[];
};
type Band = {
  /** Index of the band's first stage in the whole journey. */
  readonly first: number;
  readonly columns: number;
  readonly lowest: number | null;
};

const GAP = 8;
const REACH = 44;

/** Some stages of a journey beside each other, lane below lane; lanes without anything in them are left out. */
export function drawBand(stages: readonly BandStage[], band: Band, pen: Pen): void {
  const { sheet, words, width } = pen;
  const names = words.cjm;
  const column = (width - GAP * (band.columns - 1)) / band.columns;
  const left = (at: number): number => MARGIN + at * (column + GAP);
  drawHead(stages, band, pen);
  const lane = (name: string, itemsOf: (stage: BandStage) => readonly Item[]): void => {
    if (stages.every((stage) => itemsOf(stage).length === 0)) return;
    drawRule(name, pen);
    const heights = stages.map((stage, at) =>
      sheet.items(itemsOf(stage), { x: left(at), y: sheet.y, width: column - 4 }, { size: SMALL }),
    );
    sheet.y += Math.max(...heights) + 8;
  };
  lane(names.actions, (stage) => stage.actions);
  lane(names.touchpoints, (stage) =>
    stage.touchpoints.map((each) => {
      const known: Readonly<Record<string, string>> = words.touchpoints.channel;
      const name = each.channel === undefined ? each.name : pen.aside(each.name, known[each.channel] ?? each.channel);
      const pass = each.pass === undefined ? '' : ` ${pen.percent(each.pass)}`;
      return { text: `${name}${pass}`, hue: reactionHues[each.reaction ?? 'neutral'] };
    }),
  );
  lane(names.thoughts, (stage) => stage.thoughts.map((each) => ({ ...each, isHollow: true })));
  drawEmotions(stages, band, pen);
  lane(names.pains, (stage) => stage.pains.map((each) => ({ ...each, hue: 'red' })));
  lane(names.opportunities, (stage) => stage.opportunities.map((each) => ({ ...each, hue: 'green' })));
  lane(names.backstage, (stage) => stage.backstage.map((each) => ({ ...each, hue: 'violet' })));
  sheet.y += 10;
}

function drawHead(
  stages: readonly BandStage[],
  { first, columns }: Band,
  { sheet, words, width, labelled }: Pen,
): void {
  const column = (width - GAP * (columns - 1)) / columns;
  const inner = column - 24;
  const title = (stage: BandStage, at: number): string => `${first + at + 1}. ${stage.title}`;
  const high = Math.max(
    ...stages.map((stage, at) => sheet.heightOf(title(stage, at), inner, { size: SMALL, weight: 600 })),
  );
  const heights = stages.map((stage, at) => {
    const x = MARGIN + at * (column + GAP);
    const [top, bottom] = [sheet.y, sheet.y + high + 16];
    const right = x + column;
    sheet.path(
      `M${round(x)} ${top}H${round(right - 8)}L${round(right)} ${(top + bottom) / 2}L${round(right - 8)} ${bottom}H${round(x)}Z`,
      { fill: stage.moment_of_truth ? 'amber-soft' : 'blue-soft' },
    );
    const ink = stage.moment_of_truth ? 'amber' : 'blue';
    sheet.text(title(stage, at), { x: x + 8, y: top + 8, width: inner }, { size: SMALL, weight: 600, ink });
    const notes = [
      stage.moment_of_truth ? `◆ ${words.cjm.moment}` : undefined,
      stage.kpi === undefined
        ? undefined
        : labelled(stage.kpi.name, [stage.kpi.value ?? '—', stage.kpi.unit ?? ''].join(' ').trim()),
    ].filter((note) => note !== undefined);
    let y = bottom + 4;
    for (const note of notes)
      y += sheet.text(note, { x: x + 4, y, width: column - 8 }, { size: SMALL, ink: 'ink-soft' });
    return y - top;
  });
  sheet.y += Math.max(...heights) + 6;
}

function drawRule(name: string, { sheet, width }: Pen): void {
  sheet.line({ x: MARGIN, y: sheet.y }, { x: MARGIN + width, y: sheet.y });
  sheet.y += 5;
  sheet.y += sheet.text(name, { x: MARGIN, y: sheet.y, width }, { size: SMALL, ink: 'ink-faint' }) + 4;
}

/** The curve from −2 to 2, broken where an emotion is not told. */
function drawEmotions(stages: readonly BandStage[], { first, columns, lowest }: Band, pen: Pen): void {
  const { sheet, words, width } = pen;
  if (stages.every((stage) => stage.emotion === null)) return;
  drawRule(words.cjm.emotion, pen);
  const column = (width - GAP * (columns - 1)) / columns;
  const axis = sheet.y + REACH + 22;
  for (const level of [-2, 0, 2]) {
    const y = axis - (level / 2) * REACH;
    sheet.line({ x: MARGIN, y }, { x: MARGIN + width, y }, { stroke: 'line', ...(level === 0 ? {} : { dash: '2 5' }) });
  }
  const points = stages.map((stage, at) =>
    stage.emotion === null
      ? null
      : {
          x: MARGIN + at * (column + GAP) + column / 2,
          y: axis - (stage.emotion / 2) * REACH,
          emotion: stage.emotion,
          isLowest: first + at === lowest,
        },
  );
  for (const run of unbroken(points))
    if (run.length > 1) sheet.path(monotonePath(run), { stroke: 'blue', strokeWidth: 2 });
  for (const point of points) {
    if (point === null) continue;
    const { emotion, isLowest } = point;
    const hue = emotion > 0 ? 'green' : emotion < 0 ? 'red' : 'grey';
    sheet.circle(point, isLowest ? 6 : 4, isLowest ? { fill: 'paper', stroke: hue, strokeWidth: 2.5 } : { fill: hue });
    const label = emotion > 0 ? `+${pen.number(emotion)}` : pen.number(emotion);
    const y = emotion >= 0 ? point.y - 24 : point.y + 8;
    sheet.text(label, { x: point.x - 30, y, width: 60 }, { size: SMALL, weight: 600, ink: hue, anchor: 'middle' });
  }
  sheet.y = axis + REACH + 30;
}

function unbroken<One extends Point>(points: readonly (One | null)[]): readonly One[][] {
  const runs: One[][] = [[]];
  for (const point of points) {
    if (point === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs;
}
