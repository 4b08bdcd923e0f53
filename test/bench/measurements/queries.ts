import Database from 'better-sqlite3';
import { Index } from 'flexsearch';
import { searchSql } from '#adapters/sqlite/search-sql.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import { openApp } from '../built-app.ts';
import { sampleQueries } from '../sample-queries.ts';
import { spentOn, spreadOf, type Spread } from '../time-spent.ts';
import { indexFile, type Place } from './indexing.ts';

export type Queries = {
  readonly search: Spread;
  /** Everything a search asks SQLite for, by itself. */
  readonly bareSql: Spread;
  /** The words of the query alone: without texts to show, words like them, parts of them. */
  readonly match: Spread;
  readonly find: Spread;
  readonly findMistyped: Spread;
  readonly bareFlexsearch: Spread;
  readonly hits: number;
};

/** Searches, and finding as one types, through the app; beside them the same SQL by itself, and flexsearch by itself. */
export async function queries({ vault, dataDir, count }: Place & { readonly count: number }): Promise<Queries> {
  const app = openApp({ vault, dataDir });
  await app.synchronise();
  const { client } = app;
  const tree = await client.tree({});
  const step = Math.max(1, Math.floor(tree.notes.length / 500));
  const sampled = tree.notes.filter((_note, at) => at % step === 0);
  const texts = await Promise.all(
    sampled.map(async (note) => ({ ...note, text: (await client.source({ path: note.path })).text })),
  );
  const { searches, prefixes, mistyped } = sampleQueries(texts, count);

  const database = new Database(indexFile({ vault, dataDir }), { readonly: true });
  database.pragma('cache_size = -32768');
  const bare: (() => void)[] = [];
  for (const text of searches) {
    const asked = await statementsOf(() => client.search({ text }));
    const statements = asked.map(({ sql, values }) => ({ statement: database.prepare(sql), values }));
    bare.push(() => {
      for (const { statement, values } of statements) statement.all(...values);
    });
  }
  const matched = searches.map((text) => {
    const { sql, values } = searchSql({ expression: parseQuery(text).expression, limit: 20, offset: 0 }, () => []);
    const statement = database.prepare(sql);
    return () => statement.all(...values);
  });
  const titles = new Index({ tokenize: 'forward' });
  for (const [at, note] of tree.notes.entries()) titles.add(at, note.title);

  let hits = 0;
  const each = async <Item>(items: readonly Item[], work: (item: Item) => unknown): Promise<Spread> => {
    const [spread = spreadOf([])] = await inTurn(items.map((item) => [() => work(item)]));
    return spread;
  };
  // In turn, so that a busy moment of the machine comes upon all of them.
  const [search, bareSql, match] = await inTurn(
    searches.map((text, at) => [
      async () => {
        hits += Math.min(1, (await client.search({ text })).total);
      },
      () => bare[at]?.(),
      () => matched[at]?.(),
    ]),
  );
  const measured: Omit<Queries, 'hits'> = {
    search: search ?? spreadOf([]),
    bareSql: bareSql ?? spreadOf([]),
    match: match ?? spreadOf([]),
    find: await each(prefixes, (text) => client.find({ text })),
    findMistyped: await each(mistyped, (text) => client.find({ text })),
    bareFlexsearch: await each(prefixes, (text) => titles.search(text, { limit: 20 })),
  };
  database.close();
  await app.close();
  return { ...measured, hits: hits / (ROUNDS * searches.length) };
}

const ROUNDS = 5;

/** For each of the works done side by side, the spread over all items of the least that an item took. */
async function inTurn(items: readonly (readonly (() => unknown)[])[]): Promise<readonly Spread[]> {
  const durations: number[][] = [];
  for (const works of items) {
    const least = works.map(() => Infinity);
    for (let round = 0; round < ROUNDS; round++)
      for (const [at, work] of works.entries())
        least[at] = Math.min(least[at] ?? Infinity, (await spentOn(work)).spent.wall);
    for (const [at, duration] of least.entries()) (durations[at] ??= []).push(duration);
  }
  return durations.map(spreadOf);
}

type Asked = { readonly sql: string; readonly values: readonly unknown[] };

/** What is asked of SQLite meanwhile, in its order. */
async function statementsOf(work: () => Promise<unknown>): Promise<readonly Asked[]> {
  const probe = new Database(':memory:');
  const prototype = Object.getPrototypeOf(probe.prepare('SELECT 1')) as Record<
    'all' | 'get',
    Database.Statement['all']
  >;
  probe.close();
  const { all, get } = prototype;
  const asked: Asked[] = [];
  const noting = (method: typeof all) =>
    function noted(this: Database.Statement, ...values: unknown[]): unknown[] {
      asked.push({ sql: this.source, values });
      return method.apply(this, values);
    };
  Object.assign(prototype, { all: noting(all), get: noting(get) });
  try {
    await work();
  } finally {
    Object.assign(prototype, { all, get });
  }
  return asked;
}
