import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { DialogWords } from './dialog-words.ts';

/** The menu of the right mouse button on text: spelling suggestions, cut, copy, paste; empty where there is nothing to do. */
export function contextMenuTemplate(
  params: Pick<ContextMenuParams, 'dictionarySuggestions' | 'editFlags' | 'isEditable' | 'selectionText'>,
  words: DialogWords,
  replaceMisspelling: (word: string) => void,
): MenuItemConstructorOptions[] {
  const { editFlags, isEditable } = params;
  const copy: MenuItemConstructorOptions = { role: 'copy', label: words.copy, enabled: editFlags.canCopy };
  if (!isEditable) return params.selectionText.trim() === '' ? [] : [copy];
  const suggestions = params.dictionarySuggestions.map((word) => ({
    label: word,
    click: () => replaceMisspelling(word),
  }));
  return [
    ...suggestions,
    ...(suggestions.length > 0 ? [{ type: 'separator' } as const] : []),
    { role: 'cut', label: words.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
    { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
  ];
}
