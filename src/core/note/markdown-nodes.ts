import type { BlockContent, DefinitionContent, Literal, Node, Parent, PhrasingContent } from 'mdast';

/** `[[Target#Heading|alias]]` and `![[…]]`. `value` is what stands between the brackets before the first unescaped `|`, untouched. */
export type WikiLink = Literal & {
  type: 'wikiLink';
  value: string;
  target: string;
  heading: string | null;
  block: string | null;
  alias: string | null;
  embed: boolean;
};
/** `==marked==` */
export type Highlight = Parent & { type: 'highlight'; children: PhrasingContent[] };
/** `%%hidden%%`, in a line or over many. Never shown, never searched. */
export type Comment = Literal & { type: 'comment'; value: string };
/** `#tag/sub`; `name` without `#`. */
export type TagNode = Node & { type: 'tag'; name: string };
/** `> [!kind]± Title` */
export type Callout = Parent & {
  type: 'callout';
  /** One of Obsidian's thirteen, aliases resolved; an unknown kind is `note`. */
  kind: string;
  /** As written, lower case. */
  rawKind: string;
  fold: '+' | '-' | null;
  /** Empty when no title is written: the window names the kind then. */
  title: PhrasingContent[];
  children: (BlockContent | DefinitionContent)[];
};

declare module 'mdast' {
  interface PhrasingContentMap {
    wikiLink: WikiLink;
    highlight: Highlight;
    comment: Comment;
    tag: TagNode;
  }
  interface BlockContentMap {
    callout: Callout;
    blockComment: Comment;
  }
  interface RootContentMap {
    wikiLink: WikiLink;
    highlight: Highlight;
    comment: Comment;
    tag: TagNode;
    callout: Callout;
  }
  interface Data {
    /** `^id` that names this block; the marker itself is taken out of the block's text. */
    blockId?: string;
  }
}
