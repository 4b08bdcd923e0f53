import { bareFront, type Card, type CardId } from '../card.ts';
import type { NoteEntry } from './anki-entries.ts';
import { blockOf, entriesOfNote, type ForeignNote } from './anki-entries.ts';
import type { DeckEntry } from './deck-notes.ts';
import { noteTag } from './deck-name.ts';
import { fieldHtml } from './field-html.ts';
import { fieldMarkdown } from './field-markdown.ts';
import type { LeftReason } from './from-anki.ts';
import type { GlossaryEntry } from './glossary-note.ts';
import type { OwnPassage, SideWords } from './own-passages.ts';
import type { NotetypeName } from './notetypes.ts';

export type OwnNote = ForeignNote & {
  readonly kind: NotetypeName;
  /** The passage it is a gap of. */
  readonly passage: OwnPassage | undefined;
  hasCard(id: CardId): boolean;
  /** The card as it was when it was exported, where the package still says it. */
  cardOf(ord: number): Card | undefined;
  /** Its words as they were written, with the tag of its deck. */
  wordsOf(card: Card): SideWords;
};

/**
 * A note of ours that comes back. Cards the notebook has get their past; of those it has not, terms become entries of a
 * glossary under their concept, and own cards are written as they were.
 */
export function ownEntry(own: OwnNote): NoteEntry | LeftReason {
  const { kind, note, notetype, cards, hasCard, cardOf } = own;
  const field = (name: string): string => note.fields[notetype.fields.indexOf(name)] ?? '';
  const idOf = (ord: number): CardId => (cardOf(ord)?.id ?? bareWords(field(`Card ${ord + 1}`))) as CardId;
  const named = cards.map((card) => ({ card, of: { card: idOf(card.ord) } }));
  const isKnown = named.every(({ of }) => of.card !== '' && hasCard(of.card));
  if (isKnown) return { blocks: [], glossary: [], cards: named };
  if (kind === 'term' || kind === 'translation') {
    const glossary = glossaryOf(own, field);
    if (glossary.length > 0) return { blocks: [], glossary, cards: named };
  }
  const first = cardOf(0) ?? cardOf(1);
  const passage = first === undefined ? undefined : passageEntry(own, first);
  if (passage !== undefined) return passage;
  const entry = entriesOfNote(own);
  if (typeof entry === 'string' || first === undefined || !isUnchanged(own, first)) return entry;
  return asItWas(own, entry);
}

/** A gap of ours, where Anki changed nothing of it: the passage is written with the first of them. */
function passageEntry({ passage, note, cards, embed }: OwnNote, card: Card): NoteEntry | undefined {
  if (passage === undefined || !isUnchangedGap(note.fields, card)) return undefined;
  const { block, at } = passage;
  const text = withPackedFiles(passage.text, note.fields.slice(0, 2).join(' '), embed) ?? passage.text;
  const [first] = cards;
  const entry = { ...ownAbout(card, first?.deck ?? 'Default'), block, text, cloze: true };
  return {
    blocks: [entry],
    glossary: [],
    cards: cards.map((each) => ({ card: each, of: { block, front: card.front, at } })),
  };
}

function isUnchangedGap(fields: readonly string[], { front, back, hint }: Card): boolean {
  const [text = '', extra = ''] = fields;
  const words = (html: string): string => html.replace(/<[^>]*>|\s|\[sound:[^\]]*\]/gu, '');
  const side = (markdown: string): string => words(fieldHtml(markdown, (target) => target));
  const shown = /\{\{c\d+::/u.test(text)
    ? [
        words(text.replace(/\{\{c\d+::([\s\S]*?)(?:::[^{}]*)?\}\}/gu, '[…]')),
        words(/\{\{c\d+::([\s\S]*?)(?:::[^{}]*)?\}\}/u.exec(text)?.[1] ?? ''),
      ]
    : [words(text), words(extra)];
  const gap =
    hint === null
      ? [side(front)]
      : [side(front), side(front.replaceAll('[…]', `[${hint}]`)), side(front.replaceAll('[…]', `[…${hint}]`))];
  return gap.includes(shown[0] ?? '') && side(back) === shown[1];
}

/** Where a card of ours is written, and what is said of it besides. */
function ownAbout({ tags, lang }: Card, deck: string): Pick<DeckEntry, 'deck' | 'lang' | 'tags'> {
  return { deck, lang, tags: tags.map(noteTag) };
}

/** The block in its own words, where Anki changed nothing of it. */
function asItWas({ kind, note, cards, cardOf, wordsOf, embed }: OwnNote, entry: NoteEntry): NoteEntry {
  const [first, second] = [cardOf(0), cardOf(1)];
  const card = first ?? second;
  const [known] = entry.blocks;
  if (card === undefined || known === undefined || entry.blocks.length > 1 || kind === 'cloze') return entry;
  const front = bareFront(card);
  if (/\n/u.test(front + card.back) || front.includes('::')) return entry;
  const sign = first !== undefined && second !== undefined ? ':::' : '::';
  const said = wordsOf(card);
  const text = withPackedFiles(`${said.front} ${sign} ${said.back}`, note.fields.slice(0, 2).join(' '), embed);
  if (text === undefined) return entry;
  const block = blockOf(note);
  return {
    ...entry,
    blocks: [{ ...known, ...ownAbout(card, known.deck), block, text }],
    cards: cards.map((each) => ({ card: each, of: { block, front: bareOf(cardOf(each.ord)) ?? '', at: each.ord } })),
  };
}

const EMBED = /!\[\[[^\]]*\]\]|!\[[^\]]*\]\((?!https?:)[^)]*\)/giu;

