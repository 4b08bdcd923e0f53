import type { Root } from 'mdast';
import type { Extension as CompileExtension } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { mathFromMarkdown } from 'mdast-util-math';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { math } from 'micromark-extension-math';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Extension } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import remarkWikiLink from 'remark-wiki-link';
import { unified, type Processor } from 'unified';
import { bareUrlCompile, bareUrlSyntax } from '../syntax/bare-url-syntax.ts';
import { commentCompile, commentSyntax } from '../syntax/comment-syntax.ts';
import { highlightCompile, highlightSyntax } from '../syntax/highlight-syntax.ts';
import { inlineFootnoteCompile, inlineFootnoteSyntax } from '../syntax/inline-footnote-syntax.ts';
import { mathTextSyntax } from '../syntax/math-text-syntax.ts';
import { tagCompile, tagSyntax } from '../syntax/tag-syntax.ts';
import { completeWikiLinks } from '../syntax/wiki-link-compile.ts';
import { wikiLinkSyntax } from '../syntax/wiki-link-syntax.ts';
import { readQuickly } from './quick-blocks.ts';

type Part = { readonly syntax: () => Extension; readonly compile: () => CompileExtension };

/** Every construct beyond CommonMark, each with a sign without which it cannot occur. */
const PARTS: readonly (Part & { readonly occursIn: (text: string) => boolean })[] = [
  { occursIn: (text) => text.startsWith('---'), syntax: () => frontmatter(), compile: () => frontmatterFromMarkdown() },
  { occursIn: has('[['), syntax: wikiLinkSyntax, compile: () => wikiLinkCompile },
  { occursIn: has('|'), syntax: gfmTable, compile: gfmTableFromMarkdown },
  { occursIn: has('[^'), syntax: gfmFootnote, compile: gfmFootnoteFromMarkdown },
  { occursIn: has('^['), syntax: inlineFootnoteSyntax, compile: inlineFootnoteCompile },
  {
    occursIn: has('~~'),
    syntax: () => gfmStrikethrough({ singleTilde: false }),
    compile: gfmStrikethroughFromMarkdown,
  },
  { occursIn: has('=='), syntax: highlightSyntax, compile: highlightCompile },
  { occursIn: has('%%'), syntax: commentSyntax, compile: commentCompile },
  { occursIn: has('$'), syntax: () => ({ flow: math().flow ?? {} }), compile: mathFromMarkdown },
  { occursIn: has('$'), syntax: mathTextSyntax, compile: () => ({}) },
  { occursIn: has('#'), syntax: tagSyntax, compile: tagCompile },
  { occursIn: (text) => text.includes('://') || text.includes('www.'), syntax: bareUrlSyntax, compile: bareUrlCompile },
];

/** The syntax tree of a whole file, front matter included, as remark and its extensions give it. */
export function processMarkdown(text: string): Root {
  const parts = partsOf(text);
  return (
    readQuickly(text, (part, isFirst) => processorOf(isFirst ? parts : parts & ~1).parse(part)) ??
    processorOf(parts).parse(text)
  );
}

/** The same by micromark alone. */
export function processWhole(text: string): Root {
  return processorOf(partsOf(text)).parse(text);
}

/** A bit for each of `PARTS` that occurs in a file; its parts are read alike, as constructs have a say in each other's neighbours. */
function partsOf(text: string): number {
  return PARTS.reduce((parts, part, index) => (part.occursIn(text) ? parts | (1 << index) : parts), 0);
}

/** Without the first bit, front matter is not looked for. */
function processorOf(parts: number): MarkdownProcessor {
  let processor = processors.get(parts);
  if (processor === undefined) {
    processor = createProcessor(PARTS.filter((_part, index) => (parts & (1 << index)) !== 0));
    processors.set(parts, processor);
  }
  return processor;
}

type MarkdownProcessor = Processor<Root>;
const processors = new Map<number, MarkdownProcessor>();

function createProcessor(parts: readonly Part[]): MarkdownProcessor {
  return unified()
    .use(remarkParse)
    .data('micromarkExtensions', [combineExtensions(parts.map((part) => part.syntax()))])
    .data('fromMarkdownExtensions', [parts.map((part) => part.compile())])
    .freeze() as MarkdownProcessor;
}

/** What remark-wiki-link registers; of it the compiler is used, while `wikiLinkSyntax` takes the place of its tokenizer. */
const wikiLinkCompile: CompileExtension = completeWikiLinks(
  unified()
    .use(remarkWikiLink, { aliasDivider: '|', pageResolver: (name: string) => [name] })
    .freeze()
    .data('fromMarkdownExtensions')
    ?.flat()[0] ?? {},
);

function has(sign: string): (text: string) => boolean {
  return (text) => text.includes(sign);
}
