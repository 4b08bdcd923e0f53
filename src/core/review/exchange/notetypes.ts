import type { AnkiNotetype, AnkiTemplate } from './anki-package.ts';

const css = `.card { font-family: "Source Serif 4", Georgia, serif; font-size: 21px; line-height: 1.45; text-align: center; }
.card ul, .card ol, .card pre, .card blockquote { text-align: left; }
.card table { border-collapse: collapse; margin: 0 auto; }
.card th, .card td { border: 1px solid currentColor; padding: 0.2em 0.6em; }
.lang { font-size: 13px; opacity: 0.6; }
.cloze { font-weight: bold; }
img { max-width: 100%; }`;

/** The fields that say which card of a notebook each card is: where one is empty, there is no such card. */
const identity = ['Card 1', 'Card 2'] as const;

function bothWays(names: readonly [string, string], fields: readonly [string, string], lang: string): AnkiTemplate[] {
  const [front, back] = fields;
  const small = lang === '' ? '' : `\n<div class="lang">{{${lang}}}</div>`;
  const template = (name: string, asked: string, answer: string, shown: string): AnkiTemplate => ({
    name,
    question: `{{#${asked}}}${shown}${small}{{/${asked}}}`,
    answer: `{{FrontSide}}\n\n<hr id=answer>\n\n{{${answer}}}`,
  });
  return [
    template(names[0], identity[0], back, either('Question 1', front)),
    template(names[1], identity[1], front, either('Question 2', back)),
  ];
}

/** What a question says besides, to be told from another; else the side itself. */
function either(question: string, side: string): string {
  return `{{#${question}}}{{${question}}}{{/${question}}}{{^${question}}}{{${side}}}{{/${question}}}`;
}

/** Ids never change: a collection knows a kind of note by it. */
export const notetypes = {
  term: {
    id: 1_790_000_000_001,
    name: 'Konspekt: term',
    cloze: false,
    fields: ['Term', 'Definition', 'Question 1', 'Question 2', 'Language', 'Concept', ...identity],
    templates: bothWays(['Term → definition', 'Definition → term'], ['Term', 'Definition'], 'Language'),
    css,
  },
  translation: {
    id: 1_790_000_000_002,
    name: 'Konspekt: translation',
    cloze: false,
    fields: ['Term', 'Translation', 'Question 1', 'Question 2', 'Language', 'Concept', ...identity],
    templates: bothWays(['Term → translation', 'Translation → term'], ['Term', 'Translation'], 'Language'),
    css,
  },
  card: {
    id: 1_790_000_000_003,
    name: 'Konspekt: card',
    cloze: false,
    fields: ['Front', 'Back', 'Question 1', 'Question 2', ...identity],
    templates: bothWays(['Front → back', 'Back → front'], ['Front', 'Back'], ''),
    css,
  },
  cloze: {
    id: 1_790_000_000_004,
    name: 'Konspekt: cloze',
    cloze: true,
    fields: ['Text', 'Extra', 'Card 1'],
    templates: [{ name: 'Cloze', question: '{{cloze:Text}}', answer: '{{cloze:Text}}<br>\n{{Extra}}' }],
    css,
  },
} satisfies Record<string, AnkiNotetype>;

export type NotetypeName = keyof typeof notetypes;

/** Which of ours a kind of note is, however the collection numbered it; undefined for any other. */
export function ownNotetype({ name, fields }: Pick<AnkiNotetype, 'name' | 'fields'>): NotetypeName | undefined {
  return (Object.keys(notetypes) as NotetypeName[]).find(
    (each) => name.startsWith(notetypes[each].name) && notetypes[each].fields.every((field) => fields.includes(field)),
  );
}
