import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { hangingLines } from './hanging-lines.ts';

const control = {
  font: 'inherit',
  minHeight: '1.875rem',
  margin: '0 var(--space-2) var(--space-1) 0',
  padding: '0 var(--space-2)',
  border: '1px solid var(--line)',
  borderRadius: 'var(--radius-m)',
  background: 'var(--raised)',
  color: 'var(--ink)',
};

const framed = {
  '--start': 'var(--space-4)',
  '--end': 'var(--space-4)',
  marginInline: 'var(--space-4)',
};

const text = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', background: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    justifyContent: 'center',
    overflow: 'auto',
    scrollbarGutter: 'stable both-edges',
    fontFamily: 'inherit',
    lineHeight: 'inherit',
  },
  '.cm-content': {
    flex: '0 1 calc(var(--measure) + 2 * var(--space-6))',
    minWidth: '0',
    padding: 'var(--space-4) 0 30vh',
    font: '400 var(--text-read) / 1.62 var(--font-text)',
    fontVariantNumeric: 'oldstyle-nums',
    caretColor: 'var(--accent)',
    outline: 'none',
  },
  '.cm-content:lang(zh), .cm-content:lang(ja)': {
    flexBasis: 'calc(var(--measure-han) * 1.0625rem * var(--read-scale) + 2 * var(--space-6))',
    font: '400 calc(1.0625rem * var(--read-scale)) / 1.85 var(--font-text-han)',
    fontVariantNumeric: 'normal',
  },
  // Frames stand out of the text by half the room beside it, so that words keep to one edge.
  '.cm-line': {
    '--start': 'var(--space-6)',
    '--end': 'var(--space-6)',
    padding: '0',
    paddingInline: 'var(--start) var(--end)',
  },
  // The marks for folding stand in the room beside the text and take none away.
  '.cm-gutters': {
    background: 'none',
    border: '0',
    color: 'var(--ink-faint)',
    marginInlineEnd: 'calc(-1 * var(--space-5))',
  },
  '.cm-foldGutter': { width: 'var(--space-5)' },
  '.cm-foldGutter .cm-gutterElement': { display: 'grid', placeItems: 'center', padding: '0', cursor: 'pointer' },
  '.cm-fold-open': { opacity: '0', transition: 'opacity var(--quick)' },
  '.cm-gutters:hover .cm-fold-open': { opacity: '1' },
  '.cm-foldPlaceholder': {
    margin: '0 var(--space-1)',
    padding: '0 var(--space-2)',
    border: '0',
    borderRadius: 'var(--radius-s)',
    background: 'var(--grey-soft)',
    color: 'var(--ink-faint)',
  },
  '.cm-heading': { fontFamily: 'var(--font-ui)', fontWeight: '650', lineHeight: '1.35', letterSpacing: '-0.012em' },
  '.cm-heading-1': { fontSize: 'calc(1.875rem * var(--read-scale))', paddingTop: '0.4em', paddingBottom: '0.2em' },
  '.cm-heading-2': { fontSize: 'calc(1.3125rem * var(--read-scale))', paddingTop: '0.4em', paddingBottom: '0.1em' },
  '.cm-heading-3': { fontSize: 'calc(1.0938rem * var(--read-scale))', paddingTop: '0.3em' },
  '.cm-heading-4': { fontSize: 'calc(1rem * var(--read-scale))', paddingTop: '0.3em' },
  '.cm-front-matter': { color: 'var(--ink-faint)', font: '400 var(--text-s) / 1.7 var(--font-mono)' },
  '.cm-code-line': {
    ...framed,
    background: 'var(--panel)',
    font: '400 calc(0.8125rem * var(--read-scale)) / 1.6 var(--font-mono)',
  },
  '.cm-code-line-first, .cm-tone-first': {
    borderStartStartRadius: 'var(--radius-m)',
    borderStartEndRadius: 'var(--radius-m)',
    paddingTop: 'var(--space-1)',
  },
  '.cm-code-line-last, .cm-tone-last': {
    borderEndStartRadius: 'var(--radius-m)',
    borderEndEndRadius: 'var(--radius-m)',
    paddingBottom: 'var(--space-1)',
  },
  '.cm-quote-line': {
    '--start': '1.1em',
    marginInlineStart: 'var(--space-6)',
    borderInlineStart: '2px solid var(--line)',
    color: 'var(--ink-soft)',
  },
  '.cm-table-line': { font: '400 calc(0.875rem * var(--read-scale)) / 1.7 var(--font-mono)' },
  // Where a Han character is not twice as wide as a Latin one by itself, columns would not stand straight.
  '.cm-wide': { letterSpacing: 'calc(2ch - 1em)' },
  '.cm-tone': { ...framed, background: 'var(--tone-soft)' },
  '.cm-tone-first': {
    color: 'var(--tone)',
    fontFamily: 'var(--font-ui)',
    fontWeight: '600',
    fontSize: 'calc(0.9375rem * var(--read-scale))',
  },
  '.cm-rule': {
    display: 'inline-block',
    width: '100%',
    height: '1em',
    verticalAlign: 'middle',
    background: 'linear-gradient(var(--line-strong), var(--line-strong)) center / 4rem 1px no-repeat',
  },
  '.cm-footnote': { fontSize: '0.75em', verticalAlign: 'super', lineHeight: '0', color: 'var(--accent)' },
  '.cm-picture': { maxWidth: '100%', height: 'auto', borderRadius: 'var(--radius-m)', verticalAlign: 'bottom' },
  '.cm-embed': {
    boxSizing: 'border-box',
    display: 'inline-block',
    width: '100%',
    verticalAlign: 'top',
    paddingInlineStart: '1.1em',
    borderInlineStart: '2px solid var(--accent)',
    cursor: 'text',
  },
  '.cm-embed-title': { display: 'block', color: 'var(--ink-faint)', font: '500 var(--text-s) / 1.6 var(--font-ui)' },
  '.cm-embed-line': {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: 'var(--ink-soft)',
    fontSize: '0.9445em',
  },
  '.cm-note-link': {
    color: 'var(--accent)',
    textDecoration: 'underline',
    textDecorationColor: 'color-mix(in srgb, currentColor 35%, transparent)',
    textDecorationThickness: '1px',
    textUnderlineOffset: '0.18em',
  },
  '.cm-note-link span': { color: 'inherit' },
  '.cm-missing-link': { color: 'var(--missing)', textDecorationStyle: 'dashed' },
  '.cm-indent': { letterSpacing: '0.4em' },
  '.cm-bullet': { color: 'var(--ink-faint)' },
  '.cm-note-tag': { color: 'var(--ink-faint)', font: '0.86em var(--font-ui)' },
  '.cm-mark': { background: 'var(--mark)', borderRadius: '2px' },
  '.cm-math': { fontSize: '0.84em' },
  '.cm-math-line': { font: '400 calc(0.8125rem * var(--read-scale)) / 1.6 var(--font-mono)' },
  '.cm-inline-code': {
    fontSize: '0.84em',
    padding: '0.1em 0.3em',
    borderRadius: 'var(--radius-s)',
    background: 'var(--grey-soft)',
  },
  '.cm-task': { marginInlineEnd: '0.45em', verticalAlign: '-0.12em', accentColor: 'var(--accent)', cursor: 'pointer' },
  '.cm-task-done': { color: 'var(--ink-faint)' },
  '::selection': { background: 'color-mix(in srgb, var(--accent) 24%, transparent)' },
});

