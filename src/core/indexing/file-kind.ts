import { isNotePath } from '#core/note/note-path.ts';
import type { FileEntry } from './note-files.ts';

const ATTACHMENTS: ReadonlySet<string> = new Set(
  'png jpg jpeg gif webp avif svg bmp pdf mp3 wav ogg m4a flac 3gp opus mp4 webm mov ogv mkv canvas csv'.split(' '),
);

/** What a file's name makes it; undefined for files the notebook has no use for. */
export function fileKind(path: string): FileEntry['kind'] | undefined {
  if (isNotePath(path)) return 'note';
  return ATTACHMENTS.has(extensionOf(path)) ? 'attachment' : undefined;
}

/** The extension in lower case without its dot, '' when there is none. */
export function extensionOf(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot <= path.lastIndexOf('/') ? '' : path.slice(dot + 1).toLowerCase();
}

/** Names never listed, whatever a person's own rules say: hidden ones and the stores of other tools. */
export function isHiddenName(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Whether any part of the path is a name never listed. */
export function isHiddenPath(path: string): boolean {
  return path.split('/').some(isHiddenName);
}
