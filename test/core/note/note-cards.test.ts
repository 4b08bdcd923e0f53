import { describe, expect, test } from 'vitest';
import type { Note, NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';

const parse = (text: string): Note => parseNote('a.md' as NotePath, text);

describe('Cards', () => {
  const cards = (text: string): unknown[] =>
    parse(text).cards.map(({ kind, front, back, line }) => [kind, front, back, line]);
  test('stand on one line, one way or both', () => {
    expect(cards('Что такое **CLV**?::Ценность\n- Term:::Definition')).toEqual([
      ['basic', 'Что такое **CLV**?', 'Ценность', 1],
      ['reversed', 'Term', 'Definition', 2],
    ]);
  });
  test('stand on several lines around a question mark', () => {
    expect(cards('Front\nmore\n?\nBack\n\nA\n??\nB')).toEqual([
      ['basic', 'Front\nmore', 'Back', 1],
      ['reversed', 'A', 'B', 6],
    ]);
  });
  test('hide highlights where the note or the paragraph asks for it', () => {
    expect(cards('The ==aim== of ==all== #flashcards')).toEqual([
      ['cloze', 'The […] of all #flashcards', 'aim', 1],
      ['cloze', 'The aim of […] #flashcards', 'all', 1],
    ]);
    expect(cards('The ==aim==')).toEqual([]);
  });
  test('go on in a list or code below the question mark', () => {
    expect(cards('Which two?\n?\n- one\n- two\n\nmore')).toEqual([['basic', 'Which two?', '- one\n- two', 1]]);
    expect(cards('> How?\n> ??\n> ```js\n> a\n>\n> b\n> ```\n> end\n\nmore')).toEqual([
      ['reversed', 'How?', '```js\na\n\nb\n```\nend', 1],
    ]);
    expect(cards('Really?\n?')).toEqual([]);
  });
  test('leave out block ids and the comments of other programs', () => {
    const found = parse('Q::A <!--SR:!2026-09-02,4,270--> ^q1\n\n- **X**::y %%z%% ^q2\n  - U::V\n').cards;
    expect(found.map(({ front, back, block }) => [front, back, block])).toEqual([
      ['Q', 'A', 'q1'],
      ['**X**', 'y', 'q2'],
      ['U', 'V', null],
    ]);
  });
  test('keep a caret that ends a question, or a line amid a paragraph', () => {
    expect(cards('2 ^3::8\n\n2 ^4::16 ^id')).toEqual([
      ['basic', '2 \\^3', '8', 1],
      ['basic', '2 \\^4', '16', 3],
    ]);
    expect(cards('a::2 ^3\nb::c')).toEqual([
      ['basic', 'a', '2 \\^3', 1],
      ['basic', 'b', 'c', 2],
    ]);
  });
  test('hide passages of several lines in a quote or an item without their signs', () => {
    expect(cards('> #flashcards The capital\n> of France is ==Paris==\n> in Europe.')).toEqual([
      ['cloze', '#flashcards The capital\nof France is […]\nin Europe.', 'Paris', 2],
    ]);
    expect(cards('- One ==two\n  three== four #flashcards')[0]).toEqual([
      'cloze',
      'One […] four #flashcards',
      'two\nthree',
      1,
    ]);
  });
  test('leave out comments below the question mark, too', () => {
    expect(cards('Q\n?\n- a\n- b\n<!--SR:!2026-12-01,30,270-->')).toEqual([['basic', 'Q', '- a\n- b', 1]]);
    expect(cards('Q\n?\n> a %%no%%\n> b')).toEqual([['basic', 'Q', 'a\nb', 1]]);
    expect(cards('Q\n?\n```\n%% is code %%\n```')).toEqual([['basic', 'Q', '```\n%% is code %%\n```', 1]]);
  });
  test('have the tags that stand alone above them', () => {
    const found = parse('#all of it\n\nA::a\n\n#one #two\n\nB::b\n\nC::c').cards;
    expect(found.map(({ front, tags }) => [front, tags])).toEqual([
      ['A', []],
      ['B', ['one', 'two']],
      ['C', []],
    ]);
  });
  test('hide equal numbers together and take hints in and behind a highlight', () => {
    const text = 'A ==1;;b== ==c==^[of ==them==] and ==1;;d;;the last== #flashcards';
    expect(parse(text).cards.map(({ front, back, hint }) => [front, back, hint])).toEqual([
      ['A […] c and […] #flashcards', 'b … d', 'the last'],
      ['A b […] and d #flashcards', 'c', 'of ==them=='],
    ]);
  });
  test('belong to the deck whose tag stands in or before their passage', () => {
    const text = 'A::a\n\n#flashcards/one\n\nB::b\n\nC::c #flashcards/two\n\nD ==d==\n\nE::e';
    expect(parse(text).cards.map(({ front, tag, passage }) => [front, tag, passage])).toEqual([
      ['A', null, 1],
      ['B', 'flashcards/one', 5],
      ['C', 'flashcards/two', 7],
      ['E', 'flashcards/one', 11],
    ]);
  });
  test('are not made of colons in code, addresses, links and emoji', () => {
    expect(cards('`a::b` https://x.org/a::b [[a::b]] :smile::heart: $a::b$\n\n```\na::b\n```')).toEqual([]);
  });
});
