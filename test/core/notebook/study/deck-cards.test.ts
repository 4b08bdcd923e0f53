import { describe, expect, it, test } from 'vitest';
import type { Card } from '#core/review/card.ts';
import { aDeckNotebook, asking, type DeckNotebook } from './a-deck-notebook.ts';

const entry = (term: string, definition: string, id: string): string => `- **${term}** — ${definition} ^${id}\n`;
const glossary = (lang: string, chapter: number, ...entries: readonly string[]): string =>
  `---\nid: glossary-${chapter}\ntitle: Chapter ${chapter} ${lang}\nlang: ${lang}\ntype: glossary\n---\n\n${entries.join('')}`;
const loyalty = entry('Loyalty', 'A lasting attachment.', 'customer-loyalty');
const ids = (cards: readonly Card[]): string[] => cards.map(({ id }) => id);
const idOf = async ({ decks }: DeckNotebook, front: string): Promise<string | undefined> =>
  (await decks.cardsOf('all', asking(), 'en')).find((card) => card.front === front)?.id;

describe('A deck', () => {
  const notes = {
    'en/6.md': glossary('en', 6, loyalty, entry('Churn', 'Losing customers.', 'churn')),
    'hu/6.md': glossary('hu', 6, entry('Hűség', 'Tartós ragaszkodás.', 'customer-loyalty')),
    'en/7.md': glossary('en', 7, entry('Touchpoint', 'A place of contact.', 'touchpoint')),
    'en/Loyalty.md': '---\nid: customer-loyalty\nlang: en\ntype: concept\n---\n\nWho wrote of it?::Oliver\n',
    'hu/Hűség.md': '---\nid: customer-loyalty\nlang: hu\ntype: concept\n---\n\nKi írt róla?::Oliver\n',
    'own/Plain.md': 'Capital of Galway?::Galway #flashcards/places\n',
    'own/Other.md': 'Some::thing\n',
  };
  const { decks } = aDeckNotebook(notes);
  const fronts = async (deck: string, more = {}, reader = 'en'): Promise<string[]> =>
    (await decks.cardsOf(deck, asking({ kinds: ['term-definition', 'basic'], ...more }), reader)).map(
      ({ front }) => front,
    );

  test.each([
    ['all', ['Loyalty', 'Churn', 'Touchpoint', 'Who wrote of it?', 'Some', 'Capital of Galway?']],
    ['chapter:glossary-6', ['Loyalty', 'Churn', 'Who wrote of it?']],
    ['chapter:glossary-6@hu', ['Hűség', 'Ki írt róla?']],
    ['folder:hu', ['Hűség', 'Ki írt róla?']],
    ['tag:flashcards', ['Capital of Galway?']],
    ['note:hu/Hűség.md', ['Ki írt róla?']],
    ['concepts:customer-loyalty', ['Loyalty', 'Who wrote of it?']],
    ['search:losing', ['Churn']],
    ['search:lang:hu', ['Hűség', 'Ki írt róla?']],
    ['chapter:glossary-9', []],
    ['nonsense', []],
  ])('%s', async (deck, expected) => {
    expect((await fronts(deck)).toSorted()).toEqual(expected.toSorted());
  });

  it('asks in the reader’s language what is told in it, and in the languages chosen where some are', async () => {
    expect(await fronts('chapter:glossary-6', {}, 'hu')).toEqual(['Churn', 'Hűség', 'Ki írt róla?']);
    expect(await fronts('chapter:glossary-6', { langs: ['hu'] }, 'en')).toEqual(['Hűség', 'Ki írt róla?']);
  });

  it('translates to wherever the notebook tells the concept', async () => {
    const [card] = await decks.cardsOf('folder:hu@hu>en', asking(), 'en');
    expect(card).toMatchObject({
      front: 'Hűség',
      back: 'Loyalty',
      hint: 'Tartós ragaszkodás.',
      lang: 'hu',
      toLang: 'en',
    });
  });

  it('is listed with the others by the name it has in the language of the course', async () => {
    const listed = await decks.decks(() => asking({ langs: ['hu'] }), 'en');
    expect(listed.map(({ id, title, cards }) => [id, title, cards.length])).toEqual([
      ['all', '', 5],
      ['chapter:glossary-6', 'Chapter 6 hu', 3],
      ['tag:flashcards/places', 'places', 1],
      ['folder:own', 'own', 2],
    ]);
    expect(decks.titleOf('chapter:glossary-6@hu>en', asking(), 'en')).toBe('Chapter 6 en · hu → en');
    expect(decks.titleOf('concepts:churn,customer-loyalty', asking(), 'hu')).toBe('Churn, Hűség');
  });

  it('is the same until something changes', async () => {
    const own = aDeckNotebook(notes);
    const before = await own.decks.cardsOf('all', asking(), 'en');
    expect(await own.decks.cardsOf('all', asking(), 'en')).toBe(before);
    own.write({ 'own/Other.md': 'Some::thing else\n' });
    const after = await own.decks.cardsOf('all', asking(), 'en');
    expect(after).not.toBe(before);
    expect(after.find(({ front }) => front === 'Some')?.back).toBe('thing else');
    expect(after.filter((card) => before.includes(card))).toHaveLength(before.length - 1);
  });

  it('tells concepts of one name apart', async () => {
    const { decks: own } = aDeckNotebook({
      'zh/2.md': glossary(
        'zh',
        2,
        entry('需求', '有支付能力的欲望，可以满足。', 'demands'),
        entry('需求', '感到缺少，必须满足。', 'needs'),
      ),
      'en/2.md': glossary(
        'en',
        2,
        entry('Demands', 'Wants one can pay for.', 'demands'),
        entry('Needs', 'What is felt to lack.', 'needs'),
      ),
    });
    expect(
      (await own.cardsOf('chapter:glossary-2@zh>en', asking(), 'zh')).map(({ front, back }) => [front, back]),
    ).toEqual([
      ['需求（有支付能力的欲望）', 'Demands'],
      ['需求（感到缺少）', 'Needs'],
    ]);
    expect((await own.cardsOf('all@zh:term-definition', asking(), 'zh')).map(({ front }) => front)).toEqual([
      '需求（Demands）',
      '需求（Needs）',
    ]);
  });
});

