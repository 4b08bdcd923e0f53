import { bareFront, type Card, type CardId } from '../card.ts';
import type { NoteEntry } from './anki-entries.ts';
import { blockOf, entriesOfNote, type ForeignNote } from './anki-entries.ts';
import { noteTag } from './deck-name.ts';
import { fieldHtml } from './field-html.ts';
import { fieldMarkdown } from './field-markdown.ts';
import type { LeftReason } from './from-anki.ts';
import type { GlossaryEntry } from './glossary-note.ts';
import type { NotetypeName } from './notetypes.ts';

export type OwnNote = ForeignNote & {
  readonly kind: NotetypeName;
  hasCard(id: CardId): boolean;
  /** The card as it was when it was exported, where the package still says it. */
  cardOf(ord: number): Card | undefined;
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
  const entry = entriesOfNote(own);
  if (typeof entry === 'string' || first === undefined || !isUnchanged(own, first)) return entry;
  return asItWas(own, entry);
}

/** The block in its own words, where Anki changed nothing of it. */
function asItWas({ kind, note, cards, cardOf, embed }: OwnNote, entry: NoteEntry): NoteEntry {
  const [first, second] = [cardOf(0), cardOf(1)];
  const card = first ?? second;
  const [known] = entry.blocks;
  if (card === undefined || known === undefined || entry.blocks.length > 1 || kind === 'cloze') return entry;
  const front = bareFront(card);
  if (/\n/u.test(front + card.back) || front.includes('::')) return entry;
  const sign = first !== undefined && second !== undefined ? ':::' : '::';
  const text = withPackedFiles(`${front} ${sign} ${card.back}`, note.fields.slice(0, 2).join(' '), embed);
  if (text === undefined) return entry;
  const block = blockOf(note);
  return {
    ...entry,
    blocks: [{ ...known, block, text, tags: card.tags.map(noteTag) }],
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
  const about = { concept, deck: cards[0]?.deck ?? '', accepted: card?.accepted ?? [], tags: note.tags.map(noteTag) };
  const langs = field('Language')
    .split(' – ')
    .map((lang) => lang.trim());
  if (kind === 'term') {
    const definition = words('Definition', cardOf(0)?.back ?? bareOf(cardOf(1)));
    const term = words('Term', bareOf(cardOf(0)) ?? cardOf(1)?.back);
    return [{ ...about, lang: langs[0] === '' ? null : (langs[0] ?? null), term, definition, line: 0 }];
  }
  const sides = [words('Term', bareOf(cardOf(0))), words('Translation', cardOf(0)?.back)];
  return langs.length === 2
    ? sides.map((term, at) => ({ ...about, lang: langs[at] ?? null, term, definition: '', accepted: [], line: 0 }))
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
