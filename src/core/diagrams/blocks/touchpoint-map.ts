import { defineBlock, MARGIN, outlineItem, type Pen } from '../block.ts';
import { emotionFigures, survivals, weakestLink } from '../chain.ts';
import { SMALL } from '../drawing/sheet.ts';
import { choice, item, list, map, number, optional, required, text, type Place } from '../reading/shape.ts';
import { attentions, positions, reactionHues, reactions, recurrences, statuses } from '../touchpoint-kinds.ts';

const point = item(
  {
    name: required(text),
    reaction: optional(choice(reactions)),
    attention: optional(choice(attentions)),
    recurrence: optional(choice(recurrences)),
    status: optional(choice(statuses)),
    position: optional(choice(positions)),
    pass: optional(number({ least: 0, most: 1 })),
    emotion: optional(number({ least: -2, most: 2 })),
  },
  'name',
);
type Point = {
  readonly name: string;
  readonly reaction: (typeof reactions)[number] | undefined;
  readonly attention: (typeof attentions)[number] | undefined;
  readonly recurrence: (typeof recurrences)[number] | undefined;
  readonly status: (typeof statuses)[number] | undefined;
  readonly position: (typeof positions)[number] | undefined;
  readonly pass: number | undefined;
  readonly emotion: number | undefined;
  readonly at: Place;
};

/** Chains of touchpoints: who passes each, where a chain is weakest, and where a bad experience breaks it. */
export const touchpointMap = defineBlock({
  type: 'touchpoint-map',
  fields: {
    chains: required(
      list(map({ name: optional(text), points: required(list(point, { least: 1, most: 24 })) }), {
        least: 1,
        most: 12,
      }),
    ),
  },
  check(model, check) {
    for (const { points } of model.chains) {
      points.forEach((one, at) => {
        const isWrong = (one.position === 'initial' && at > 0) || (one.position === 'final' && at < points.length - 1);
        if (isWrong) check.report('inconsistent', { ...one.at, field: `${one.at.field}.position` }, { place: at + 1 });
      });
    }
  },
  draw(model, pen) {
    const { sheet, words, width, number: format, percent, labelled } = pen;
    const { touchpoints: names } = words;
    const chains = model.chains.map((chain) => {
      const rates = chain.points.map((each) => each.pass ?? null);
      const hasRates = rates.some((rate) => rate !== null);
      return {
        ...chain,
        left: hasRates ? survivals(rates) : null,
        weakest: weakestLink(rates),
        broken: chain.points.findIndex((each) => each.reaction === 'negative'),
        emotion: emotionFigures(chain.points.map((each) => each.emotion ?? null)),
      };
    });
    const columns = Math.max(2, Math.floor((width + GAP) / (150 + GAP)));
    const card = (width - GAP * (columns - 1)) / columns;
    for (const chain of chains) {
      if (chain.name !== undefined)
        sheet.y += sheet.text(chain.name, { x: MARGIN, y: sheet.y, width }, { weight: 600 }) + 8;
      for (let from = 0; from < chain.points.length; from += columns) {
        const row = chain.points.slice(from, from + columns);
        const highest = Math.max(...row.map((one) => drawPoint(one, { x: 0, width: card, isDrawn: false }, pen)));
        row.forEach((one, at) => {
          const x = MARGIN + at * (card + GAP);
          const index = from + at;
          const isWeak = chain.weakest === index;
          const hue = reactionHues[one.reaction ?? 'neutral'];
          const edge = isWeak ? ({ stroke: 'red', strokeWidth: 2 } as const) : {};
          sheet.rect({ x, y: sheet.y, width: card, height: highest, radius: 6 }, { fill: `${hue}-soft`, ...edge });
          drawPoint(one, { x, width: card, isDrawn: true }, pen);
          const left = chain.left?.[index];
          const below = { x, y: sheet.y + highest + 4, width: card };
          if (left !== undefined) {
            const weak = isWeak ? ` · ${names.weakest}` : '';
            sheet.text(`${percent(left)}${weak}`, below, {
              size: SMALL,
              ink: isWeak ? 'red' : 'ink-soft',
              anchor: 'middle',
            });
          }
          if (index === chain.points.length - 1) return;
          const middle = sheet.y + highest / 2;
          const isBroken = one.reaction === 'negative';
          const to = at === columns - 1 ? x + card + 10 : x + card + GAP - 4;
          if (isBroken) cross({ x: x + card + GAP / 2, y: middle }, pen);
          else if (at < columns - 1) sheet.arrow({ x: x + card + 4, y: middle }, { x: to, y: middle });
        });
        const notes = row.map((_, at) => {
          const left = chain.left?.[from + at];
          const weak = chain.weakest === from + at ? ` · ${names.weakest}` : '';
          return left === undefined ? 0 : sheet.heightOf(`${percent(left)}${weak}`, card, { size: SMALL });
        });
        sheet.y += highest + Math.max(...notes) + 16;
      }
      const end = chain.left?.at(-1);
      const facts = [
        end === undefined ? undefined : labelled(names.survival, percent(end)),
        chain.broken < 0 ? undefined : labelled(names.broken, chain.points[chain.broken]?.name ?? ''),
        chain.emotion === null ? undefined : labelled(words.cjm.mean, format(chain.emotion.mean)),
      ].filter((fact) => fact !== undefined);
      if (facts.length > 0)
        sheet.y +=
          sheet.text(facts.join(' · '), { x: MARGIN, y: sheet.y, width }, { size: SMALL, ink: 'ink-soft' }) + 18;
    }
    return {
      outline: chains.map((chain, number) =>
        outlineItem(chain.name ?? String(number + 1), [
          ...chain.points.map((one, at) => {
            const left = chain.left?.[at];
            return outlineItem(one.name, [
              ...kindsOf(one, pen),
              one.pass === undefined ? undefined : labelled(names.pass, percent(one.pass)),
              left === undefined ? undefined : `→ ${percent(left)}`,
              chain.weakest === at ? names.weakest : undefined,
            ]);
          }),
          chain.left === null ? undefined : labelled(names.survival, percent(chain.left.at(-1) ?? 1)),
        ]),
      ),
      derived: {
        chains: chains.map((chain) => ({
          survival: chain.left?.at(-1) ?? null,
          survivals: chain.left,
          weakest: chain.weakest,
          broken_at: chain.broken < 0 ? null : chain.broken,
          emotion: chain.emotion,
        })),
      },
    };
  },
});

