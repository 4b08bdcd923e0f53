import { CST, Lexer } from 'yaml';

/** How a text of YAML is written; `bare` is a wiki-link without quotes, which YAML by itself takes for a list in a list. */
export type TextStyle = 'plain' | 'single' | 'double' | 'block' | 'bare';

/** A text within YAML: `[start, end)`, quotes included. */
export type YamlText = { readonly style: TextStyle; readonly start: number; readonly end: number };

const BARE_LINK = /\[\[(?:(?!\s#)[^[\]\r\n])+\]\]/y;
/** What blocks are read of at most (`readYamlTree`). */
const LONGEST = 100_000;

/** Every text of YAML that may hold a link, in order, also of YAML that is not valid as a whole. Comments are none. */
export function yamlTexts(yaml: string): readonly YamlText[] {
  if (yaml.length > LONGEST) return [];
  const texts: YamlText[] = [];
  const take = (style: TextStyle, start: number, end: number): void => {
    if (yaml.slice(start, end).includes('[[')) texts.push({ style, start, end });
  };
  let at = 0;
  let isScalar = false;
  let isBlock = false;
  for (const token of new Lexer().lex(yaml)) {
    if (token === CST.SCALAR) {
      isScalar = true;
      continue;
    }
    if (token === CST.DOCUMENT || token === CST.FLOW_END) continue;
    const end = at + token.length;
    if (isScalar) {
      take(isBlock ? 'block' : 'plain', at, end);
      isBlock = false;
    } else if (token.startsWith('"')) take('double', at, end);
    else if (token.startsWith("'")) take('single', at, end);
    else if (token.startsWith('|') || token.startsWith('>')) isBlock = true;
    else if (token === '[') {
      BARE_LINK.lastIndex = at;
      if (BARE_LINK.test(yaml)) texts.push({ style: 'bare', start: at, end: BARE_LINK.lastIndex });
    }
    isScalar = false;
    at = end;
  }
  return texts;
}

/** What a part of a text says. */
export function decodeText(part: string, style: TextStyle): string {
  if (style !== 'single' && style !== 'double') return part.replace(/\s*[\r\n]\s*/g, ' ');
  if (!/["'\\\r\n]/.test(part)) return part;
  const [type, quote] =
    style === 'single' ? (['single-quoted-scalar', "'"] as const) : (['double-quoted-scalar', '"'] as const);
  return CST.resolveAsScalar({ type, offset: 0, indent: 0, source: quote + part + quote }, true, () => undefined).value;
}

/** Words as they are written in a text of this style; a plain text may not be able to hold them (`quoteText`). */
export function encodeText(words: string, style: TextStyle): string {
  if (style === 'single') return words.replaceAll("'", "''");
  return style === 'double' ? words.replace(/["\\]/g, '\\$&') : words;
}

/** Words as a text that any place of YAML can hold. */
export function quoteText(words: string): string {
  const style = /["\\]/.test(words) ? 'single' : 'double';
  const quote = style === 'single' ? "'" : '"';
  return quote + encodeText(words, style) + quote;
}
