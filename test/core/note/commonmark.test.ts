import { existsSync, readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '#core/note/parse-markdown.ts';

const FILE = '../shared/cases/commonmark-spec.json';

/** Examples of CommonMark that mean something else in a note, each with what they become. */
const EXCEPTIONS: Readonly<Record<string, readonly number[]>> = {
  'front matter': [96, 98],
  'wiki links': [548, 559, 590],
  'plain addresses as links': [602, 608, 611],
  tags: [64, 619],
};

type Example = { readonly example: number; readonly markdown: string };

describe.skipIf(!existsSync(FILE))('CommonMark stays as it is', () => {
  const examples = existsSync(FILE)
    ? (JSON.parse(readFileSync(FILE, 'utf8')) as { examples: readonly Example[] }).examples
    : [];
  const plain = unified().use(remarkParse).freeze();

  test('in every example but those that Obsidian reads otherwise', () => {
    const different = examples.filter(
      ({ markdown }) => same(parseMarkdown(markdown).tree) !== same(plain.parse(markdown)),
    );
    expect(different.map(({ example }) => example)).toEqual(
      Object.values(EXCEPTIONS)
        .flat()
        .sort((a, b) => a - b),
    );
  });
});

function same(tree: Root): string {
  return JSON.stringify(tree);
}
