import { dropped, foldCharacter, isCyrillic, isIdeographic, separator } from './fold-character.ts';

/** A token and the part of the text it was made of, `[start, end)` in UTF-16 code units. */
export type TokenSpan = { readonly token: string; readonly start: number; readonly end: number };

/** The words of a text as the index knows them. The one place for it: texts and queries are analysed alike. */
export function analyse(text: string): string[] {
  const analysed = analysedText(text);
  return analysed === '' ? [] : analysed.split(' ');
}

/** Like `analyse`, the tokens joined by single spaces. */
export function analysedText(text: string): string {
  const length = scan(text.normalize('NFC'), undefined);
  return takeOutput(length);
}

/** The tokens of `analyse` with their place in the text, which may be in any normalisation form. */
export function tokenSpans(text: string): TokenSpan[] {
  const { analysed, startOf, endOf } = placedTokens(text);
  if (analysed === '') return [];
  return analysed.split(' ').map((token, at) => ({ token, start: startOf(at), end: endOf(at) }));
}

/** The same for those who ask for few of the words. */
export type PlacedTokens = {
  /** As `analysedText`; words are counted from 0. */
  readonly analysed: string;
  startOf(at: number): number;
  endOf(at: number): number;
};

export function placedTokens(text: string): PlacedTokens {
  const composed = text.normalize('NFC');
  // At most every unit is a word of its own.
  const places = new Uint32Array(2 * composed.length);
  const analysed = takeOutput(scan(composed, places));
  const origins = composed === text ? undefined : originsOf(text, composed.length);
  const startOf = (at: number): number => places[2 * at] ?? 0;
  const endOf = (at: number): number => places[2 * at + 1] ?? 0;
  return {
    analysed,
    startOf: origins === undefined ? startOf : (at) => origins.starts[startOf(at)] ?? 0,
    endOf: origins === undefined ? endOf : (at) => origins.ends[endOf(at) - 1] ?? text.length,
  };
}

// Words longer than this are cut: nobody types them, and encoded pictures would fill the index.
const longestToken = 64;
const space = 32;
const tableSize = 0x600;
const codeSeparator = 0;
const codeDropped = 1;
const codeMany = 2;
const codeApostrophe = 3;
const apostrophe = "'";
const apostrophes = "'`´ʹʼ‘’‛′＇";
const table = makeTable();
const folded = new Map<number, string>();
let output = new Uint16Array(1 << 16);

/** Writes the tokens into `output`; `places` takes start and end of each token. Returns the number of units written. */
function scan(text: string, places: Uint32Array | undefined): number {
  const length = text.length;
  if (output.length < 3 * length + 8) output = new Uint16Array(3 * length + 8);
  let size = 0;
  let begin = 0;
  let from = 0;
  let placed = 0;
  const place = (start: number, end: number): void => {
    if (places === undefined) return;
    places[placed++] = start;
    places[placed++] = end;
  };
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    const unit = code < tableSize ? (table[code] ?? codeSeparator) : codeMany;
    if (unit > codeApostrophe) {
      if (size === begin) from = at;
      if (size - begin < longestToken) output[size++] = unit;
      continue;
    }
    if (unit === codeDropped) continue;
    if (unit === codeApostrophe && joins(text, at)) continue;
    const start = at;
    let point = code;
    if (code >= 0xd800 && code < 0xdc00) {
      point = text.codePointAt(at) ?? code;
      if (point > 0xffff) at++;
    }
    const alone = isIdeographic(point);
    const fold = alone || unit !== codeMany ? separator : foldOf(point);
    if (fold === dropped || (fold === apostrophe && joins(text, at))) continue;
    if (fold === separator || fold === apostrophe) {
      if (size > begin) {
        place(from, start);
        output[size++] = space;
        begin = size;
      }
      if (!alone) continue;
      for (let index = start; index <= at; index++) output[size++] = text.charCodeAt(index);
      place(start, at + 1);
      output[size++] = space;
      begin = size;
    } else {
      if (size === begin) from = start;
      if (size - begin + fold.length > longestToken) continue;
      for (let index = 0; index < fold.length; index++) output[size++] = fold.charCodeAt(index);
    }
  }
  if (size > begin) place(from, length);
  else if (size > 0) size--;
  return size;
}

/** An apostrophe inside a Cyrillic word (об’єкт) belongs to it, however it is typed; elsewhere it ends the word (client’s). */
function joins(text: string, at: number): boolean {
  return at > 0 && isCyrillic(text.charCodeAt(at - 1)) && isCyrillic(text.charCodeAt(at + 1));
}

function foldOf(point: number): string {
  let fold = folded.get(point);
  if (fold === undefined) {
    const character = String.fromCodePoint(point);
    fold = apostrophes.includes(character) ? apostrophe : foldCharacter(character);
    folded.set(point, fold);
  }
  return fold;
}

function takeOutput(length: number): string {
  const chunk = 8192;
  if (length <= chunk) return String.fromCharCode.apply(null, output.subarray(0, length) as unknown as number[]);
  const parts: string[] = [];
  for (let at = 0; at < length; at += chunk) {
    parts.push(
      String.fromCharCode.apply(null, output.subarray(at, Math.min(length, at + chunk)) as unknown as number[]),
    );
  }
  return parts.join('');
}

function makeTable(): Uint16Array {
  const units = new Uint16Array(tableSize);
  for (let code = 0; code < tableSize; code++) {
    const fold = foldCharacter(String.fromCharCode(code));
    if (fold === dropped) units[code] = codeDropped;
    else if (fold === separator) units[code] = codeSeparator;
    else units[code] = fold.length === 1 ? fold.charCodeAt(0) : codeMany;
  }
  for (const character of apostrophes) units[character.charCodeAt(0)] = codeApostrophe;
  return units;
}

type Origins = { readonly starts: Uint32Array; readonly ends: Uint32Array };

/** For each unit of the composed text, where the characters it was made of begin and end in the text as it stands. */
function originsOf(text: string, length: number): Origins {
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  let at = 0;
  for (const { 0: cluster, index } of text.matchAll(/[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu)) {
    const size = cluster.normalize('NFC').length;
    starts.fill(index, at, at + size);
    ends.fill(index + cluster.length, at, at + size);
    at += size;
  }
  return { starts, ends };
}
