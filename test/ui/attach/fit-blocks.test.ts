import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { fitBlocks } from '#ui/attach/fit-blocks.ts';
import { noteLanguage } from '#ui/editor/note-language.ts';

const table = '| Year | Share |\n| --- | --- |\n| 2025 | 12% |';

/** What a text becomes when this is pasted at its `^`. */
function paste(text: string, pasted: string): string {
  const at = text.indexOf('^');
  const doc = text.replace('^', '');
  const state = EditorState.create({ doc, extensions: [noteLanguage] });
  return doc.slice(0, at) + fitBlocks(pasted, state, at, at) + doc.slice(at);
}

describe('blocks pasted into a text', () => {
  it('stand on lines of their own', () => {
    expect(paste('Market share: ^see below\n', table)).toBe(`Market share: \n\n${table}\n\nsee below\n`);
    expect(paste('Words^', '## Head\n\n- a\n- b')).toBe('Words\n\n## Head\n\n- a\n- b');
    expect(paste('Above\n^\nBelow', table)).toBe(`Above\n${table}\n\nBelow`);
    expect(paste('Above\n^', '2. two')).toBe('Above\n\n2. two');
    expect(paste('Above\n\n^\n\nBelow', table)).toBe(`Above\n\n${table}\n\nBelow`);
    expect(paste('^', table)).toBe(table);
  });

  it('are left alone where they are only words', () => {
    expect(paste('Some ^ words', '**bold** and 2 - 1')).toBe('Some **bold** and 2 - 1 words');
    expect(paste('Some^', 'one\n\ntwo')).toBe('Someone\n\ntwo');
  });

  it('belong to the item of a list they come into', () => {
    expect(paste('- item^', table)).toBe(`- item\n\n  ${table.replaceAll('\n', '\n  ')}`);
    expect(paste('- item^\n- next', '- a\n- b')).toBe('- item\n  - a\n  - b\n- next');
    expect(paste('- ^', '- a\n  - aa\n- b')).toBe('- a\n  - aa\n- b');
    expect(paste('  1. ^', '- a\n- b')).toBe('  1. a\n  - b');
  });

  it('belong to a task as to any other item', () => {
    expect(paste('- [ ] buy^', '- a\n- b')).toBe('- [ ] buy\n  - a\n  - b');
    expect(paste('- [ ] buy^', table)).toBe(`- [ ] buy\n\n  ${table.replaceAll('\n', '\n  ')}`);
    expect(paste('- [ ] ^', '- a\n- b')).toBe('- [ ] a\n- b');
  });

  it('stay within a quote', () => {
    expect(paste('> said ^', '- a\n- b')).toBe('> said \n>\n> - a\n> - b');
    expect(paste('> ^', '# A\n\nb')).toBe('> # A\n>\n> b');
  });

  it('are rows between the rows of a table, and take the place of a whole one', () => {
    const state = EditorState.create({ doc: `${table}\n\nBelow`, extensions: [noteLanguage] });
    expect(fitBlocks('| 2026 | 13% |\n', state, table.indexOf('| 2025'), table.indexOf('| 2025'))).toContain(
      '| 2026 | 13% |',
    );
    expect(fitBlocks(table, state, 0, table.length)).toBe(table);
    expect(fitBlocks('# Head\n\n- a', state, 3, state.doc.length)).toContain('# Head\n\n- a');
  });

  it('are one line in the cell of a table', () => {
    expect(paste('| a | b |\n| - | - |\n| x^ | y |', table)).toBe(
      '| a | b |\n| - | - |\n| xYear, Share; 2025, 12% | y |',
    );
    expect(paste('| a | b |\n| - | - |\n| ^ | y |', 'one\ntwo | three')).toBe(
      '| a | b |\n| - | - |\n| one two \\| three | y |',
    );
  });
});
