/** Stands for each character of a comment, so that places stay. */
export const CUT = '\u0000';
const CUT_END = new RegExp(`[ \\t]*${CUT}+(?=\\n|$)`, 'gu');
const CARET = /(?<!\S)\^(?=[A-Za-z0-9-]+\s*$)/u;
const BLOCK_ID = /(?:^|\s)\^[\p{L}\p{N}-]+\s*$/u;

/** A side of a card without what was cut out of it, and, where its paragraph ends with it, without the block id there. Elsewhere a caret is a sign. */
export function shownSide(side: string, isEnd = false): string {
  const shown = side.replaceAll(CUT_END, '').replaceAll(CUT, '').trim();
  return isEnd ? shown.replace(BLOCK_ID, '').trim() : shown.replace(CARET, '\\^');
}
