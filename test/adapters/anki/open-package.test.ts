import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../src/adapters/anki/open-package.ts';
import { aFolder } from '../../core/notebook/study/an-exchange.ts';
import { latestPackage, type LatestPackage } from './latest-package.ts';

const basic = {
  id: 11,
  name: 'Basic',
  fields: ['Front', 'Back'],
  templates: [['{{Front}}', '{{FrontSide}}<hr id=answer>{{Back}}']],
} as const;
const small: LatestPackage = {
  notetypes: [
    basic,
    { id: 12, name: 'Cloze', cloze: true, fields: ['Text'], templates: [['{{cloze:Text}}', '{{cloze:Text}}']] },
  ],
  decks: { 1: 'Default', 2: 'Wine::Reds', 3: 'Filtered' },
  notes: [
    { guid: 'abc', notetype: 11, fields: ['Où?', '<b>Là</b>'], tags: ' a b::c ' },
    { guid: 'def', notetype: 12, fields: ['{{c1::x}}'] },
  ],
  cards: [
    { note: 1, deck: 2, type: 2, due: 900, ivl: 30, reps: 4, data: '{"s":31.2,"d":4.5}' },
    { note: 2, deck: 3, type: 2, due: -5, odid: 2, odue: 950, ivl: 3, reps: 2 },
  ],
  reviews: [[1_700_000_100_000, 1, 3, 30, 2500, 1]],
  media: { 'a.png': new Uint8Array([1, 2, 3]), '../evil.png': new Uint8Array([4]), 'b.mp3': new Uint8Array([5, 6]) },
};

describe('a package of the newest format', () => {
  it('is read with its messages, its names and its files', () => {
    const { collection, media } = open(latestPackage(aFolder(), small));
    expect(collection).toMatchObject({
      ...{ created: 1_700_000_000, tz: 120, scheduler: 2, own: '' },
      notetypes: [
        { id: 11, name: 'Basic', cloze: false, fields: ['Front', 'Back'], css: '.card {}' },
        { id: 12, cloze: true, templates: [{ question: '{{cloze:Text}}' }] },
      ],
      notes: [{ guid: 'abc', fields: ['Où?', '<b>Là</b>'], tags: ['a', 'b::c'] }, { guid: 'def' }],
      reviews: [{ id: 1_700_000_100_000, card: 1, ease: 3, ivl: 30, ms: 5000, type: 1 }],
    });
    expect([...(media('a.png') ?? [])]).toEqual([1, 2, 3]);
    expect([...(media('b.mp3') ?? [])]).toEqual([5, 6]);
  });

  it('has cards of filtered decks in the deck they come from, due when they are due there', () => {
    const { collection } = open(latestPackage(aFolder(), small));
    expect(collection.cards.map(({ deck, schedule }) => [deck, schedule.due])).toEqual([
      ['Wine::Reds', 900],
      ['Wine::Reds', 950],
    ]);
  });

  it('gives no file a name that leads out of a folder', () => {
    const { collection, media } = open(latestPackage(aFolder(), small));
    expect(collection.media).toEqual(['a.png', 'b.mp3']);
    expect(media('../evil.png')).toBeUndefined();
  });
});

describe('what is no package', () => {
  it.each([
    ['a file that is no zip', strToU8('PK? no'), 'file-unsupported'],
    ['a zip without a collection', zipSync({ 'a.txt': strToU8('a') }), 'file-unsupported'],
    [
      'a collection that is none',
      zipSync({ 'collection.anki2': strToU8('none'), media: strToU8('{}') }),
      'file-unsupported',
    ],
    [
      'one that promises zstd and has none',
      zipSync({ meta: new Uint8Array([8, 3]), 'collection.anki21b': strToU8('x') }),
      'file-unsupported',
    ],
  ])('%s is refused in one sentence', (_, bytes, code) => {
    expect(() => open(bytes)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('one whose notes never end is refused before they are read', () => {
    const given = zipSync({ 'collection.anki2': endless(), media: strToU8('{}') });
    expect(() => open(given)).toThrow(expect.objectContaining({ code: 'file-unsupported' }) as Error);
  });

  it('of a version to come is refused, too', () => {
    expect(() => open(latestPackage(aFolder(), { ...small, version: 4 }))).toThrow(/“A.apkg” .* newer Anki/);
  });
});

/** A collection in which the notes are made while they are read. */
function endless(): Uint8Array {
  const file = join(aFolder(), 'endless.db');
  const database = new Database(file);
  database.exec(`CREATE TABLE col (id INTEGER, crt INTEGER, models TEXT, decks TEXT, conf TEXT);
    INSERT INTO col VALUES (1, 1, '{}', '{}', '{}');
    CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
      SELECT id, 'g' AS guid, 1 AS mid, '' AS tags, '' AS flds FROM n;`);
  database.close();
  return readFileSync(file);
}

function open(bytes: Uint8Array) {
  const path = join(aFolder(), 'in.apkg');
  writeFileSync(path, bytes);
  return openPackage(path, 'A.apkg');
}
