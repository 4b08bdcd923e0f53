import { EditorState, type StateCommand } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { endQuote, toggleTask } from '#ui/editor/writing-keys.ts';

/** What a command makes of a text whose caret is `|`. */
function run(command: StateCommand, text: string): string {
  const head = text.indexOf('|');
  let state = EditorState.create({ doc: text.replace('|', ''), selection: { anchor: head } });
  command({ state, dispatch: (transaction) => (state = transaction.state) });
  const at = state.selection.main.head;
  return `${state.sliceDoc(0, at)}|${state.sliceDoc(at)}`;
}

describe('the key for tasks', () => {
  it('ticks a task and unticks it', () => {
    expect(run(toggleTask, '- [ ] one|')).toBe('- [x] one|');
    expect(run(toggleTask, '> 2. [x] one|')).toBe('> 2. [ ] one|');
  });

  it('makes a list item or a line a task', () => {
    expect(run(toggleTask, '  * one|')).toBe('  * [ ] one|');
    expect(run(toggleTask, '|')).toBe('- [ ] |');
  });
});

describe('Enter in a quote', () => {
  it('ends it on an empty line of it, and nowhere else', () => {
    expect(run(endQuote, '> a\n> |')).toBe('> a\n|');
    expect(run(endQuote, '> a|')).toBe('> a|');
  });
});
