import { describe, expect, it } from 'vitest';
import type { NoteIndex } from '#core/indexing/note-index.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import { anIndexedNote } from './an-indexed-note.ts';
import { checkedNotes, checks } from './search-checks.ts';

const notes = [
  anIndexedNote('zh/clv.md', {
    title: '客户终身价值',
    lang: 'zh',
    type: 'concept',
    tags: ['指标/客户'],
    body: '客户终身价值是营销的核心。CRM系统记录客户。',
  }),
  anIndexedNote('zh/wallet.md', { title: '钱包份额', lang: 'zh-Hans', body: '户客 的 顺序 不同' }),
  anIndexedNote('ru/clv.md', {
    title: 'Ценность',
    lang: 'ru',
    tags: ['Метрики'],
    body: 'Пожизненная ценность, которую приносит клиент.\nНовогодняя ЁЛКА.',
  }),
  anIndexedNote('ru/yod.md', { title: 'Йод'.normalize('NFD'), lang: 'ru', body: 'йод и мой'.normalize('NFD') }),
  anIndexedNote('uk/object.md', { title: "Об'єкт", lang: 'uk', body: 'Об’єкт дослідження; її ґанок' }),
  anIndexedNote('hu/ugyfel.md', {
    title: 'Ügyfél',
    lang: 'hu',
    type: 'Glossary',
    aliases: ['vásárló'],
    body: 'Az ügyfél-élettartamérték fontos.',
  }),
  anIndexedNote('en/customer.md', {
    title: 'Customer lifetime value',
    lang: 'en',
    aliases: ['CLV'],
    headings: ['Retention'],
    tags: ['metric/customer', 'Basics'],
    body: 'The value a customer brings.',
  }),
  anIndexedNote('en/value.md', {
    title: 'Value',
    lang: 'en',
    tags: ['metric'],
    body: 'Value of a lifetime; customer by customer. café',
  }),
  anIndexedNote('en/churn.md', {
    title: 'Churn',
    lang: 'en',
    tags: ['metrics'],
    body: 'Customers who leave: the clients’ churn rate.',
  }),
];

// [query, paths found, in any order]
const table: readonly (readonly [string, readonly string[]])[] = [
  ['客户', ['zh/clv.md']],
  ['客', ['zh/clv.md', 'zh/wallet.md']],
  ['终身价', ['zh/clv.md']],
  ['户客', ['zh/wallet.md']],
  ['价值客户', []],
  ['crm', ['zh/clv.md']],
  ['系统', ['zh/clv.md']],
  ['CRM系统', ['zh/clv.md']],
  ['ＣＲＭ', ['zh/clv.md']],
  ['клиент', ['ru/clv.md']],
  ['елка', ['ru/clv.md']],
  ['ёлка', ['ru/clv.md']],
  ['ЁЛКА', ['ru/clv.md']],
  ['йод', ['ru/yod.md']],
  ['йод'.normalize('NFD'), ['ru/yod.md']],
  ['иод', []],
  ['мой', ['ru/yod.md']],
  ['ugyfel', ['hu/ugyfel.md']],
  ['ÜGYFÉL', ['hu/ugyfel.md']],
  ['ügyfél'.normalize('NFD'), ['hu/ugyfel.md']],
  ['elettartamertek', ['hu/ugyfel.md']],
  ['ügyfél-élettartamérték', ['hu/ugyfel.md']],
  ["об'єкт", ['uk/object.md']],
  ['об’єкт', ['uk/object.md']],
  ['обʼєкт', ['uk/object.md']],
  ['її', ['uk/object.md']],
  ['ії', []],
  ['ганок', ['uk/object.md']],
  ['cafe', ['en/value.md']],
  ['clients', ['en/churn.md']],
  ['clv', ['en/customer.md', 'ru/clv.md', 'zh/clv.md']],
  ['vasarlo', ['hu/ugyfel.md']],
  ['customer', ['en/churn.md', 'en/customer.md', 'en/value.md']],
  ['customer value', ['en/customer.md', 'en/value.md']],
  ['"lifetime value"', ['en/customer.md']],
  ['"customer brings"', ['en/customer.md']],
  ['value -customer', []],
  ['metric -nothing', []],
  ['customer -café', ['en/churn.md', 'en/customer.md']],
  ['churn OR ёлка', ['en/churn.md', 'ru/clv.md']],
  ['(churn OR value) lifetime', ['en/customer.md', 'en/value.md']],
  ['customer*', ['en/customer.md', 'en/value.md', 'en/churn.md']],
  ['ценн*', ['ru/clv.md']],
  ['客户终*', ['zh/clv.md']],
  ['tag:metric', ['en/customer.md', 'en/value.md']],
  ['tag:#METRIC/Customer', ['en/customer.md']],
  ['tag:метрики', ['ru/clv.md']],
  ['tag:指标', ['zh/clv.md']],
  ['customer tag:metric -tag:basics', ['en/value.md']],
  ['churn OR tag:指标', ['en/churn.md', 'zh/clv.md']],
  ['-tag:metric lang:en', ['en/churn.md']],
  ['lang:zh', ['zh/clv.md', 'zh/wallet.md']],
  ['lang:ZH_hans', ['zh/wallet.md']],
  ['type:glossary', ['hu/ugyfel.md']],
  ['path:ru/', ['ru/clv.md', 'ru/yod.md']],
  ['path:"EN/cu"', ['en/customer.md']],
  ['title:value', ['en/customer.md', 'en/value.md']],
  ['title:"lifetime value"', ['en/customer.md']],
  ['title:customer -title:value', []],
  ['-lang:en -lang:zh -lang:ru -lang:uk', ['hu/ugyfel.md']],
  ['(customer OR churn) -(value OR clv)', ['en/churn.md']],
  ['', []],
  ['***', []],
  ['NEAR(', []],
];

