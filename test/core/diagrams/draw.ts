import type { DiagramError } from '#core/diagrams/diagram-error.ts';
import { findDiagram } from '#core/diagrams/diagram-list.ts';
import { drawDiagram, type DrawnDiagram } from '#core/diagrams/draw-diagram.ts';
import type { TextBlock } from '#core/diagrams/drawing/drawing.ts';
import { writtenWidth } from '#core/diagrams/drawing/write-svg.ts';

/** A figure that must be drawn. */
export function drawn(type: string, text: string, lang = 'en', width = 720): DrawnDiagram {
  const result = drawDiagram(type, text, { lang, width });
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result;
}

/** Errors as `code field:line`, for a text that must not be drawn. */
export function errorsOf(type: string, text: string): readonly string[] {
  const result = drawDiagram(type, text, { lang: 'en', width: 720 });
  return 'errors' in result
    ? result.errors.map(({ code, field, line }: DiagramError) => `${code} ${field}:${line}`)
    : [];
}

/** What is wrong with the layout of a figure: words that leave their box or the sheet, or that lie on others. */
export function layoutFaults(type: string, text: string, lang: string, width: number): readonly string[] {
  const block = findDiagram(type);
  const reading = block?.read(text);
  if (block === undefined || reading === undefined || 'errors' in reading) throw new Error(`${type} cannot be read`);
  const { drawing } = block.draw(reading.model, { lang, width });
  const faults: string[] = [];
  const texts = drawing.primitives.filter((one) => one.kind === 'text').map((one) => ({ ...one, ...inkBox(one) }));
  for (const [at, one] of texts.entries()) {
    const words = JSON.stringify(one.lines.map((line) => line.map((run) => run.text).join('')).join(' / '));
    if (one.inkWidth > one.width + 0.01) faults.push(`${words} is wider than its box: ${one.inkWidth} > ${one.width}`);
    if (one.left < 0 || one.right > drawing.width || one.y < 0 || one.y + one.height > drawing.height)
      faults.push(`${words} leaves the sheet`);
    for (const other of texts.slice(at + 1)) {
      const isApart =
        other.left >= one.right - 0.5 ||
        other.right <= one.left + 0.5 ||
        other.y >= one.y + one.height - 0.5 ||
        other.y + other.height <= one.y + 0.5;
      if (!isApart) faults.push(`${words} lies on ${JSON.stringify(other.lines[0]?.map((run) => run.text).join(''))}`);
    }
  }
  for (const one of drawing.primitives) {
    if (one.kind === 'rect' && (one.width < 0 || one.height < 0)) faults.push('a box of less than nothing');
    if (one.kind === 'rect' && (one.x < 0 || one.x + one.width > drawing.width + 0.01))
      faults.push('a box leaves the sheet');
    if (one.kind === 'path' && /NaN|undefined|Infinity/.test(one.d)) faults.push(`a path that is none: ${one.d}`);
  }
  return faults;
}

function inkBox(block: TextBlock): { left: number; right: number; inkWidth: number } {
  const inkWidth = writtenWidth(block);
  const { x, width, anchor } = block;
  const left = anchor === 'start' ? x : anchor === 'end' ? x + width - inkWidth : x + (width - inkWidth) / 2;
  return { left, right: left + inkWidth, inkWidth };
}
