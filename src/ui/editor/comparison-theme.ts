import { EditorView } from '@codemirror/view';

/** The looks of two versions: what differs is marked, what is the same is quiet, what is gone is struck through. */
export const comparisonTheme = EditorView.theme({
  '&': { background: 'transparent', color: 'var(--ink)' },
  '.cm-scroller': { font: '400 var(--text-s) / 1.6 var(--font-mono)' },
  '.cm-line': { padding: '0 var(--space-3)', color: 'var(--ink)' },
  '&.cm-merge-a .cm-changedLine, .cm-deletedChunk': { background: 'var(--red-soft)' },
  '&.cm-merge-b .cm-changedLine': { background: 'var(--green-soft)' },
  '&.cm-merge-a .cm-changedText, &.cm-merge-b .cm-changedText, .cm-deletedChunk .cm-deletedText': {
    background: 'var(--mark)',
    borderRadius: '2px',
  },
  '.cm-deletedChunk': { padding: '0 var(--space-3)', color: 'var(--ink-soft)' },
  '.cm-deletedChunk .cm-deletedText': { textDecoration: 'line-through' },
  '.cm-mergeSpacer': { background: 'var(--panel)' },
  '.cm-collapsedLines': {
    padding: 'var(--space-1) var(--space-3)',
    background: 'var(--panel)',
    color: 'var(--ink-faint)',
    font: '400 var(--text-xs) / 1.5 var(--font-ui)',
  },
  '.cm-collapsedLines:before': {
    content: '""',
    display: 'inline-block',
    width: '0.375rem',
    height: '0.375rem',
    marginInlineEnd: 'var(--space-2)',
    border: 'solid currentcolor',
    borderWidth: '0 1.5px 1.5px 0',
    verticalAlign: '0.1em',
    rotate: '-45deg',
  },
  '.cm-collapsedLines:after': { content: 'none' },
  '.cm-collapsedLines:focus-visible': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
});
