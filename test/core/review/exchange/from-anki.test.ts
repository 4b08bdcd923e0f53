import { describe, expect, it, test } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';
import type { AnkiCollection, AnkiNote, AnkiNotetype } from '#core/review/exchange/anki-package.ts';
import { newSchedule } from '#core/review/exchange/anki-schedule.ts';
import { readAnkiText } from '#core/review/exchange/anki-text.ts';
import { planAnkiImport, type AnkiImportPlan } from '#core/review/exchange/from-anki.ts';
import { pastReviews, pastState } from '#core/review/exchange/from-anki-schedule.ts';
import { readObsidianSchedules } from '#core/review/exchange/obsidian-schedule.ts';
import { readOwnLines } from '#core/review/exchange/own-lines.ts';
import { renderTemplate } from '#core/review/exchange/render-template.ts';
import { parseEvent } from '#core/review/log/parse-event.ts';

const basic: AnkiNotetype = {
  ...{ id: 1, name: 'Basic', cloze: false, fields: ['Front', 'Back'], css: '' },
  templates: [{ name: 'Card 1', question: '{{Front}}', answer: '{{FrontSide}}<hr id=answer>{{Back}}' }],
};
const cloze: AnkiNotetype = {
  ...{ id: 2, name: 'Cloze', cloze: true, fields: ['Text', 'Extra'], css: '' },
  templates: [{ name: 'Cloze', question: '{{cloze:Text}}', answer: '{{cloze:Text}}<br>{{Extra}}' }],
};
type Given = {
  fields: readonly string[];
  of?: AnkiNotetype;
  guid?: string;
  tags?: readonly string[];
  deck?: string;
  ords?: readonly number[];
};

function plan(given: readonly Given[], folder = ''): AnkiImportPlan {
  const notes = given.map(({ fields, of = basic, guid, tags = [] }, at): AnkiNote => ({
    ...{ id: at + 1, guid: guid ?? `g${at + 1}`, notetype: of.id, fields, tags },
  }));
  const cards = given.flatMap(({ deck = 'Deck', ords = [0] }, at) =>
    ords.map((ord) => ({ id: 10 * at + ord, note: at + 1, ord, deck, schedule: newSchedule(0) })),
  );
  const collection: AnkiCollection = {
    ...{ created: 0, tz: null, scheduler: 2, reviews: [], media: [], own: '', notetypes: [basic, cloze], notes, cards },
  };
  const no = (): boolean => false;
  return planAnkiImport({
    collection,
    own: { cards: [], events: [] },
    folder,
    hasCard: no,
    hasBlock: no,
    hasEntry: no,
  });
}
const cardsIn = ({ notes }: AnkiImportPlan) =>
  notes.flatMap(({ path, text }) =>
    parseNote(path as NotePath, text).cards.map(({ kind, front, back, tags }) => [kind, front, back, ...tags]),
  );

describe('notes of Anki', () => {
  it('give each card its own tags, and all of a deck what all have', () => {
    const made = plan([
      { fields: ['q1', 'a1'], tags: ['all'] },
      { fields: ['q2', 'a2'], tags: ['all', 'two'] },
      { fields: ['q3', 'a3'], tags: ['flashcards', 'all'] },
    ]);
    expect(cardsIn(made)).toEqual([
      ['basic', 'q1', 'a1'],
      ['basic', 'q2', 'a2', 'two'],
      ['basic', 'q3', 'a3'],
    ]);
    expect(made.notes[0]?.text).toContain('tags: [flashcards/Deck, all]');
  });

  it('stay in decks of their own', () => {
    const made = plan([
      { fields: ['q', 'a'], deck: 'Course::Ch 1' },
      { fields: ['r', 'b'], deck: 'Course::Ch 2' },
    ]);
    expect(made.notes.map(({ text }) => /tags: .*/.exec(text)?.[0])).toEqual([
      'tags: [flashcards/Course/Ch-1]',
      'tags: [flashcards/Course/Ch-2]',
    ]);
  });

  it('are two where they bear one name, or none', () => {
    const made = plan([
      { fields: ['q', 'a'], guid: 'same' },
      { fields: ['r', 'b'], guid: 'same' },
      { fields: ['s', 'c'], guid: '' },
    ]);
    const blocks = made.pasts.map(({ of }) => ('block' in of ? of.block : ''));
    expect(new Set(blocks).size).toBe(3);
  });

  it('keep what the answer says beside a passage, below it and not asked', () => {
    const made = plan([{ fields: ['In C++ std::cout {{c1::prints}}', 'Since <b>1985</b>, a::b'], of: cloze }]);
    expect(cardsIn(made)).toEqual([['cloze', 'In C++ std:&#58;cout […]', 'prints']]);
    expect(made.notes[0]?.text).toContain('\n\nSince **1985**, a:&#58;b\n');
  });

  it('say that the past of a gap within another is lost, and give it to no other', () => {
    const made = plan([{ fields: ['{{c1::outer {{c2::inner}} rest}} {{c3::x}}', ''], of: cloze, ords: [0, 1, 2] }]);
    expect(made.pasts.map(({ of }) => ('at' in of ? of.at : null))).toEqual([0, 2, 1]);
    expect(cardsIn(made).length).toBe(2);
  });

  it('hold nothing of programs and styles, and readings of signs are not glued to them', () => {
    const made = plan([
      { fields: ['a<script>document.write("x")</script><style>a{}</style>', '漢<ruby>字<rt>じ</rt></ruby>'] },
    ]);
    expect(cardsIn(made)).toEqual([['basic', 'a', '漢字']]);
  });
});

