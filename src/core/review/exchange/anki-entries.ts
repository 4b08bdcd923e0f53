import type { AnkiCard, AnkiNote, AnkiNotetype } from './anki-package.ts';
import { noteTag } from './deck-name.ts';
import type { DeckEntry } from './deck-notes.ts';
import { asked, fieldMarkdown, WHOLE_PARTS, type EmbedFile } from './field-markdown.ts';
import type { LeftReason } from './from-anki.ts';
import type { GlossaryEntry } from './glossary-note.ts';
import type { CardPast } from './past.ts';
import { renderTemplate, shownFields } from './render-template.ts';
import { stableId } from './stable-guid.ts';

/** What is to be written for a note of Anki, and where each of its cards then stands. */
export type NoteEntry = {
  readonly blocks: readonly DeckEntry[];
  readonly glossary: readonly GlossaryEntry[];
  readonly cards: readonly { readonly card: AnkiCard; readonly of: CardPast['of'] }[];
};

export type ForeignNote = {
  readonly note: AnkiNote;
  readonly notetype: AnkiNotetype;
  readonly cards: readonly AnkiCard[];
  readonly embed: EmbedFile;
};

/** Cards of anybody's notes: questions and answers as their templates show them, gaps as highlights. */
export function entriesOfNote(given: ForeignNote): NoteEntry | LeftReason {
  return given.notetype.cloze ? clozeEntry(given) : sidesEntry(given);
}

/** The block id of a note, the same whenever it is imported. */
export function blockOf({ guid }: Pick<AnkiNote, 'guid'>, part = 0): string {
  return `anki-${stableId(guid)}${part === 0 ? '' : `-${part + 1}`}`;
}

function sidesEntry({ note, notetype, cards, embed }: ForeignNote): NoteEntry | LeftReason {
  const sides = cards.flatMap((card) => {
    const template = notetype.templates[card.ord];
    if (template === undefined) return [];
    const html = renderTemplate(template, notetype, note.fields);
    const front = fieldMarkdown(html.question, embed);
    const back = fieldMarkdown(html.answer, embed);
    return front === '' || back === '' ? [] : [{ card, front, back }];
  });
  const [first, second] = sides;
  if (first === undefined) return 'empty';
  const about = { deck: first.card.deck, tags: note.tags.map(noteTag) };
  if (second !== undefined && sides.length === 2 && first.back === second.front && first.front === second.back) {
    const block = blockOf(note);
    return {
      blocks: [{ ...about, block, text: `${asked(first.front)} ::: ${first.back}`, cloze: false }],
      glossary: [],
      cards: sides.map(({ card, front }, at) => ({ card, of: { block, front: at === 0 ? asked(front) : front, at } })),
    };
  }
  return {
    blocks: sides.map(({ card, front, back }) => ({
      ...{
        ...about,
        deck: card.deck,
        block: blockOf(note, card.ord),
        text: `${asked(front)} :: ${back}`,
        cloze: false,
      },
    })),
    glossary: [],
    cards: sides.map(({ card, front }) => ({
      card,
      of: { block: blockOf(note, card.ord), front: asked(front), at: 0 },
    })),
  };
}

const GAP = /\{\{c(\d+)(?:,\d+)*::((?:(?!\{\{c\d|\}\})[\s\S])*)\}\}/iu;

/**
 * The passage with its gaps marked as notes mark them: gaps of one card with its number, each with its hint. `numbers` are those of the
 * cards, in their order in the text.
 */
