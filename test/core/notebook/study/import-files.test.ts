import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { latestPackage } from '../../../adapters/anki/latest-package.ts';
import { aFolder, anExchange, NOW } from './an-exchange.ts';

const DAY = 86_400_000;
const answer = '{{FrontSide}}\n\n<hr id=answer>\n\n';

/** A package of somebody's: two directions, a cloze, a picture occlusion, sound and pictures, answers of every kind. */
function foreign(folder: string): Uint8Array {
  return latestPackage(folder, {
    notetypes: [
      {
        id: 1,
        name: 'Both',
        fields: ['Front', 'Back'],
        templates: [
          ['{{Front}}', `${answer}{{Back}}`],
          ['{{Back}}', `${answer}{{Front}}`],
        ],
      },
      {
        id: 2,
        name: 'Cloze',
        cloze: true,
        fields: ['Text', 'Extra'],
        templates: [['{{cloze:Text}}', '{{cloze:Text}}<br>{{Extra}}']],
      },
      {
        id: 3,
        name: 'Verbs',
        fields: ['Verb', 'Past', 'Note'],
        templates: [['{{Verb}}{{#Note}} ({{Note}}){{/Note}}', `${answer}{{type:Past}}`]],
      },
      { id: 4, name: 'Occlusion', cloze: true, fields: ['O'], templates: [['{{cloze:O}}', '{{cloze:O}}']] },
    ],
    decks: { 1: 'Default', 2: 'English::Verbs' },
    notes: [
      {
        guid: 'g1',
        notetype: 1,
        fields: ['dog<br>:: <img src="a b.png">', '<div>kutya</div><ul><li>one</li><li>two</li></ul>[sound:d.mp3]'],
        tags: ' animals::home ',
      },
      { guid: 'g2', notetype: 2, fields: ['A {{c1::first::hint}}{{c2::second}} and \\(x_1\\) {{c1::again}}', ''] },
      { guid: 'g3', notetype: 3, fields: ['go', 'went', ''] },
      { guid: 'g4', notetype: 4, fields: ['{{c1::image-occlusion:rect:left=.1}}'] },
      { guid: 'g5', notetype: 3, fields: ['be', 'was', 'once'] },
    ],
    cards: [
      { note: 1, ord: 0, deck: 2, type: 2, due: 1000, ivl: 12, reps: 3 },
      { note: 1, ord: 1, deck: 2 },
      { note: 2, ord: 0, deck: 1, type: 2, due: 1001, ivl: 5, reps: 2 },
      { note: 2, ord: 1, deck: 1, type: 2, due: 1002, ivl: 6, reps: 2, data: '{"s":6.5,"d":7.25,"lrt":1786000000}' },
      { note: 3, deck: 2, queue: -1, type: 0 },
      { note: 4, deck: 2 },
      { note: 5, deck: 2, type: 2, due: 1003, ivl: 20, reps: 9 },
    ],
    reviews: [
      [NOW - 30 * DAY, 1, 3, -600, 0, 0],
      [NOW - 30 * DAY + 1, 1, 0, 1, 2500, 4],
      [NOW - 20 * DAY, 1, 2, 12, 2500, 1],
      [NOW - 10 * DAY, 1, 1, 12, 0, 3],
      [NOW - 9 * DAY, 1, 4, 12, 2500, 3],
      [NOW - 40 * DAY, 3, 3, 5, 2500, 1],
      [NOW - 39 * DAY, 3, 0, 0, 0, 4],
      [NOW - 38 * DAY, 3, 2, 5, 2500, 0],
    ],
    media: { 'a b.png': new Uint8Array([1]), 'd.mp3': new Uint8Array([2]) },
  });
}