const inForms = [
  anIndexedNote('ru.md', { title: 'Клиенты', lang: 'ru', body: 'Сколько клиентов увидели ёлки и Ёлку. Они покупали.' }),
  anIndexedNote('uk.md', { title: 'Цінності', lang: 'uk', body: 'Об’єктами є ґрунти; клієнтам важливо купувати.' }),
  anIndexedNote('hu.md', { title: 'Ügyfelek', lang: 'hu', body: 'Az értékek nőnek; vásároltak, a bokrot is.' }),
  anIndexedNote('en.md', { title: 'Lifetimes', lang: 'en', body: 'Children bought cities and were keeping them.' }),
  anIndexedNote('zh.md', { title: '客户终身价值', lang: 'zh', body: 'CRM系统记录每位客户。' }),
  anIndexedNote('plain.md', {
    title: 'Без языка',
    lang: null,
    body: 'Ваши товары\n\nВаші товари є\n\nA termékek és az árak',
  }),
];

// [query, the notes with any form of its words]
const forms: readonly (readonly [string, readonly string[]])[] = [
  ['клиент', ['ru.md']],
  ['КЛИЕНТА', ['ru.md']],
  ['клиентами', ['ru.md']],
  ['елка', ['ru.md']],
  ['ЁЛКА', ['ru.md']],
  ['покупать', ['ru.md']],
  ['видеть', []],
  ['цінність', ['uk.md']],
  ["об'єкт", ['uk.md']],
  ['об’єкти', ['uk.md']],
  ['обʼєктів', ['uk.md']],
  ['грунт', ['uk.md']],
  ['ґрунту', ['uk.md']],
  ['клієнт', ['uk.md']],
  ['ugyfel', ['hu.md']],
  ['ügyfélnek', ['hu.md']],
  ['érték', ['hu.md']],
  ['bokor', ['hu.md']],
  ['vásárol', ['hu.md']],
  ['lifetime', ['en.md']],
  ['child', ['en.md']],
  ['city', ['en.md']],
  ['buy keeps', ['en.md']],
  ['客户', ['zh.md']],
  ['终身价', ['zh.md']],
  ['客', ['zh.md']],
  ['系统', ['zh.md']],
  ['crm', ['zh.md']],
  ['CRM系统', ['zh.md']],
  ['"CRM系统"', ['zh.md']],
  ['товар', ['plain.md']],
  ['termék', ['plain.md']],
  ['ár', ['plain.md']],
  // What is quoted must stand as it is, and the beginning of a word is no form of it.
  ['"клиент"', []],
  ['"клиентов"', ['ru.md']],
  ['"сколько клиентов"', ['ru.md']],
  ['"child"', []],
  ['клиентов*', ['ru.md']],
  ['клиента*', []],
  ['title:клиент', ['ru.md']],
  ['title:покупать', []],
];

