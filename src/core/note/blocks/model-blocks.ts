import type { Nodes } from 'mdast';
import { parseMarkdown } from '../parse-markdown.ts';
import { calculatorNames, diagramNames, kindOfBlock, type BlockKind } from './model-block.ts';

/** A diagram or calculator of a note. */
export type ModelBlock = {
  readonly kind: BlockKind;
  /** Its info string, in small letters. */
  readonly type: string;
  readonly inside: string;
  /** Where it stands, its fences included; `line` is that of the opening one. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
};

const FENCE = new RegExp(`(?:\`{3}|~{3})[ \\t]*(?:${[...diagramNames, ...calculatorNames].join('|')})`, 'i');

/** The diagrams and calculators of a note, wherever they stand in it. */
export function modelBlocks(text: string): readonly ModelBlock[] {
  if (!FENCE.test(text)) return [];
  const blocks: ModelBlock[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'code') {
      const { offset: start = 0, line = 1 } = node.position?.start ?? {};
      const { offset: end = start } = node.position?.end ?? {};
      const type = node.lang?.toLowerCase() ?? '';
      const kind = kindOfBlock(type, node.value);
      if (kind !== null) blocks.push({ kind, type, inside: node.value, start, end, line });
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseMarkdown(text).tree);
  return blocks;
}
