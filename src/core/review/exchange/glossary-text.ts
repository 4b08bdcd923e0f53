/** A term found in a text. */
export type FoundTerm = {
  readonly term: string;
  readonly definition: string;
  /** Of the text, from 1. */
  readonly line: number;
};

type Line = { readonly text: string; readonly number: number; readonly line: number };

/** `1.` `1、` `(2)` `③` `IV.` `•`: what stands before a term in a list. The number is 0 for a bullet. */
const NUMBER = /^\s*(?:[(（]?(\d{1,3})\s*(?:[.)）、．:：]|\.\))\s*|([①-⑳])\s*|[-–—•·*+◦▪‣]\s+)/u;
/** What parts a term from its definition in one line, most telling first. */
const SEPARATORS = [
  /\s+(?:—{1,2}|–|--+)\s+|——/u,
  /\s*[：]\s*/u,
  /(?<![\d/]):\s+|:(?=\p{Script=Han})/u,
  /\t+/u,
  /\s+=\s+|\s+-\s+/u,
] as const;
/** A heading that says that terms follow, in the five languages. */
const GLOSSARY_HEAD =
  /глоссари|словар|термины|ключевые понятия|основные понятия|понятия и определения|глосарі|словник|терміни|основні поняття|fogalomtár|szószedet|fogalmak|glossary|key terms|key concepts|vocabulary|definitions|术语|词汇表|概念总结|重要概念|关键术语|名词解释/iu;
/** What stands below a page and is no part of it. */
const FOOTER =
  /^(?:©|\(c\)\s|copyright\b|all rights reserved|版权声明|评论|抢沙发|加载中|每日一言|相关文章|上一篇|下一篇|отзывы|комментарии|поделиться|читайте также|коментарі|поділитися|hozzászólás|kapcsolódó cikkek|szólj hozzá|comments?$|related (?:posts|articles)|share this)/iu;
const SENTENCE_END = /[.!?。！？;；…]$/u;
/** Words of a term at most, and signs for scripts that part no words. */
const [MOST_WORDS, MOST_SIGNS, MOST_HAN] = [8, 80, 24];

/**
 * Terms with their definitions: `Term — definition` in one line, numbered or not, or a numbered term above the paragraph that
 * says what it means. Where a heading says that a glossary follows, nothing above it is read.
 */
export function readGlossaryText(text: string): readonly FoundTerm[] {
  const lines = linesOf(text);
  const head = lines.findLastIndex(isHead);
  const below = head < 0 ? [] : withoutFooter(lines.slice(head + 1));
  const found = head < 0 ? [] : termsOf(below);
  return distinct(found.length >= 3 ? found : termsOf(withoutFooter(lines)));
}

/** Title of a chapter that a glossary text names: the heading above its terms, or its first line where that is short. */
export function glossaryTitle(text: string): string | null {
  const lines = linesOf(text);
  const head = lines.findLast(isHead);
  const first = lines.find(({ text: words }) => words.length <= 80 && splitLine(words) === undefined);
  return (head ?? first)?.text.replace(/[\s:：]+$/u, '') ?? null;
}

/** Whether a text is a glossary and little else: it says so, or half of its lines are terms or what they mean. */
export function isGlossaryText(text: string, terms: readonly FoundTerm[]): boolean {
  const lines = linesOf(text);
  return terms.length >= 3 && (lines.some(isHead) || terms.length * 3 >= lines.length);
}

function isHead({ text }: Line): boolean {
  return GLOSSARY_HEAD.test(text) && (text.length <= 30 || (text.length <= 60 && splitLine(text) === undefined));
}

function linesOf(text: string): readonly Line[] {
  // Front matter is no text; its lines are kept, so that numbers stay right.
  const body = text.replace(/^\ufeff?---\r?\n[\s\S]*?\n---(?=\r?\n|$)/u, (front) => front.replace(/[^\r\n]/gu, ''));
  return body
    .replace(/^\ufeff/u, '')
    .split(/\r\n?|\n/u)
    .flatMap((raw, at) => {
      const words = raw
        .replaceAll('\u00a0', ' ')
        .replace(/\*\*|__/gu, '')
        .replace(/\s\^[A-Za-z0-9-]+\s*$/u, '')
        .trim();
      if (words === '') return [];
      const [sign = '', digits] = NUMBER.exec(words) ?? [];
      const bare = words
        .slice(sign.length)
        .replace(/^#{1,6}\s+/u, '')
        .trim();
      return bare === '' ? [] : [{ text: bare, number: sign === '' ? -1 : Number(digits ?? 0), line: at + 1 }];
    });
}

function withoutFooter(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex(({ text }) => FOOTER.test(text));
  return end < 0 ? lines : lines.slice(0, end);
}

function termsOf(lines: readonly Line[]): readonly FoundTerm[] {
  const stacked = stackedTerms(lines);
  if (stacked.length >= 3) return stacked;
  return lines.flatMap(({ text, line }) => {
    const split = splitLine(text);
    return split === undefined ? [] : [{ ...split, line }];
  });
}

/** Numbered terms that count up, each above its definition. */
function stackedTerms(lines: readonly Line[]): readonly FoundTerm[] {
  const heads: number[] = [];
  let last = 0;
  for (const [at, { text, number }] of lines.entries()) {
    if (number !== last + 1 || !isTerm(text) || splitLine(text) !== undefined) continue;
    if ((lines[at + 1]?.number ?? 1) > 0) continue;
    heads.push(at);
    last = number;
  }
  return heads.flatMap((at, index) => {
    const head = lines[at];
    const next = heads[index + 1];
    // Where nothing says that the last definition ends, it is one paragraph.
    const body = lines.slice(at + 1, next ?? at + 2).filter(({ number }) => number <= 0);
    if (head === undefined || body.length === 0) return [];
    const definition = body.map(({ text }) => text).join(' ');
    return [{ term: cleaned(head.text), definition: definition.replace(/\s+/gu, ' '), line: head.line }];
  });
}

function splitLine(text: string): { term: string; definition: string } | undefined {
  for (const separator of SEPARATORS) {
    const match = separator.exec(text);
    if (match === null || match.index === 0) continue;
    const term = cleaned(text.slice(0, match.index));
    const definition = text.slice(match.index + match[0].length).trim();
    if (isTerm(term) && definition.length > 1 && !definition.startsWith('//')) return { term, definition };
  }
  return undefined;
}

/** Short, and no sentence. */
function isTerm(text: string): boolean {
  const words = cleaned(text);
  if (words === '' || words.length > MOST_SIGNS || SENTENCE_END.test(words) || /https?:|www\.|[[\]<>*|]/iu.test(words))
    return false;
  if (words.replace(/[^(（]/gu, '').length !== words.replace(/[^)）]/gu, '').length) return false;
  if (/\p{Script=Han}/u.test(words)) return words.length <= MOST_HAN && !/[,，]/u.test(words);
  return words.split(/\s+/u).length <= MOST_WORDS && !/,\s/u.test(words.replace(/\([^)]*\)/gu, ''));
}

/** Without the dash that was left behind it, and without quotes around it. */
function cleaned(term: string): string {
  return term
    .replace(/\s*[-–—:：]+\s*$/u, '')
    .replace(/^["«“„「『]([^"»”“」』]*)["»”“」』]$/u, '$1')
    .trim();
}

/** The same term twice with the same words counts once. */
function distinct(terms: readonly FoundTerm[]): readonly FoundTerm[] {
  const seen = new Set<string>();
  return terms.filter(({ term, definition }) => {
    const key = `${term} ${definition}`;
    return !seen.has(key) && seen.add(key);
  });
}
