import type { Root } from 'mdast';
import type { Heading, LinkKind, NotePath } from '#core/note/note.ts';

/** A link as the reading view asks about it; `heading` and `block` as in `Link`. */
export type ViewLink = {
  readonly kind: LinkKind;
  readonly target: string;
  readonly heading: string | null;
  readonly block: string | null;
  readonly embed: boolean;
};

export type ResolvedLink = {
  readonly status: 'resolved' | 'ambiguous' | 'alias' | 'unresolved' | 'external';
  readonly path: NotePath | null;
  readonly kind: 'note' | 'attachment' | null;
  /** Block of the glossary entry the target names by its concept id. */
  readonly block?: string | null;
  /** What the concept is called, where the target is its bare id. */
  readonly term?: string | null;
};

/** A note as it is embedded in another one. */
export type EmbeddableNote = { readonly tree: Root; readonly text: string; readonly title: string };

/** What the reading view must know of the rest of the notebook. */
export type ViewPorts = {
  resolve(link: ViewLink, from: NotePath): ResolvedLink;
  readNote(path: NotePath): EmbeddableNote | undefined;
  /** Headings of another note, so that a link to the second of two equal headings finds it. */
  headings?(path: NotePath): readonly Heading[] | undefined;
};
