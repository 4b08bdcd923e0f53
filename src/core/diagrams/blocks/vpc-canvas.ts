import { MARGIN, type Pen } from '../block.ts';
import type { Hue } from '../drawing/drawing.ts';
import { polar, round, SMALL, type Item } from '../drawing/sheet.ts';

export type Sectors = {
  readonly products: readonly Item[];
  readonly creators: readonly Item[];
  readonly relievers: readonly Item[];
  readonly jobs: readonly Item[];
  readonly gains: readonly Item[];
  readonly pains: readonly Item[];
};
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** `boxes`: where the words may stand, the first that has room for them counts. */
type Sector = { readonly name: keyof Sectors; readonly hue: Hue; readonly boxes: readonly [Box, ...Box[]] };

const LOOK = { size: SMALL } as const;
const HEAD = 6;

/**
 * Draws the value map as a square and the profile as a circle: beside each other where the words have room, else one below the
 * other, and where even that is too small the sectors hold numbers and lists below say what they stand for.
 */
export function drawCanvas(sectors: Sectors, pen: Pen): void {
  const { width } = pen;
  const room = width - GAP;
  const largest = Math.min(width, 560);
  const sizes = Array.from({ length: 14 }, (_, at) => 300 + at * 20).filter((size) => size <= largest);
  // Words are broken only where that alone spares the numbers.
  for (const mayBreak of [false, true]) {
    const fit = (given: readonly Sector[]): boolean =>
      given.every((each) => roomyBox(each, sectors, pen, mayBreak) !== undefined);
    const fitsSquare = (size: number): boolean => products(size, fit) !== undefined;
    const fitsCircle = (size: number): boolean => fit(circleSectors(0, 0, size));
    const pairs = [0.5, 0.54, 0.58, 0.62, 0.46].map((share) => [room * (1 - share), room * share] as const);
    const pair = pairs.find(([square, circle]) => fitsSquare(square) && fitsCircle(circle));
    if (pair !== undefined) {
      drawBeside(pair, sectors, pen);
      return;
    }
    const [square, circle] = [sizes.find(fitsSquare), sizes.find(fitsCircle)];
    if (square !== undefined && circle !== undefined) {
      drawStacked([square, circle], sectors, pen);
      return;
    }
  }
  const short = numbered(sectors);
  if (room >= 400) drawBeside([room / 2, room / 2], short, pen);
  else drawStacked([largest, largest], short, pen);
  drawLists(sectors, pen);
}

const GAP = 40;

/** Part of the square that is the products', the first that leaves every sector its room. */
function products(size: number, fit: (given: readonly Sector[]) => boolean): number | undefined {
  return [0.42, 0.46, 0.5].find((share) => fit(squareSectors({ x: 0, y: 0, size }, share)));
}

function drawBeside([square, circle]: readonly [number, number], sectors: Sectors, pen: Pen): void {
  const { sheet, words } = pen;
  const right = MARGIN + square + GAP;
  const middle = sheet.y + 28 + Math.max(square, circle) / 2;
  drawHeading(words.vpc.value, { x: MARGIN, y: middle - square / 2, size: square }, pen);
  drawHeading(words.vpc.profile, { x: right, y: middle - circle / 2, size: circle }, pen);
  drawSquare({ x: MARGIN, y: middle - square / 2, size: square }, sectors, pen);
  drawCircle({ x: right, y: middle - circle / 2, size: circle }, sectors, pen);
  sheet.arrow({ x: MARGIN + square + 6, y: middle }, { x: right - 6, y: middle });
  sheet.y = middle + Math.max(square, circle) / 2;
}

function drawStacked([square, circle]: readonly [number, number], sectors: Sectors, pen: Pen): void {
  const { sheet, words, width } = pen;
  const centre = MARGIN + width / 2;
  const upper = { x: centre - square / 2, y: sheet.y + 28, size: square };
  drawHeading(words.vpc.value, upper, pen);
  drawSquare(upper, sectors, pen);
  const below = upper.y + square + 10;
  sheet.arrow({ x: centre, y: below }, { x: centre, y: below + 24 });
  const lower = { x: centre - circle / 2, y: below + 60, size: circle };
  drawHeading(words.vpc.profile, lower, pen);
  drawCircle(lower, sectors, pen);
  sheet.y = lower.y + circle;
}

