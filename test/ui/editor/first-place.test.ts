import { Text } from '@codemirror/state';
import { expect, it } from 'vitest';
import { firstPlace } from '#ui/editor/first-place.ts';

it.each([
  ['a text', '|Words.'],
  ['nothing', '|'],
  ['properties', '---\nid: x\n---\n\n|Words.'],
  ['properties alone', '---\nid: x\n---\n|'],
  ['properties that never end', '|---\nid: x\nWords.'],
  ['a rule', '|---'],
  ['a new note', '# Title\n|'],
  ['a title without an end of line', '# Title|'],
  ['a title and words', '---\nlang: hu\n---\n# Title\n\n|Words.\n\nMore.'],
  ['a title and a heading', '# Title\n\n## Part\n\n|Words.'],
  ['a tag', '|#tag'],
])('writing begins at the first words: %s', (_, marked) => {
  const at = marked.indexOf('|');
  const doc = Text.of(marked.replace('|', '').split('\n'));
  expect(`${doc.sliceString(0, firstPlace(doc))}|`).toBe(marked.slice(0, at + 1));
});
