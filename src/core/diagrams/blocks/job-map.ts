import { defineBlock, MARGIN, outlineItem, type Pen } from '../block.ts';
import type { Hue, Paint } from '../drawing/drawing.ts';
import { SMALL } from '../drawing/sheet.ts';
import { opportunityBand, opportunityScore, type OpportunityBand } from '../opportunity.ts';
import {
  item,
  list,
  map,
  number,
  optional,
  required,
  text,
  withDefault,
  type Check,
  type Place,
} from '../reading/shape.ts';

const steps = ['define', 'locate', 'prepare', 'confirm', 'execute', 'monitor', 'modify', 'conclude'] as const;
type StepName = (typeof steps)[number];
const score = optional(number({ least: 0, most: 10 }));
const entries = withDefault(
  list(item({ text: required(text), outcome: optional(text), importance: score, satisfaction: score })),
  [],
);
type Entry = {
  readonly text: string;
  readonly outcome: string | undefined;
  readonly importance: number | undefined;
  readonly satisfaction: number | undefined;
  readonly at: Place;
};

const hues: Readonly<Record<OpportunityBand, Hue>> = { served: 'grey', high: 'teal', higher: 'amber', extreme: 'red' };

/** The eight steps every job has, and where they are served badly. Bettencourt & Ulwick 2008, “The Customer-Centered Innovation Map”. */
export const jobMap = defineBlock({
  type: 'job-map',
  fields: {
    job: required(text),
    actor: optional(text),
    steps: required(
      map({
        define: entries,
        locate: entries,
        prepare: entries,
        confirm: entries,
        execute: entries,
        monitor: entries,
        modify: entries,
        conclude: entries,
      }),
    ),
  },
  check(model, check) {
    for (const step of steps) for (const entry of model.steps[step]) checkScores(entry, check);
  },
  draw(model, pen) {
    const { sheet, words, width, number: format, labelled } = pen;
    const { jobMap: names } = words;
    const actor = model.actor === undefined ? '' : ` · ${labelled(names.actor, model.actor)}`;
    sheet.y +=
      sheet.text(labelled(names.job, `${model.job}${actor}`), { x: MARGIN, y: sheet.y, width }, { size: 14 }) + 14;

    const columns = width >= 640 ? 4 : 2;
    const gap = 12;
    const card = (width - gap * (columns - 1)) / columns;
    for (let from = 0; from < steps.length; from += columns) {
      const row = steps.slice(from, from + columns);
      const head = Math.max(...row.map((step, at) => heightOfTitle({ step, at: from + at }, card, pen)));
      const heights = row.map((step) => heightOfStep(model.steps[step], card, pen));
      const highest = head + Math.max(...heights);
      row.forEach((step, at) => {
        const place = { x: MARGIN + at * (card + gap), y: sheet.y, width: card, height: highest };
        drawStep({ step, at: from + at, entries: model.steps[step], head }, place, pen);
      });
      sheet.y += highest + gap;
    }
    if (steps.some((step) => best(model.steps[step]) !== null)) {
      const used = (['served', 'high', 'higher', 'extreme'] as const).map((band) => ({
        band,
        text: names.bands[band],
      }));
      const x = MARGIN;
      sheet.y += 4;
      sheet.y += sheet.text(
        labelled(names.opportunity, '').trim(),
        { x, y: sheet.y, width },
        { size: SMALL, ink: 'ink-soft' },
      );
      sheet.y += 4;
      const column = width / (width >= 560 ? 4 : 2);
      const rowHeights = used.map(({ text }) => sheet.heightOf(text, column - 24, { size: SMALL }));
      used.forEach(({ band, text }, at) => {
        const left = MARGIN + (at % (width >= 560 ? 4 : 2)) * column;
        const y = sheet.y + (width >= 560 ? 0 : Math.floor(at / 2) * (Math.max(...rowHeights) + 4));
        sheet.rect({ x: left, y: y + 3, width: 10, height: 10, radius: 2 }, { fill: hues[band] });
        sheet.text(text, { x: left + 16, y, width: column - 24 }, { size: SMALL, ink: 'ink-soft' });
      });
      sheet.y += (Math.max(...rowHeights) + 4) * (width >= 560 ? 1 : 2);
    }
    const scored = steps.flatMap((step) =>
      model.steps[step].map((entry) => ({ step, entry, opportunity: opportunityOf(entry) })),
    );
    return {
      outline: [
        outlineItem(labelled(names.job, model.job)),
        ...(model.actor === undefined ? [] : [outlineItem(labelled(names.actor, model.actor))]),
        ...steps.map((step, at) =>
          outlineItem(
            `${at + 1}. ${names.steps[step]}`,
            model.steps[step].map((entry) => {
              const opportunity = opportunityOf(entry);
              return outlineItem(entry.text, [
                entry.outcome === undefined ? undefined : labelled(names.outcome, entry.outcome),
                opportunity === null ? undefined : labelled(names.opportunity, format(opportunity)),
              ]);
            }),
          ),
        ),
      ],
      derived: {
        outcomes: scored.map(({ step, entry, opportunity }) => ({
          step,
          text: entry.text,
          opportunity,
          band: opportunity === null ? null : opportunityBand(opportunity),
        })),
        steps: Object.fromEntries(steps.map((step) => [step, best(model.steps[step])])),
      },
    };
  },
});

