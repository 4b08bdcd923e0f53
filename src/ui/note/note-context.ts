import { createContext } from 'react';
import type { NoteView } from '#api/contract.ts';

/** The note whose text is being shown; null in a preview, which is no place to take links from. */
export const NoteContext = createContext<Pick<NoteView, 'path' | 'lang' | 'headings'> | null>(null);

/** Whether what is drawn stands inside a link, where nothing else may be pressed. */
export const InLinkContext = createContext(false);
