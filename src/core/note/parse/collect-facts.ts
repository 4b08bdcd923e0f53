import type { Definition, FootnoteDefinition, Nodes, Paragraph, Root } from 'mdast';
import { blockLinks } from '../blocks/block-links.ts';
import type { Block, CardSource, Fence, Heading, Link, Tag, Task, Term } from '../note.ts';
import { BodyText } from './body-text.ts';
import { glossaryTerm } from './glossary-terms.ts';
import { headingSlug } from './heading-slug.ts';
import { hiddenLinks, hiddenTags } from './hidden-links.ts';
import { htmlText } from './html-text.ts';
import { paragraphCards } from './note-cards.ts';
import { markdownLink, wikiLink } from './note-link.ts';
import { linkWords, plainText } from './plain-text.ts';

export type Facts = {
  readonly links: Link[];
  readonly headings: Heading[];
  readonly blocks: Block[];
  readonly tags: Tag[];
  readonly fences: Fence[];
  readonly tasks: Task[];
  readonly tables: number;
  readonly terms: Term[];
  readonly cards: CardSource[];
  readonly body: string;
};

export type CollectOptions = {
  /** The note is of `type: glossary`. */
  readonly isGlossary: boolean;
  /** The front matter bears the tag that turns highlights into cloze cards. */
  readonly isFlashcards: boolean;
};

/** Everything the index keeps of the text below the front matter, gathered in one walk over the tree. */
export function collectFacts(tree: Root, text: string, options: CollectOptions): Facts {
  const walk = new Walk(tree, text, options);
  walk.visit(tree);
  return walk.facts();
}

class Walk {
  readonly #text: string;
  readonly #options: CollectOptions;
  readonly #body = new BodyText();
  readonly #definitions: ReadonlyMap<string, Definition>;
  /** Footnotes written inline are read where they are written. */
  readonly #footnotes: ReadonlyMap<string, FootnoteDefinition>;
  readonly #links: Link[] = [];
  readonly #headings: Heading[] = [];
  readonly #blocks: Block[] = [];
  readonly #tags: Tag[] = [];
  readonly #fences: Fence[] = [];
  readonly #tasks: Task[] = [];
  #tables = 0;
  readonly #terms: Term[] = [];
  readonly #cards: CardSource[] = [];
  /** Within a paragraph that says something besides a comment. */
  #besideText = false;
  /** Of the blocks around the present one, the id that is nearest. */
  #block: string | null = null;
  /** The tag that cards below belong to. */
  #deck: string | null = null;
  /** Tags that stand by themselves, for the cards of the paragraph that follows them. */
  #above: { readonly names: readonly string[]; readonly end: number } | null = null;

