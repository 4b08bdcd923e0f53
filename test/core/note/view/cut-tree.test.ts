import type { ElementContent, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { cutTree } from '#core/note/view/cut-tree.ts';

const p = (...children: ElementContent[]): ElementContent => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });
const root = (...children: ElementContent[]): Root => ({ type: 'root', children });

describe('cutTree', () => {
  it('leaves what is within the limit as it is', () => {
    const tree = root(p(text('one')), p(text('two')));
    expect(cutTree(tree, { elements: 3, characters: 7, piece: 7 })).toEqual({ tree, cut: false });
  });

  it('stops after so many elements, in document order', () => {
    expect(
      cutTree(root(p(p(text('a')), p(text('b'))), p(text('c'))), { elements: 2, characters: 100, piece: 100 }),
    ).toEqual({
      tree: root(p(p(text('a')))),
      cut: true,
    });
  });

  it('cuts a text that is too long', () => {
    expect(cutTree(root(p(text('abcdef')), p(text('g'))), { elements: 9, characters: 4, piece: 4 })).toEqual({
      tree: root(p(text('abcd'))),
      cut: true,
    });
  });

  it('cuts each piece of text that is too long, and goes on behind it', () => {
    expect(cutTree(root(p(text('abcdef')), p(text('g'))), { elements: 9, characters: 9, piece: 4 })).toEqual({
      tree: root(p(text('abcd')), p(text('g'))),
      cut: true,
    });
  });
});