export function gapsOf(html: string): { readonly html: string; readonly numbers: readonly number[] } {
  const gaps: { number: number; hint: string }[] = [];
  const parts: string[] = [];
  // Marks that were there would be taken for gaps.
  let text = withWholeParts(html.replace(/<\/?mark\b[^<>]*>/giu, ''), (part) => `\ue020${parts.push(part) - 1}\ue021`);
  for (let match = GAP.exec(text); match !== null; match = GAP.exec(text)) {
    const [whole, number = '1', inside = ''] = match;
    // What is hidden may not hold the sign that parts it from its number and hint.
    const told = inside.replaceAll(';;', '; ;').split('::');
    const hint = told.length > 1 ? (told.at(-1) ?? '') : '';
    const words = (told.length > 1 ? told.slice(0, -1) : told)
      .join('::')
      .replace(/\ue010\d+\ue011([^\ue011]*)\ue011/gu, '$1')
      .replace(/<\/?(?:br|div|p|li|ul|ol)\b[^<>]*>|\n/giu, ' ');
    // Where nothing is hidden, nothing is asked.
    if (/^(?:<(?!img\b)[^<>]*>|&nbsp;|\s)*$/iu.test(words)) {
      text = text.slice(0, match.index) + text.slice(match.index + whole.length);
      continue;
    }
    const at = gaps.push({ number: Number(number), hint: hint.replace(/<[^<>]*>|[=\s]+/gu, ' ').trim() }) - 1;
    text = text.slice(0, match.index) + `\ue010${at}\ue011${words}\ue011` + text.slice(match.index + whole.length);
  }
  const shown = [...text.matchAll(/\ue010(\d+)\ue011/gu)].flatMap((match) => gaps[Number(match[1])] ?? []);
  const isShared = (number: number): boolean => shown.filter((gap) => gap.number === number).length > 1;
  const marked = (_: string, at: string, words: string): string => {
    const { number = 1, hint = '' } = gaps[Number(at)] ?? {};
    return `<mark>${isShared(number) ? `${number};;` : ''}${words}${hint === '' ? '' : `;;${hint}`}</mark>`;
  };
  return {
    // Two gaps side by side would be one mark.
    html: text
      .replaceAll('\ue011\ue010', '\ue011\u200b\ue010')
      .replace(/\ue010(\d+)\ue011([^\ue011]*)\ue011/gu, marked)
      .replace(/[\ue010\ue011]/gu, '')
      .replace(/\ue020(\d+)\ue021/gu, (_, at: string) => parts[Number(at)] ?? ''),
    numbers: [...new Set(shown.map(({ number }) => number))],
  };
}

/**
 * Code and formulas, each in one piece: a note cannot hide a part of them. One that holds a gap is the gap, of the first of its cards.
 */
function withWholeParts(html: string, put: (part: string) => string): string {
  return html.replace(WHOLE_PARTS, (part) => {
    const first = GAP.exec(part);
    if (first === null) return put(part);
    let whole = part;
    for (let gap: RegExpExecArray | null = first; gap !== null; gap = GAP.exec(whole))
      whole = whole.replace(gap[0], () => (gap?.[2] ?? '').split('::')[0] ?? '');
    return `{{c${first[1] ?? '1'}::${put(whole)}}}`;
  });
}

function clozeEntry({ note, notetype, cards, embed }: ForeignNote): NoteEntry | LeftReason {
  const template = notetype.templates[0];
  const shown = shownFields(template?.question ?? '');
  const at = Math.max(
    0,
    notetype.fields.findIndex((name) => shown.includes(name)),
  );
  const source = note.fields[at] ?? '';
  if (/\{\{c\d+::image-occlusion:/iu.test(source)) return 'image-occlusion';
  const { html, numbers } = gapsOf(source);
  if (numbers.length === 0) return 'empty';
  const text = asked(fieldMarkdown(html, embed));
  if (text === '' || !text.includes('==')) return 'empty';
  const told = extraFields(template?.answer ?? '', notetype, at).map((index) =>
    fieldMarkdown((note.fields[index] ?? '').replace(/<\/?mark\b[^<>]*>/giu, ''), embed),
  );
  const extra = asked(told.filter((each) => each !== '').join('<br>'));
  const block = blockOf(note);
  const [first] = cards;
  return {
    blocks: [{ block, text, extra, cloze: true, deck: first?.deck ?? 'Default', tags: note.tags.map(noteTag) }],
    glossary: [],
    // A gap that could not be kept has no place: its past is said to be lost.
    cards: cards.map((card) => {
      const place = numbers.indexOf(card.ord + 1);
      return { card, of: { block, front: '', at: place < 0 ? numbers.length : place } };
    }),
  };
}

/** Fields that the answer shows beside the passage. */
function extraFields(answer: string, { fields }: AnkiNotetype, passage: number): readonly number[] {
  const shown = shownFields(answer);
  return fields.flatMap((name, at) => (at !== passage && shown.includes(name) ? [at] : []));
}
