import { AppError } from '#core/errors.ts';
import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';
import { nameOf } from '#core/note/note-path.ts';
import { readProperties } from '#core/note/properties/change-property.ts';
import type { EditProperty } from './edit-property.ts';
import type { LiveIndex } from './live-index.ts';
import type { RenameHeading } from './rename-heading.ts';

/** What a note is called that gives itself no title. */
export const titleOfFile = (path: NotePath): string => nameOf(path).replace(/\.(?:md|markdown)$/i, '');

type Parts = {
  readonly files: NoteFiles;
  readonly live: LiveIndex;
  readonly headings: RenameHeading;
  readonly properties: EditProperty;
};

/**
 * Changes the title a note gives itself, as a property or as its first heading, if it is the one that was; links to that heading
 * follow. Answers whether there was something to change; what cannot be changed is left as it is.
 */
export async function retitle(
  { files, live, headings, properties }: Parts,
  path: NotePath,
  before: string,
  after: string,
): Promise<boolean> {
  try {
    const own = readProperties(files.read(path).text)['title'];
    if (own !== undefined) {
      if (typeof own !== 'string' || own.trim() !== before) return false;
      await properties.changeProperty(path, { kind: 'set', name: 'title', value: after }, own);
      return true;
    }
    const [heading] = live.index.headings(path);
    if (heading?.text !== before) return false;
    await headings.rename(path, heading.line, after);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
