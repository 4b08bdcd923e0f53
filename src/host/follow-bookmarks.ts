import type { NotePath } from '#core/note/note.ts';

type Move = { readonly from: NotePath; readonly to: NotePath };

/** The bookmarks after these moves of notes and folders; undefined when none of them is concerned. */
export function followBookmarks(
  bookmarks: readonly NotePath[],
  moves: readonly Move[],
): readonly NotePath[] | undefined {
  const to = new Map<string, string>(moves.map((move) => [move.from, move.to]));
  const follow = (path: NotePath): NotePath => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      const target = to.get(path.slice(0, end));
      if (target !== undefined) return `${target}${path.slice(end)}` as NotePath;
    }
    return path;
  };
  const followed = [...new Set(bookmarks.map(follow))];
  return followed.length === bookmarks.length && followed.every((path, at) => path === bookmarks[at])
    ? undefined
    : followed;
}
