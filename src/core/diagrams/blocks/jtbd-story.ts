import { defineBlock, MARGIN, outlineItem } from '../block.ts';
import { SMALL } from '../drawing/sheet.ts';
import { optional, required, text } from '../reading/shape.ts';

/** A job story: situation, motivation and expected outcome. Klement 2013; Intercom 2013. */
export const jtbdStory = defineBlock({
  type: 'jtbd-story',
  fields: { when: required(text), want: required(text), so: required(text), actor: optional(text) },
  draw(model, { sheet, words, width, labelled }) {
    const parts = [
      { label: words.story.when, text: model.when, hue: 'blue' },
      { label: words.story.want, text: model.want, hue: 'teal' },
      { label: words.story.so, text: model.so, hue: 'green' },
    ] as const;
    if (model.actor !== undefined) {
      const actor = labelled(words.story.actor, model.actor);
      sheet.y += sheet.text(actor, { x: MARGIN, y: sheet.y, width }, { ink: 'ink-soft' }) + 10;
    }
    const gap = 28;
    const isWide = width >= 600;
    const card = isWide ? (width - 2 * gap) / 3 : width;
    const inner = card - 28;
    const heights = parts.map((part) => 40 + sheet.heightOf(part.text, inner, { size: 14 }) + 14);
    const highest = Math.max(...heights);
    parts.forEach(({ label, text, hue }, at) => {
      const height = isWide ? highest : (heights[at] ?? 0);
      const x = isWide ? MARGIN + at * (card + gap) : MARGIN;
      const y = sheet.y;
      sheet.rect({ x, y, width: card, height, radius: 6 }, { fill: `${hue}-soft` });
      sheet.rect({ x, y, width: 4, height, radius: 2 }, { fill: hue });
      sheet.text(label, { x: x + 16, y: y + 12, width: inner }, { size: SMALL, weight: 600, ink: hue });
      sheet.text(text, { x: x + 16, y: y + 34, width: inner }, { size: 14 });
      if (at < 2) {
        if (isWide) sheet.arrow({ x: x + card + 6, y: y + height / 2 }, { x: x + card + gap - 6, y: y + height / 2 });
        else sheet.arrow({ x: x + card / 2, y: y + height + 4 }, { x: x + card / 2, y: y + height + gap - 4 });
      }
      if (!isWide) sheet.y += height + (at < 2 ? gap : 0);
    });
    if (isWide) sheet.y += highest;
    const actor = model.actor === undefined ? [] : [outlineItem(labelled(words.story.actor, model.actor))];
    return { outline: [...actor, ...parts.map(({ label, text }) => outlineItem(labelled(label, text)))], derived: {} };
  },
});
