/** How the lines of a file end; `mixed` ones are kept as they stand, sign by sign. */
export type LineEnds = 'lf' | 'crlf' | 'mixed';

/** How the lines of this text end. */
export function lineEndsOf(text: string): LineEnds {
  if (!text.includes('\r')) return 'lf';
  return /\r(?!\n)|(?:^|[^\r])\n/.test(text) ? 'mixed' : 'crlf';
}
