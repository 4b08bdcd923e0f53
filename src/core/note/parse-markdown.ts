import type { Root } from 'mdast';
import type { FrontMatter, NoteWarning } from './note.ts';
import { defuse } from './parse/defuse.ts';
import { finishBlocks } from './parse/finish-blocks.ts';
import { readFrontMatter, type FrontMatterSource } from './parse/front-matter.ts';
import { cutLongLines, type Cut } from './parse/long-lines.ts';
import { processMarkdown } from './parse/markdown-processor.ts';
import { restoreLongLines } from './parse/restore-long-lines.ts';
import { restoreText } from './parse/restore-text.ts';

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
  const short = cutLongLines(text);
  const safe = defuse(short.text);
  const tree = processMarkdown(safe.text);
  const { frontMatter, source, warnings } = readFrontMatter(short.text, tree);
  finishBlocks(tree, short.text);
  restoreText(tree, safe.shift);
  restoreLongLines(tree, short.cuts);
  return {
    tree,
    frontMatter,
    source,
    warnings: [...warnings, ...short.cuts.slice(0, 1).map(cutWarning), ...safe.warnings],
  };
}

function cutWarning({ kind, line }: Cut): NoteWarning {
  if (kind === 'front matter')
    return { code: 'bad-front-matter', message: 'The front matter is too large to be read.', line: 1 };
  return {
    code: 'simplified',
    message: 'This line is too long or too deep to be read whole; a part of it is shown as plain text.',
    line,
  };
}
