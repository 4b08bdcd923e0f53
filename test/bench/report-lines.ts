import { flatGrowth, GROWTH_LIMIT, linearGrowth, type Line } from './judge.ts';
import type { SizeFigures } from './measure-growth.ts';
import type { NotebookFigures } from './measure-notebook.ts';
import type { Spent, Spread } from './time-spent.ts';

const FRAME = 1000 / 60;

/** What was measured of one notebook, line by line. */
export function notebookLines(part: string, figures: NotebookFigures): readonly Line[] {
  const { reading, parsing, fullText, keyed, plain, first, again, commands, queries, stall } = figures;
  const line = (
    name: string,
    figure: string,
    beside: string,
    rest: Pick<Line, 'ratio' | 'limit' | 'aim'> = {},
  ): Line => ({ part, name, figure, beside, ...rest });
  const { wall, cpu } = first.spent;
  return [
    line('first index', ms(wall), `bare remark-parse, one thread: ${ms(parsing.spent.wall)}`, {
      ratio: wall / parsing.spent.wall,
      limit: 1,
      aim: 0.5,
    }),
    line('first index, work of all threads', ms(cpu), `bare remark-parse: ${ms(parsing.spent.cpu)}`, {
      ratio: cpu / parsing.spent.cpu,
    }),
    line('first index', ms(wall), `reading the files: ${ms(reading.spent.wall)}`, { ratio: wall / reading.spent.wall }),
    line('first index', ms(wall), `raw FTS5 insert: ${ms(fullText.spent.wall)}`, { ratio: wall / fullText.spent.wall }),
    line(
      'first index with keys of all forms',
      ms(wall),
      `with plain words: ${ms(wall - keyed.spent.wall + plain.spent.wall)}`,
      {
        ratio: wall / (wall - keyed.spent.wall + plain.spent.wall),
        limit: 1.6,
      },
    ),
    line(
      'index.db with keys of all forms',
      mb(first.indexBytes),
      `with plain words: ${mb(first.indexBytes - keyed.bytes + plain.bytes)}`,
      {
        ratio: first.indexBytes / (first.indexBytes - keyed.bytes + plain.bytes),
        limit: 2,
      },
    ),
    line('full text with keys, by itself', ms(keyed.spent.wall), `with plain words: ${ms(plain.spent.wall)}`, {
      ratio: keyed.spent.wall / plain.spent.wall,
    }),
    line('unchanged reopen', ms(again.spent.wall), 'first index', { ratio: again.spent.wall / wall, limit: 0.03 }),
    ...(commands === undefined
      ? [line('unchanged reopen, whole process', 'not measured', 'a quick run, or the app is not built')]
      : [
          line(
            'unchanged reopen, whole process',
            ms(commands.again),
            `first index, whole process: ${ms(commands.first)}`,
            { ratio: commands.again / commands.first, aim: 0.03 },
          ),
        ]),
    line('search p50', ms(queries.search.p50), `bare SQL: ${ms(queries.bareSql.p50)}`, {
      ratio: queries.search.p50 / queries.bareSql.p50,
    }),
    line('search p95', ms(queries.search.p95), `bare SQL: ${ms(queries.bareSql.p95)}`, {
      ratio: queries.search.p95 / queries.bareSql.p95,
      aim: 2,
    }),
    line('search p95', ms(queries.search.p95), 'what feels immediate: 100 ms', {
      ratio: queries.search.p95 / 100,
      aim: 1,
    }),
    line('find p50', ms(queries.find.p50), `one frame: ${ms(FRAME)}`, { ratio: queries.find.p50 / FRAME, aim: 1 }),
    line('find p95', ms(queries.find.p95), `one frame: ${ms(FRAME)}`, { ratio: queries.find.p95 / FRAME, aim: 1 }),
    line('find p95, mistyped', ms(queries.findMistyped.p95), `one frame: ${ms(FRAME)}`, {
      ratio: queries.findMistyped.p95 / FRAME,
      aim: 1,
    }),
    line('find p50', ms(queries.find.p50), `bare flexsearch, beginnings only: ${ms(queries.bareFlexsearch.p50)}`, {
      ratio: queries.find.p50 / queries.bareFlexsearch.p50,
    }),
    line('peak memory of first index', mb(first.peakBytes), `bare remark-parse: ${mb(parsing.peakBytes)}`, {
      ratio: first.peakBytes / parsing.peakBytes,
      limit: 2,
    }),
    line('memory after first index', mb(first.steadyBytes), `after reopening: ${mb(again.steadyBytes)}`, {
      ratio: first.steadyBytes / again.steadyBytes,
      aim: 1.5,
    }),
    line('size of index.db', mb(first.indexBytes), `the notes: ${mb(parsing.bytes)}`, {
      ratio: first.indexBytes / parsing.bytes,
      limit: 4,
    }),
    line('longest stall of the window’s thread', ms(stall.longest), `indexing beside it: ${ms(stall.indexing)}`, {
      ratio: stall.longest / stall.indexing,
      limit: 0.05,
    }),
    line('longest stall of the window’s thread', ms(stall.longest), `one frame: ${ms(FRAME)}`, {
      ratio: stall.longest / FRAME,
      aim: 1,
    }),
  ];
}