describe('A note of a deck', () => {
  it('is a deck of the material and the questions it names, which the learner may change', async () => {
    const chosen: { kinds?: readonly ['basic'] } = {};
    const notes = {
      'en/6.md': glossary('en', 6, loyalty),
      'hu/6.md': glossary('hu', 6, entry('Hűség', 'Tartós ragaszkodás.', 'customer-loyalty')),
      'A.md': 'Q::A\n',
      'Exam.md':
        '---\ntype: deck\ntitle: Exam\nchapters: [6]\nnotes: ["[[A]]"]\nask: [basic, hu>en]\nexam: 2026-12-14\npoem: x\nlanguages: [7]\n---\n',
    };
    const { decks } = aDeckNotebook(notes, 'en', () => chosen);
    expect(ids(await decks.cardsOf('deck:Exam.md', asking(), 'en'))).toEqual([
      'translation:customer-loyalty:hu>en',
      expect.stringMatching(/^own:/),
    ]);
    expect(decks.given('deck:Exam.md').exam).toEqual({ date: '2026-12-14', minutes: 20, target: 0.9 });
    const listed = (await decks.decks(() => asking(), 'en')).find(({ by }) => by === 'deck');
    expect(listed).toMatchObject({ id: 'deck:Exam.md', title: 'Exam', warnings: [{ code: 'unknown-ask', line: 9 }] });
    chosen.kinds = ['basic'];
    expect(ids(await decks.cardsOf('deck:Exam.md', asking(), 'en'))).toEqual([expect.stringMatching(/^own:/)]);
  });
});