/** Stands right above what it names. */
function drawHeading(text: string, { x, y, size }: Square, { sheet }: Pen): void {
  sheet.text(text, { x, y: y - 26, width: size }, { weight: 600, anchor: 'middle' });
}

/** Products at the left, gain creators above pain relievers at the right, as diagonals from the left corners to the middle part them. */
function squareSectors({ x, y, size }: Square, share: number): readonly Sector[] {
  const pad = 12;
  const left = size * share;
  const half = size / 2;
  const right = { x: x + left + pad, width: size - left - 2 * pad, height: half - 2 * pad };
  return [
    {
      name: 'products',
      hue: 'blue',
      boxes: [{ x: x + pad, y: y + pad, width: left - 2 * pad, height: size - 2 * pad }],
    },
    { name: 'creators', hue: 'green', boxes: [{ ...right, y: y + pad }] },
    { name: 'relievers', hue: 'red', boxes: [{ ...right, y: y + half + pad }] },
  ];
}

/** Upright boxes within three sectors of a third each: gains upper left, pains lower left, jobs right; medium, wide and high ones. */
function circleSectors(x: number, y: number, size: number): readonly Sector[] {
  const r = size / 2;
  const [cx, cy] = [x + r, y + r];
  const upper = ([left, top]: readonly [number, number]): Box => {
    return { x: cx - left * r, y: cy - top * r, width: (left + 0.03) * r, height: (top - 0.05) * r };
  };
  const lower = ([left, bottom]: readonly [number, number]): Box => {
    return { x: cx - left * r, y: cy + 0.05 * r, width: (left + 0.03) * r, height: (bottom - 0.05) * r };
  };
  const right = (reach: number): Box => {
    const [from, to] = [reach / Math.sqrt(3) + 0.03, Math.sqrt(0.95 - reach ** 2)];
    return { x: cx + from * r, y: cy - reach * r, width: (to - from) * r, height: 2 * reach * r };
  };
  return [
    { name: 'gains', hue: 'green', boxes: [upper([0.76, 0.62]), upper([0.85, 0.49]), upper([0.66, 0.72])] },
    { name: 'pains', hue: 'red', boxes: [lower([0.76, 0.62]), lower([0.85, 0.49]), lower([0.66, 0.72])] },
    { name: 'jobs', hue: 'blue', boxes: [right(0.42), right(0.3), right(0.54)] },
  ];
}

function roomyBox({ name, boxes }: Sector, sectors: Sectors, pen: Pen, mayBreak: boolean): Box | undefined {
  const { sheet, words } = pen;
  return boxes.find(({ width, height }) => {
    if (!mayBreak && breaksWord(words.vpc[name], sectors[name], { sheet, width })) return false;
    const head = sheet.heightOf(words.vpc[name], width, { size: SMALL, weight: 600 }) + HEAD;
    return head + sheet.heightOfItems(sectors[name], width, LOOK) <= height;
  });
}

/** Whether a word of the heading or of an item is wider than its line. */
function breaksWord(
  heading: string,
  items: readonly Item[],
  { sheet, width }: { readonly sheet: Pen['sheet']; readonly width: number },
): boolean {
  return sheet.breaksWord(heading, width, { size: SMALL, weight: 600 }) || sheet.itemsBreakWord(items, width, LOOK);
}

function drawSectors(given: readonly Sector[], sectors: Sectors, pen: Pen): void {
  const { sheet, words } = pen;
  for (const sector of given) {
    const { name, hue, boxes } = sector;
    const box = roomyBox(sector, sectors, pen, false) ?? roomyBox(sector, sectors, pen, true) ?? boxes[0];
    const head = sheet.text(words.vpc[name], box, { size: SMALL, weight: 600, ink: hue }) + HEAD;
    sheet.items(sectors[name], { ...box, y: box.y + head }, LOOK);
  }
}

