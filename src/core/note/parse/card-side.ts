/** Stands for each character of a comment, so that places stay. */
export const CUT = '\u0000';
const BLOCK_ID = /(?:^|\s)\^[\p{L}\p{N}-]+\s*$/u;

/** A side of a card without what was cut out of it, and without the block id at its end. */
export function shownSide(side: string): string {
  return side.replaceAll(CUT, '').trim().replace(BLOCK_ID, '').trim();
}
