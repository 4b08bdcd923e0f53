import type { HtmlNode } from './html-nodes.ts';

/** What words can be: strong, stressed, struck out, marked, or a link to an address. */
export type Mark = 'strong' | 'em' | 'del' | 'mark' | { readonly href: string };

/** The link or embed for an address of the page's own; undefined for any other address. */
export type OwnLinks = (address: string, words: string, embed: boolean) => string | undefined;

/** What one conversion shares among its parts. */
export type Conversion = {
  readonly ownLink: OwnLinks;
  /** Keeps words from being taken for signs. */
  readonly escape: (words: string) => string;
  /** Nodes as blocks of Markdown, one string each. */
  readonly blocks: (nodes: readonly HtmlNode[], marks: readonly Mark[]) => readonly string[];
  /** Whether anything but plain words was met. */
  hasForm: boolean;
};
