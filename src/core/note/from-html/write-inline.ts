import type { Element } from 'hast';
import type { Conversion, Mark } from './conversion.ts';
import { isElement, isUnseen, styleOf, wordsOf, type HtmlNode } from './html-nodes.ts';

type Run = { readonly text: string; readonly marks: readonly Mark[] };

const signs = { strong: '**', em: '*', del: '~~', mark: '==' } as const;
const tags: Readonly<Record<string, keyof typeof signs>> = {
  b: 'strong',
  strong: 'strong',
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  del: 'del',
  s: 'del',
  strike: 'del',
  mark: 'mark',
};

/** What Markdown has no sign for, and means something else without it: 10⁶ is not 106. */
const AS_HTML = new Set(['sub', 'sup']);

/** Words with their emphasis, code, links and pictures as one passage of Markdown. */
export function writeInline(nodes: readonly HtmlNode[], marks: readonly Mark[], conversion: Conversion): string {
  const runs = nodes.flatMap((node) => runsOf(node, marks, conversion));
  const lines = writeRuns(runs, conversion)
    .replace(/ +/g, ' ')
    .split('\n')
    .map((line) => line.trim());
  // Breaks at either end of a passage part it from nothing.
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return lines.join('  \n').replace(/^ +$/gm, '');
}

function runsOf(node: HtmlNode, marks: readonly Mark[], conversion: Conversion): readonly Run[] {
  if (node.type === 'text') return [{ text: conversion.escape(node.value.replace(/[\s\u00a0]+/g, ' ')), marks }];
  if (!isElement(node) || isUnseen(node)) return [];
  const { tagName } = node;
  if (tagName === 'br') return [{ text: '\n', marks: [] }];
  if (tagName === 'img') return [{ text: picture(node, conversion), marks }];
  if (['code', 'kbd', 'samp', 'tt'].includes(tagName)) return [{ text: codeOf(node, conversion), marks }];
  const inside = marksOf(node, marks, conversion);
  const runs = node.children.flatMap((child) => runsOf(child, inside, conversion));
  if (!AS_HTML.has(tagName) || runs.length === 0) return runs;
  conversion.hasForm = true;
  return [{ text: `<${tagName}>`, marks: inside }, ...runs, { text: `</${tagName}>`, marks: inside }];
}

/** The marks inside an element: those around it, and what its name or its style adds or takes away. */
export function marksOf(node: Element, marks: readonly Mark[], conversion: Conversion): readonly Mark[] {
  const style = styleOf(node);
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const slant = /font-style\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const given = new Set<Mark>(marks);
  const own = Object.hasOwn(tags, node.tagName) ? tags[node.tagName] : undefined;
  if (own !== undefined) given.add(own);
  if (weight !== undefined) set(given, 'strong', weight === 'bold' || weight === 'bolder' || Number(weight) >= 600);
  if (slant !== undefined) set(given, 'em', slant === 'italic' || slant === 'oblique');
  if (/text-decoration[\w-]*\s*:[^;]*line-through/i.test(style)) given.add('del');
  const { href } = node.properties;
  if (node.tagName === 'a' && typeof href === 'string' && /^(?:https?:|mailto:)/i.test(href.trim()))
    given.add({ href: href.trim() });
  if (given.size > marks.length) conversion.hasForm = true;
  return [...given];
}

function set(marks: Set<Mark>, mark: Mark, isOn: boolean): void {
  if (isOn) marks.add(mark);
  else marks.delete(mark);
}

/** Puts signs around the longest stretch of runs that share a mark, and again inside and behind it. */
function writeRuns(runs: readonly Run[], conversion: Conversion): string {
  let written = '';
  for (let at = 0; at < runs.length;) {
    const run = runs[at];
    if (run === undefined) break;
    const [mark, end] = longest(runs, at, run.marks);
    if (mark === undefined) {
      written += run.text;
      at += 1;
      continue;
    }
    const inside = runs.slice(at, end).map(({ text, marks }) => ({ text, marks: marks.filter((one) => one !== mark) }));
    const around = { before: written.at(-1) ?? '', after: runs[end]?.text[0] ?? '' };
    written += wrap(writeRuns(inside, conversion), mark, conversion, around);
    at = end;
  }
  return written;
}

