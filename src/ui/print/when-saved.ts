import type { NotePath } from '#core/note/note.ts';
import { readDraft, watchDrafts } from '../editor/draft.ts';

/** What cannot be saved for so long, ms, is printed as it stands in the file. */
const PATIENCE = 4000;

/** Waits until what was typed into a note stands in its file. */
export async function whenSaved(folder: string, path: NotePath): Promise<void> {
  const isSaved = (): boolean => readDraft(folder, path) === null;
  if (isSaved()) return;
  await new Promise<void>((done) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      done();
    };
    const stop = watchDrafts(() => (isSaved() ? end() : undefined));
    const timer = setTimeout(end, PATIENCE);
  });
}
