import type { PhrasingContent } from 'mdast';
import { tagEnd } from '../syntax/tag-syntax.ts';
import { isAttention, isSpace, kindAt, mayTouch } from './flanking.ts';
import { endAt, passageOf, pointAt, readSlowly, type Passage, type Slow } from './passage.ts';
import type { Line, Point } from './text-lines.ts';
import { wikiLinkNode } from './wiki-link-node.ts';

/** Reads the markup within one heading, paragraph or cell; undefined where micromark has to see the whole block. */
export type ReadInline = (lines: readonly Line[], first: number, end: number) => PhrasingContent[] | undefined;

/**
 * Reads markup that leaves no doubt: code, emphasis, links, wiki links, tags, highlights, math and footnotes in their plain forms.
 * A passage with anything else is given to micromark as a paragraph of its own. There must be no link definitions in the file.
 */
export function createInlineReader(text: string, slow: Slow, footnotes: ReadonlySet<string>): ReadInline {
  return (lines, first, end) => {
    const passage = passageOf(text, lines, first, end);
    return new InlineReader(passage, footnotes).read(0, passage.source.length) ?? readSlowly(passage, slow);
  };
}

const WIKI_LINK = /!?\[\[[^[\]\\\n]*[^[\]\\\n\s|][^[\]\\\n]*\]\]/y;
const LINK = /!?\[([^[\]\n]*)\]\(([^\s()<>\\&`\p{Cc}]+)\)/uy;
const FOOTNOTE = /\[\^([\w-]+)\]/y;
/** Brackets that are brackets: no address and no second pair follows. */
const BRACKETS = /\[[^[\]\\\n^]*\](?![([:])/y;
const ADDRESS = /<(https?:\/\/[^\s<>`]+)>/y;
const WWW = /www\./i;
const SCHEME = /(?<![\p{L}\p{N}])https?$/iu;
/** An address up to white space, each mark within it followed by a letter, a digit or a slash. */
const BARE_URL = /:\/\/[\w-](?:[\w/-]|[.,:;?!=&+%#~@$'*|](?=[\w/-]))*(?!\S)/y;
const MARKUP = new Uint8Array(128);
for (const sign of '`*_[]!<\\&$#~=:%\n') MARKUP[sign.charCodeAt(0)] = 1;

class InlineReader {
  readonly #passage: Passage;
  readonly #source: string;
  readonly #footnotes: ReadonlySet<string>;
  readonly #hasWww: boolean;

  constructor(passage: Passage, footnotes: ReadonlySet<string>) {
    this.#passage = passage;
    this.#source = passage.source;
    this.#footnotes = footnotes;
    this.#hasWww = WWW.test(passage.source);
  }

  /** Nodes of `[from, to)`; undefined where a sign may mean something else. `isLink`: within the words of a link. */
  read(from: number, to: number, isLink = false): PhrasingContent[] | undefined {
    const source = this.#source;
    const nodes: PhrasingContent[] = [];
    let words = from;
    let at = from;
    while (at < to) {
      const code = source.charCodeAt(at);
      if (code > 127 || MARKUP[code] === 0) {
        at++;
        continue;
      }
      const found = this.#markup(code, at, to, isLink);
      if (found === undefined) return undefined;
      if (typeof found === 'number') {
        at = found;
        continue;
      }
      if (found.from < words || !this.#words(nodes, words, found.from)) return undefined;
      nodes.push(found.node);
      at = found.end;
      words = at;
    }
    return this.#words(nodes, words, to) ? nodes : undefined;
  }

  #words(nodes: PhrasingContent[], from: number, to: number): boolean {
    if (from === to) return true;
    const value = this.#source.slice(from, to);
    if (this.#hasWww && WWW.test(value)) return false;
    nodes.push({ type: 'text', value, position: this.#position(from, to) });
    return true;
  }

  #position(from: number, to: number): { start: Point; end: Point } {
    return { start: pointAt(this.#passage, from), end: endAt(this.#passage, to) };
  }

  /** The node at a sign and where it ends; or, for a sign that is a sign, where the text goes on. */
  #markup(code: number, at: number, to: number, isLink: boolean): Found | number | undefined {
    const source = this.#source;
    const next = source.charCodeAt(at + 1);
    switch (code) {
      case 10: {
        const before = source.charCodeAt(at - (source.charCodeAt(at - 1) === 13 ? 2 : 1));
        return before === 32 || before === 9 ? undefined : at + 1;
      }
      case 58: // :
        return this.#bareUrl(at, to, isLink);
      case 96: // `
        return this.#code(at, to);
      case 42: // *
        return next === 42 ? this.#span('strong', '**', at, to) : this.#span('emphasis', '*', at, to);
      case 95: // _
        if (next === 95) return undefined;
        if (kindAt(source, at - 1) === 0 && kindAt(source, at + 1) === 0) return at + 1;
        return this.#span('emphasis', '_', at, to);
      case 61: // =
        return next === 61 ? this.#highlight(at, to) : at + 1;
      case 36: // $
        return this.#math(at, to);
      case 37: // %
        return next === 37 ? undefined : at + 1;
      case 126: // ~
        return next === 126 ? undefined : at + 1;
      case 38: // &
        return next === 35 || (next >= 65 && next <= 90) || (next >= 97 && next <= 122) ? undefined : at + 1;
      case 35: // #
        return isLink ? undefined : this.#tag(at, to);
      case 60: // <
        return isLink ? undefined : this.#address(at, to);
      case 33: // !
        return next === 91 ? this.#link(at, to, isLink) : at + 1;
      case 91: // [
        return this.#link(at, to, isLink);
      default:
        return undefined;
    }
  }

  #code(at: number, to: number): Found | undefined {
    const source = this.#source;
    const end = source.indexOf('`', at + 1);
    if (end <= at + 1 || end >= to || source.charCodeAt(end + 1) === 96) return undefined;
    const value = source.slice(at + 1, end);
    if (value.startsWith(' ') || value.endsWith(' ') || value.includes('\n')) return undefined;
    return { node: { type: 'inlineCode', value, position: this.#position(at, end + 1) }, from: at, end: end + 1 };
  }

  /** Emphasis whose signs can only pair with each other, by CommonMark's rules of what may stand beside them. */
  #span(type: 'strong' | 'emphasis', mark: '*' | '**' | '_', at: number, to: number): Found | undefined {
    const source = this.#source;
    const sign = mark.charCodeAt(0);
    const from = at + mark.length;
    const end = source.indexOf(mark.charAt(0), from);
    if (end <= from || end + mark.length > to) return undefined;
    if (mark === '**' && source.charCodeAt(end + 1) !== 42) return undefined;
    const after = end + mark.length;
    if (source.charCodeAt(after) === sign || source.charCodeAt(at - 1) === sign) return undefined;
    const isFree = sign === 42;
    const opens = mayTouch(kindAt(source, from), kindAt(source, at - 1), isFree);
    const closes = mayTouch(kindAt(source, end - 1), kindAt(source, after), isFree);
    if (!opens || !closes || isAttention(source, at - 1) || isAttention(source, from)) return undefined;
    if (isAttention(source, end - 1) || isAttention(source, after)) return undefined;
    const children = this.read(from, end);
    return children === undefined
      ? undefined
      : { node: { type, children, position: this.#position(at, after) }, from: at, end: after };
  }

  #highlight(at: number, to: number): Found | undefined {
    const source = this.#source;
    const from = at + 2;
    const end = source.indexOf('=', from);
    if (end <= from || end + 2 > to || source.charCodeAt(end + 1) !== 61 || source.charCodeAt(end + 2) === 61)
      return undefined;
    if (isSpace(source.charCodeAt(from)) || isSpace(source.charCodeAt(end - 1))) return undefined;
    const children = this.read(from, end);
    return children === undefined
      ? undefined
      : { node: { type: 'highlight', children, position: this.#position(at, end + 2) }, from: at, end: end + 2 };
  }

  #math(at: number, to: number): Found | number | undefined {
    const source = this.#source;
    if (source.charCodeAt(at + 1) === 36) return undefined;
    if (at + 1 >= source.length || isSpace(source.charCodeAt(at + 1))) return at + 1;
    const end = source.indexOf('$', at + 1);
    if (end < 0) return at + 1;
    const value = source.slice(at + 1, end);
    const after = source.charCodeAt(end + 1);
    if (end >= to || value.endsWith('\\') || value.includes('\n') || after === 36) return undefined;
    if (isSpace(source.charCodeAt(end - 1)) || (after >= 48 && after <= 57)) return at + 1;
    const data = {
      hName: 'code',
      hProperties: { className: ['language-math', 'math-inline'] },
      hChildren: [{ type: 'text' as const, value }],
    };
    return { node: { type: 'inlineMath', value, data, position: this.#position(at, end + 1) }, from: at, end: end + 1 };
  }

  #bareUrl(at: number, to: number, isLink: boolean): Found | number | undefined {
    const source = this.#source;
    if (!source.startsWith('://', at)) return at + 1;
    const rest = this.#match(BARE_URL, at, to)?.[0];
    const before = source.charCodeAt(at - 1);
    if (before !== 112 && before !== 115) return at + 1;
    const head = SCHEME.exec(source.slice(Math.max(0, at - 8), at))?.[0];
    if (rest === undefined || head === undefined || isLink) return undefined;
    const from = at - head.length;
    const end = at + rest.length;
    if (this.#passage.isCut && source.charCodeAt(from - 1) === 10) return undefined;
    const url = head + rest;
    const words: PhrasingContent = { type: 'text', value: url, position: this.#position(from, end) };
    return {
      node: { type: 'link', title: null, url, children: [words], position: this.#position(from, end) },
      from,
      end,
    };
  }

  #tag(at: number, to: number): Found | number | undefined {
    const end = tagEnd(this.#source, at);
    if (end === undefined) return at + 1;
    if (end > to) return undefined;
    const name = this.#source.slice(at + 1, end);
    return { node: { type: 'tag', name, position: this.#position(at, end) }, from: at, end };
  }

  #address(at: number, to: number): Found | number | undefined {
    const found = this.#match(ADDRESS, at, to);
    const url = found?.[1];
    if (found === undefined || url === undefined) {
      const next = this.#source.charAt(at + 1);
      return /[\s\d=(-]/.test(next) ? at + 1 : undefined;
    }
    const end = at + found[0].length;
    const words: PhrasingContent = { type: 'text', value: url, position: this.#position(at + 1, end - 1) };
    return {
      node: { type: 'link', title: null, url, children: [words], position: this.#position(at, end) },
      from: at,
      end,
    };
  }

  #link(at: number, to: number, isLink: boolean): Found | number | undefined {
    const isPicture = this.#source.charCodeAt(at) === 33;
    if (isLink) return undefined;
    const wiki = this.#match(WIKI_LINK, at, to)?.[0];
    if (wiki !== undefined) {
      const end = at + wiki.length;
      return { node: { ...wikiLinkNode(wiki), position: this.#position(at, end) }, from: at, end };
    }
    const [written, words, url] = this.#match(LINK, at, to) ?? [];
    if (written !== undefined && words !== undefined && url !== undefined) {
      const end = at + written.length;
      const position = this.#position(at, end);
      if (isPicture)
        return PLAIN.test(words)
          ? { node: { type: 'image', title: null, url, alt: words, position }, from: at, end }
          : undefined;
      if (words.startsWith('^') || words.trim() === '') return undefined;
      const children = this.read(at + 1, at + 1 + words.length, true);
      return children === undefined
        ? undefined
        : { node: { type: 'link', title: null, url, children, position }, from: at, end };
    }
    const note = this.#match(FOOTNOTE, at, to);
    if (note !== undefined && note[1] !== undefined) {
      const end = at + note[0].length;
      if (/[([:]/.test(this.#source.charAt(end))) return undefined;
      const [, label] = note;
      if (!this.#footnotes.has(label.toLowerCase())) return end;
      const position = this.#position(at, end);
      return { node: { type: 'footnoteReference', identifier: label.toLowerCase(), label, position }, from: at, end };
    }
    // The words between the brackets are read on as if these were letters, up to the closing one.
    const plain = isPicture ? undefined : this.#match(BRACKETS, at, to)?.[0];
    return plain !== undefined && PLAIN.test(plain.slice(1, -1)) ? at + plain.length : undefined;
  }

  #match(pattern: RegExp, at: number, to: number): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(this.#source);
    return found !== null && at + found[0].length <= to ? found : undefined;
  }
}

type Found = { readonly node: PhrasingContent; readonly from: number; readonly end: number };

/** Words with no sign in them at all. */
const PLAIN = /^(?:[^`*_[\]!<\\&$#~=%\n:]|!(?!\[))*$/;
