import { existsSync, readFileSync } from 'node:fs';
import type { Nodes, Root } from 'mdast';
import { expect, test, describe } from 'vitest';
import type { Link, Note, NotePath } from '#core/note/note.ts';
import { parseMarkdown } from '#core/note/parse-markdown.ts';
import { parseNote } from '#core/note/parse-note.ts';
import { headingSource } from '#core/note/parse/heading-source.ts';

const FILE = '../shared/cases/wikilink-cases.dev.json';

/** Why a case of the first tier does not match. Every reason stands in docs/decisions/0003-wiki-links.md. */
const DEVIATIONS: Readonly<Record<string, string>> = {
  'foam-001': 'Obsidian records [text](#heading) as a link',
  'foam-033': 'Obsidian reads several tags on one line as none; we warn',
  'foam-037': 'Obsidian reads several tags on one line as none; we warn',
  'oxide-023': 'Obsidian reads several tags on one line as none; we warn',
  'oxide-009': 'twelve spaces make indented code, in Obsidian as in CommonMark',
  'oxide-010': 'Obsidian records links to attachments',
  'oxide-018': 'a quotation mark ends a tag in Obsidian',
  'silverbullet-003': 'an apostrophe ends a tag in Obsidian, and a tag does not begin inside a word',
  'silverbullet-004': 'an unescaped bar ends a table cell in Obsidian as in GFM',
  'flowershow-022': 'the size of an embed is kept as its alias',
};

type Case = {
  readonly id: string;
  readonly source: { readonly peer: string; readonly test: string };
  readonly kind: string;
  readonly input: string;
  readonly path?: string;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly asserts: readonly string[];
  readonly tier: number;
  readonly disagree?: string;
};

describe.skipIf(!existsSync(FILE))('Wiki-link cases judged by Obsidian and other programs', () => {
  const cases = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as { cases: readonly Case[] }).cases : [];
  const parsed = cases.filter((each) => each.kind === 'parse').map((each) => ({ ...each, failures: failuresOf(each) }));

  test('the compatibility report is at or above its floors', () => {
    const lines = ['tier 1', 'tier 2'].flatMap((_name, index) =>
      ['obsidian-tasks', 'others', 'others, where Obsidian disagrees'].map((group) => {
        const all = parsed.filter((each) => each.tier === index + 1 && groupOf(each) === group);
        return `tier ${index + 1}, ${group}: ${all.filter((each) => each.failures.length === 0).length} of ${all.length}`;
      }),
    );
    const named = parsed
      .filter((each) => each.failures.length > 0)
      .map(
        (each) =>
          `  ${each.id} ${DEVIATIONS[each.id] ?? `(tier ${each.tier}) ${each.failures.join('; ').slice(0, 300)}`}`,
      );
    console.info([...lines, ...named].join('\n'));
    const rate = (group: string): number => {
      const all = parsed.filter((each) => each.tier === 1 && groupOf(each) === group);
      return all.filter((each) => each.failures.length === 0).length / all.length;
    };
    expect(rate('obsidian-tasks')).toBe(1);
    expect(rate('others')).toBeGreaterThanOrEqual(0.97);
  });

  test.each(parsed.filter((each) => each.tier === 1).map((each) => [each.id, each.source.test, each] as const))(
    '%s: %s',
    (id, _name, each) => {
      if (id in DEVIATIONS) expect(each.failures, 'matches by now: take it off the table').not.toEqual([]);
      else expect(each.failures).toEqual([]);
    },
  );
});

function groupOf(each: Case): string {
  if (each.source.peer === 'obsidian-tasks') return 'obsidian-tasks';
  return each.disagree === undefined ? 'others' : 'others, where Obsidian disagrees';
}

function failuresOf(each: Case): readonly string[] {
  const note = parseNote((each.path ?? 'Hello Page.md') as NotePath, each.input);
  return each.asserts.flatMap((field) => {
    const got = canonical(actual(field, each, note));
    const expected = canonical(wanted(field, each));
    return got === expected ? [] : [`${field}: got ${got}, expected ${expected}`];
  });
}

