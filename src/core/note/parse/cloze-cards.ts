import type { Paragraph, PhrasingContent } from 'mdast';
import type { CardSource } from '../note.ts';
import { shownSide } from './card-side.ts';

type ClozeCard = Pick<CardSource, 'kind' | 'front' | 'back' | 'line' | 'hint'>;
type Gap = {
  /** Place in the paragraph, a hint behind it included. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly hidden: string;
  readonly hint: string | null;
  readonly number: string | null;
};

const GAP = '[…]';
/** What marks a line as one of a quote or an item is none of its words. */
const LINE_START = /\r?\n[ \t]*(?:>[ \t]?)*[ \t]*/gu;
const NUMBERED = /^\s*(\d{1,3});;/u;

/**
 * A card for each `==hidden==` of a paragraph. `==1;;hidden==` is hidden together with the others of its number; a hint stands
 * behind it, `==hidden==^[hint]`, or in it, `==1;;hidden;;hint==`. `source` is the paragraph as written, which begins at `offset`.
 */
export function clozeCards(paragraph: Paragraph, source: string, offset: number): readonly ClozeCard[] {
  const gaps = highlights(paragraph.children).flatMap((node): Gap[] => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return [];
    return [gapOf(source, start.offset - offset, end.offset - offset, start.line)];
  });
  const sets = Map.groupBy(gaps, (gap) => gap.number ?? gap);
  return [...sets.values()].map((hidden) => ({
    kind: 'cloze',
    front: shownSide(withGaps(source, gaps, hidden), true).replaceAll(LINE_START, '\n'),
    back: hidden.map((gap) => gap.hidden).join(' … '),
    line: hidden[0]?.line ?? 1,
    hint: hidden.find(({ hint }) => hint !== null)?.hint ?? null,
  }));
}

function gapOf(source: string, from: number, end: number, line: number): Gap {
  const inside = source.slice(from + 2, end - 2);
  const number = NUMBERED.exec(inside);
  const rest = number === null ? inside : inside.slice(number[0].length);
  const [hidden = '', within] = rest.split(';;', 2);
  const behind = /^\^\[([^\]\n]*)\]/u.exec(source.slice(end));
  const hint = (within ?? behind?.[1] ?? '').trim();
  return {
    from,
    to: end + (behind?.[0].length ?? 0),
    line,
    hidden: shownSide(hidden).replaceAll(LINE_START, '\n'),
    hint: hint === '' ? null : hint,
    number: number?.[1] ?? null,
  };
}

function withGaps(source: string, gaps: readonly Gap[], hidden: readonly Gap[]): string {
  let text = '';
  let at = 0;
  for (const gap of gaps) {
    text += source.slice(at, gap.from) + (hidden.includes(gap) ? GAP : gap.hidden);
    at = gap.to;
  }
  return text + source.slice(at);
}

function highlights(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return nodes.flatMap((node) =>
    node.type === 'highlight' ? [node] : 'children' in node ? highlights(node.children) : [],
  );
}
