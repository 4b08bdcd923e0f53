import { defineBlock, MARGIN, outlineItem } from '../block.ts';
import type { Hue } from '../drawing/drawing.ts';
import { SMALL, type Item } from '../drawing/sheet.ts';
import { item, list, number, optional, required, text, withDefault } from '../reading/shape.ts';

const WEIGHT = 3;
const force = withDefault(
  list(item({ text: required(text), strength: withDefault(number({ least: 1, most: 5 }), WEIGHT) })),
  [],
);

/**
 * The four forces that decide whether a person switches. Moesta & Spiek, “progress-making forces”. Strengths from 1 to 5; that the
 * switch is likely where the net force is above zero is this app's rule of thumb.
 */
export const jtbdForces = defineBlock({
  type: 'jtbd-forces',
  fields: { from: optional(text), to: optional(text), push: force, pull: force, anxiety: force, habit: force },
  draw(model, { sheet, words: { forces: words }, width, number: format, labelled, aside }) {
    const sum = (items: typeof model.push): number => items.reduce((total, one) => total + one.strength, 0);
    const [push, pull, anxiety, habit] = [sum(model.push), sum(model.pull), sum(model.anxiety), sum(model.habit)];
    const net = push + pull - anxiety - habit;
    const gap = 24;
    const half = (width - gap) / 2;
    const right = MARGIN + half + gap;

    const ends = [
      { label: words.from, text: model.from },
      { label: words.to, text: model.to },
    ];
    const inner = half - 28;
    const high = Math.max(
      ...ends.map(
        ({ label, text: words = '' }) =>
          sheet.heightOf(label, inner, { size: SMALL }) + sheet.heightOf(words, inner, { weight: 600 }),
      ),
    );
    ends.forEach(({ label, text: words = '' }, at) => {
      const x = at === 0 ? MARGIN : right;
      sheet.rect({ x, y: sheet.y, width: half, height: high + 22, radius: 6 }, { fill: 'panel' });
      const box = { x: x + 14, width: inner };
      const heading = sheet.text(label, { ...box, y: sheet.y + 10 }, { size: SMALL, ink: 'ink-faint' });
      sheet.text(words, { ...box, y: sheet.y + 12 + heading }, { weight: 600 });
    });
    const middle = sheet.y + high / 2 + 11;
    sheet.arrow({ x: MARGIN + half + 4, y: middle }, { x: right - 4, y: middle });
    sheet.y += high + 22 + 20;

    const drawPair = (label: string, pair: readonly Side[], hue: Hue, towards: 1 | -1): void => {
      const total = pair.reduce((sum, side) => sum + side.sum, 0);
      const from = towards === 1 ? MARGIN : MARGIN + width;
      const high = 30;
      const band = sheet.y;
      const shaft = MARGIN + (towards === 1 ? 0 : 14);
      sheet.rect({ x: shaft, y: band, width: width - 14, height: high }, { fill: `${hue}-soft` });
      const tip = from + towards * width;
      const base = tip - towards * 14;
      sheet.path(`M${base} ${band}L${tip} ${band + high / 2}L${base} ${band + high}Z`, { fill: `${hue}-soft` });
      sheet.text(
        labelled(label, format(total)),
        { x: MARGIN + 24, y: band + 6, width: width - 48 },
        { weight: 600, ink: hue, anchor: towards === 1 ? 'start' : 'end' },
      );
      sheet.y += high + 12;
      const inner = half - 8;
      const heights = pair.map(({ name, items }) => {
        const heading = sheet.heightOf(name, inner, { size: SMALL, weight: 600 });
        return heading + 6 + sheet.heightOfItems(items, inner);
      });
      pair.forEach(({ name, sum: force, items }, at) => {
        const x = at === 0 ? MARGIN : right;
        const title = `${name} · ${format(force)}`;
        const heading = sheet.text(title, { x, y: sheet.y, width: inner }, { size: SMALL, weight: 600, ink: hue });
        sheet.items(items, { x, y: sheet.y + heading + 6, width: inner });
      });
      sheet.y += Math.max(...heights) + 24;
    };
    const items = (given: typeof model.push, hue: Hue): readonly Item[] =>
      given.map((one) => ({ text: one.text, hue, mark: format(one.strength) }));
    drawPair(
      words.forwards,
      [
        { name: words.push, sum: push, items: items(model.push, 'green') },
        { name: words.pull, sum: pull, items: items(model.pull, 'green') },
      ],
      'green',
      1,
    );
    drawPair(
      words.backwards,
      [
        { name: words.habit, sum: habit, items: items(model.habit, 'red') },
        { name: words.anxiety, sum: anxiety, items: items(model.anxiety, 'red') },
      ],
      'red',
      -1,
    );

    const verdict = `${labelled(words.net, signed(net, format))} — ${net > 0 ? words.likely : words.unlikely}`;
    sheet.line({ x: MARGIN, y: sheet.y - 8 }, { x: MARGIN + width, y: sheet.y - 8 });
    sheet.y += sheet.text(verdict, { x: MARGIN, y: sheet.y, width }, { weight: 600, ink: net > 0 ? 'green' : 'red' });

    const told = (name: string, force: number, given: typeof model.push): ReturnType<typeof outlineItem> =>
      outlineItem(
        labelled(name, format(force)),
        given.map((one) => aside(one.text, format(one.strength))),
      );
    return {
      outline: [
        ...ends.flatMap(({ label, text: given }) => (given === undefined ? [] : [outlineItem(labelled(label, given))])),
        told(words.push, push, model.push),
        told(words.pull, pull, model.pull),
        told(words.anxiety, anxiety, model.anxiety),
        told(words.habit, habit, model.habit),
        outlineItem(verdict),
      ],
      derived: { push, pull, anxiety, habit, net, switch_likely: net > 0 },
    };
  },
});

type Side = { readonly name: string; readonly sum: number; readonly items: readonly Item[] };

function signed(value: number, format: (value: number) => string): string {
  return value > 0 ? `+${format(value)}` : format(value);
}
