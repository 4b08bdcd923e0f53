import type { Settings } from '#api/contract.ts';
import { linkableName } from '#core/note/file-name.ts';
import { folderOf } from '#core/note/note-path.ts';

export type AttachmentHome = Pick<Settings, 'attachmentPlace' | 'attachmentFolder'>;

/** The note a file is put into. */
export type Host = { readonly path: string; readonly title: string };

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'image/svg+xml': 'svg',
  'application/pdf': 'pdf',
};

/** Characters of a note's title in the name of what is pasted into it. */
const MOST_OF_TITLE = 60;

/** The folder for files put into a note, '' for the notebook's root. */
export function attachmentFolder(note: string, { attachmentPlace, attachmentFolder: name }: AttachmentHome): string {
  if (attachmentPlace === 'folder') return name;
  const beside = folderOf(note);
  if (attachmentPlace === 'note') return beside;
  return beside === '' ? name : `${beside}/${name}`;
}

/** The name of a file put into a note: its own, or the note's title and the day for what has none, such as a picture just copied. */
export function attachmentName(file: { readonly name: string; readonly type: string }, note: Host, now: Date): string {
  const ending = endings[file.type];
  const title = [...note.title].slice(0, MOST_OF_TITLE).join('');
  const made = `${linkableName(title, '')} ${day(now)}`.trim();
  const own = file.name.replace(/\.[a-z0-9]{1,10}$/i, '');
  const end = /\.[a-z0-9]{1,10}$/i.exec(file.name)?.[0] ?? (ending === undefined ? '' : `.${ending}`);
  // Browsers call every copied picture “image”.
  if (own === '' || own === 'image') return `${made}${end}`;
  return linkableName(`${own}${end}`, `${made}${end}`);
}

/** `2026-11-22`, by the clock on the wall: it sorts, and reads the same in every language. */
function day(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
