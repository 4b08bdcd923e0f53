import { describe, expect, it } from 'vitest';
import { suggestQuery, type Offered } from '#ui/search/suggest-query.ts';

const offered: Offered = {
  operators: ['tag:', 'title:', 'task-todo:', 'task:', 'type:', 'line:'].map((value) => ({ value })),
  valuesOf: (operator) =>
    ({
      tag: [{ value: 'метрики/рост' }, { value: 'metric' }, { value: 'two words' }],
      concept: [{ value: 'customer-needs', detail: 'Нужда' }],
      lang: [
        { value: 'ru', detail: 'Russian' },
        { value: 'zh', detail: 'Chinese' },
      ],
      '[': [{ value: 'year' }, { value: 'Мова оригіналу' }],
    })[operator] ?? [],
};
const suggested = (text: string, caret = text.length): readonly string[] =>
  suggestQuery(text, caret, offered).map(({ value }) => value);

describe('while a query is typed', () => {
  it.each<[string, readonly string[]]>([
    ['ta', ['tag:', 'task:', 'task-todo:']],
    ['a -TI', ['a -title:']],
    ['(li', ['(line:']],
    ['a', []],
    ['brand', []],
    ['клиент', []],
    ['tag:m', ['tag:metric ']],
    ['a tag:#РОСТ', ['a tag:метрики/рост ']],
    ['tag:', ['tag:метрики/рост ', 'tag:metric ', 'tag:"two words" ']],
    ['tag:two', ['tag:"two words" ']],
    ['tag:"two w', ['tag:"two words" ']],
    ['lang:chin', ['lang:zh ']],
    ['concept:нуж', ['concept:customer-needs ']],
    ['lang:zh', []],
    ['[', ['[year] ', '[Мова оригіналу] ']],
    ['x -[мова', ['x -[Мова оригіналу] ']],
    ['[year:', []],
    ['title:ta', []],
    ['"ta', []],
  ])('%s can go on as %j', (text, ways) => {
    expect(suggested(text)).toEqual(ways);
  });

  it('keeps what stands behind the caret, and puts nothing amid a word', () => {
    expect(suggested('tag:m brand', 5)).toEqual(['tag:metric brand']);
    expect(suggested('(tag:m)', 6)).toEqual(['(tag:metric )']);
    expect(suggested('tag:metrics', 5)).toEqual([]);
  });
});
