import { EditorState, type Extension } from '@codemirror/state';
import type { TFunction } from 'i18next';
import { isMac } from '../commands/platform.ts';
import { calloutKinds } from '#core/note/parse/callout.ts';

/** The words CodeMirror says, in the language of the window. */
export function editorWords(t: TFunction): Extension {
  return EditorState.phrases.of({
    Find: t('find.find'),
    Replace: t('find.replace-with'),
    next: t('find.next'),
    previous: t('find.previous'),
    all: t('find.all'),
    'match case': t('find.match-case'),
    regexp: t('find.regexp'),
    'by word': t('find.by-word'),
    replace: t('find.replace'),
    'replace all': t('find.replace-all'),
    close: t('find.close'),
    'current match': t('find.current'),
    'on line': t('find.on-line'),
    'replaced match on line $': t('find.replaced-one', { line: '$' }),
    'replaced $ matches': t('find.replaced-all', { number: '$' }),
    'Control character': t('editor.control-character'),
    Completions: t('editor.completions'),
    'Selection deleted': t('editor.selection-deleted'),
    to: t('editor.to'),
    'folded code': t('editor.folded'),
    unfold: t('editor.unfold'),
    'Folded lines': t('editor.folded-lines'),
    'Unfolded lines': t('editor.unfolded-lines'),
    'Fold line': t('editor.fold'),
    'Unfold line': t('editor.unfold'),
    task: t('editor.task'),
    follow: t('editor.follow-tip', { keys: isMac ? '⌘' : 'Ctrl+' }),
    'Go to line': t('find.line'),
    go: t('find.go'),
    ...Object.fromEntries(calloutKinds.map((kind) => [`callout-${kind}`, t(`callout.${kind}`)])),
  });
}
