import type { Schema } from 'hast-util-sanitize';

/** Stands for an element of ours among parsed HTML. No HTML source can make a tag with a space in its name. */
export const placeholderTag = ' ours';

/** Elements whose text is not for reading: they go with all they hold. */
export const strippedTags = [
  ...['script', 'style', 'template', 'title', 'noscript', 'noembed', 'noframes', 'iframe', 'object', 'embed', 'applet'],
  ...['svg', 'math', 'select', 'datalist', 'textarea', 'frameset', 'xml', 'head', 'canvas', 'portal', 'fencedframe'],
];

const small = /^\d{1,3}$/;
const length = /^\d{1,4}(?:px|%)?$/;

/** What raw HTML of a note may hold: words and their form. No style, class, address of ours, form or active content. */
export const htmlSchema: Schema = {
  allowComments: false,
  allowDoctypes: false,
  ancestors: Object.fromEntries(['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'].map((tag) => [tag, ['table']])),
  attributes: {
    '*': ['title', 'lang', 'id', ['dir', 'ltr', 'rtl', 'auto']],
    [placeholderTag]: ['index'],
    a: ['href'],
    img: ['src', 'alt', ['width', length], ['height', length]],
    audio: ['src'],
    video: ['src', ['width', length], ['height', length]],
    source: ['src'],
    details: ['open'],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    li: ['value'],
    td: [['colSpan', small], ['rowSpan', small], ['align', 'left', 'center', 'right']],
    th: [['colSpan', small], ['rowSpan', small], ['align', 'left', 'center', 'right'], ['scope', 'row', 'col', 'rowgroup', 'colgroup']],
    col: [['span', small]],
    colgroup: [['span', small]],
    p: [['align', 'left', 'center', 'right', 'justify']],
    div: [['align', 'left', 'center', 'right', 'justify']],
    time: ['dateTime'],
  },
  clobber: ['id'],
  clobberPrefix: 'user-content-',
  protocols: {},
  required: {},
  strip: strippedTags,
  tagNames: [
    placeholderTag,
    ...['a', 'abbr', 'address', 'article', 'aside', 'audio', 'b', 'bdi', 'bdo', 'big', 'blockquote', 'br', 'caption', 'center'],
    ...['cite', 'code', 'col', 'colgroup', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure'],
    ...['footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre'],
    ...['q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'small', 'source', 'span', 'strike', 'strong', 'sub', 'summary', 'sup'],
    ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'tt', 'u', 'ul', 'var', 'video', 'wbr'],
  ],
};
