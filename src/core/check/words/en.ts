import type { ProblemCatalogue } from '../problem-words.ts';

export const en: ProblemCatalogue = {
  'unresolved-link': ['There is no note “{target}”.', 'Write this note, or name another one.'],
  'ambiguous-link': [
    'Several notes match “{target}”; “{path}” is used because it comes first in the alphabet.',
    'Say which one: {link}.',
  ],
  'alias-only-link': [
    '“{target}” is only an alias of “{path}”; other programs do not follow such links.',
    'Name the note: {link}.',
  ],
  'missing-heading': ['“{path}” has no heading “{heading}”.', 'Name a heading the note has, or add this one to it.'],
  'missing-block': ['“{path}” has no block “^{block}”.', 'Put ^{block} after the block you mean, or name another one.'],
  'missing-attachment': [
    'The file “{target}” is not in the notebook.',
    'Put the file into the notebook, or remove the link.',
  ],
  'duplicate-id': [
    '“{path}” has the same concept id, “{concept}”, in the same language.',
    'Give one of the two another id, or merge them.',
  ],
  'duplicate-term': [
    '“{term}” names two concepts: “{concept}” here, “{other}” in “{path}”, line {line}.',
    'Use different terms, or give both entries the same concept id.',
  ],
  'duplicate-entry': [
    'The glossary defines “{concept}” twice; the first time on line {line}.',
    'Keep one of the two entries.',
  ],
  'missing-language': [
    'The concept “{concept}” has no note in: {langs}.',
    'Write the note with id: {concept} in these languages.',
  ],
  'unsaid-language': [
    'The note does not say its language; it is written in {langs}.',
    'Add the language to its properties.',
  ],
  'stale-translation': [
    'This note is as of {day}; “{path}” was changed on {updated}.',
    'Bring the note up to date, then its date.',
  ],
  'not-nfc': [
    'In “{text}” accents are stored apart from their letters (not Unicode NFC).',
    'Type the name again: some programs do not find it as it is.',
  ],
  'mixed-script': ['“{word}” mixes Latin and Cyrillic letters that look alike: {letters}.', 'Write “{fixed}”.'],
  'bad-front-matter': ['{detail}', 'Correct the properties at the top of the note.'],
  unreadable: ['The note cannot be read: {detail}', 'Save the file as UTF-8 text, or check that you may open it.'],
  simplified: [
    'The note is too complex to analyse; only its words are known. {detail}',
    'Split it into several notes, or break up its longest lines.',
  ],
  'bad-diagram': ['The figure “{type}” cannot be drawn: {reason}', 'Correct the block, or edit it as a form.'],
  'bad-calculator': ['The calculator “{type}” cannot be worked out: {reason}', 'Correct the block.'],
  'deck-unknown-ask': [
    '“{value}” in “{property}” is nothing that can be asked.',
    'Name a kind of card (term-definition), a language (hu) or a pair of languages (hu>en).',
  ],
  'deck-not-a-day': ['“{value}” is not a day; the deck has no exam.', 'Write the day as 2026-12-14.'],
  'deck-not-a-number': ['“{value}” in “{property}” is not a number of cards.', 'Write a whole number from 0 to 9999.'],
  'deck-not-a-list': ['“{value}” in “{property}” is not a name.', 'Put one name on each line of the list.'],
  'deck-empty-deck': [
    'The deck does not say what it is made of.',
    'Add chapters, concepts, notes, folders, tags or a search to its properties.',
  ],
  orphan: ['No note links here, and this one links to none.', 'Link it to a note it belongs with.'],
  'empty-note': ['There is nothing in this note.', 'Write it, or delete it.'],
};
