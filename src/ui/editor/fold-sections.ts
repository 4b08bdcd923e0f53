import { ensureSyntaxTree, foldable, foldEffect, syntaxTree } from '@codemirror/language';
import type { EditorState, StateEffect } from '@codemirror/state';
import type { Command } from '@codemirror/view';

/** Time for reading the rest of a long note before it is folded, ms. */
const PATIENCE = 500;

/** Folds every section, list and block; the title stays open, or nothing but it would be left. */
export const foldSections: Command = (view) => {
  const { state } = view;
  ensureSyntaxTree(state, state.doc.length, PATIENCE);
  const title = onlyTitle(state);
  const effects: StateEffect<unknown>[] = [];
  for (let number = 1; number <= state.doc.lines; number += 1) {
    const line = state.doc.line(number);
    const range = line.from === title ? null : foldable(state, line.from, line.to);
    if (range === null) continue;
    effects.push(foldEffect.of(range));
    number = state.doc.lineAt(range.to).number;
  }
  if (effects.length > 0) view.dispatch({ effects });
  return true;
};

/** Where the one heading of the first level begins. */
function onlyTitle(state: EditorState): number | undefined {
  const titles: number[] = [];
  for (let node = syntaxTree(state).topNode.firstChild; node !== null; node = node.nextSibling)
    if (node.name.endsWith('Heading1')) titles.push(node.from);
  return titles.length === 1 ? titles[0] : undefined;
}