const panels = EditorView.theme({
  '.cm-panels': { background: 'var(--panel)', color: 'var(--ink)', font: '400 var(--text-s) / 1.5 var(--font-ui)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  // Three rows, in the order the Tab key goes: what to find, how, and what to put there.
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    padding: 'var(--space-2) var(--space-7) var(--space-1) var(--space-3)',
  },
  '.cm-panel.cm-search::before, .cm-panel.cm-search::after': { content: '""', flexBasis: '100%' },
  '.cm-panel.cm-search::before, .cm-panel.cm-search label': { order: '1' },
  '.cm-panel.cm-search::after': { order: '2' },
  '.cm-panel.cm-search br ~ *': { order: '3' },
  '.cm-panel.cm-search .cm-textfield': { ...control, width: '15rem', borderColor: 'var(--line-strong)' },
  '.cm-panel.cm-search .cm-button': {
    ...control,
    backgroundImage: 'none',
    padding: '0 var(--space-3)',
    cursor: 'pointer',
  },
  '.cm-panel.cm-search .cm-button:hover': { background: 'var(--hover)' },
  '.cm-panel.cm-search .cm-button:active': { backgroundImage: 'none' },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 'var(--space-1)',
    minHeight: '1.875rem',
    marginBlockEnd: 'var(--space-1)',
    marginInlineEnd: 'var(--space-3)',
    fontSize: 'inherit',
  },
  '.cm-panel.cm-search :focus-visible': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-panel.cm-search [name=close]': {
    ...control,
    position: 'absolute',
    top: 'var(--space-2)',
    right: 'var(--space-2)',
    border: '0',
    background: 'none',
    fontSize: '1rem',
    cursor: 'pointer',
  },
  '.cm-searchMatch': { background: 'var(--mark)', borderRadius: '2px' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--focus)', background: 'var(--mark)' },
  '.cm-tooltip.cm-tooltip-autocomplete': {
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius-l)',
    background: 'var(--raised)',
    boxShadow: 'var(--shadow-overlay)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxHeight: '18rem',
    padding: 'var(--space-1)',
    font: '400 var(--text-s) / 1.5 var(--font-ui)',
    maxWidth: 'min(32rem, 90vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    alignItems: 'baseline',
    gap: 'var(--space-2)',
    padding: 'var(--space-1) var(--space-2)',
    borderRadius: 'var(--radius-m)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--accent-soft)', color: 'var(--ink)' },
  '.cm-completionLabel': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '.cm-completionDetail': {
    flex: '1 1 auto',
    margin: '0',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: 'var(--ink-faint)',
    fontStyle: 'normal',
    fontSize: 'var(--text-xs)',
    textAlign: 'end',
  },
  '.cm-completion-lang': { flex: 'none', color: 'var(--ink-faint)', font: '500 0.6875rem / 1 var(--font-ui)' },
});

const signs = HighlightStyle.define([
  { tag: tags.strong, fontWeight: '650' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.monospace, fontFamily: 'var(--font-mono)' },
  { tag: [tags.processingInstruction, tags.contentSeparator], color: 'var(--ink-faint)', fontWeight: '400' },
  { tag: [tags.url, tags.labelName, tags.comment], color: 'var(--ink-faint)' },
]);

/** The looks of the editor: the reading face and measure, out of the tokens of the window. */
export const editorTheme = [text, hangingLines, panels, syntaxHighlighting(signs)];
