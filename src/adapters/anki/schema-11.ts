import type { AnkiNotetype } from '#core/review/exchange/anki-package.ts';

const tables: readonly (readonly [name: string, columns: string])[] = [
  [
    'col',
    'id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL',
  ],
  [
    'notes',
    'id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL',
  ],
  [
    'cards',
    'id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL',
  ],
  [
    'revlog',
    'id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL',
  ],
  ['graves', 'usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL'],
];
const indexes: readonly (readonly [name: string, on: string])[] = [
  ['ix_notes_usn', 'notes (usn)'],
  ['ix_notes_csum', 'notes (csum)'],
  ['ix_cards_usn', 'cards (usn)'],
  ['ix_cards_nid', 'cards (nid)'],
  ['ix_cards_sched', 'cards (did, queue, due)'],
  ['ix_revlog_usn', 'revlog (usn)'],
  ['ix_revlog_cid', 'revlog (cid)'],
];

/** Tables and indexes of a collection of schema 11; the sort field is an integer column, so that numbers sort as such. */
export const collectionSql = [
  ...tables.map(([name, columns]) => `CREATE TABLE ${name} (${columns});`),
  ...indexes.map(([name, on]) => `CREATE INDEX ${name} ON ${on};`),
].join('\n');

/** Options of decks that every collection has under the number 1. */
export const deckOptions = {
  ...{ id: 1, name: 'Default', mod: 0, usn: 0, maxTaken: 60, autoplay: true, timer: 0, replayq: true, dyn: false },
  new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20, separate: true },
  rev: { bury: true, ease4: 1.3, fuzz: 0.05, hardFactor: 1.2, ivlFct: 1, maxIvl: 36_500, minSpace: 1, perDay: 200 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
};

/** A kind of note as `col.models` keeps it. */
export function notetypeJson(notetype: AnkiNotetype, modified: number): unknown {
  const { id, name, cloze, fields, templates, css } = notetype;
  return {
    ...{ id, name, css, type: cloze ? 1 : 0, mod: modified, usn: -1, sortf: 0, did: 1, tags: [], vers: [] },
    latexPre: '\\documentclass[12pt]{article}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    flds: fields.map((field, ord) => ({
      ...{ name: field, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [] },
    })),
    tmpls: templates.map(({ name: title, question, answer }, ord) => ({
      ...{ name: title, ord, qfmt: question, afmt: answer, did: null, bqfmt: '', bafmt: '' },
    })),
    // Which fields a card needs: that which says which card of the notebook it is.
    req: templates.map((_, ord) => [ord, 'all', [cloze ? 0 : fields.indexOf(`Card ${ord + 1}`)]]),
  };
}
