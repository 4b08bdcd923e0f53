import type { NoteView } from '#api/contract.ts';
import { NoteContent } from '../note/note-content.tsx';
import { NoteContext } from '../note/note-context.ts';

/** A note for paper: its title and its whole text. */
export function NotePage({ note }: { readonly note: NoteView }) {
  return (
    <article className="print-page" lang={note.lang ?? undefined}>
      {note.titleInText ? null : <h1 className="print-title">{note.title}</h1>}
      <NoteContext value={note}>
        <NoteContent tree={note.tree} />
      </NoteContext>
    </article>
  );
}
