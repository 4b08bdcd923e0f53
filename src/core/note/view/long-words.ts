import type { Element, Root } from 'hast';

/** So many characters in a row without white space are no prose. */
const LONG_WORD = /\S{2000}/;

/**
 * Marks elements (`data-long-word`) whose own text holds a word no typeface was made for: shaping it with kerning
 * and ligatures would keep the window busy for seconds.
 */
export function markLongWords(tree: Root): Root {
  const mark = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type === 'element') mark(child);
      else if (
        child.type === 'text' &&
        node.type === 'element' &&
        child.value.length >= 2000 &&
        LONG_WORD.test(child.value)
      ) {
        node.properties['dataLongWord'] = '';
      }
    }
  };
  mark(tree);
  return tree;
}
