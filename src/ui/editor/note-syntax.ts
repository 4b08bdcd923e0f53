import { tags } from '@lezer/highlight';
import type { DelimiterType, InlineContext, LeafBlockParser, MarkdownConfig } from '@lezer/markdown';
import { tagEnd } from '#core/note/syntax/tag-syntax.ts';

const OPEN = 91;
const EXCLAMATION = 33;
const CARET = 94;
const HASH = 35;
const EQUALS = 61;

/** What notes have beyond GitHub's Markdown: front matter, `[[links]]`, `[^footnotes]`, `#tags` and `==marks==`. */
export const noteSyntax: MarkdownConfig = {
  defineNodes: [
    { name: 'FrontMatter', block: true, style: tags.meta },
    { name: 'WikiLink' },
    { name: 'WikiMark', style: tags.processingInstruction },
    { name: 'WikiTarget', style: tags.link },
    { name: 'WikiAlias', style: tags.link },
    { name: 'Footnote' },
    { name: 'FootnoteMark', style: tags.processingInstruction },
    { name: 'NoteTag', style: tags.tagName },
    { name: 'Highlight' },
    { name: 'HighlightMark', style: tags.processingInstruction },
  ],
  parseBlock: [
    {
      name: 'FrontMatter',
      before: 'HorizontalRule',
      parse(context, line) {
        if (context.lineStart !== 0 || !/^---\s*$/.test(line.text)) return false;
        // What is never closed stays plain text, and the look ahead is bounded.
        for (let ahead = 0, closed = false; !closed; ahead += 1) {
          if (ahead > LONGEST || !context.nextLine()) return true;
          closed = /^(?:---|\.\.\.)\s*$/.test(line.text);
        }
        context.addElement(context.elt('FrontMatter', 0, context.lineStart + line.text.length));
        context.nextLine();
        return true;
      },
    },
    {
      // Its text may be a single word, which is else read as the address of a link.
      name: 'FootnoteText',
      before: 'LinkReference',
      leaf: (_context, { content }) => (/^\[\^[^\s[\]]+\]:/.test(content) ? footnoteText : null),
    },
  ],
  parseInline: [
    {
      name: 'WikiLink',
      before: 'Link',
      parse: (context, next, at) => {
        if (next !== OPEN && next !== EXCLAMATION) return -1;
        const found = /^!?\[\[([^[\]|\n]+)(?:(\|)([^[\]\n]*))?\]\]/.exec(
          context.slice(at, Math.min(at + 2000, context.end)),
        );
        return found === null ? -1 : addWikiLink(context, at, found);
      },
    },
    {
      name: 'Footnote',
      before: 'Link',
      parse(context, next, at) {
        if (next !== OPEN || context.char(at + 1) !== CARET) return -1;
        const found = /^\[\^[^\s[\]]{1,200}\]/.exec(context.slice(at, Math.min(at + 220, context.end)));
        if (found === null) return -1;
        const end = at + found[0].length;
        // The sign that begins a footnote's text stays as it is.
        const isCall = at > context.offset || context.slice(end, Math.min(end + 1, context.end)) !== ':';
        const marks = isCall
          ? [context.elt('FootnoteMark', at, at + 2), context.elt('FootnoteMark', end - 1, end)]
          : [];
        return context.addElement(context.elt('Footnote', at, end, marks));
      },
    },
    {
      name: 'NoteTag',
      parse(context, next, at) {
        if (next !== HASH) return -1;
        const end = tagEnd(context.text, at - context.offset);
        return end === undefined ? -1 : context.addElement(context.elt('NoteTag', at, context.offset + end));
      },
    },
    {
      name: 'Highlight',
      parse(context, next, at) {
        if (next !== EQUALS || context.char(at + 1) !== EQUALS || context.char(at + 2) === EQUALS) return -1;
        const opens = !/^\s|^$/.test(context.slice(at + 2, Math.min(at + 3, context.end)));
        const closes = !/\s$|^$/.test(context.slice(Math.max(at - 1, context.offset), at));
        return context.addDelimiter(highlight, at, at + 2, opens, closes);
      },
    },
  ],
};

const footnoteText: LeafBlockParser = {
  nextLine: () => false,
  finish(context, leaf) {
    const { content, start } = leaf;
    const words = context.parser.parseInline(content, start);
    context.addLeafElement(leaf, context.elt('Paragraph', start, start + content.length, words));
    return true;
  },
};

/** Lines of front matter looked through for its end. */
const LONGEST = 400;
const highlight: DelimiterType = { resolve: 'Highlight', mark: 'HighlightMark' };

function addWikiLink(context: InlineContext, at: number, [all, target = '', bar, alias = '']: RegExpExecArray): number {
  const end = at + all.length;
  const from = at + all.indexOf('[[') + 2;
  const to = from + target.length;
  const marks = [context.elt('WikiMark', at, from), context.elt('WikiTarget', from, to)];
  if (bar !== undefined) {
    marks.push(context.elt('WikiMark', to, to + 1));
    if (alias !== '') marks.push(context.elt('WikiAlias', to + 1, to + 1 + alias.length));
  }
  return context.addElement(context.elt('WikiLink', at, end, [...marks, context.elt('WikiMark', end - 2, end)]));
}