describe('a package of somebody else', () => {
  it('may give its files names that a notebook cannot keep', async () => {
    const names = ['.hidden.png', 'hidden.png', '100%20.png'];
    const given = latestPackage(aFolder(), {
      notetypes: [{ id: 1, name: 'One', fields: ['F', 'B'], templates: [['{{F}}', `${answer}{{B}}`]] }],
      decks: { 1: 'Names' },
      notes: names.map((name, at) => ({ guid: `n${at}`, notetype: 1, fields: [`<img src="${name}">`, 'answer'] })),
      cards: names.map((_, at) => ({ note: at + 1, deck: 1 })),
      reviews: [],
      media: Object.fromEntries(names.map((name, at) => [name, new Uint8Array([at])])),
    });
    const to = anExchange();
    await to.exchange.importFiles({ files: [to.bring('Names.apkg', given)] });
    const files = ['hidden.png', 'hidden 2.png', '100%20.png'].map((name) => `Names/attachments/${name}`);
    for (const [at, file] of files.entries()) {
      expect(to.text('Names/Names.md')).toContain(`![[${file}]] :: answer`);
      expect([...(to.files.readBytes(file as never) ?? [])]).toEqual([at]);
    }
  });

  it('becomes a note for each deck that any editor reads, with the files it shows', async () => {
    const to = anExchange();
    const done = await to.exchange.importFiles({ files: [to.bring('English.apkg', foreign(aFolder()))] });
    expect(done.written).toEqual(['English/English/Verbs.md', 'English/Default.md']);
    expect(to.text('English/English/Verbs.md').replaceAll(/anki-\w+/g, 'anki-…')).toBe(
      '---\ntitle: "Verbs"\ntags: [flashcards/English/Verbs]\n---\n\n#animals/home\n\n' +
        'dog<br>:&#58; ![[English/attachments/a b.png]] ::: kutya<br><br>• one<br>• two<br><br>![[English/attachments/d.mp3]]\n^anki-…\n\n' +
        'go :: went\n^anki-…\n\nbe (once) :: was\n^anki-…\n',
    );
    expect(to.text('English/Default.md')).toContain('A ==1;;first;;hint==\u200b==second== and $x_1$ ==1;;again==\n');
    expect(to.files.list().map(({ path }) => path)).toContain('English/attachments/d.mp3');
    expect(done.warnings).toEqual([{ code: 'image-occlusion', file: 'English.apkg', count: 1 }]);
  });

  it('brings answers as they were given: none that was set by hand, none from before a card was made new', async () => {
    const to = anExchange();
    await to.exchange.importFiles({ files: [to.bring('English.apkg', foreign(aFolder()))] });
    const [dog, , first, second] = to.cards().toSorted((a, b) => b.deck.localeCompare(a.deck));
    expect(dog?.back).toContain('kutya');
    expect(to.reviews(dog?.id as never).map(({ at, grade, cram, tz }) => [(NOW - at) / DAY, grade, cram, tz])).toEqual([
      [30, 3, undefined, 120],
      [20, 2, undefined, 120],
      [10, 1, true, 120],
      [9, 4, undefined, 120],
    ]);
    expect([first?.kind, second?.kind]).toEqual(['basic', 'basic']);
    const [gap, other, ...more] = to.cards().filter(({ kind }) => kind === 'cloze');
    expect(gap?.back).toBe('first … again');
    expect(to.reviews(gap?.id as never).map(({ at }) => (NOW - at) / DAY)).toEqual([38]);
    expect(to.state(other?.id as never)).toMatchObject({
      stability: 6.5,
      difficulty: 7.25,
      scheduledDays: 6,
      reps: 2,
      lastAt: 1_786_000_000_000,
    });
    expect(more).toEqual([]);
  });

  it('tells where a card stands that nobody knows the answers of, from its ease and interval', async () => {
    const to = anExchange();
    await to.exchange.importFiles({ files: [to.bring('English.apkg', foreign(aFolder()))] });
    const be = to.cards().find(({ front }) => front === 'be (once)');
    expect(to.state(be?.id as never)).toMatchObject({
      stability: 20,
      scheduledDays: 20,
      reps: 9,
      dueAt: 1_700_000_000_000 + 1003 * DAY,
    });
    const go = to.cards().find(({ front }) => front === 'go');
    expect([to.state(go?.id as never), to.mark(go?.id as never).suspended]).toEqual([null, true]);
  });

  it('never overwrites, and comes twice without counting twice', async () => {
    const to = anExchange({ 'English/Default.md': 'Mine.', 'English/attachments/d.mp3': new Uint8Array([9]) });
    const bytes = foreign(aFolder());
    const done = await to.exchange.importFiles({ files: [to.bring('English.apkg', bytes)] });
    expect(done.written).toEqual(['English/English/Verbs.md', 'English/Default 2.md']);
    expect(to.text('English/Default.md')).toBe('Mine.');
    expect(to.text('English/English/Verbs.md')).toContain('![[English/attachments/d 2.mp3]]');
    const count = to.events().length;
    expect(await to.exchange.importFiles({ files: [to.bring('English.apkg', bytes)] })).toMatchObject({
      written: [],
      events: 0,
    });
    expect(to.events().length).toBe(count);
  });

  it('adds the answers given since the last time, also when the card was reworded here', async () => {
    const to = anExchange();
    await to.exchange.importFiles({ files: [to.bring('English.apkg', foreign(aFolder()))] });
    const path = 'English/English/Verbs.md';
    to.files.outside.write(path, to.text(path).replace('go ::', 'to go ::'));
    const again = await to.exchange.importFiles({ files: [to.bring('English.apkg', foreign(aFolder()))] });
    expect(again).toMatchObject({ written: [], events: 0, warnings: [{ code: 'image-occlusion' }] });
  });
});

