import { htmlToMarkdown } from '#core/note/from-html/html-to-markdown.ts';

/** What to write for a packed file: an embed of where it comes to lie; undefined where it is not to be had. */
export type EmbedFile = (name: string) => string | undefined;

/** Entities of words without any tag. */
const BARE: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** A field as Markdown blocks, parted by blank lines. */
export function fieldMarkdown(html: string, embed: EmbedFile): string {
  const formulas: string[] = [];
  const kept = (formula: string): string => `\ue001${formulas.push(formula) - 1}\ue002`;
  const prepared = html
    .replace(/\\\(([\s\S]*?)\\\)/gu, (_, math: string) => kept(`$${plainMath(math)}$`))
    .replace(/\\\[([\s\S]*?)\\\]/gu, (_, math: string) => kept(`$$${plainMath(math)}$$`))
    .replace(/\[\$\]([\s\S]*?)\[\/\$\]/gu, (_, math: string) => kept(`$${plainMath(math)}$`))
    .replace(/\[\$\$\]([\s\S]*?)\[\/\$\$\]/gu, (_, math: string) => kept(`$$${plainMath(math)}$$`))
    .replace(/\[sound:([^\]]+)\]/gu, (_, name: string) => {
      const written = embed(decoded(name).normalize('NFC'));
      return written === undefined ? '' : kept(written);
    })
    .replace(/\[anki:(?:play|tts)[^\]]*\]/gu, '');
  const markdown =
    htmlToMarkdown(prepared, (address, words, isEmbed) => {
      if (!isEmbed) return undefined;
      const written = embed(decoded(address).normalize('NFC')) ?? embed(fileName(address));
      return written ?? (/^https?:/iu.test(address) ? undefined : words);
    }) ?? bareWords(prepared);
  return (
    markdown
      .replaceAll('$', '\\$')
      // Words behind a number sign would become tags.
      .replace(/(^|[\s(])#(?=[\p{L}\p{N}_/-])/gmu, '$1\\#')
      .replace(/\ue001(\d+)\ue002/gu, (_, at: string) => formulas[Number(at)] ?? '')
      .replace(/[ \t]+$/gmu, (spaces) => (spaces.length > 1 ? '  ' : ''))
      .trim()
  );
}

/**
 * A side of a card in one line, for a card ends where its paragraph does: blocks and breaks become `<br>`, items of lists
 * get their sign.
 */
export function inOneLine(markdown: string): string {
  const lines = markdown
    .replace(/^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)\n\1[`~]*$/gmu, (_, _fence, code: string) =>
      code
        .split('\n')
        .map((line) => `\`${line.replaceAll('`', 'ˋ')}\``)
        .join('\n'),
    )
    .split('\n')
    .map((line) => line.trimEnd())
    .map((line) =>
      line
        .replace(/^(\s*)[-*+] /u, (_, indent: string) => `${'  '.repeat(indent.length > 0 ? 1 : 0)}• `)
        .replace(/^\s*#{1,6} (.*)$/u, '**$1**')
        .replace(/^\s*(?:> ?)+/u, '')
        .replace(/^\s*(\d+)[.)] /u, '$1\\. '),
    )
    .filter((line, at, all) => line !== '' || (at > 0 && all[at - 1] !== ''));
  while (lines.at(-1) === '') lines.pop();
  return lines
    .map((line) => line.trim())
    .join('<br>')
    .replace(/(?:<br>){3,}/gu, '<br><br>');
}

function bareWords(html: string): string {
  const words = html
    .replace(/<br\s*\/?>|<\/(?:div|p|li|tr)>/giu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/[ \t\u00a0]+/gu, ' ');
  return decoded(words)
    .split('\n')
    .map((line) => escaped(line.trim()))
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Words that must not be taken for signs of Markdown. */
function escaped(words: string): string {
  return words
    .replace(/[\\`*[\]]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])/giu, '\\<')
    .replace(/~~|==/gu, (pair) => `\\${pair}`);
}

function plainMath(html: string): string {
  return decoded(html.replace(/<br\s*\/?>|<\/?div>/giu, ' ').replace(/<[^>]*>/gu, '')).trim();
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
