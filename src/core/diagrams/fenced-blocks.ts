import type { Nodes } from 'mdast';
import { kindOfBlock } from '#core/note/blocks/model-block.ts';
import { parseMarkdown } from '#core/note/parse-markdown.ts';
import { textProperty } from '#core/note/parse/front-matter-facts.ts';

/** A framework block of a note; `line` is that of its opening fence. */
export type FencedBlock = { readonly type: string; readonly line: number; readonly text: string };

/** The framework blocks of a whole note, wherever they stand in it, and the language of the note; what a calculator reads is none. */
export function fencedBlocks(note: string): { readonly lang: string | null; readonly blocks: readonly FencedBlock[] } {
  const { tree, frontMatter } = parseMarkdown(note);
  return { lang: textProperty(frontMatter, 'lang'), blocks: blocksOf(tree) };
}

function blocksOf(node: Nodes): readonly FencedBlock[] {
  if (node.type === 'code') {
    const type = node.lang?.toLowerCase() ?? '';
    if (kindOfBlock(type, node.value) !== 'diagram') return [];
    return [{ type, line: node.position?.start.line ?? 1, text: node.value }];
  }
  return 'children' in node ? (node.children as readonly Nodes[]).flatMap(blocksOf) : [];
}