describe('schedules of Anki', () => {
  const day = 86_400_000;
  const card = (more: object) => ({ id: 1, note: 1, ord: 0, deck: 'D', schedule: { ...newSchedule(0), ...more } });

  test.each([
    ['in steps of days, put aside', { type: 1, queue: -1, due: 1500, reps: 2 }, 1500 * day],
    ['learned again, put off', { type: 3, queue: -2, due: 1500, reps: 2 }, 1500 * day],
    ['in steps of minutes', { type: 1, queue: 1, due: 1_700_000_000, reps: 1 }, 1_700_000_000_000],
  ])('%s', (_, more, dueAt) => {
    expect(pastState(card(more), 0)?.dueAt).toBe(dueAt);
  });

  it('leave out answers from times that cannot be, and take no hours for one', () => {
    const row = { card: 1, ease: 3, ivl: 1, lastIvl: 1, factor: 2500, type: 1 as const };
    const at = Date.UTC(2024, 1);
    const rows = [9e15, 0, -5, 1_690_000_001, at].map((id) => ({ ...row, id, ms: 1e12 }));
    expect(pastReviews(rows, 2)).toEqual([{ at, grade: 3, ms: 3_600_000, cram: false }]);
  });
});

describe('what cannot be read', () => {
  it('of our own lines is passed over', () => {
    const card = {
      id: 'a',
      kind: 'basic',
      front: 'f',
      back: 'b',
      path: 'p',
      group: 'g',
      deck: 'd',
      line: 1,
      tags: [],
      accepted: [],
      confused: [],
    };
    const lines = [{ tags: [5] }, { accepted: 7 }, { confused: [{}] }, {}].map((more) =>
      JSON.stringify({ guid: 'g', ord: 0, card: { ...card, ...more } }),
    );
    expect(readOwnLines(['{"konspekt":1}', ...lines].join('\n'), parseEvent).cards.length).toBe(1);
  });

  it('of a template does not hang', () => {
    const fields = { fields: ['Front'] };
    const time = (question: string): number => {
      const start = performance.now();
      renderTemplate({ name: '', question, answer: '{{Front}}' }, fields, ['F']);
      return performance.now() - start;
    };
    time('warm');
    expect(time(`{{#${' '.repeat(20_000)}`)).toBeLessThan(1000);
    expect(plan([{ fields: ['<'.repeat(100_000), 'a'] }]).notes.length).toBe(1);
  });
});

describe('a text of Anki', () => {
  const texts = (text: string) => readAnkiText(text, 'D').notes.map(({ fields }) => fields);

  it('has comments among its lines, and lines of any system', () => {
    expect(texts('#separator:tab\nq\ta\n#comment\tx\n"#no"\tb\n')).toEqual([
      ['q', 'a'],
      ['#no', 'b'],
    ]);
    expect(texts('#separator:tab\rq1\ta1\rq2\ta2\r')).toEqual([
      ['q1', 'a1'],
      ['q2', 'a2'],
    ]);
  });
});

it('a comment of Obsidian belongs to the block that ends there, and to none in code', () => {
  const text =
    'q::a\n\nOther words\nof two lines\n\n<!--SR:!2026-12-20,50,250-->\n\n```\n<!--SR:!2026-12-20,50,250-->\n```\n';
  expect(readObsidianSchedules(text).map(({ from, to }) => [from, to])).toEqual([[3, 4]]);
});