const GAP = 28;

function kindsOf(one: Point, { words: { touchpoints: names } }: Pen): readonly string[] {
  return [
    one.reaction === undefined ? undefined : names.reaction[one.reaction],
    one.attention === undefined ? undefined : names.attention[one.attention],
    one.recurrence === undefined ? undefined : names.recurrence[one.recurrence],
    one.status === undefined ? undefined : names.status[one.status],
    one.position === undefined ? undefined : names.position[one.position],
  ].filter((kind) => kind !== undefined);
}

/** Writes a point into its card, or only measures it; answers how high the card is. */
function drawPoint(
  one: Point,
  { x, width, isDrawn }: { x: number; width: number; isDrawn: boolean },
  pen: Pen,
): number {
  const { sheet, words, percent, number: format, labelled } = pen;
  const pad = 12;
  const lines = [
    { text: one.name, look: { weight: 600 } },
    { text: kindsOf(one, pen).join(sheet.lang === 'zh' ? '、' : ', '), look: { size: SMALL, ink: 'ink-soft' } },
    {
      text: [
        one.pass === undefined ? '' : labelled(words.touchpoints.pass, percent(one.pass)),
        one.emotion === undefined ? '' : labelled(words.cjm.emotion, format(one.emotion)),
      ]
        .filter((part) => part !== '')
        .join('\u00A0· '),
      look: { size: SMALL },
    },
  ] as const;
  let height = pad;
  for (const { text: words, look } of lines) {
    if (words === '') continue;
    const box = { x: x + pad, y: sheet.y + height, width: width - 2 * pad };
    height += (isDrawn ? sheet.text(words, box, look) : sheet.heightOf(words, box.width, look)) + 4;
  }
  return height + pad - 4;
}

function cross({ x, y }: { x: number; y: number }, { sheet }: Pen): void {
  for (const turn of [1, -1])
    sheet.line({ x: x - 5, y: y - 5 * turn }, { x: x + 5, y: y + 5 * turn }, { stroke: 'red', strokeWidth: 2 });
}