/** Embeds lead to where packed files come to lie; undefined where they cannot be told apart. */
function withPackedFiles(markdown: string, html: string, embed: ForeignNote['embed']): string | undefined {
  const names = [...html.matchAll(/<img[^>]*? src="([^"]+)"|\[sound:([^\]]+)\]/gu)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  const embeds = names.map((name) => embed(name));
  if ([...markdown.matchAll(EMBED)].length !== names.length || embeds.includes(undefined)) return undefined;
  let at = 0;
  return markdown.replace(EMBED, (written) => {
    const alias = /\|([^\]]*)\]\]$/u.exec(written)?.[1];
    const path = embeds[at++] ?? written;
    return alias === undefined ? path : path.replace(/\]\]$/u, `|${alias}]]`);
  });
}

/** Whether the fields still say what the card said. Files may have got other names. */
function isUnchanged({ note }: OwnNote, card: Card): boolean {
  const words = (html: string): string =>
    html
      .replace(/<img[^>]*>|\[sound:[^\]]*\]/gu, '')
      .replace(/<[^>]*>/gu, '')
      .trim();
  const fields = note.fields.slice(0, 2).map(words);
  const sides = [bareFront(card), card.back].map((side) => words(fieldHtml(side, (target) => target)));
  return sides.every((side) => fields.some((field) => field.includes(side)));
}

function glossaryOf(own: OwnNote, field: (name: string) => string): readonly GlossaryEntry[] {
  const { kind, embed, note, cards, cardOf } = own;
  const concept = bareWords(field('Concept'));
  if (!/^[A-Za-z0-9-]+$/u.test(concept)) return [];
  const card = cardOf(0) ?? cardOf(1);
  const words = (name: string, kept: string | undefined): string =>
    kept !== undefined && isUnchanged(own, card as Card) && !kept.includes('\n')
      ? kept
      : fieldMarkdown(field(name), embed);
  const about = { concept, deck: cards[0]?.deck ?? '', tags: note.tags.map(noteTag), line: 0 };
  /** Names stand on the card that asks for the term. */
  const namesOf = (ord: number, term: string) => ({
    accepted: (cardOf(ord)?.accepted ?? []).filter((name) => !term.endsWith(`(${name})`)),
    confused: cardOf(ord)?.confused ?? [],
  });
  const langs = field('Language')
    .split(' – ')
    .map((lang) => lang.trim());
  if (kind === 'term') {
    const definition = words('Definition', cardOf(0)?.back ?? bareOf(cardOf(1)));
    const term = words('Term', bareOf(cardOf(0)) ?? cardOf(1)?.back);
    const lang = langs[0] === '' ? null : (langs[0] ?? null);
    return [{ ...about, ...namesOf(1, term), lang, term, definition }];
  }
  const sides = [words('Term', bareOf(cardOf(0))), words('Translation', cardOf(0)?.back)];
  return langs.length === 2
    ? sides.map((term, at) => ({ ...about, ...namesOf(1 - at, term), lang: langs[at] ?? null, term, definition: '' }))
    : [];
}

function bareOf(card: Card | undefined): string | undefined {
  return card === undefined ? undefined : bareFront(card);
}

/** An id as it was before it was written as HTML. */
function bareWords(html: string): string {
  return html
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