function longest(runs: readonly Run[], from: number, marks: readonly Mark[]): readonly [Mark | undefined, number] {
  let best: readonly [Mark | undefined, number] = [undefined, from];
  for (const mark of marks) {
    let end = from;
    while (runs[end]?.marks.includes(mark) === true) end += 1;
    if (end > best[1]) best = [mark, end];
  }
  return best;
}

/** Signs stand close to their words: spaces and breaks at the ends go outside. */
function wrap(inner: string, mark: Mark, conversion: Conversion, around: Around): string {
  const words = inner.trim();
  if (words === '') return inner;
  const start = inner.indexOf(words);
  const [lead, rest] = [inner.slice(0, start), inner.slice(start + words.length)];
  const beside = { before: lead.at(-1) ?? around.before, after: rest[0] ?? around.after };
  const isRead = !SIGN.test(words[0] ?? '') || !LETTER.test(beside.before);
  const isEnded = !SIGN.test(words.at(-1) ?? '') || !LETTER.test(beside.after);
  const tag = (mark === 'strong' && 'b') || (mark === 'em' && 'i') || '';
  const dressed = tag !== '' && !(isRead && isEnded) ? `<${tag}>${words}</${tag}>` : dress(words, mark, conversion);
  return lead + dressed + rest;
}

type Around = { readonly before: string; readonly after: string };

/** Stars between a letter and a sign are not read as emphasis, as in **“so”**said. */
const SIGN = /[\p{P}\p{S}]/u;
const LETTER = /[\p{L}\p{N}]/u;

function dress(words: string, mark: Mark, conversion: Conversion): string {
  if (typeof mark === 'string')
    return words
      .split(/(\n+)/)
      .map((line) => signed(line, signs[mark]))
      .join('');
  const { href } = mark;
  const line = words.replace(/\s*\n\s*/g, ' ');
  const own = conversion.ownLink(href, line, false);
  if (own !== undefined) return own;
  const plain = line.replace(/\\(?=[^\p{L}\p{N}\s])/gu, '');
  return plain === href || `mailto:${plain}` === href ? plain : `[${line}](${address(href)})`;
}

function signed(line: string, sign: string): string {
  const words = line.trim();
  return words === '' ? line : line.replace(words, () => sign + words + sign);
}

function picture({ properties }: Element, conversion: Conversion): string {
  const src = typeof properties['src'] === 'string' ? properties['src'] : '';
  const alt = typeof properties['alt'] === 'string' ? properties['alt'].replace(/\s+/g, ' ').trim() : '';
  const own = conversion.ownLink(src, alt, true);
  if (own === undefined && !/^https?:/i.test(src)) return escapeWords(alt);
  conversion.hasForm = true;
  return own ?? `![${escapeWords(alt)}](${address(src)})`;
}

function codeOf(node: Element, conversion: Conversion): string {
  const code = wordsOf(node)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (code === '') return '';
  conversion.hasForm = true;
  return codeSpan(code);
}

/** A line of code between as many backticks as it takes. */
export function codeSpan(code: string): string {
  const longestRun = Math.max(0, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longestRun + 1);
  const pad = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return fence + pad + code + pad + fence;
}

/** Addresses are encoded already, but for what would end the link too soon. */
function address(href: string): string {
  return href.replace(/[\s()<>\\]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
}

/** Keeps words from being taken for signs of Markdown. */
export function escapeWords(text: string): string {
  return text
    .replace(/[\\`*[\]]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/([=~])\1+/g, (run) => run.replace(/..?/g, '\\$&'));
}
