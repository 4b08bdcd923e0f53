import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { isBounded } from '../view/html-bounds.ts';
import type { Conversion, OwnLinks } from './conversion.ts';
import type { HtmlNode } from './html-nodes.ts';
import { escapeStarts, writeBlocks } from './write-blocks.ts';
import { escapeWords } from './write-inline.ts';
import { writeLine } from './write-line.ts';

/** Copied HTML as Markdown; undefined where it says nothing that its plain words do not say, or is too deep to be read. */
export function htmlToMarkdown(html: string, ownLink: OwnLinks = () => undefined): string | undefined {
  const nodes = readHtml(html);
  if (nodes === undefined) return undefined;
  const conversion = conversionOf(ownLink, escapeWords);
  const blocks = conversion.blocks(nodes, []);
  return conversion.hasForm && blocks.length > 0 ? blocks.join('\n\n') : undefined;
}

/** HTML as one line of Markdown that stands by itself; undefined where it is too deep to be read. */
export function htmlToLine(html: string, ownLink: OwnLinks, escape = escapeWords): string | undefined {
  const nodes = readHtml(html);
  return nodes === undefined ? undefined : escapeStarts(writeLine(nodes, conversionOf(ownLink, escape)));
}

function readHtml(html: string): readonly HtmlNode[] | undefined {
  if (!isBounded(html)) return undefined;
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] } as unknown as Root) as Root;
  return tree.children;
}

function conversionOf(ownLink: OwnLinks, escape: (words: string) => string): Conversion {
  const conversion: Conversion = {
    ownLink,
    escape,
    blocks: (nodes, marks) => writeBlocks(nodes, marks, conversion),
    hasForm: false,
  };
  return conversion;
}