/**
 * How what was measured grew with the notebook; judged by work, which a busy machine disturbs less than the clock.
 * Sizes rise; `floor` ms are forgiven as noise.
 */
export function growthLines(sizes: readonly SizeFigures[], floor: number): readonly Line[] {
  const [small, middle] = sizes;
  const large = sizes.at(-1);
  if (small === undefined || middle === undefined || large === undefined) return [];
  const times = large.notes / middle.notes;
  const others = (show: (size: SizeFigures) => string): string =>
    sizes
      .slice(0, -1)
      .map((size) => `${size.notes}: ${show(size)}`)
      .join('; ');
  const grows = (name: string, pick: (size: SizeFigures) => number, show = ms): Line => ({
    part: 'growth',
    name: `${name}, ${large.notes} notes [linear]`,
    figure: show(pick(large)),
    beside: others((size) => show(pick(size))),
    ratio: linearGrowth(pick(middle), pick(large), times, show === ms ? floor : 0),
    limit: GROWTH_LIMIT,
  });
  const linear = (name: string, pick: (size: SizeFigures) => Spent): Line => grows(name, (size) => pick(size).cpu);
  const flat = (name: string, pick: (size: SizeFigures) => Spread): Line => ({
    part: 'growth',
    name: `${name}, ${large.notes} notes [flat]`,
    figure: ms(pick(large).p50),
    beside: others((size) => ms(pick(size).p50)),
    ratio: flatGrowth(pick(small).p50, pick(large).p50, floor),
    limit: GROWTH_LIMIT,
  });
  return [
    linear('first index, work', ({ firstIndex }) => firstIndex),
    grows('size of index.db', ({ indexBytes }) => indexBytes, mb),
    grows('search p95', ({ queries }) => queries.search.p95),
    grows('find p95', ({ queries }) => queries.find.p95),
    flat('one saved note until searchable, p50', ({ save }) => save.wall),
    flat('one saved note until searchable, p50 of work', ({ save }) => save.cpu),
    linear('links of the biggest hub, work', ({ links }) => links),
    linear('preview of renaming the hub, work', ({ previewRename }) => previewRename),
    linear('check, work', ({ check }) => check),
    linear('graph, work', ({ graph }) => graph),
    ...sizes.flatMap(({ notes, queries: { search, bareSql, match, find } }): Line[] => [
      {
        part: 'growth',
        name: `search p95, ${notes} notes`,
        figure: ms(search.p95),
        beside: `bare SQL: ${ms(bareSql.p95)}, of it the match: ${ms(match.p95)}`,
        ratio: search.p95 / bareSql.p95,
        aim: 2,
      },
      {
        part: 'growth',
        name: `find p95, ${notes} notes`,
        figure: ms(find.p95),
        beside: `one frame: ${ms(FRAME)}`,
        ratio: find.p95 / FRAME,
        aim: 1,
      },
    ]),
  ];
}

function ms(value: number): string {
  return `${value >= 100 ? Math.round(value) : value.toPrecision(2)} ms`;
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}
