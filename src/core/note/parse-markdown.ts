import type { Root } from 'mdast';
import { finishBlocks } from './parse/finish-blocks.ts';
import { readFrontMatter, type FrontMatterSource } from './parse/front-matter.ts';
import { processMarkdown } from './parse/markdown-processor.ts';
import type { FrontMatter, NoteWarning } from './note.ts';

export type ParsedMarkdown = {
  /** Nodes of `markdown-nodes.ts` included; positions count in the whole file, front matter included. */
  readonly tree: Root;
  readonly frontMatter: FrontMatter;
  /** Where the values of the front matter stand in the file. */
  readonly source: FrontMatterSource;
  readonly warnings: readonly NoteWarning[];
};

/** Reads the text of a note into the one tree that index and window share. Never throws, whatever the text. */
export function parseMarkdown(text: string): ParsedMarkdown {
  const tree = processMarkdown(text);
  const { frontMatter, source, warnings } = readFrontMatter(text, tree);
  finishBlocks(tree, text);
  return { tree, frontMatter, source, warnings };
}