/** The fact of ours that answers a field of the case, cut down to what the case asserts. */
function actual(field: string, each: Case, note: Note): unknown {
  const expected = each.expected[field];
  switch (field) {
    case 'links':
    case 'embeds':
    case 'property_links':
      return linksFor(field, each, note).map((link, index) => cutTo(link, linksWanted(each, field)[index]));
    case 'tags':
    case 'tags_all':
      return note.tags.map(({ name }) => name).sort();
    case 'headings':
      return note.headings.map((heading, index) =>
        cutTo(
          {
            ...heading,
            line: heading.line - 1,
            text: each.source.peer === 'obsidian-tasks' ? headingSource(each.input, heading) : heading.text,
          },
          (wanted(field, each) as object[])[index],
        ),
      );
    case 'blocks':
      return note.blocks.map((block, index) =>
        cutTo(
          { id: block.id, line: block.line - 1, end_line: lineOf(each.input, block.end) },
          (wanted(field, each) as object[])[index],
        ),
      );
    case 'frontmatter':
      return Object.keys(note.frontMatter).length === 0 &&
        (expected === null || Object.keys(expected as object).length === 0)
        ? expected
        : note.frontMatter;
    case 'sections':
      return parseMarkdown(each.input).tree.children.map((node) => [
        node.type,
        (node.position?.start.line ?? 0) - 1,
        (node.position?.end.line ?? 0) - 1,
      ]);
    case 'list_items':
      return listItems(parseMarkdown(each.input).tree);
    case 'footnotes':
    case 'frontmatter_tags':
      return expected;
    default:
      return note[field as keyof Note];
  }
}

function wanted(field: string, each: Case): unknown {
  const expected = each.expected[field];
  if (field === 'links' || field === 'embeds' || field === 'property_links') return linksWanted(each, field);
  if (field === 'tags' || field === 'tags_all') return distinct(expected as readonly string[]).sort();
  if (field === 'headings') return (expected as Record<string, unknown>[]).map(({ end_line: _end, ...rest }) => rest);
  if (field === 'blocks')
    return (expected as (string | Record<string, unknown>)[]).map((block) =>
      typeof block === 'string' ? { id: block } : without(block, 'type'),
    );
  return expected;
}

type Fact = Partial<Link> & { readonly startOffset?: number; readonly original?: string };

function linksFor(field: string, each: Case, note: Note): readonly Fact[] {
  const isObsidian = each.source.peer === 'obsidian-tasks';
  return note.links
    .filter((link) => (field === 'property_links' ? link.at === null : !isObsidian || link.at !== null))
    .filter(
      (link) =>
        !isObsidian || field === 'property_links' || (link.kind !== 'external' && link.embed === (field === 'embeds')),
    )
    .map((link) => ({
      ...link,
      target: withoutNoteExtension(each, link.target),
      startOffset: link.start,
      original: each.input.slice(link.start, link.end),
    }));
}

/** One peer leaves `.md` off the targets of Markdown links; that says nothing of what was recognised. */
function withoutNoteExtension(each: Case, target: string): string {
  return each.source.peer === 'oxide' ? target.replace(/\.md$/u, '') : target;
}

function linksWanted(each: Case, field: string): readonly Fact[] {
  const keys = ['kind', 'target', 'heading', 'block', 'alias', 'embed', 'original'] as const;
  return (each.expected[field] as (Fact & { start?: { offset?: number } })[]).map((link) => {
    const fact = Object.fromEntries(keys.filter((key) => key in link).map((key) => [key, link[key]])) as Fact;
    return link.start?.offset === undefined ? without(fact, 'original') : { ...fact, startOffset: link.start.offset };
  });
}

function listItems(tree: Root): unknown[] {
  const items: unknown[] = [];
  const walk = (node: Nodes, parent: number | undefined): void => {
    for (const child of 'children' in node ? (node.children as Nodes[]) : []) {
      if (child.type !== 'list') {
        walk(child, parent);
        continue;
      }
      const top = -((child.position?.start.line ?? 1) - 1) || -1;
      for (const item of child.children) {
        const line = (item.position?.start.line ?? 1) - 1;
        items.push({ line, parent: parent ?? top, ...(item.data?.task === undefined ? {} : { task: item.data.task }) });
        walk(item, line);
      }
    }
  };
  walk(tree, undefined);
  return items;
}

function cutTo(value: object, wantedValue: object | undefined): object {
  if (wantedValue === undefined) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key in wantedValue));
}

function without<Value extends object>(value: Value, key: string): Value {
  return Object.fromEntries(Object.entries(value).filter(([each]) => each !== key)) as Value;
}

function distinct(tags: readonly string[]): string[] {
  return [...new Map(tags.map((tag) => [tag.replace(/^#/u, '').toLowerCase(), tag.replace(/^#/u, '')])).values()];
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

/** JSON with the keys in order, so that only content is compared. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
