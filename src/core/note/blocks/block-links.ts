import { parseLinkText } from '../link-text.ts';
import type { Link } from '../note.ts';
import { blockPlaces } from './block-places.ts';
import { kindOfBlock } from './model-block.ts';
import { decodeText, yamlTexts, type YamlText } from './yaml-texts.ts';

const WIKI_LINK = /\[\[([^[\]]+)\]\]/g;

type Fence = {
  readonly info: string;
  readonly inside: string;
  /** Where the fence begins in the file, and on which line. */
  readonly start: number;
  readonly line: number;
  /** Offset of the inside in the body of the note. */
  readonly at: number;
};

/** Links in the texts of a diagram, and those by which a calculator takes figures from elsewhere; none of any other fence. */
export function blockLinks(text: string, { info, inside, start: fenceStart, line, at }: Fence): readonly Link[] {
  const kind = kindOfBlock(info, inside);
  if (kind === null) return [];
  const links: Link[] = [];
  const places = blockPlaces(text, fenceStart, inside);
  // The body has line ends of one sign.
  const returns = inside.matchAll(/\r\n/g);
  let [ahead, passed] = [returns.next(), 0];
  const sources = kind === 'calculator' ? sourcesOf(inside) : [whole(inside)];
  for (const part of kind === 'diagram' && isSimple(inside) ? [whole(inside)] : yamlTexts(inside)) {
    if (!sources.some(({ start, end }) => part.start >= start && part.end <= end)) continue;
    for (const { index, 0: written, 1: inner = '' } of inside.slice(part.start, part.end).matchAll(WIKI_LINK)) {
      const from = part.start + index;
      const [start, end] = [places.toFile(from), places.toFile(from + written.length - 1) + 1];
      // Where the file could not be read line by line, a position would be a guess.
      if (!text.startsWith('[[', start) || !text.startsWith(']]', end - 2) || inner.trim() === '') continue;
      for (; ahead.done !== true && ahead.value.index < from; ahead = returns.next()) passed++;
      const { target, heading, block, alias } = parseLinkText(decodeText(inner, part.style));
      links.push({
        kind: 'wiki',
        target,
        heading,
        block,
        alias,
        embed: false,
        start,
        end,
        line: line + 1 + places.lineOf(from),
        at: at + from + Math.max(2, alias === null ? 2 : written.lastIndexOf(alias)) - passed,
      });
    }
  }
  return links;
}

/** Whether links can be told without reading the YAML: nothing in it may be a comment, or written otherwise than it is meant. */
function isSimple(yaml: string): boolean {
  return !/(?:^|\s)#|\\|''/.test(yaml) && !/\[\[[^[\]]*[\r\n"']/.test(yaml);
}

function whole(yaml: string): YamlText {
  return { style: 'plain', start: 0, end: yaml.length };
}

/** What `from:` of a calculator says, whatever its form. */
function sourcesOf(yaml: string): readonly { readonly start: number; readonly end: number }[] {
  const sources: { start: number; end: number }[] = [];
  for (const { index, 0: written, 1: indent = '' } of yaml.matchAll(/^([ \t]*)(["']?)from\2[ \t]*:/gm)) {
    const rest = yaml.slice(index + written.length);
    // It goes on until another key, or the end of what it stands in.
    const end = new RegExp(`\\n(?=[ \\t]{0,${indent.length}}(?![ \\t\\r\\n#-]))`).exec(rest)?.index ?? rest.length;
    sources.push({ start: index, end: index + written.length + end });
  }
  for (const { index, 0: written } of yaml.matchAll(/[{,]\s*(["']?)from\1\s*:[^,}]*/g))
    sources.push({ start: index, end: index + written.length });
  return sources;
}
