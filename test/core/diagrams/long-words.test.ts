import { describe, expect, it } from 'vitest';
import { diagramList } from '#core/diagrams/diagram-list.ts';
import { layoutFaults } from './draw.ts';
import { examples } from './examples.ts';

const terms = {
  en: 'customer relationship groups (profitability–loyalty matrix)',
  ru: 'группы взаимоотношений с клиентами (матрица «прибыльность — лояльность»), недифференцированный',
  uk: 'статус і належність («такі люди, як ми, чинять саме так»), взаємовідносини',
  zh: '地位与归属（“像我们这样的人就做这样的事”），顾客关系群组（盈利性—忠诚度矩阵）。',
  hu: 'megszentségteleníthetetlenségeskedéseitekért ügyfélkapcsolat-menedzsment',
};

/** Puts a text in the place of every text of a block that readers write. */
function withWords(text: string, words: string): string {
  const fixed =
    /^(?:functional|social|emotional|obstacle|desired|expected|positive|neutral|negative|short|long|once|recurring|potential|current|former|initial|final|prospect|purchaser|client|supporter|advocate|partner|gronroos|ru|true|need|[jpgs]\d|-?[\d.]+)$/;
  const lists = text.replace(
    /(: )\[([a-z][^[\]{}:"]* [^[\]{}:"]*)\]/g,
    (_whole, colon: string) => `${colon}["${words}", "${words}"]`,
  );
  return lists.replace(
    /((?:\b(?:name|text|title|outcome|label|brand|impression|note|segment|persona|scenario|goal|job|actor|from|to|when|want|so|source|channel|unit): ))("[^"]*"|[^,}\n]+)/g,
    (whole: string, key: string, value: string) => (fixed.test(value.trim()) ? whole : `${key}"${words}"`),
  );
}

describe.each(Object.entries(terms))('the longest terms in %s', (lang, words) => {
  it.each(diagramList.map((block) => block.type))('stay in their boxes in %s', (type) => {
    const text = withWords((examples[type] ?? '').replace(/^lang:.*\n/m, ''), words);
    if (type !== 'relationship-lifecycle') expect(text).toContain(words);
    for (const width of [480, 720, 960]) expect(layoutFaults(type, text, lang, width)).toEqual([]);
  });
});
