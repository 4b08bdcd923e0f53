const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const widths = new Map<string, number>();

const NARROW = /^[ .,:;!|'’‘ʼ`ijlIіїıſ·]$/u;
const SLIM = /^[frt()[\]{}/\\"“”„\-–г°*]$/u;
const WIDE_SMALL = /^[mwжмфшщюыњљ—%@&]$/u;
const WIDE_LARGE = /^[MWЖМФШЩЮЫѠ…]$/u;
const HAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff00-\uff60\uffe0-\uffe6]/u;

/** The characters of a text as a reader counts them. */
export function splitGraphemes(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/**
 * About how wide a text is, in ems of its type: a little more than any of the usual sans-serif types takes, so that what fits by
 * this estimate fits on the screen. A Han character is one em, twice an ordinary letter.
 */
export function textWidth(text: string, isBold = false): number {
  let width = 0;
  for (const grapheme of splitGraphemes(text)) {
    let one = widths.get(grapheme);
    if (one === undefined) {
      one = emsOf(grapheme);
      if (widths.size < 5_000) widths.set(grapheme, one);
    }
    width += one;
  }
  return isBold ? width * 1.07 : width;
}

function emsOf(grapheme: string): number {
  if (HAN.test(grapheme)) return 1.02;
  const base = grapheme.normalize('NFD').charAt(0);
  if (NARROW.test(base)) return 0.34;
  if (SLIM.test(base)) return 0.46;
  if (WIDE_SMALL.test(base)) return 0.94;
  if (WIDE_LARGE.test(base)) return 1.02;
  if (/^[№\p{Sm}\p{So}]$/u.test(base)) return 1.1;
  if (/^[\p{Script=Cyrillic}&&\p{Ll}]$/v.test(base)) return 0.65;
  if (/^\p{Lu}$/u.test(base)) return 0.78;
  if (/^[\p{Ll}\p{Nd}]$/u.test(base)) return 0.62;
  return 0.8;
}