type Square = { readonly x: number; readonly y: number; readonly size: number };

function drawSquare({ x, y, size }: Square, sectors: Sectors, pen: Pen): void {
  const { sheet } = pen;
  const fits = (mayBreak: boolean): number | undefined =>
    products(size, (given) => given.every((each) => roomyBox(each, sectors, pen, mayBreak) !== undefined));
  const share = fits(false) ?? fits(true) ?? 0.42;
  const [left, middle] = [x + size * share, y + size / 2];
  sheet.rect({ x, y, width: size * share, height: size }, { fill: 'blue-soft' });
  sheet.rect({ x: left, y, width: size * (1 - share), height: size / 2 }, { fill: 'green-soft' });
  sheet.rect({ x: left, y: middle, width: size * (1 - share), height: size / 2 }, { fill: 'red-soft' });
  sheet.line({ x: left, y }, { x: left, y: y + size }, { stroke: 'paper', strokeWidth: 3 });
  sheet.line({ x: left, y: middle }, { x: x + size, y: middle }, { stroke: 'paper', strokeWidth: 3 });
  sheet.rect({ x, y, width: size, height: size }, { stroke: 'line-strong', strokeWidth: 1.5 });
  drawSectors(squareSectors({ x, y, size }, share), sectors, pen);
}

function drawCircle({ x, y, size }: Square, sectors: Sectors, pen: Pen): void {
  const { sheet } = pen;
  const r = size / 2;
  const centre = { x: x + r, y: y + r };
  const third = (2 * Math.PI) / 3;
  (['blue', 'red', 'green'] as const).forEach((hue, at) => {
    const start = -Math.PI / 3 + at * third;
    const [from, to] = [polar(centre, start, r), polar(centre, start + third, r)];
    const arc = `A${round(r)} ${round(r)} 0 0 1 ${round(to.x)} ${round(to.y)}`;
    const d = `M${round(centre.x)} ${round(centre.y)}L${round(from.x)} ${round(from.y)}${arc}Z`;
    sheet.path(d, { fill: `${hue}-soft`, stroke: 'paper', strokeWidth: 3 });
  });
  sheet.circle(centre, r, { stroke: 'line-strong', strokeWidth: 1.5 });
  drawSectors(circleSectors(x, y, size), sectors, pen);
}

const letters: Readonly<Record<keyof Sectors, string>> = {
  products: 'S',
  creators: 'C',
  relievers: 'R',
  jobs: 'J',
  gains: 'G',
  pains: 'P',
};

/** Numbers instead of words: one line for each sector. */
function numbered(sectors: Sectors): Sectors {
  const short = (name: keyof Sectors): readonly Item[] => {
    const [first] = sectors[name];
    if (first === undefined) return [];
    const { length } = sectors[name];
    return [
      {
        ...first,
        text: length === 1 ? `${letters[name]}1` : `${letters[name]}1–${letters[name]}${length}`,
        isHollow: false,
      },
    ];
  };
  return {
    products: short('products'),
    creators: short('creators'),
    relievers: short('relievers'),
    jobs: short('jobs'),
    gains: short('gains'),
    pains: short('pains'),
  };
}

function drawLists(sectors: Sectors, { sheet, words, width }: Pen): void {
  const gap = 16;
  const columns = width >= 560 ? 3 : 1;
  const column = (width - gap * (columns - 1)) / columns;
  const order = [
    ['products', 'relievers', 'creators'],
    ['jobs', 'pains', 'gains'],
  ] as const;
  const rows = columns === 3 ? order : order.flat().map((name) => [name]);
  sheet.y += 18;
  for (const row of rows) {
    const heights = row.map((name, at) => {
      const box = { x: MARGIN + at * (column + gap), width: column };
      const head = sheet.text(words.vpc[name], { ...box, y: sheet.y }, { weight: 600 }) + 4;
      const items = sectors[name].map((each, at) => ({ ...each, text: `${letters[name]}${at + 1}. ${each.text}` }));
      return head + sheet.items(items, { ...box, y: sheet.y + head });
    });
    sheet.y += Math.max(...heights) + 10;
  }
}
