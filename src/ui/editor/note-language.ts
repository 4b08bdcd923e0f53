import { commonmarkLanguage } from '@codemirror/lang-markdown';
import {
  foldNodeProp,
  foldService,
  indentNodeProp,
  Language,
  languageDataProp,
  LanguageSupport,
  syntaxTree,
} from '@codemirror/language';
import type { SyntaxNode } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { mathSyntax } from './math-syntax.ts';
import { noteSyntax } from './note-syntax.ts';

/**
 * Markdown as notes have it. CodeMirror's own `markdown()` would bring the languages of web pages along, which are larger than the
 * editor; its keys know the language by the data it shares with theirs.
 */
const markdownOfNotes = new Language(
  commonmarkLanguage.data,
  parser.configure([
    GFM,
    noteSyntax,
    mathSyntax,
    {
      props: [
        foldNodeProp.add((type) =>
          !type.is('Block') || type.is('Document') || levelOf(type.name) !== undefined || type.name.endsWith('List')
            ? undefined
            : (node, state) => ({ from: state.doc.lineAt(node.from).to, to: node.to }),
        ),
        foldNodeProp.add({ Table: (node, state) => ({ from: state.doc.lineAt(node.from).to, to: node.to }) }),
        indentNodeProp.add({ Document: () => null }),
        languageDataProp.add({ Document: commonmarkLanguage.data }),
      ],
    },
  ]),
  [],
  'markdown',
);

/** A heading folds all that stands under it. */
const foldSections = foldService.of((state, start, end) => {
  for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(end, -1); node !== null; node = node.parent) {
    if (node.from < start) return null;
    const level = levelOf(node.name);
    if (level === undefined) continue;
    const to = endOfSection(node, level);
    if (to > end) return { from: end, to };
  }
  return null;
});

/** The language of notes, with what folds in it. */
export const noteLanguage = new LanguageSupport(markdownOfNotes, [foldSections]);

function endOfSection(heading: SyntaxNode, level: number): number {
  let last = heading;
  for (let next = heading.nextSibling; next !== null; next = next.nextSibling) {
    if ((levelOf(next.name) ?? 7) <= level) break;
    last = next;
  }
  return last.to;
}

function levelOf(name: string): number | undefined {
  const level = /^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}