function checkScores({ importance, satisfaction, at }: Entry, check: Check): void {
  if ((importance === undefined) === (satisfaction === undefined)) return;
  const name = importance === undefined ? 'importance' : 'satisfaction';
  check.report('missing', { field: `${at.field}.${name}`, line: at.line });
}

function opportunityOf({ importance, satisfaction }: Entry): number | null {
  return importance === undefined || satisfaction === undefined ? null : opportunityScore(importance, satisfaction);
}

function best(given: readonly Entry[]): number | null {
  const scores = given.flatMap((entry) => opportunityOf(entry) ?? []);
  return scores.length === 0 ? null : Math.max(...scores);
}

const PAD = 12;
type Title = { readonly step: StepName; readonly at: number };
/** `head`: the room of the titles of its row, so that what is beside each other begins at one height. */
type Step = Title & { readonly entries: readonly Entry[]; readonly head: number };

function titleOf({ step, at }: Title, { words }: Pen): string {
  return `${at + 1}. ${words.jobMap.steps[step]}`;
}

function heightOfTitle(title: Title, width: number, pen: Pen): number {
  return PAD + pen.sheet.heightOf(titleOf(title, pen), width - 2 * PAD, { weight: 600 }) + 2;
}

function heightOfStep(given: readonly Entry[], width: number, pen: Pen): number {
  const inner = width - 2 * PAD;
  return given.reduce((sum, entry) => sum + heightOfEntry(entry, inner, pen) + 10, PAD + 8);
}

function heightOfEntry(entry: Entry, width: number, { sheet }: Pen): number {
  const outcome = entry.outcome === undefined ? 0 : sheet.heightOf(entry.outcome, width, { size: SMALL }) + 2;
  return sheet.heightOf(entry.text, width) + outcome + (opportunityOf(entry) === null ? 0 : 22);
}

function drawStep({ step, at, entries: given, head }: Step, box: Box, pen: Pen): void {
  const { sheet, number: format } = pen;
  const { x, y, width, height } = box;
  const highest = best(given);
  const hue: Hue = highest === null ? 'grey' : hues[opportunityBand(highest)];
  const isEmpty = given.length === 0;
  const edge: Paint = isEmpty ? { stroke: 'line', dash: '4 4' } : { stroke: 'line' };
  sheet.rect({ x, y, width, height, radius: 6 }, { fill: isEmpty ? 'paper' : `${hue}-soft`, ...edge });
  sheet.rect({ x, y, width, height: 4, radius: 2 }, { fill: isEmpty ? 'line' : hue });
  sheet.text(
    titleOf({ step, at }, pen),
    { x: x + PAD, y: y + PAD, width: width - 2 * PAD },
    { weight: 600, ink: isEmpty ? 'ink-faint' : hue },
  );
  let top = y + head + 8;
  for (const entry of given) {
    const inner = { x: x + PAD, width: width - 2 * PAD };
    let line = top + sheet.text(entry.text, { ...inner, y: top });
    if (entry.outcome !== undefined)
      line += 2 + sheet.text(entry.outcome, { ...inner, y: line + 2 }, { size: SMALL, ink: 'ink-soft' });
    const opportunity = opportunityOf(entry);
    if (opportunity !== null) {
      const band = hues[opportunityBand(opportunity)];
      const share = (opportunity / 20) * (inner.width - 44);
      sheet.rect({ x: inner.x, y: line + 10, width: inner.width - 44, height: 6, radius: 3 }, { fill: 'paper' });
      sheet.rect({ x: inner.x, y: line + 10, width: share, height: 6, radius: 3 }, { fill: band });
      const value = { x: inner.x + inner.width - 40, y: line + 5, width: 40 };
      sheet.text(format(opportunity, 1), value, { size: SMALL, weight: 600, ink: band, anchor: 'end' });
    }
    top += heightOfEntry(entry, inner.width, pen) + 10;
  }
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
