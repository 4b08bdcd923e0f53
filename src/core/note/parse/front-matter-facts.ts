import { parseLinkText } from '../link-text.ts';
import type { FrontMatter, Link, NoteWarning, Tag } from '../note.ts';
import type { FrontMatterSource, FrontMatterValue } from './front-matter.ts';

/** Text of a property: a string as it is, a number or the like as written; null for anything else. */
export function textProperty(frontMatter: FrontMatter, key: string): string | null {
  const value = Object.hasOwn(frontMatter, key) ? frontMatter[key] : undefined;
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** Other names of the note: `aliases` or `alias`, a list or text with commas. */
export function frontMatterAliases(frontMatter: FrontMatter): readonly string[] {
  const names = ['aliases', 'alias'].flatMap((key) =>
    texts(frontMatter[key]).flatMap((text) => (Array.isArray(frontMatter[key]) ? [text] : text.split(','))),
  );
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}

/**
 * Tags of the front matter: `tags` or `tag`, a list or one word. Obsidian takes several words on one line for no tag at all; so do
 * we, and say so.
 */
export function frontMatterTags(
  frontMatter: FrontMatter,
  source: FrontMatterSource,
): { tags: readonly Tag[]; warnings: readonly NoteWarning[] } {
  const tags: Tag[] = [];
  const warnings: NoteWarning[] = [];
  for (const value of source.values) {
    if (value.key !== 'tags' && value.key !== 'tag') continue;
    const isList = Array.isArray(frontMatter[value.key]);
    const name = value.value.trim().replace(/^#/u, '');
    if (name === '' || /^[\d/_-]*$/u.test(name)) continue;
    if (!isList && /[\s,]/u.test(name))
      warnings.push({
        code: 'bad-front-matter',
        message: `Several tags on one line are not read; write “${value.key}” as a list.`,
        line: value.line,
      });
    else tags.push({ name, line: value.line });
  }
  return { tags, warnings };
}

const WIKI_LINK = /!?\[\[((?:(?!\]\]|\[\[)[^\n])+)\]\]/gu;

/** Wiki links inside the text values of the front matter, with their place in the file. */
export function frontMatterLinks(text: string, source: FrontMatterSource): readonly Link[] {
  return source.values.flatMap((value) => (value.value.includes('[[') ? linksOf(text, value) : []));
}

function linksOf(text: string, value: FrontMatterValue): readonly Link[] {
  const links: Link[] = [];
  const written = text.slice(value.start, value.end);
  for (const match of written.matchAll(WIKI_LINK)) {
    if (match[1] === undefined || match[1].trim() === '') continue;
    const { target, heading, block, alias } = parseLinkText(match[1]);
    const start = value.start + match.index;
    const line = value.line + (written.slice(0, match.index).split('\n').length - 1);
    links.push({
      kind: 'wiki',
      target,
      heading,
      block,
      alias,
      embed: match[0].startsWith('!'),
      start,
      end: start + match[0].length,
      line,
      at: null,
    });
  }
  return links;
}

function texts(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((each) => (typeof each === 'string' || typeof each === 'number' ? [String(each)] : []));
}
