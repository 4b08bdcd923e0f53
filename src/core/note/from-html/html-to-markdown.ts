import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { isBounded } from '../view/html-bounds.ts';
import type { Conversion, OwnLinks } from './conversion.ts';
import { writeBlocks } from './write-blocks.ts';

/** Copied HTML as Markdown; undefined where it says nothing that its plain words do not say, or is too deep to be read. */
export function htmlToMarkdown(html: string, ownLink: OwnLinks = () => undefined): string | undefined {
  if (!isBounded(html)) return undefined;
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] } as unknown as Root) as Root;
  const conversion: Conversion = {
    ownLink,
    blocks: (nodes, marks) => writeBlocks(nodes, marks, conversion),
    hasForm: false,
  };
  const blocks = conversion.blocks(tree.children, []);
  return conversion.hasForm && blocks.length > 0 ? blocks.join('\n\n') : undefined;
}