  constructor(tree: Root, text: string, options: CollectOptions) {
    this.#text = text;
    this.#options = options;
    this.#footnotes = new Map(
      tree.children.flatMap((node) => (isInlineFootnote(node) ? [[node.identifier, node]] : [])),
    );
    this.#definitions = text.includes(']:') ? findDefinitions(tree) : new Map();
  }

  facts(): Facts {
    return {
      links: this.#links,
      headings: this.#headings,
      blocks: this.#blocks,
      tags: this.#tags,
      fences: this.#fences,
      tasks: this.#tasks,
      tables: this.#tables,
      terms: this.#terms,
      cards: this.#cards,
      body: this.#body.text,
    };
  }

  visit(node: Nodes): void {
    const line = node.position?.start.line ?? 1;
    if (node.data?.blockId !== undefined) this.#blocks.push({ id: node.data.blockId, ...spanOf(node) });
    switch (node.type) {
      case 'text':
        this.#body.write(node.value, line);
        break;
      case 'inlineCode':
      case 'inlineMath':
        this.#body.write(node.value, line);
        break;
      case 'wikiLink': {
        this.#body.moveTo(line);
        this.#links.push(wikiLink(node, { ...spanOf(node), at: this.#body.length }));
        this.#body.write(linkWords(node), line);
        break;
      }
      case 'link':
      case 'linkReference':
      case 'image':
      case 'imageReference':
        this.#link(node, line);
        break;
      case 'tag':
        this.#tags.push({ name: node.name, line });
        this.#body.write(`#${node.name}`, line);
        break;
      case 'heading': {
        const words = plainText(node).trim();
        this.#headings.push({ text: words, level: node.depth, slug: headingSlug(words), ...spanOf(node) });
        this.#children(node);
        break;
      }
      case 'paragraph':
        this.#paragraph(node, line);
        break;
      case 'listItem':
        this.#body.separate(' ', line);
        this.#task(node, line);
        this.#item(node);
        this.#term(node);
        break;
      case 'table':
        this.#tables += 1;
        this.#children(node);
        break;
      case 'tableCell':
        this.#body.separate('\t', line);
        this.#children(node);
        break;
      case 'callout':
        this.#body.moveTo(line);
        for (const child of node.title) this.visit(child);
        this.#children(node);
        break;
      case 'code':
        this.#code(node.lang ?? '', node.value, line, node);
        break;
      case 'math':
        this.#body.write(node.value, this.#opensAlone(node) ? line + 1 : line);
        break;
      case 'html':
        this.#body.write(htmlText(node.value), line);
        break;
      case 'comment':
        if (this.#besideText) this.#hidden(node, line);
        break;
      case 'footnoteReference': {
        const definition = this.#footnotes.get(node.identifier);
        if (definition !== undefined) this.#children(definition);
        break;
      }
      case 'footnoteDefinition':
        if (!this.#footnotes.has(node.identifier)) this.#children(node);
        break;
      default:
        if ('children' in node) this.#children(node);
    }
  }

  #children(node: { readonly children: readonly Nodes[] }): void {
    for (const child of node.children) this.visit(child);
  }

  #paragraph(node: Paragraph, line: number): void {
    this.#body.moveTo(line);
    const tags = this.#tags.length;
    this.#besideText = node.children.length > 1;
    this.#children(node);
    this.#besideText = false;
    const { start, end } = spanOf(node);
    const own = this.#tags.slice(tags).find((tag) => isFlashcards(tag.name))?.name;
    if (!hasCardSign(this.#text, start, end)) {
      if (own !== undefined) this.#deck = own;
      const names = isTagsAlone(node) ? this.#tags.slice(tags).map(({ name }) => name) : [];
      this.#above = own === undefined && names.length > 0 ? { names, end: node.position?.end.line ?? line } : null;
      return;
    }
    const above = this.#above;
    const cards = paragraphCards(node, this.#text, {
      allowCloze: this.#options.isFlashcards || own !== undefined,
      block: node.data?.blockId ?? this.#block,
      tag: own ?? this.#deck,
      tags: above !== null && line - above.end <= 2 ? above.names : [],
    });
    if (cards.length === 0 && own !== undefined) this.#deck = own;
    this.#cards.push(...cards);
  }

  /** A block id of an item names its first paragraph; lists below it have their own. */
  #item(item: Extract<Nodes, { type: 'listItem' }>): void {
    const around = this.#block;
    for (const [at, child] of item.children.entries()) {
      this.#block = at === 0 ? (item.data?.blockId ?? null) : null;
      this.visit(child);
    }
    this.#block = around;
  }

  /** Like Obsidian, a comment amid a paragraph hides its words but not its links and tags: a rename still finds them. */
  #hidden(node: Extract<Nodes, { type: 'comment' }>, line: number): void {
    const { start } = spanOf(node);
    const source = this.#text.slice(start, spanOf(node).end);
    const lineAt = (at: number): number => line + source.slice(0, at).split(/\r\n?|\n/u).length - 1;
    for (const { link, from, to } of hiddenLinks(source)) {
      const place = { start: start + from, end: start + to, line: lineAt(from), at: this.#body.length };
      this.#links.push(wikiLink(link, place));
    }
    for (const { name, from } of hiddenTags(source)) this.#tags.push({ name, line: lineAt(from) });
  }

  #code(type: string, value: string, line: number, node: Nodes): void {
    const isFenced = this.#startsWith(node, '`') || this.#startsWith(node, '~');
    if (isFenced) this.#fences.push({ type, line });
    if (isFenced && value.includes('[[')) {
      this.#body.moveTo(line + 1);
      const fence = { info: type, inside: value, start: spanOf(node).start, line, at: this.#body.length };
      this.#links.push(...blockLinks(this.#text, fence));
    }
    this.#body.write(value, isFenced ? line + 1 : line);
  }

  #link(node: Extract<Nodes, { type: 'link' | 'linkReference' | 'image' | 'imageReference' }>, line: number): void {
    this.#body.moveTo(line);
    const at = this.#body.length;
    const url = 'url' in node ? node.url : this.#definitions.get(node.identifier)?.url;
    const isWritten = this.#startsWith(node, '[') || this.#startsWith(node, '![');
    const link = markdownLink(node, url, isWritten, { ...spanOf(node), at });
    if (link !== undefined) this.#links.push(link);
    if ('children' in node) this.#children(node);
    else this.#body.write(node.alt ?? '', line);
  }

  #task(item: Extract<Nodes, { type: 'listItem' }>, line: number): void {
    if (typeof item.checked !== 'boolean') return;
    const [words] = item.children;
    const lastLine = words?.type === 'paragraph' ? words.position?.end.line : undefined;
    this.#tasks.push({ line, lastLine: lastLine ?? line, done: item.checked });
  }

  #term(item: Extract<Nodes, { type: 'listItem' }>): void {
    const term = this.#options.isGlossary ? glossaryTerm(item) : undefined;
    if (term !== undefined) this.#terms.push(term);
  }

  #startsWith(node: Nodes, mark: string): boolean {
    return this.#text.startsWith(mark, node.position?.start.offset ?? 0);
  }

  /** True when nothing but its signs stands on a math block's first line. */
  #opensAlone(node: Nodes): boolean {
    const start = node.position?.start.offset ?? 0;
    return /^\$*[ \t]*[\r\n]/u.test(this.#text.slice(start, start + 100));
  }
}

function isTagsAlone({ children }: Paragraph): boolean {
  return children.every((child) => child.type === 'tag' || (child.type === 'text' && child.value.trim() === ''));
}

/** True for the tag that marks study material, `flashcards` and its sub-tags. */
export function isFlashcards(tag: string): boolean {
  return /^flashcards(?:\/|$)/iu.test(tag);
}

function hasCardSign(text: string, start: number, end: number): boolean {
  const part = text.slice(start, end);
  return part.includes('::') || part.includes('\n?') || part.includes('==') || /\n[ \t>]+\?/u.test(part);
}

function isInlineFootnote(node: Nodes): node is FootnoteDefinition {
  return node.type === 'footnoteDefinition' && node.data?.inlineFootnote === true;
}

function spanOf(node: Nodes): { start: number; end: number; line: number } {
  const { start, end } = node.position ?? {};
  return { start: start?.offset ?? 0, end: end?.offset ?? 0, line: start?.line ?? 1 };
}

/** Link definitions by identifier; the first of several counts. */
function findDefinitions(node: Nodes, found = new Map<string, Definition>()): ReadonlyMap<string, Definition> {
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table') {
    for (const child of node.children) findDefinitions(child, found);
  }
  return found;
}
