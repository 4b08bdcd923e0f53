import type { IndexedNote } from '#core/indexing/note-index.ts';
import { nameOf } from '#core/note/note-path.ts';
import type { Heading, Link, Note, NotePath, Term } from '#core/note/note.ts';

type Wanted = Partial<Omit<Note, 'path' | 'tags' | 'headings' | 'links' | 'terms'>> & {
  readonly tags?: readonly string[];
  /** Targets of wiki links. */
  readonly links?: readonly string[];
  /** On the first lines, unless they name their own. */
  readonly headings?: readonly (string | { readonly text: string; readonly line: number })[];
  readonly terms?: readonly string[];
  readonly hash?: string;
  readonly mtime?: number;
};

/** A note ready to be put into an index; what a test does not name is empty. */
export function anIndexedNote(path: string, wanted: Wanted = {}): IndexedNote {
  const { tags = [], links = [], headings = [], terms = [], hash, mtime = 1000.25, ...facts } = wanted;
  const note: Note = {
    path: path as NotePath,
    title: nameOf(path).replace(/\.md$/, ''),
    id: null,
    lang: null,
    type: null,
    frontMatter: {},
    aliases: [],
    blocks: [],
    cards: [],
    fences: [],
    tasks: [],
    tables: 0,
    words: 0,
    body: '',
    warnings: [],
    ...facts,
    tags: tags.map((name) => ({ name, line: 1 })),
    links: links.map((target, index) => aLink(target, { line: index + 1 })),
    headings: headings.map((heading, index) =>
      typeof heading === 'string' ? aHeading(heading, index + 1) : aHeading(heading.text, heading.line),
    ),
    terms: terms.map((term, index) => aTerm(term, index + 1)),
  };
  return {
    file: { path: note.path, kind: 'note', size: note.body.length, mtime, hash: hash ?? JSON.stringify(wanted) },
    note,
  };
}

export function aLink(target: string, wanted: Partial<Link> = {}): Link {
  return {
    kind: 'wiki',
    target,
    heading: null,
    block: null,
    alias: null,
    embed: false,
    start: 0,
    end: target.length + 4,
    line: 1,
    at: 0,
    ...wanted,
  };
}

function aHeading(text: string, line: number): Heading {
  return { text, level: 1, slug: text.toLowerCase(), start: 0, end: text.length, line };
}

function aTerm(term: string, line: number): Term {
  return {
    concept: term.toLowerCase() as Term['concept'],
    term,
    abbreviation: null,
    definition: `what ${term} is`,
    names: [{ name: `${term}s`, status: 'accepted', reason: null }],
    source: 'A book',
    related: [],
    line,
  };
}