describe('text with identities', () => {
  it('goes out with a line for each card, and comes back as the same notes', async () => {
    const from = anExchange({
      'Own.md': '---\ntags: [wine, "a/b"]\n---\n\nOne\ttwo ::: "Three" <i>four</i>\n^q\n\n\\#1 :: five\n^r\n',
    });
    const text = (await from.exported({ to: 'anki-text' })).toString();
    const [head, rows] = [text.split('\n').slice(0, 6), text.split('\n').slice(6, -1)];
    expect(head).toEqual([
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#deck column:2',
      '#tags column:5',
      '#columns:GUID\tDeck\tFront\tBack\tTags',
    ]);
    expect(rows.length).toBe(3);
    expect(rows[0]).toMatch(/^\S+\tMarketing::Own\tOne two\t"""Three"" <i>four<\/i>"\twine a::b$/);

    const to = anExchange();
    const done = await to.exchange.importFiles({ files: [to.bring('cards.txt', text)] });
    expect(done.written).toEqual(['cards/Marketing/Own.md']);
    expect(to.cards().map(({ front, back }) => [front, back])).toEqual([
      ['One two', '"Three" *four*'],
      ['"Three" *four*', 'One two'],
      ['\\#1', 'five'],
    ]);
    expect(await to.exchange.importFiles({ files: [to.bring('cards.txt', text)] })).toMatchObject({ written: [] });
  });

  it('knows by what it writes whose cards were there before', async () => {
    const to = anExchange();
    const text = '#separator:tab\n#html:true\n#guid column:1\n#deck:Deck\nguid-1\tOne\tTwo\n';
    const trial = await to.exchange.importFiles({ files: [to.bring('a.txt', text)], dryRun: true });
    expect(trial).toMatchObject({ cards: 1, known: 0, written: ['a/Deck.md'] });
    await to.exchange.importFiles({ files: [to.bring('a.txt', text)] });
    const again = await to.exchange.importFiles({ files: [to.bring('a.txt', text)], dryRun: true });
    expect(again).toMatchObject({ cards: 1, known: 1, written: [] });
  });

  it('reads what Anki writes: notetypes, clozes, quotes, plain text', async () => {
    const to = anExchange();
    const text =
      '#separator:Comma\n#html:false\n#notetype column:1\n#deck:Shared\n#tags:all\nBasic,a < b,"yes, ""indeed"""\nBasic (and reversed card),c,d\nCloze,x {{c1::y}} z,\n';
    await to.exchange.importFiles({ files: [to.bring('x.txt', text)] });
    expect(to.text('x/Shared.md').replaceAll(/\^anki-\w+/g, '^…')).toBe(
      '---\ntitle: "Shared"\ntags: [flashcards/Shared, all]\n---\n\na < b :: yes, "indeed"\n^…\n\nc ::: d\n^…\n\nx ==y== z\n^…\n',
    );
  });
});

describe('a text', () => {
  const seed = join(import.meta.dirname, '../../../../../shared/seeds/002_7d9cf4447b77c6f6.txt');

  it.skipIf(!existsSync(seed))('of a chapter with a glossary below becomes a glossary of its 24 terms', async () => {
    const to = anExchange({
      'zh.md': '---\ntype: glossary\nlang: zh\n---\n- **营销管理** — x ^marketing-management\n',
    });
    const done = await to.exchange.importFiles({ files: [to.bring('第一章.txt', readFileSync(seed))], lang: 'zh' });
    expect(done.terms.length).toBe(24);
    expect(done.terms[0]).toMatchObject({ term: '营销', line: 207 });
    expect(done.terms[17]?.term).toBe('客户沉浸式营销');
    const text = to.text('第一章.md');
    expect(text).toContain('^marketing-management');
    expect(to.cards().filter(({ path }) => path === '第一章.md').length).toBe(48);
  });

  it('whose lines say term and meaning is a glossary, any other is a note', async () => {
    const to = anExchange();
    const glossary =
      'Термины главы\n\n1. Отток — доля ушедших\n2) Удержание: доля оставшихся\n• Доля кошелька – часть расходов\n';
    const done = await to.exchange.importFiles({
      files: [to.bring('Глава 1.txt', glossary), to.bring('Note.txt', 'Some words.\n\n    • one\n    • two\n')],
      lang: 'ru',
    });
    expect(done.written).toEqual(['Глава 1.md', 'Note.md']);
    expect(done.terms.map(({ term }) => term)).toEqual(['Отток', 'Удержание', 'Доля кошелька']);
    expect(to.text('Глава 1.md')).toMatch(/^---\ntitle: "Термины главы"\nlang: ru\ntype: glossary\n/);
    expect(to.text('Note.md')).toBe('---\ntitle: "Note"\nlang: ru\n---\n\nSome words.\n\n- one\n- two\n');
  });

  it('that is a page keeps its form and loses its scripts', async () => {
    const to = anExchange();
    await to.exchange.importFiles({
      files: [
        to.bring('p.html', '<title>A page</title><body><script>x()</script><h2>Head</h2><p>Some <b>bold</b> words'),
      ],
    });
    expect(to.text('p.md')).toBe('---\ntitle: "A page"\n---\n\n## Head\n\nSome **bold** words\n');
  });
});
