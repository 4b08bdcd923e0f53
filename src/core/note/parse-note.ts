import { parseMarkdown } from './parse-markdown.ts';
import { collectFacts, isFlashcards } from './parse/collect-facts.ts';
import { frontMatterAliases, frontMatterLinks, frontMatterTags, textProperty } from './parse/front-matter-facts.ts';
import { wordCount } from './parse/word-count.ts';
import type { ConceptId, Note, NotePath, Tag } from './note.ts';

/** Reads all the index and the window need to know of a note out of its text. Never throws, whatever the text. */
export function parseNote(path: NotePath, text: string, parsed = parseMarkdown(text)): Note {
  const { tree, frontMatter, source, warnings } = parsed;
  const type = textProperty(frontMatter, 'type');
  const properties = frontMatterTags(frontMatter, source);
  const facts = collectFacts(tree, text, {
    isGlossary: type === 'glossary',
    isFlashcards: properties.tags.some((tag) => isFlashcards(tag.name)),
  });
  const firstHeading = facts.headings.find((heading) => heading.level === 1 && heading.text !== '');
  return {
    path,
    title: textProperty(frontMatter, 'title') ?? firstHeading?.text ?? fileName(path),
    id: textProperty(frontMatter, 'id') as ConceptId | null,
    lang: textProperty(frontMatter, 'lang'),
    type,
    frontMatter,
    aliases: frontMatterAliases(frontMatter),
    tags: distinct([...properties.tags, ...facts.tags]),
    headings: facts.headings,
    blocks: facts.blocks,
    links: [...frontMatterLinks(text, source), ...facts.links],
    terms: facts.terms,
    cards: facts.cards,
    fences: facts.fences,
    tasks: facts.tasks,
    tables: facts.tables,
    words: wordCount(facts.body),
    body: facts.body,
    warnings: [...warnings, ...properties.warnings],
  };
}

/** Tags compare without regard to case; the first spelling stays. */
function distinct(tags: readonly Tag[]): readonly Tag[] {
  const seen = new Map<string, Tag>();
  for (const tag of tags) {
    const key = tag.name.toLowerCase();
    if (!seen.has(key)) seen.set(key, tag);
  }
  return [...seen.values()];
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/iu, '');
}
