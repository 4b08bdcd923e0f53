import type { StoredLink } from '#core/indexing/note-index.ts';
import type { NotePath } from '#core/note/note.ts';

/** What shall become of a link; what is absent stays as it is written. */
export type LinkWish = {
  readonly target?: string;
  /** What stands behind `#`: a heading, a chain of them, or `^block`. */
  readonly fragment?: string;
  /** Shown words, for links that have none of their own. */
  readonly alias?: string;
  /** The file it shall lead to. */
  readonly to: NotePath;
};

export type WishedLink = { readonly link: StoredLink; readonly wish: LinkWish };

/** A change of one note that mends a finding. */
export type Remedy =
  | { readonly kind: 'link'; readonly path: NotePath; readonly wishes: readonly WishedLink[] }
  /** Title or aliases, written in Unicode NFC from their line on. */
  | { readonly kind: 'nfc'; readonly path: NotePath; readonly line: number }
  | { readonly kind: 'lang'; readonly path: NotePath; readonly lang: string };

/** One of several ways to mend a finding, for a person to choose. */
export type RemedyChoice = {
  /** Tells the choices of one finding apart. */
  readonly id: string;
  /** The note or file, the heading, the block. */
  readonly name: string;
  /** Where that is. */
  readonly path: NotePath;
  readonly remedy: Remedy;
};