describe('The history of a card stays with it', () => {
  const before = {
    'en/6.md': glossary('en', 6, loyalty, entry('Churn', 'Losing customers.', 'churn')),
    'en/7.md': glossary('en', 7, entry('Touchpoint', 'A place of contact.', 'touchpoint')),
    'Own.md': 'Who wrote of loyality in 1999?::Richard Oliver\n',
  };
  /** Every card was answered once. */
  const studied = async (): Promise<DeckNotebook> => {
    const notebook = aDeckNotebook(before);
    for (const { id } of await notebook.decks.cardsOf('all', asking(), 'en')) {
      const said = notebook.decks.toRemember(id);
      if (said !== null) notebook.seen.push({ ...said, id: `e-${id}`, at: 1 });
    }
    return notebook;
  };
  const without = (text: string, part: string): string => text.replace(part, '');

  test.each([
    ['a definition corrected', { 'en/6.md': before['en/6.md'].replace('lasting attachment', 'lasting tie') }, 0],
    ['a term changed', { 'en/6.md': before['en/6.md'].replace('**Loyalty**', '**Customer loyalty**') }, 0],
    ['a glossary moved', { 'en/6.md': null, 'new/Six.md': before['en/6.md'] }, 0],
    [
      'an entry moved to another glossary',
      { 'en/6.md': without(before['en/6.md'], loyalty), 'en/7.md': before['en/7.md'] + loyalty },
      0,
    ],
    [
      'entries in another order',
      { 'en/6.md': glossary('en', 6, entry('Churn', 'Losing customers.', 'churn'), loyalty) },
      0,
    ],
    ['another variant of the language', { 'en/6.md': before['en/6.md'].replace('lang: en', 'lang: en-GB') }, 0],
    ['an own card corrected', { 'Own.md': before['Own.md'].replace('loyality', 'loyalty') }, 0],
    [
      'an own card corrected in a note that is renamed',
      { 'Own.md': null, 'x/Mine.md': before['Own.md'].replace('loyality', 'loyalty') },
      0,
    ],
    ['another concept', { 'en/6.md': before['en/6.md'].replace('^customer-loyalty', '^brand-loyalty') }, 2],
    ['another number in the question', { 'Own.md': before['Own.md'].replace('1999', '1980') }, 1],
    ['another question', { 'Own.md': 'Who taught at Vanderbilt?::Richard Oliver\n' }, 1],
  ])('%s', async (_, changes, fresh) => {
    const notebook = await studied();
    const known = new Set(ids(await notebook.decks.cardsOf('all', asking(), 'en')));
    notebook.write(changes);
    const now = await notebook.decks.cardsOf('all', asking(), 'en');
    expect(now).toHaveLength(known.size);
    expect(now.filter(({ id }) => !known.has(id))).toHaveLength(fresh);
  });

  it('by what the log is told once, and again when the words were corrected', async () => {
    const notebook = await studied();
    const id = (await idOf(notebook, 'Who wrote of loyality in 1999?')) ?? '';
    expect(notebook.decks.toRemember(id as never)).toBeNull();
    expect(notebook.decks.toRemember('term-definition:churn:en' as never)).toBeNull();
    notebook.write({ 'Own.md': before['Own.md'].replace('loyality', 'loyalty') });
    expect(await idOf(notebook, 'Who wrote of loyalty in 1999?')).toBe(id);
    expect(notebook.decks.toRemember(id as never)).toEqual({
      t: 'card',
      card: id,
      kind: 'basic',
      front: 'Who wrote of loyalty in 1999?',
      back: 'Richard Oliver',
      path: 'Own.md',
      block: null,
    });
  });

  it('on two devices that met it in different states', async () => {
    const notebook = aDeckNotebook({ 'Own.md': before['Own.md'].replace('loyality', 'loyalty') });
    const own = await idOf(notebook, 'Who wrote of loyalty in 1999?');
    const said = notebook.decks.toRemember(own as never);
    if (said !== null) notebook.seen.push({ ...said, id: 'b1', at: 5 });
    const other = await studied();
    notebook.seen.push(...other.seen);
    const id = await idOf(notebook, 'Who wrote of loyalty in 1999?');
    expect(id).toBe(await idOf(other, 'Who wrote of loyality in 1999?'));
    expect([...notebook.decks.sameCards()]).toContainEqual([own, id]);
  });
});
