import { parseDocument } from 'yaml';
import { applyEdits, type TextEdit } from '../rewrite-link.ts';
import { blockPlaces, type BlockPlaces } from './block-places.ts';
import { modelBlocks } from './model-blocks.ts';
import { decodeText, encodeText, quoteText, yamlTexts, type YamlText } from './yaml-texts.ts';

/** An edit and the stretch of text a person is shown it in. */
type ShownEdit = TextEdit & { readonly line: number; readonly shownFrom: number; readonly shownTo: number };
/** An edit that lies within one text of a block, in places of the block's inside. */
type InnerEdit = TextEdit & { readonly of: ShownEdit };

/**
 * Edits made as if all of a note were Markdown, put so that the YAML of diagrams and calculators goes on saying what it should:
 * words are escaped as the text they stand in is written, and a text without quotes gets some where the new words need them.
 */
export function fitBlockEdits(text: string, edits: readonly ShownEdit[]): readonly ShownEdit[] {
  if (edits.length === 0) return edits;
  const fitted = new Set(edits);
  for (const { start, inside } of modelBlocks(text)) {
    const places = blockPlaces(text, start, inside);
    const inner = edits.flatMap((edit): readonly InnerEdit[] => {
      const [from, to] = [places.toInside(edit.start), places.toInside(edit.end)];
      return edit.start < start || from === undefined || to === undefined || to < from
        ? []
        : [{ start: from, end: to, after: edit.after, of: edit }];
    });
    for (const part of inner.length === 0 ? [] : yamlTexts(inside)) {
      const own = inner.filter((edit) => edit.start >= part.start && edit.end <= part.end);
      if (own.length === 0) continue;
      for (const edit of own) fitted.delete(edit.of);
      for (const edit of fitText(inside, part, own, places)) fitted.add(edit);
    }
  }
  return [...fitted]
    .filter(({ start, end, after }) => text.slice(start, end) !== after)
    .toSorted((a, b) => a.start - b.start);
}

function fitText(inside: string, part: YamlText, own: readonly InnerEdit[], places: BlockPlaces): readonly ShownEdit[] {
  const { style, start, end } = part;
  const encoded = own.map(({ of, after }) => ({ ...of, after: encodeText(after, style) }));
  if (style !== 'plain' && style !== 'bare') return encoded;
  const shifted = own.map((edit) => ({ start: edit.start - start, end: edit.end - start, after: edit.after }));
  const written = applyEdits(inside.slice(start, end), shifted);
  if (staysAsItIs(inside, part, written)) return encoded;
  const [from, to] = [places.toFile(start), places.toFile(end - 1) + 1];
  const line = own[0]?.of.line ?? 1;
  return [{ start: from, end: to, after: quoteText(decodeText(written, style)), line, shownFrom: from, shownTo: to }];
}

/** Whether a text without quotes is read again as exactly these words. */
function staysAsItIs(inside: string, { style, start, end }: YamlText, written: string): boolean {
  const after = inside.slice(0, start) + written + inside.slice(end);
  const again = yamlTexts(after).find((text) => text.start === start);
  if (again?.style !== style || again.end !== start + written.length) return false;
  if (style === 'plain') return true;
  const { errors, warnings } = parseDocument(written, { logLevel: 'silent', prettyErrors: false });
  return errors.length === 0 && warnings.length === 0 && !/[&*!]/.test(written);
}
