import { AppError } from '#core/errors.ts';
import type { NoteFiles } from '#core/indexing/note-files.ts';
import { foldName } from '#core/note/link-key.ts';
import type { FrontMatter, Note, NotePath } from '#core/note/note.ts';
import { readProperties } from '#core/note/properties/change-property.ts';
import { ageBeside, daysOf } from '#core/note/translation-age.ts';
import type { LiveIndex } from './live-index.ts';

/** A note of the same concept in another language. */
export type Translation = {
  readonly path: NotePath;
  readonly lang: string;
  readonly title: string;
  /** When its file was changed, ms. */
  readonly mtime: number;
  /** Day of its last change, as it says itself. */
  readonly updated: string | null;
  readonly age: 'newer' | 'older' | null;
};

/** So many are looked into at most. */
const MOST = 40;

/** Notes of the same concept in other languages, with how they stand to this one. */
export function findTranslations(files: NoteFiles, live: LiveIndex, note: Note): readonly Translation[] {
  if (note.id === null) return [];
  const id = foldName(note.id);
  const own = daysOf(note.frontMatter);
  return [...live.heads.values()]
    .filter(
      (head) =>
        head.path !== note.path &&
        head.concept !== null &&
        head.lang !== null &&
        head.lang !== note.lang &&
        foldName(head.concept) === id,
    )
    .toSorted((a, b) => ((a.lang ?? '') < (b.lang ?? '') ? -1 : a.lang !== b.lang ? 1 : a.path < b.path ? -1 : 1))
    .map(({ path, lang, title, mtime }, at) => {
      const days = daysOf(at < MOST ? propertiesIn(files, path) : {});
      return { path, lang: lang ?? '', title, mtime, updated: days.updated, age: ageBeside(own, days) };
    });
}

/** What cannot be read says nothing of itself. */
function propertiesIn(files: NoteFiles, path: NotePath): FrontMatter {
  try {
    return readProperties(files.read(path).text);
  } catch (error) {
    if (error instanceof AppError) return {};
    throw error;
  }
}
