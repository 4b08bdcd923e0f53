import type { ConceptId, NotePath } from '#core/note/note.ts';
import { parseMarkdown } from '#core/note/parse-markdown.ts';
import { parseNote } from '#core/note/parse-note.ts';
import { escapeHtml } from '#core/note/view/write-html.ts';
import { writeDeckNotes, type DeckEntry, type PlannedNote } from '#core/review/exchange/deck-notes.ts';
import {
  glossaryTitle,
  isGlossaryText,
  readGlossaryText,
  type FoundTerm,
} from '#core/review/exchange/glossary-text.ts';
import { writeGlossary, type GlossaryEntry } from '#core/review/exchange/glossary-note.ts';
import { asked, fieldMarkdown } from '#core/review/exchange/field-markdown.ts';
import { readTable, type TableEntry } from '#core/review/exchange/read-table.ts';
import { stableId } from '#core/review/exchange/stable-guid.ts';
import { pageToMarkdown, textToMarkdown, titleOfText } from '#core/review/exchange/text-note.ts';
import type { ImportKind, ImportRequest, ImportWarning } from './exchange.ts';

/** A text as it came: `kind` is the ending of its name, `stem` what stands before that. */
export type GivenText = { readonly name: string; readonly kind: string; readonly stem: string; readonly text: string };

export type TextPlan = {
  readonly notes: readonly PlannedNote[];
  readonly terms: readonly FoundTerm[];
  /** How many of them are cards that stand here already. */
  readonly known: number;
  /** Whether it is a note of `type: deck`. */
  readonly isDeck: boolean;
  readonly warnings: readonly ImportWarning[];
};

/** What a text is held against. */
export type TextWorld = {
  conceptNamed(term: string, lang: string | null): ConceptId | undefined;
  /** The line a named block begins with. */
  blockLine(id: string): string | undefined;
};

/** What a text, a page or a table becomes: a note, a glossary, or cards. */
export function planText(given: GivenText, { as, lang }: ImportRequest, world: TextWorld): TextPlan {
  if (given.kind === 'csv' || given.kind === 'tsv') return planTable(given, { as, lang }, world);
  if (as === undefined && given.kind === 'md' && isDeckNote(given.text)) {
    const note = { path: `${given.stem}.md`, text: given.text };
    return { notes: [note], terms: [], known: 0, isDeck: true, warnings: [] };
  }
  const isPage = given.kind === 'html' || given.kind === 'htm';
  const markdown = isPage ? pageToMarkdown(given.text) : given.text;
  const terms = readGlossaryText(markdown);
  const kind: ImportKind = as ?? (isGlossaryText(markdown, terms) ? 'glossary' : 'note');
  const title = titleOfText(given.text) ?? given.stem;
  if (kind === 'note') {
    const isMarkdown = given.kind === 'md' || given.kind === 'markdown' || isPage;
    const body = isMarkdown ? markdown : textToMarkdown(given.text);
    const note = { path: `${given.stem}.md`, text: withFrontMatter(body, title, lang) };
    return { notes: [note], terms: [], known: 0, isDeck: false, warnings: [] };
  }
  if (terms.length === 0)
    return { notes: [], terms, known: 0, isDeck: false, warnings: [{ code: 'no-terms', file: given.name, count: 0 }] };
  const entries = terms.map((term) => ({ ...term, lang: null, tags: [], deck: null, concept: null }));
  const heading = titleOfText(given.text) ?? glossaryTitle(markdown) ?? given.stem;
  return {
    ...notesOf(entries, { kind, stem: given.stem, title: heading, lang }, world),
    terms,
    isDeck: false,
    warnings: [],
  };
}

function planTable(given: GivenText, { as, lang }: Pick<ImportRequest, 'as' | 'lang'>, world: TextWorld): TextPlan {
  const { entries, about, incomplete } = readTable(given.text);
  const kind = as === undefined || as === 'note' ? (about === 'cards' ? 'cards' : 'glossary') : as;
  const warnings: ImportWarning[] = [];
  if (incomplete.length > 0) warnings.push({ code: 'line-incomplete', file: given.name, count: incomplete.length });
  if (entries.length === 0) warnings.push({ code: 'no-terms', file: given.name, count: 0 });
  return {
    ...notesOf(entries, { kind, stem: given.stem, title: given.stem, lang }, world),
    terms: entries.map(({ term, definition, line }) => ({ term, definition, line })),
    isDeck: false,
    warnings,
  };
}

type Frame = {
  readonly kind: ImportKind;
  readonly stem: string;
  readonly title: string;
  readonly lang: string | undefined;
};

