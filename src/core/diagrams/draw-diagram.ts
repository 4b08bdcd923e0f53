import type { Derived, DrawOptions, OutlineItem } from './block.ts';
import type { DiagramError } from './diagram-error.ts';
import { findDiagram } from './diagram-list.ts';
import { writeSvg } from './drawing/write-svg.ts';
import type { FigureLink } from './reading/shape.ts';

export type DrawnDiagram = {
  readonly svg: string;
  /** The same as a nested list, for those who listen to it. */
  readonly outline: readonly OutlineItem[];
  readonly derived: Derived;
  /** Wiki-links in its texts, in order; lines count from 1 at the first line of the text. */
  readonly links: readonly FigureLink[];
  readonly title: string;
  readonly description: string;
};

/**
 * Draws the text of a fenced block. `lang` is that of the note, for words of the figure; `isPlain` leaves out links and themed
 * colours, for files that leave the app. Never throws for what a text may hold.
 */
export function drawDiagram(
  type: string,
  text: string,
  options: DrawOptions & { readonly isPlain?: boolean },
): DrawnDiagram | { readonly errors: readonly DiagramError[] } {
  const block = findDiagram(type);
  if (block === undefined) return { errors: [{ code: 'unknown-type', field: '', line: 1, details: { type } }] };
  const reading = block.read(text);
  if ('errors' in reading) return reading;
  const { drawing, lang, title, description, outline, derived } = block.draw(reading.model, options);
  const svg = writeSvg(drawing, { type: block.type, lang, title, description, isPlain: options.isPlain ?? false });
  return { svg, outline, derived, links: reading.links, title, description };
}
