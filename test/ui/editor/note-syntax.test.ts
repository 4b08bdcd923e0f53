import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { linkAt } from '#ui/editor/follow-link.ts';
import { noteLanguage } from '#ui/editor/note-language.ts';

const extensions = [noteLanguage];

/** The nodes of these names in a text, as written. */
function found(text: string, ...names: readonly string[]): string[] {
  const state = EditorState.create({ doc: text, extensions });
  const nodes: string[] = [];
  ensureSyntaxTree(state, text.length, 5000)?.iterate({
    enter: ({ name, from, to }) => {
      if (names.includes(name)) nodes.push(`${name} ${text.slice(from, to)}`);
    },
  });
  return nodes;
}

describe('the syntax of notes in the editor', () => {
  it('knows wiki links with target and words', () => {
    expect(found('See [[价值|worth]] and ![[b#C]].', 'WikiTarget', 'WikiAlias')).toEqual([
      'WikiTarget 价值',
      'WikiAlias worth',
      'WikiTarget b#C',
    ]);
  });

  it('sees no wiki link in code, without an end, or around another', () => {
    expect(found('`[[a]]` [[b [[c]]', 'WikiTarget')).toEqual(['WikiTarget c']);
  });

  it('knows tags in any script, and no headings or numbers', () => {
    expect(found('#тег/два x#no #12 #战略', 'NoteTag')).toEqual(['NoteTag #тег/два', 'NoteTag #战略']);
    expect(found('# Heading', 'NoteTag')).toEqual([]);
  });

  it('knows formulas, in which nothing else is meant', () => {
    const names = ['MathText', 'MathBlock', 'Emphasis', 'WikiTarget'];
    expect(found('With $a_i$, $$b_j$$ and _this_', ...names)).toEqual([
      'MathText $a_i$',
      'MathText $$b_j$$',
      'Emphasis _this_',
    ]);
    const block = '$$\n\\mathrm{CLV}_{t_0} = m \\cdot _x_\n$$';
    expect(found(`Text:\n${block}\n_on_`, ...names)).toEqual([`MathBlock ${block}`, 'Emphasis _on_']);
    expect(found(`> ${block.replaceAll('\n', '\n> ')}\n\n_on_`, ...names).length).toBe(2);
    // What is never closed ends where the quote or the list around it does.
    expect(found('> $$\n> a_i_\n\n_on_', ...names)).toEqual(['MathBlock $$\n> a_i_', 'Emphasis _on_']);
    expect(found('- $$\n  a_i_\n\n_on_', ...names)).toEqual(['MathBlock $$\n  a_i_\n', 'Emphasis _on_']);
  });

  it('leaves prices alone', () => {
    expect(found('From $5 to $10, or $ 3$ and \\$4_a_ $', 'MathText')).toEqual([]);
    expect(found('*$20* and $30', 'MathText', 'Emphasis')).toEqual(['Emphasis *$20*']);
  });

  it('knows marked words', () => {
    expect(found('a ==b c== d == e', 'Highlight')).toEqual(['Highlight ==b c==']);
  });

  it('knows footnotes, and where their text begins', () => {
    expect(found('a[^1] b\n\n[^1]: see [^two]', 'Footnote', 'FootnoteMark')).toEqual([
      'Footnote [^1]',
      'FootnoteMark [^',
      'FootnoteMark ]',
      'Footnote [^1]',
      'Footnote [^two]',
      'FootnoteMark [^',
      'FootnoteMark ]',
    ]);
    expect(found('[^1]: Kotler\n', 'Footnote', 'LinkReference')).toEqual(['Footnote [^1]']);
    expect(found('[^ x] [^a b]', 'Footnote')).toEqual([]);
  });

  it('takes front matter as a whole, only at the start', () => {
    expect(found('---\ntitle: a\n---\n# B\n', 'FrontMatter', 'SetextHeading2')).toEqual([
      'FrontMatter ---\ntitle: a\n---',
    ]);
    expect(found('\n---\ntitle: a\n---\n', 'FrontMatter')).toEqual([]);
  });
});

describe('the link at a place', () => {
  const at = (text: string, pos: number) => {
    const state = EditorState.create({ doc: text, extensions });
    ensureSyntaxTree(state, text.length, 5000);
    return linkAt(state, pos);
  };

  it('is a wiki link with its place', () => {
    expect(at('[[a b#C|d]]', 4)).toEqual({ kind: 'wiki', target: 'a b', place: 'C' });
    expect(at('[[a]]', 5)).toEqual({ kind: 'wiki', target: 'a', place: null });
  });

  it('is a Markdown link, decoded, or an address', () => {
    expect(at('[x](a%20b.md#c)', 1)).toEqual({ kind: 'md', target: 'a b.md', place: 'c' });
    expect(at('[x](https://a.example)', 1)).toEqual({ kind: 'external', href: 'https://a.example' });
    expect(at('see https://a.example/b now', 8)).toEqual({ kind: 'external', href: 'https://a.example/b' });
  });

  it('is a tag', () => {
    expect(at('x #a/b', 4)).toEqual({ kind: 'tag', name: 'a/b' });
  });

  it('is nothing between words, and never a script', () => {
    expect(at('plain words', 3)).toBeUndefined();
    expect(at('[x](javascript:alert)', 1)).toEqual({ kind: 'md', target: 'javascript:alert', place: null });
  });
});
