import type { NoteCompletion } from './link-completion.ts';

/** The sign of the note's language at the end of a completion. */
export const showLanguage = {
  position: 90,
  render({ lang }: NoteCompletion): Node | null {
    if (lang == null) return null;
    const badge = document.createElement('span');
    badge.className = 'cm-completion-lang';
    badge.textContent = lang;
    return badge;
  },
};
