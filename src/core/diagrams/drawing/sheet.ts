import type { Anchor, Drawing, Hue, Ink, Paint, Point, Primitive, Weight } from './drawing.ts';
import { widestPiece, wrapText } from './wrap-text.ts';

export type TextLook = {
  readonly size?: number;
  readonly weight?: Weight;
  readonly ink?: Ink;
  readonly anchor?: Anchor;
};
type Box = { readonly x: number; readonly y: number; readonly width: number };

export const TEXT = 13;
export const SMALL = 12;
const LEADING = 1.4;

/** Takes down a drawing from top to bottom; `y` is where what comes next begins. Text never leaves its box: the box grows. */
export class Sheet {
  readonly width: number;
  readonly lang: string;
  readonly #primitives: Primitive[] = [];
  y = 0;

  constructor(width: number, lang: string) {
    this.width = width;
    this.lang = lang;
  }

  finish(margin: number): Drawing {
    return { width: this.width, height: Math.ceil(this.y + margin), primitives: this.#primitives };
  }

  rect(box: Box & { height: number; radius?: number }, paint: Paint): void {
    this.#primitives.push({ kind: 'rect', ...box, ...paint });
  }

  circle(at: Point, radius: number, paint: Paint): void {
    this.#primitives.push({ kind: 'circle', ...at, radius, ...paint });
  }

  line(from: Point, to: Point, paint: Paint = { stroke: 'line' }): void {
    this.#primitives.push({ kind: 'line', from, to, ...paint });
  }

  path(d: string, paint: Paint): void {
    this.#primitives.push({ kind: 'path', d, ...paint });
  }

  /** A line with a head at its end. */
  arrow(from: Point, to: Point, stroke: Ink = 'line-strong'): void {
    this.line(from, to, { stroke, strokeWidth: 1.5 });
    this.arrowHead(to, Math.atan2(to.y - from.y, to.x - from.x), stroke);
  }

  arrowHead(tip: Point, angle: number, fill: Ink = 'line-strong', length = 8): void {
    const corner = (turn: number): string => point(tip, angle + Math.PI - turn, length);
    this.path(`M${round(tip.x)} ${round(tip.y)}L${corner(0.42)}L${corner(-0.42)}Z`, { fill });
  }

  /** How high a text will be. */
  heightOf(text: string, width: number, { size = TEXT, weight = 400 }: TextLook = {}): number {
    return this.#wrap(text, width, size, weight).length * leading(size);
  }

  /** Writes a text into a box whose upper left corner is `x`, `y`, and answers how high it is. */
  text(text: string, { x, y, width }: Box, look: TextLook = {}): number {
    const { size = TEXT, weight = 400, ink = 'ink', anchor = 'start' } = look;
    const lines = this.#wrap(text, width, size, weight);
    const height = lines.length * leading(size);
    this.#primitives.push({ kind: 'text', x, y, width, height, lines, size, weight, ink, anchor });
    return height;
  }

  #wrap(text: string, width: number, size: number, weight: Weight): ReturnType<typeof wrapText> {
    return wrapText(text, Math.max(width, size) / size, { lang: this.lang, isBold: weight === 600 });
  }

  heightOfItems(items: readonly Item[], width: number, look: TextLook = {}): number {
    return items.reduce((sum, item) => sum + this.#heightOfItem(item, width, look) + ITEM_GAP, 0);
  }

  /** Whether a word is wider than a line, so that it would be broken within. */
  breaksWord(text: string, width: number, { size = TEXT, weight = 400 }: TextLook = {}): boolean {
    return widestPiece(text, { lang: this.lang, isBold: weight === 600 }) > Math.max(width, size) / size;
  }

  itemsBreakWord(items: readonly Item[], width: number, look: TextLook = {}): boolean {
    return items.some(({ text, mark = '' }) => this.breaksWord(text, width - BULLET - markWidth(mark), look));
  }

  #heightOfItem({ text, mark = '' }: Item, width: number, look: TextLook): number {
    return this.heightOf(text, width - BULLET - markWidth(mark), look);
  }

  /** A list with small marks before its items; a mark such as a weight may stand at the end of the line. Answers how high it is. */
  items(items: readonly Item[], { x, y, width }: Box, look: TextLook = {}): number {
    let at = y;
    const { size = TEXT } = look;
    for (const item of items) {
      const { text, hue = 'grey', isHollow = false, mark = '' } = item;
      const dot = { x: x + 4, y: at + leading(size) / 2 };
      this.circle(dot, 3, isHollow ? { fill: 'paper', stroke: hue, strokeWidth: 1.5 } : { fill: hue });
      const ink = item.ink ?? look.ink ?? 'ink';
      const height = this.text(
        text,
        { x: x + BULLET, y: at, width: width - BULLET - markWidth(mark) },
        { ...look, ink },
      );
      if (mark !== '') {
        const place = { x: x + width - markWidth(mark) + 4, y: at, width: markWidth(mark) - 4 };
        this.text(mark, place, { ...look, ink: 'ink-faint', anchor: 'end' });
      }
      at += height + ITEM_GAP;
    }
    return at - y;
  }
}

export type Item = {
  readonly text: string;
  readonly hue?: Hue;
  readonly isHollow?: boolean;
  readonly ink?: Ink;
  readonly mark?: string;
};

const BULLET = 14;
const ITEM_GAP = 4;

function markWidth(mark: string): number {
  return mark === '' ? 0 : 10 + mark.length * 9;
}

export function leading(size: number): number {
  return Math.round(size * LEADING);
}

/** Coordinates as they are written: no more than a hundredth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** The point at a distance from another, the angle clockwise from the right. */
export function polar(centre: Point, angle: number, distance: number): Point {
  return { x: centre.x + Math.cos(angle) * distance, y: centre.y + Math.sin(angle) * distance };
}

function point(centre: Point, angle: number, distance: number): string {
  const { x, y } = polar(centre, angle, distance);
  return `${round(x)} ${round(y)}`;
}
