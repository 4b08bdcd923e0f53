import type { NoteWarning } from '../note.ts';
import { costlyDelimiters } from './delimiter-cost.ts';

/** A text that can be parsed in time, of the same length, with stand-ins for the characters to be read as plain ones. */
export type Defused = {
  readonly text: string;
  /** Distance of a stand-in from the character it stands for; 0 when nothing was replaced. */
  readonly shift: number;
  readonly warnings: readonly NoteWarning[];
};

const DEEPEST = 32;
const DEEPEST_COLUMN = 64;
/** Delimiters of one paragraph below which no look is taken at their cost. */
const FEW = 400;
const BUDGET = 60_000_000;
/** Line continuations of containers (lines × depth) that take about a fifth of a second. */
const MOST_CONTINUATIONS = 60_000;

/**
 * Finds the passages on which micromark would take quadratic time or nest without bound, and replaces what is dangerous in them by
 * private-use characters of the same length. One pass over the text; a note that a person wrote comes back as it is.
 */
export function defuse(text: string): Defused {
  const scan = new Scan(text, DEEPEST);
  const plain = scan.continuations > MOST_CONTINUATIONS ? new Scan(text, 8) : scan;
  if (plain.offsets.length === 0) return { text, shift: 0, warnings: [] };
  const shift = freeShift(text);
  const parts: string[] = [];
  let from = 0;
  for (const at of plain.offsets.sort((a, b) => a - b)) {
    if (at < from) continue;
    parts.push(text.slice(from, at), String.fromCharCode(text.charCodeAt(at) + shift));
    from = at + 1;
  }
  parts.push(text.slice(from));
  const message = 'This passage holds too many nested or unpaired signs; they are shown as plain text.';
  return { text: parts.join(''), shift, warnings: [{ code: 'simplified', message, line: plain.firstLine }] };
}

/** A block of private-use characters that the text itself does not use. */
function freeShift(text: string): number {
  for (let shift = 0xe000; shift < 0xf800; shift += 0x100) {
    if (!new RegExp(`[\\u${(shift + 0x21).toString(16)}-\\u${(shift + 0x7e).toString(16)}]`, 'u').test(text))
      return shift;
  }
  return 0xf800;
}

class Scan {
  readonly offsets: number[] = [];
  firstLine = 0;
  continuations = 0;
  readonly #text: string;
  readonly #deepest: number;
  #line = 1;
  #openDepth = 0;
  #chunkStart = 0;
  #chunkLine = 1;
  #chunkLines = 0;
  #delimiters = 0;
  #isTable = false;

  constructor(text: string, deepest: number) {
    this.#text = text;
    this.#deepest = deepest;
    for (let start = 0; start <= text.length;) {
      let end = text.indexOf('\n', start);
      if (end < 0) end = text.length;
      this.#readLine(start, end);
      start = end + 1;
      this.#line += 1;
    }
    this.#closeChunk(text.length);
  }

  #readLine(start: number, end: number): void {
    const { at, depth, isItem } = this.#readContainers(start, end);
    if (at >= end || depth > 0) this.#openDepth = at >= end ? Math.max(depth, this.#openDepth) : depth;
    else if (at === start) this.#openDepth = 0;
    this.continuations += this.#openDepth;
    if (at >= end || isItem || this.#text.charCodeAt(at) === 35) this.#closeChunk(start);
    if (this.#isTable) this.#closeChunk(start, true);
    if (this.#chunkLines === 0) {
      this.#chunkStart = start;
      this.#chunkLine = this.#line;
    }
    if (at >= end) return;
    this.#chunkLines += 1;
    if (this.#chunkLines === 2 && this.#isDelimiterRow(at, end)) this.#isTable = true;
    for (let each = at; each < end; each += 1)
      if ((SPECIAL[this.#text.charCodeAt(each)] ?? 0) === 1) this.#delimiters += 1;
  }

  /** Walks over the marks of quotes and list items; those beyond the deepest level are to be read as plain text. */
  #readContainers(start: number, end: number): { at: number; depth: number; isItem: boolean } {
    const text = this.#text;
    let depth = 0;
    let column = 0;
    let isItem = false;
    let at = start;
    const mark = (from: number): void => {
      depth += 1;
      if (depth > this.#deepest || column > DEEPEST_COLUMN) {
        this.offsets.push(from);
        this.firstLine ||= this.#line;
      }
    };
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 32 || code === 13) column += 1;
      else if (code === 9) column += 4;
      else if (code === 62) mark(at);
      else if ((code === 45 || code === 43 || code === 42) && isGap(text.charCodeAt(at + 1))) {
        if (!isItem && isBreakLine(text, at, end, code)) break;
        isItem = true;
        mark(at);
        column += 1;
      } else if (code >= 48 && code <= 57) {
        let close = at + 1;
        while (close < at + 9 && text.charCodeAt(close) >= 48 && text.charCodeAt(close) <= 57) close += 1;
        const sign = text.charCodeAt(close);
        if ((sign !== 46 && sign !== 41) || !isGap(text.charCodeAt(close + 1))) break;
        isItem ||= true;
        mark(close);
        column += close - at;
        at = close;
      } else break;
    }
    return { at, depth: Math.min(depth, this.#deepest), isItem };
  }

  #isDelimiterRow(at: number, end: number): boolean {
    const row = end - at > 20_000 ? '' : this.#text.slice(at, end);
    return row.includes('-') && row.includes('|') && /^[\s|:-]+$/u.test(row);
  }

  #closeChunk(end: number, isRow = false): void {
    if (this.#delimiters >= FEW) {
      const costly = costlyDelimiters(this.#text, this.#chunkStart, end, BUDGET);
      if (costly.size > 0) {
        this.firstLine ||= this.#chunkLine;
        for (const at of costly.keys()) this.offsets.push(at);
      }
    }
    this.#delimiters = 0;
    this.#chunkLines = isRow ? 3 : 0;
    this.#isTable &&= isRow;
    if (isRow) this.#chunkStart = end;
  }
}

function isGap(code: number): boolean {
  return Number.isNaN(code) || code === 32 || code === 9 || code === 10 || code === 13;
}

/** A line of one kind of sign only is a thematic break, not a row of nested lists. */
function isBreakLine(text: string, at: number, end: number, code: number): boolean {
  let signs = 0;
  for (let each = at; each < end; each += 1) {
    const other = text.charCodeAt(each);
    if (other === code) signs += 1;
    else if (other !== 32 && other !== 9 && other !== 13) return false;
  }
  return signs > 2;
}

const SPECIAL = new Uint8Array(128);
for (const char of '*_~=[]<`!') SPECIAL[char.charCodeAt(0)] = 1;
