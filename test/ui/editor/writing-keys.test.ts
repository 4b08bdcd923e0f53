import { EditorState, type StateCommand } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { setHeading, shiftHeading, toggleList, toggleQuote, toggleTask } from '#ui/editor/line-commands.ts';
import { noteLanguage } from '#ui/editor/note-language.ts';
import { makeLink, surround } from '#ui/editor/surround.ts';
import { endQuote } from '#ui/editor/writing-keys.ts';

/** What a command makes of a text whose caret is `|`, or whose selection stands between two of them. */
function run(command: StateCommand, text: string): string {
  const [anchor, head] = [text.indexOf('|'), Math.max(text.indexOf('|'), text.lastIndexOf('|') - 1)];
  let state = EditorState.create({
    doc: text.replaceAll('|', ''),
    selection: { anchor, head },
    extensions: [noteLanguage],
  });
  command({ state, dispatch: (transaction) => (state = transaction.state) });
  const { from, to, empty } = state.selection.main;
  return `${state.sliceDoc(0, from)}|${state.sliceDoc(from, to)}${empty ? '' : '|'}${state.sliceDoc(to)}`;
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

describe('signs around words', () => {
  it('go around the word at the caret or the selected words without their blanks, and away again', () => {
    expect(run(surround('**'), 'one t|wo')).toBe('one **t|wo**');
    expect(run(surround('**'), 'one **t|wo**')).toBe('one t|wo');
    expect(run(surround('=='), 'one| two |three')).toBe('one ==|two|== three');
    expect(run(surround('`'), '|`a`| b')).toBe('|a| b');
    expect(run(surround('~~'), 'a ~~|b|~~')).toBe('a |b|');
  });

  it('stand ready at a caret between words or in Chinese, and go away again', () => {
    expect(run(surround('*'), 'a | b')).toBe('a *|* b');
    expect(run(surround('**'), 'a **|** b')).toBe('a | b');
    expect(run(surround('**'), '顾客|价值')).toBe('顾客**|**价值');
  });

  it('make a link with the caret at its address', () => {
    expect(run(makeLink, 'see |here|')).toBe('see [here](|)');
    expect(run(makeLink, '|')).toBe('[|]()');
  });
});

describe('headings', () => {
  it('get their level, lose it when they have it, and go deeper and higher', () => {
    expect(run(setHeading(2), 'wo|rds')).toBe('## wo|rds');
    expect(run(setHeading(2), '## wo|rds')).toBe('wo|rds');
    expect(run(setHeading(1), '> ### wo|rds')).toBe('> # wo|rds');
    expect(run(setHeading(0), '###### |')).toBe('|');
    expect(run(shiftHeading(1), '# a|')).toBe('## a|');
    expect(run(shiftHeading(-1), '# a|')).toBe('a|');
    expect(run(shiftHeading(1), '###### a|')).toBe('###### a|');
  });
});

describe('lists and quotes', () => {
  it('are made of lines, exchanged, and undone where all lines are such', () => {
    expect(run(toggleList('bullets'), '|a\n\n  b|')).toBe('- |a\n\n  - b|');
    expect(run(toggleList('numbers'), '|- a\n- b|')).toBe('|1. a\n2. b|');
    expect(run(toggleList('bullets'), '|- [x] a\n- b|')).toBe('|a\nb|');
    expect(run(toggleQuote, '|a\nb|')).toBe('> |a\n> b|');
    expect(run(toggleQuote, '|> a\n>b|')).toBe('|a\nb|');
  });
});

describe('Enter in a quote', () => {
  it('ends it on an empty line of it, and nowhere else', () => {
    expect(run(endQuote, '> a\n> |')).toBe('> a\n|');
    expect(run(endQuote, '> a|')).toBe('> a|');
  });
});
