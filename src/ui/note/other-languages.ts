import type { NoteView } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';

type Around = {
  readonly path: NotePath;
  readonly lang: string | null;
  readonly translations: readonly Pick<NoteView['translations'][number], 'path' | 'lang' | 'age'>[];
};

/** The note of the same concept in the next language, round and round by the language's tag; undefined where there is none. */
export function nextLanguage({ path, lang, translations }: Around): NotePath | undefined {
  const all = [{ path, lang: lang ?? '' }, ...translations].toSorted((a, b) =>
    a.lang < b.lang ? -1 : a.lang > b.lang ? 1 : a.path < b.path ? -1 : 1,
  );
  const next = all[(all.findIndex((one) => one.path === path) + 1) % all.length];
  return next === undefined || next.path === path ? undefined : next.path;
}

/** The one worth comparing with: what was changed last first, then what has not followed, then any. */
export function besideLanguage({ translations }: Around): Around['translations'][number] | undefined {
  return (
    translations.find(({ age }) => age === 'newer') ??
    translations.find(({ age }) => age === 'older') ??
    translations[0]
  );
}
