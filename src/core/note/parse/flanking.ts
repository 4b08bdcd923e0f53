const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** What stands beside a delimiter: 0 letters and the like, 1 white space and the ends of the passage, 2 punctuation. */
export function kindAt(source: string, at: number): 0 | 1 | 2 {
  if (at < 0 || at >= source.length) return 1;
  const sign = source.charAt(at);
  return SPACE.test(sign) ? 1 : PUNCTUATION.test(sign) ? 2 : 0;
}

/** Whether a delimiter with these neighbours can do its part; `_` never within a word. */
export function mayTouch(inner: 0 | 1 | 2, outer: 0 | 1 | 2, isFree: boolean): boolean {
  if (inner === 1) return false;
  return outer !== 0 || (isFree && inner === 0);
}

/** Whether a sign is one of those that mark a span. */
export function isAttention(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === 42 || code === 95 || code === 126 || code === 61;
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
