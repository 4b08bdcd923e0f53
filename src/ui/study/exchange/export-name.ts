import { usableName } from '#core/note/file-name.ts';

/** A file's name with the deck it holds, as every system takes it: `Marketing – Chapter 6.apkg`. */
export function exportName(name: string, deck: string | null): string {
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  // What follows the last dot of a title is no ending.
  return deck === null || deck === '' ? name : `${usableName(`${stem} – ${deck} `, stem).trim()}${end}`;
}
