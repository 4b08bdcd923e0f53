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
