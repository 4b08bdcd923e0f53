import type { Nodes } from 'mdast';
import type { StoredLink } from '#core/indexing/note-index.ts';
import { fitBlockEdits } from '#core/note/blocks/fit-block-edits.ts';
import { parseMarkdown } from '#core/note/parse-markdown.ts';
import { applyEdits, reheadLink, retargetLink, type TextEdit } from '#core/note/rewrite-link.ts';
import { langEdit, nfcEdit } from './property-edits.ts';
import type { LinkWish, Remedy, WishedLink } from './remedy.ts';

/** An edit with its line, and the stretch of text a person is shown it in. */
export type PlacedEdit = TextEdit & { readonly line: number; readonly shownFrom: number; readonly shownTo: number };

/** The edits that carry remedies out on the text of their note; undefined when one of them has no place in it. */
export function mendText(text: string, remedies: readonly Remedy[]): readonly PlacedEdit[] | undefined {
  const wishes = new Map<number, WishedLink>();
  const properties: PlacedEdit[] = [];
  for (const remedy of remedies) {
    if (remedy.kind === 'link') {
      for (const { link, wish } of remedy.wishes) {
        const before = wishes.get(link.start)?.wish;
        // A target that is found counts for more than one merely written in another form.
        wishes.set(link.start, { link, wish: { ...before, ...wish, ...lasting(before, wish, link) } });
      }
      continue;
    }
    const edit = remedy.kind === 'nfc' ? nfcEdit(text, remedy.line) : langEdit(text, remedy.lang);
    if (edit === undefined) return undefined;
    properties.push(edit);
  }
  const edits: PlacedEdit[] = [];
  const tables = [...wishes.values()].some(({ wish }) => wish.alias !== undefined) ? tablesOf(text) : [];
  for (const { link, wish } of wishes.values()) {
    const inTable = tables.some(({ from, to }) => link.start >= from && link.end <= to);
    const made = linkEdits(text, link, wish, inTable ? '\\|' : '|');
    if (made === undefined) return undefined;
    // Reference links share one address: it is changed once.
    for (const edit of made) {
      if (!edits.some(({ start, end }) => start === edit.start && end === edit.end)) edits.push(edit);
    }
  }
  const changes = [...properties, ...joinByLink(text, fitBlockEdits(text, edits))].filter(
    ({ start, end, after }) => text.slice(start, end) !== after,
  );
  return overlap(changes) ? undefined : changes.toSorted((a, b) => a.start - b.start);
}

function lasting(before: LinkWish | undefined, now: LinkWish, link: StoredLink): Partial<LinkWish> {
  const isForm = now.target !== undefined && now.target === link.target.normalize('NFC');
  return before?.target !== undefined && isForm ? { target: before.target, to: before.to } : {};
}

/** All changes of one link; undefined when one of them has no place in it. */
function linkEdits(text: string, link: StoredLink, wish: LinkWish, bar: string): readonly PlacedEdit[] | undefined {
  const parts: TextEdit[] = [];
  const hasFragment = link.heading !== null || link.block !== null;
  if (wish.target !== undefined || (wish.fragment !== undefined && !hasFragment)) {
    const edit = retargetLink(text, link, wish.target ?? link.target);
    if (edit === undefined) return undefined;
    if (wish.fragment !== undefined && !hasFragment) {
      if (link.kind !== 'wiki') return undefined;
      parts.push({ ...edit, after: `${edit.after}#${wish.fragment}` });
    } else parts.push(edit);
  }
  if (wish.fragment !== undefined && hasFragment) {
    const edit = reheadLink(text, link, wish.fragment);
    if (edit === undefined) return undefined;
    parts.push(edit);
  }
  if (wish.alias !== undefined && link.alias === null) {
    const end = link.start + text.slice(link.start, link.end).lastIndexOf(']]');
    parts.push({ start: end, end, after: `${bar}${wish.alias}` });
  }
  const { line } = link;
  const isInside = parts.every(({ start, end }) => start >= link.start && end <= link.end);
  if (isInside) return parts.map((part) => ({ ...part, line, shownFrom: link.start, shownTo: link.end }));
  // The address of a reference link stands elsewhere in the note.
  const [only] = parts;
  return parts.length === 1 && only !== undefined
    ? [{ ...only, line, shownFrom: only.start, shownTo: only.end }]
    : undefined;
}

/** Changes of one link as one edit of the whole link, so that it can be shown as a link before and after. */
function joinByLink(text: string, edits: readonly PlacedEdit[]): readonly PlacedEdit[] {
  return [...Map.groupBy(edits, ({ shownFrom, shownTo }) => `${shownFrom} ${shownTo}`).values()].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined) return [];
    const { shownFrom, shownTo } = first;
    const after = applyEdits(
      text.slice(shownFrom, shownTo),
      parts.map(({ start, end, after: part }) => ({ start: start - shownFrom, end: end - shownFrom, after: part })),
    );
    return [{ ...first, start: shownFrom, end: shownTo, after }];
  });
}

function overlap(edits: readonly TextEdit[]): boolean {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.some((edit, at) => edit.start < (sorted[at - 1]?.end ?? 0));
}

function tablesOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  const tables: { from: number; to: number }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'table')
      tables.push({ from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 });
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseMarkdown(text).tree);
  return tables;
}
