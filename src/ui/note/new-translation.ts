import type { NoteView } from '#api/contract.ts';
import { folderOf, nameOf } from './note-name.ts';

/**
 * Where a note of the same concept in another language is begun, and with what text. Languages that have folders of their
 * own keep them; the language stands in the name, so that links to the note one comes from stay clear.
 */
export function newTranslation(
  note: Pick<NoteView, 'path' | 'title' | 'lang' | 'type' | 'concept'>,
  lang: string,
): { readonly path: string; readonly text: string } {
  const folders = folderOf(note.path).split('/');
  const own = note.lang?.toLowerCase();
  const at = folders.findIndex((folder) => folder.toLowerCase() === own);
  const folder = folders.map((name, index) => (index === at ? lang : name)).join('/');
  const path = `${folder === '' ? '' : `${folder}/`}${nameOf(note.path)} (${lang}).md`;
  const lines = [`id: ${plain(note.concept ?? '')}`, `lang: ${plain(lang)}`];
  if (note.type !== null) lines.push(`type: ${plain(note.type)}`);
  return { path, text: `---\n${lines.join('\n')}\n---\n\n# ${note.title}\n` };
}

/** A value as YAML reads it back: in quotation marks unless it is a plain word. */
function plain(value: string): string {
  return /^[a-z][\w-]*$/i.test(value) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(value)
    ? value
    : JSON.stringify(value);
}
