import type { Paint } from './colour-nodes.ts';
import { LABEL_SIZE, type Drawing } from './graph-drawing.ts';

/** Colours of a picture of the graph, as `#rrggbb`. */
export type GraphPalette = {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly raised: string;
  readonly paints: Readonly<Record<Paint, string>>;
};

/** A drawing as an SVG file: all links in one path, one group of dots to each colour. */
export function toSvg({ width, height, lines, dots, labels }: Drawing, palette: GraphPalette, title: string): string {
  const path: string[] = [];
  for (let at = 0; at < lines.length; at += 4)
    path.push(`M${num(lines[at])} ${num(lines[at + 1])}L${num(lines[at + 2])} ${num(lines[at + 3])}`);
  const groups = Map.groupBy(dots, ({ paint }) => paint);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escape(title)}</title>`,
    `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
    `<path d="${path.join('')}" stroke="${palette.line}" stroke-width="0.7" fill="none"/>`,
    ...[...groups].map(
      ([paint, some]) =>
        `<g ${paint === 'missing' ? `fill="${palette.paper}" stroke="${palette.paints.missing}" stroke-dasharray="2 1.5"` : `fill="${palette.paints[paint]}"`}>${some.map(({ x, y, radius }) => `<circle cx="${x}" cy="${y}" r="${radius}"/>`).join('')}</g>`,
    ),
    `<g font-family="Inter, system-ui, sans-serif" font-size="${LABEL_SIZE}" fill="${palette.ink}" stroke="${palette.paper}" stroke-width="3" paint-order="stroke" stroke-linejoin="round">`,
    ...labels.map(({ x, y, text }) => `<text x="${x}" y="${y}">${escape(text)}</text>`),
    '</g></svg>',
  ].join('\n');
}

function num(value = 0): string {
  return String(Math.round(value * 10) / 10);
}

function escape(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  // Control characters cannot stand in XML at all.
  return text.replaceAll(/[^\P{Cc}\t\n\r]/gu, '').replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
