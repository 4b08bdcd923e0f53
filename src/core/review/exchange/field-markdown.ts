import { htmlToLine } from '#core/note/from-html/html-to-markdown.ts';
import { escapeWords } from '#core/note/from-html/write-inline.ts';

/** What to write for a packed file: an embed of where it comes to lie; undefined where it is not to be had. */
export type EmbedFile = (name: string) => string | undefined;

/** Entities of words without any tag. */
const BARE: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
/** In code nothing is a formula or a file. */
const CODE = /<(code|pre|kbd|samp|tt)\b[^>]*>[\s\S]*?<\/\1\s*>/giu;
const MATH =
  /\\\(([\s\S]*?)\\\)|\[\$\]([\s\S]*?)\[\/\$\]|\\\[([\s\S]*?)\\\]|\[\$\$\]([\s\S]*?)\[\/\$\$\]|\[latex\]([\s\S]*?)\[\/latex\]/giu;

/** Parts of a field that are one thing, as a gap of a cloze must not end inside: code and formulas. */
export const WHOLE_PARTS = new RegExp(`${CODE.source}|${MATH.source}`, 'giu');

/** A field as one line of Markdown, for a card ends where its paragraph does. */
export function fieldMarkdown(html: string, embed: EmbedFile): string {
  const kept: string[] = [];
  const keep = (markdown: string): string => (markdown === '' ? '' : `\ue001${kept.push(markdown) - 1}\ue002`);
  const prepared = outsideCode(html.replaceAll('\0', ''), (part) =>
    part
      .replace(MATH, (_, ...found: unknown[]) => {
        const [short, old, long, oldLong, latex] = found as (string | undefined)[];
        if (short !== undefined || old !== undefined) return keep(formula(short ?? old ?? '', '$'));
        if (long !== undefined || oldLong !== undefined) return keep(formula(long ?? oldLong ?? '', '$$'));
        return keep(latexFormula(latex ?? ''));
      })
      .replace(/\[sound:([^\]]+)\]/gu, (_, name: string) => keep(embed(decoded(name).normalize('NFC')) ?? ''))
      .replace(/\[anki:(?:play|tts)[^\]]*\]/gu, ''),
  );
  const line = htmlToLine(
    prepared,
    (address, words, isEmbed) => {
      if (!isEmbed) return undefined;
      const written = embed(decoded(address).normalize('NFC')) ?? embed(fileName(address));
      return written ?? (/^https?:/iu.test(address) ? undefined : words);
    },
    escaped,
  );
  const read =
    line ??
    escaped(
      decoded(prepared.replace(/<[^<>]*>/gu, ' '))
        .replace(/\s+/gu, ' ')
        .trim(),
    );
  return read.replace(/\ue001(\d+)\ue002(\d?)/gu, (_, at: string, digit: string) => {
    const markdown = kept[Number(at)] ?? '';
    // A dollar before a digit is money and ends no formula.
    return markdown + (digit !== '' && /^\$(?!\$)/u.test(markdown) ? `&#${digit.charCodeAt(0)};` : digit);
  });
}

/** A side before the colons that part it from the next: it must not hold any. Code and formulas may. */
export function asked(side: string): string {
  return side.replace(/(?<!\\)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|(?<!\\)(\${1,2})(?:\\[\s\S]|[^$\\])*\2|::/gu, (found) =>
    found === '::' ? ':&#58;' : found,
  );
}

/** Words that must not be taken for signs of notes: those of Markdown, and money, tags, comments, block ids and entities. */
function escaped(words: string): string {
  return escapeWords(words)
    .replace(/&(?=#?[\p{L}\p{N}]{1,31};)/gu, '&amp;')
    .replaceAll('$', '\\$')
    .replace(/(?<![\p{L}\p{N}&])#(?=[\p{L}\p{N}_/-])/gu, '\\#')
    .replaceAll('%%', '\\%\\%')
    .replace(/(?<!\S)\^(?=[\p{L}\p{N}-])/gu, '\\^');
}

function outsideCode(html: string, change: (part: string) => string): string {
  let changed = '';
  let at = 0;
  for (const match of html.matchAll(CODE)) {
    changed += change(html.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return changed + change(html.slice(at));
}

function formula(html: string, sign: '$' | '$$'): string {
  const math = plainMath(html);
  return math === '' ? '' : `${sign}${math.replace(/(?<!\\)\$/gu, '\\$')}${sign}`;
}

/** LaTeX of its own holds its signs already, or an environment. */
function latexFormula(html: string): string {
  const math = plainMath(html);
  const [, sign, inside] = /^(\$\$?)([\s\S]*?)\1$/u.exec(math) ?? [];
  const display = /^\\\[([\s\S]*)\\\]$|^\\begin\{displaymath\}([\s\S]*)\\end\{displaymath\}$/u.exec(math);
  if (display !== null) return formula(display[1] ?? display[2] ?? '', '$$');
  return inside === undefined ? formula(math, '$') : formula(inside, sign === '$$' ? '$$' : '$');
}

function plainMath(html: string): string {
  const words = html.replace(/<br\s*\/?>|<\/?(?:div|p)\b[^>]*>/giu, ' ').replace(/<[^<>]*>/gu, '');
  return decoded(words).replace(/\s+/gu, ' ').trim();
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|nbsp));/giu, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return BARE[name.toLowerCase()] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function fileName(address: string): string {
  const bare = decoded(address);
  try {
    return decodeURIComponent(bare).normalize('NFC');
  } catch {
    return bare.normalize('NFC');
  }
}
