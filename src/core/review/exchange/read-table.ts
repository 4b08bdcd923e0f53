import papa from 'papaparse';

/** A line of a table that says a term or a question, and what it means. */
export type TableEntry = {
  readonly term: string;
  readonly definition: string;
  readonly lang: string | null;
  readonly tags: readonly string[];
  readonly deck: string | null;
  readonly concept: string | null;
  /** Of the table, from 1. */
  readonly line: number;
};

export type ReadTable = {
  readonly entries: readonly TableEntry[];
  /** By the names of its columns: terms with definitions, or questions with answers; null where it does not say. */
  readonly about: 'terms' | 'cards' | null;
  /** Lines in which one of the two is missing. */
  readonly incomplete: readonly number[];
};

type Column = 'term' | 'front' | 'definition' | 'back' | 'lang' | 'tags' | 'deck' | 'concept';

/** What columns are called in the five languages, and by programs. */
const names: Readonly<Record<Column, readonly string[]>> = {
  term: [
    'term',
    'word',
    'concept name',
    'термин',
    'слово',
    'понятие',
    'термін',
    'поняття',
    '术语',
    '词语',
    '概念',
    'fogalom',
    'szó',
    'kifejezés',
  ],
  definition: [
    'definition',
    'meaning',
    'description',
    'определение',
    'значение',
    'визначення',
    '定义',
    '释义',
    '解释',
    'meghatározás',
    'definíció',
    'jelentés',
  ],
  front: ['front', 'question', 'prompt', 'вопрос', 'питання', '问题', '正面', 'kérdés', 'előlap'],
  back: ['back', 'answer', 'ответ', 'відповідь', '答案', '背面', 'válasz', 'hátlap'],
  lang: ['language', 'lang', 'язык', 'мова', '语言', 'nyelv'],
  tags: ['tags', 'tag', 'labels', 'теги', 'тег', 'метки', 'мітки', '标签', 'címkék', 'címke'],
  deck: ['deck', 'chapter', 'колода', 'глава', 'розділ', '牌组', '章节', 'pakli', 'fejezet'],
  concept: ['id', 'concept', 'concept id'],
};
const delimiters = [',', ';', '\t', '|'];
const byName = new Map(
  Object.entries(names).flatMap(([column, all]) => all.map((name) => [name, column as Column] as const)),
);

/** Reads a table of terms or questions; without names in its first line, the first two columns count, and a third one as tags. */
export function readTable(text: string, named: Partial<Record<Column, string>> = {}): ReadTable {
  const table = text.replace(/^\ufeff/u, '');
  // Empty lines would pass for lines of one column; they count where lines are numbered only.
  const { delimiter } = papa.parse(table, {
    preview: 20,
    skipEmptyLines: 'greedy',
    delimitersToGuess: delimiters,
  }).meta;
  const { data } = papa.parse<string[]>(table, { delimiter });
  const wanted = new Map(Object.entries(named).map(([column, name]) => [key(name), column as Column]));
  const head = (data[0] ?? []).map((cell) => wanted.get(key(cell)) ?? byName.get(key(cell)));
  const hasHead =
    head.some((each) => each === 'term' || each === 'front') &&
    head.some((each) => each === 'definition' || each === 'back');
  const order: readonly (Column | undefined)[] = hasHead ? head : ['term', 'definition', 'tags'];
  const entries: TableEntry[] = [];
  const incomplete: number[] = [];
  for (const [at, row] of data.entries()) {
    if ((at === 0 && hasHead) || row.every((cell) => cell.trim() === '')) continue;
    const cell = (...wantedColumns: readonly Column[]): string =>
      (row[order.findIndex((each) => each !== undefined && wantedColumns.includes(each))] ?? '')
        .trim()
        // What keeps a spreadsheet from taking words for a formula is none of them.
        .replace(/^'(?=[=+\-@])/u, '');
    const [term, definition] = [cell('term', 'front'), cell('definition', 'back')];
    if (term === '' || definition === '') {
      incomplete.push(at + 1);
      continue;
    }
    const lang = cell('lang').toLowerCase();
    entries.push({
      ...{ term, definition, line: at + 1, deck: cell('deck') || null, concept: cell('concept') || null },
      lang: /^[a-z]{2,3}(?:-[a-z0-9-]+)?$/u.test(lang) ? lang : null,
      tags: cell('tags')
        .split(/[\s,;]+/u)
        .map((tag) => tag.replace(/^#/u, ''))
        .filter((tag) => tag !== ''),
    });
  }
  const about = !hasHead ? null : head.includes('term') ? 'terms' : 'cards';
  return { entries, about, incomplete };
}

function key(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/gu, ' ');
}