/** The search table every index answers alike. */
export function describeSearch(index: () => NoteIndex): void {
  const find = (query: string, limit = 100, offset = 0) => {
    const { expression } = parseQuery(query);
    return index().search({ expression, limit, offset });
  };
  const fill = (): void => index().commit({ put: notes, files: [], removed: [] });

  it.each(table)('answers %s', (query, paths) => {
    fill();
    const { rows, total } = find(query);
    expect(rows.map((row) => row.path).sort()).toEqual([...paths].sort());
    expect(total).toBe(paths.length);
  });

  it.each(checks)('looks at notes for %s', (query, paths) => {
    index().commit({ put: checkedNotes, files: [], removed: [] });
    const { rows, total } = find(query);
    expect(rows.map((row) => row.path).sort()).toEqual([...paths].sort());
    expect(total).toBe(paths.length);
    const [first] = paths;
    expect(find(query, 1, 1)).toEqual({ total, rows: rows.slice(1, 2) });
    if (first === undefined) return;
    index().commit({ put: [], files: [], removed: [first as never] });
    expect(find(query).rows.map((row) => row.path)).not.toContain(first);
  });

  it.each(forms)('finds every form of the words of %s', (query, paths) => {
    index().commit({ put: inForms, files: [], removed: [] });
    expect(find(query).rows.map((row) => row.path)).toEqual(paths);
  });

  describe('the order of hits', () => {
    it('puts the note first whose title is exactly the query', () => {
      fill();
      expect(find('value').rows[0]?.path).toBe('en/value.md');
      expect(find('ügyfél').rows[0]?.path).toBe('hu/ugyfel.md');
      expect(find('customer lifetime value').rows[0]?.path).toBe('en/customer.md');
    });

    it('puts a note forward whose whole title is most of the query', () => {
      index().commit({
        put: [
          anIndexedNote('a.md', { title: 'Searching', body: 'global task filter, global task filter and dates' }),
          anIndexedNote('b.md', { title: 'Task filter', body: 'One for everything, global. Dates.' }),
          anIndexedNote('c.md', { title: 'Dates', body: 'global task filter' }),
        ],
        files: [],
        removed: [],
      });
      expect(find('global task filter').rows.map((row) => row.path)).toEqual(['b.md', 'a.md', 'c.md']);
    });

    it('weighs the title more than the body', () => {
      index().commit({
        put: [anIndexedNote('a.md', { body: 'brand' }), anIndexedNote('b.md', { title: 'The brand', body: '' })],
        files: [],
        removed: [],
      });
      expect(find('brand').rows.map((row) => row.path)).toEqual(['b.md', 'a.md']);
    });

    it('orders equal hits by path, whenever they came', () => {
      for (const path of ['c.md', 'a.md', 'b.md'])
        index().commit({ put: [anIndexedNote(path, { title: 'Same', body: 'same words' })], files: [], removed: [] });
      expect(find('words').rows.map((row) => row.path)).toEqual(['a.md', 'b.md', 'c.md']);
      expect(find('path:md').rows.map((row) => row.path)).toEqual(['a.md', 'b.md', 'c.md']);
    });
  });

  it('lists the words that begin so and are so long, as they stand in the notes', () => {
    fill();
    const words = index().vocabulary(['цен', 'кл'], 6, 8);
    expect(words.map(({ word }) => word).toSorted()).toEqual(['клиент', 'ценность']);
    expect(index().vocabulary(['cust'], 8, 8)).toEqual([{ word: 'customer', places: 4 }]);
    expect(index().vocabulary(['客'], 1, 9)).toEqual([]);
  });

  it('gives one page and the number of all hits, also beyond the last page', () => {
    fill();
    const all = find('lang:en OR lang:ru').rows;
    expect(all).toHaveLength(5);
    expect(find('lang:en OR lang:ru', 2, 2)).toEqual({ total: 5, rows: all.slice(2, 4) });
    expect(find('lang:en OR lang:ru', 2, 50)).toEqual({ total: 5, rows: [] });
  });

  it('finds a changed note by its new words only', () => {
    fill();
    index().commit({
      put: [anIndexedNote('en/churn.md', { title: 'Attrition', body: 'they go' })],
      files: [],
      removed: ['en/value.md' as never],
    });
    expect(find('clients').total).toBe(0);
    expect(find('attrition').total).toBe(1);
    expect(find('customer').rows.map((row) => row.path)).toEqual(['en/customer.md']);
  });
}
