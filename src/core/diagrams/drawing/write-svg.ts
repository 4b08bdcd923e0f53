import { inks, type Drawing, type Ink, type Paint, type Primitive, type TextBlock } from './drawing.ts';
import { leading, round } from './sheet.ts';
import { widthOf, type Run } from './wrap-text.ts';

type Named = {
  readonly type: string;
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** Without links and with fixed colours, for files that leave the app. */
  readonly isPlain: boolean;
};

/** A drawing as one SVG element. Every colour is a custom property with a fallback, and every text is escaped. */
export function writeSvg({ width, height, primitives }: Drawing, named: Named): string {
  const { type, lang, title, description, isPlain } = named;
  const colour = (ink: Ink): string => (isPlain ? inks[ink] : `var(--figure-${ink}, ${inks[ink]})`);
  const font = isPlain ? 'Inter, system-ui, sans-serif' : 'var(--figure-font, Inter, system-ui, sans-serif)';
  const body = primitives.map((one) => writePrimitive(one, { colour, isPlain })).join('\n');
  const head = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="figure figure-${escape(type)}" role="img" lang="${escape(lang)}"`,
    ` viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${font}"`,
    ` aria-label="${escape(title)}">`,
  ].join('');
  return `${head}\n<title>${escape(title)}</title>\n<desc>${escape(description)}</desc>\n${body}\n</svg>\n`;
}

type Pen = { readonly colour: (ink: Ink) => string; readonly isPlain: boolean };

function writePrimitive(one: Primitive, pen: Pen): string {
  switch (one.kind) {
    case 'rect': {
      const radius = one.radius === undefined ? '' : ` rx="${round(one.radius)}"`;
      const place = `x="${round(one.x)}" y="${round(one.y)}" width="${round(one.width)}" height="${round(one.height)}"`;
      return `<rect ${place}${radius}${paintOf(one, pen)}/>`;
    }
    case 'circle':
      return `<circle cx="${round(one.x)}" cy="${round(one.y)}" r="${round(one.radius)}"${paintOf(one, pen)}/>`;
    case 'line': {
      const { from, to } = one;
      return `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}"${paintOf(one, pen)}/>`;
    }
    case 'path':
      return `<path d="${escape(one.d)}"${paintOf(one, pen)}/>`;
    case 'text':
      return writeText(one, pen);
  }
}

function paintOf({ fill, stroke, strokeWidth, dash }: Paint, { colour }: Pen): string {
  const filled = ` fill="${fill === undefined ? 'none' : colour(fill)}"`;
  if (stroke === undefined) return filled;
  const width = strokeWidth === undefined ? '' : ` stroke-width="${round(strokeWidth)}"`;
  return `${filled} stroke="${colour(stroke)}"${width}${dash === undefined ? '' : ` stroke-dasharray="${escape(dash)}"`}`;
}

function writeText(block: TextBlock, pen: Pen): string {
  const { x, y, width, lines, size, weight, ink, anchor } = block;
  if (lines.length === 0) return '';
  const at = round(anchor === 'start' ? x : anchor === 'middle' ? x + width / 2 : x + width);
  const step = leading(size);
  const spans = lines.map((line, index) => {
    // Baseline: text of one line stands in the middle of its height.
    const baseline = round(y + index * step + step / 2 + size * 0.36);
    const runs = line.map((run) => writeRun(run, pen)).join('');
    return `<tspan x="${at}" y="${baseline}">${runs}</tspan>`;
  });
  const look = `font-size="${size}"${weight === 400 ? '' : ` font-weight="${weight}"`} fill="${pen.colour(ink)}"`;
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  // Spaces at the seams of links count.
  return `<text ${look}${place} xml:space="preserve">${spans.join('')}</text>`;
}

function writeRun({ text, link }: Run, { colour, isPlain }: Pen): string {
  const words = escape(text);
  if (link === null || isPlain) return words;
  const parts = [
    `data-target="${escape(link.target)}"`,
    link.heading === null ? '' : `data-heading="${escape(link.heading)}"`,
    link.block === null ? '' : `data-block="${escape(link.block)}"`,
    link.alias === null ? '' : `data-alias="${escape(link.alias)}"`,
  ].filter((part) => part !== '');
  return `<a class="wiki-link" ${parts.join(' ')} href="#" fill="${colour('accent')}">${words}</a>`;
}

/** Text for between tags and quotes; what XML cannot hold is left out. */
export function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** How wide the widest line of a block of text is, by the estimate it was wrapped with. */
export function writtenWidth({ lines, size, weight }: TextBlock): number {
  return Math.max(0, ...lines.map((line) => widthOf(line, weight === 600) * size));
}