function notesOf(entries: readonly TableEntry[], frame: Frame, world: TextWorld): Pick<TextPlan, 'notes' | 'known'> {
  if (frame.kind === 'cards') {
    const taken = new Map<string, string>();
    const cards = entries.flatMap((entry) => cardOf(entry, frame.stem, { ...world, taken }));
    return { notes: writeDeckNotes(cards, ''), known: entries.length - cards.length };
  }
  const langs = [...new Set(entries.map((entry) => entry.lang ?? frame.lang ?? null))];
  const notes = langs.map((lang) => {
    const own = entries.filter((entry) => (entry.lang ?? frame.lang ?? null) === lang);
    const glossary: GlossaryEntry[] = own.map((entry) => ({
      concept: kebab(entry.concept) ?? world.conceptNamed(entry.term, lang) ?? null,
      ...{ term: oneLine(entry.term), definition: oneLine(entry.definition), lang, line: entry.line },
      ...{ deck: frame.stem, accepted: [], tags: entry.tags },
    }));
    const path = langs.length > 1 && lang !== null ? `${lang}/${frame.stem}.md` : `${frame.stem}.md`;
    return { path, text: writeGlossary(frame.title, lang, glossary) };
  });
  return { notes, known: 0 };
}

/** At the end of a side it would be taken for the id of a block. */
const BLOCK_SIGN = /(?<!\S)\^(?=[\p{L}\p{N}-]+$)/u;

/** A card under a name that is always the same for its question, or for both sides where that is taken by another answer. */
function cardOf(
  entry: TableEntry,
  stem: string,
  { blockLine, taken }: TextWorld & { readonly taken: Map<string, string> },
): readonly DeckEntry[] {
  const { term, definition, tags } = entry;
  const text = cardLine(oneLine(term), oneLine(definition));
  const [own, both] = [`${stem} ${term}`, `${stem} ${term} ${definition}`].map((name) => `card-${stableId(name)}`);
  if (own === undefined || both === undefined) return [];
  const saidBy = (id: string): string | undefined => taken.get(id) ?? blockLine(id);
  // It stands here already, or twice in the table.
  if (saidBy(own) === text || saidBy(both) === text) return [];
  const block = saidBy(own) === undefined ? own : both;
  taken.set(block, text);
  return [{ deck: entry.deck ?? stem, block, text, cloze: false, tags }];
}

/** The paragraph of a card. Cells are Markdown, unless they would be something else than a card: then they are words. */
function cardLine(term: string, definition: string): string {
  const [front = '', back = ''] = [term, definition].map((side) =>
    isParagraph(side) ? side.replace(BLOCK_SIGN, '\\^') : asWords(side),
  );
  const text = `${asked(front)} :: ${back}`;
  return isOneCard(text) ? text : `${asked(asWords(term))} :: ${asWords(definition)}`;
}

function asWords(words: string): string {
  return fieldMarkdown(escapeHtml(words), () => undefined);
}

function isParagraph(side: string): boolean {
  const { tree } = parseMarkdown(side);
  return tree.children.length === 1 && tree.children[0]?.type === 'paragraph' && tree.children[0].children.length > 0;
}

/** Whether it is read as a card, and leaves the next one alone. */
function isOneCard(text: string): boolean {
  const note = `---\ntags: [flashcards]\n---\n\n${text}\n^one\n\nlast :: card\n^two\n`;
  const { cards } = parseNote('Cards.md' as NotePath, note);
  return cards.length === 2 && cards[0]?.block === 'one' && cards[0].kind === 'basic' && cards[1]?.block === 'two';
}

function isDeckNote(text: string): boolean {
  return /^---\r?\n/u.test(text) && parseMarkdown(text).frontMatter['type'] === 'deck';
}

function kebab(id: string | null): string | null {
  return id !== null && /^[A-Za-z0-9-]+$/u.test(id) ? id : null;
}

function oneLine(words: string): string {
  return words.replace(/\s*\r?\n\s*/gu, ' ').trim();
}

/** What a note says of itself, unless it does already. */
function withFrontMatter(body: string, title: string, lang: string | undefined): string {
  if (/^---\r?\n/u.test(body)) return body;
  const hasHeading = /^#\s/mu.test(body);
  const front = [
    ...(hasHeading ? [] : [`title: ${JSON.stringify(title)}`]),
    ...(lang === undefined ? [] : [`lang: ${lang}`]),
  ];
  return front.length === 0 ? body : `---\n${front.join('\n')}\n---\n\n${body}`;
}
