import papa from 'papaparse';
import type { Card } from '../card.ts';
import type { AnkiCard, AnkiCollection, AnkiNote, AnkiNotetype } from './anki-package.ts';
import { newSchedule } from './anki-schedule.ts';
import { ankiDeckName, ankiTag } from './deck-name.ts';
import { fieldHtml } from './field-html.ts';
import { stableGuid } from './stable-guid.ts';
import { planNotes } from './to-anki-notes.ts';
import { isFlashcards } from '#core/note/parse/collect-facts.ts';
import { escapeHtml } from '#core/note/view/write-html.ts';

const separators: Readonly<Record<string, string>> = {
  ...{ tab: '\t', comma: ',', semicolon: ';', pipe: '|', colon: ':', space: ' ' },
};
const columns = ['GUID', 'Deck', 'Front', 'Back', 'Tags'] as const;

/**
 * Cards as the text Anki reads with any note type of two fields: a line each, with an identity in the first column by which it
 * finds the note again. Pictures are not part of it.
 */
export function* ankiTextLines(cards: readonly Card[], course: string): Generator<string> {
  yield `#separator:tab\n#html:true\n#guid column:1\n#deck column:2\n#tags column:5\n#columns:${columns.join('\t')}\n`;
  const words = (side: string): string => fieldHtml(side, () => undefined).replaceAll('\t', ' ');
  for (const { guid, cards: sides } of planNotes(cards).plans)
    for (const [ord, card] of sides.entries()) {
      if (card === null) continue;
      const own = ord === 0 ? guid : stableGuid(`${guid} ${ord}`);
      const tags = card.tags
        .filter((tag) => !isFlashcards(tag))
        .map(ankiTag)
        .join(' ');
      const row = [own, ankiDeckName(course, card.deck), words(card.front), words(card.back), tags];
      yield `${row.map(quoted).join('\t')}\n`;
    }
}

/** A cell that begins with the sign of comments, or holds what parts cells, stands in quotes. */
function quoted(cell: string): string {
  return /^#|["\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const basic: AnkiNotetype = {
  ...{ id: 1, name: 'Basic', cloze: false, fields: ['Front', 'Back'], css: '' },
  templates: [{ name: 'Card 1', question: '{{Front}}', answer: '{{FrontSide}}<hr id=answer>{{Back}}' }],
};
const reversed: AnkiNotetype = {
  ...{ ...basic, id: 2, name: 'Basic (and reversed card)' },
  templates: [
    ...basic.templates,
    { name: 'Card 2', question: '{{Back}}', answer: '{{FrontSide}}<hr id=answer>{{Front}}' },
  ],
};
const cloze: AnkiNotetype = {
  ...{ id: 3, name: 'Cloze', cloze: true, fields: ['Text'], css: '' },
  templates: [{ name: 'Cloze', question: '{{cloze:Text}}', answer: '{{cloze:Text}}' }],
};

/** Whether a text begins as Anki's own exports do. */
export function isAnkiText(text: string): boolean {
  return /^\ufeff?#(?:separator|html|guid column|deck column|notetype column|tags column|columns|deck|tags|notetype):/iu.test(
    text,
  );
}

/** Notes of a text file as a collection: first field asked, second one answered. It has no history to tell. */
export function readAnkiText(text: string, deck: string): AnkiCollection {
  const { head, rest } = cutHead(text);
  const column = (name: string): number => Number(head.get(`${name} column`) ?? 0) - 1;
  const [guidAt, deckAt, tagsAt, typeAt] = ['guid', 'deck', 'tags', 'notetype'].map(column) as [
    number,
    number,
    number,
    number,
  ];
  const isHtml = (head.get('html') ?? 'false').toLowerCase() === 'true';
  const rows = papa.parse<string[]>(rest, {
    ...{ delimiter: separatorOf(head, rest), skipEmptyLines: 'greedy', comments: '#' },
  }).data;
  const shared = (head.get('tags') ?? '').split(/\s+/u).filter((tag) => tag !== '');
  const notes: AnkiNote[] = [];
  const cards: AnkiCard[] = [];
  const guids = new Set<string>();
  for (const row of rows) {
    const at = (index: number): string => (index < 0 ? '' : (row[index] ?? '').trim());
    const cells = row.filter((_, index) => ![guidAt, deckAt, tagsAt, typeAt].includes(index));
    const fields = cells.map((cell) => (isHtml ? cell : escapeHtml(cell).replaceAll('\n', '<br>')));
    if ((fields[0] ?? '').trim() === '') continue;
    const name = at(deckAt) || (head.get('deck') ?? '').trim() || deck;
    const guid = at(guidAt) || stableGuid(`text ${name} ${fields[0]}`);
    if (guids.has(guid)) continue;
    guids.add(guid);
    const type = `${at(typeAt)} ${head.get('notetype') ?? ''}`;
    const notetype = /\{\{c\d+::/u.test(fields[0] ?? '') ? cloze : /reversed/iu.test(type) ? reversed : basic;
    const id = notes.length + 1;
    const tags = [...new Set([...shared, ...at(tagsAt).split(/\s+/u)])].filter((tag) => tag !== '');
    notes.push({
      id,
      guid,
      notetype: notetype.id,
      fields: notetype.cloze ? fields.slice(0, 1) : fields.slice(0, 2),
      tags,
    });
    const numbers = [...(fields[0] ?? '').matchAll(/\{\{c(\d+)::/gu)].map((match) => Number(match[1]) - 1);
    const ords = notetype.cloze ? [...new Set(numbers)] : notetype.templates.map((_, ord) => ord);
    for (const ord of ords) cards.push({ id: cards.length + 1, note: id, ord, deck: name, schedule: newSchedule(0) });
  }
  const empty = { created: 0, tz: null, scheduler: 2 as const, reviews: [], media: [], own: '' };
  return { ...empty, notetypes: [basic, reversed, cloze], notes, cards };
}

function cutHead(text: string): { head: ReadonlyMap<string, string>; rest: string } {
  const head = new Map<string, string>();
  let rest = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  for (let line = /^#([^\n]*)(?:\n|$)/u.exec(rest); line !== null; line = /^#([^\n]*)(?:\n|$)/u.exec(rest)) {
    const [, name = '', value = ''] = /^([^:]*):(.*)$/su.exec((line[1] ?? '').replace(/\r$/u, '')) ?? [];
    if (name !== '') head.set(name.trim().toLowerCase(), value);
    rest = rest.slice(line[0].length);
    if (line[0] === '') break;
  }
  return { head, rest };
}

function separatorOf(head: ReadonlyMap<string, string>, rest: string): string {
  const named = head.get('separator');
  if (named !== undefined) return separators[named.trim().toLowerCase()] ?? (named.charAt(0) || '\t');
  const [line = ''] = rest.split('\n', 1);
  return ['\t', '|', ';', ','].find((sign) => line.includes(sign)) ?? '\t';
}
