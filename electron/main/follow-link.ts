import { basename } from 'node:path';
import { readDeepLink } from './deep-link.ts';
import { tellPage, type NotebookWindow, type NotebookWindows } from './notebook-windows.ts';

export type LinkServices = {
  readonly windows: NotebookWindows;
  readonly recent: () => readonly string[];
  /** Shows a notebook, at a place of it if the hash is not empty. */
  readonly open: (folder: string, hash: string) => Promise<NotebookWindow>;
  /** The notebook to show where no window is open. */
  readonly lastNotebook: () => Promise<string>;
};

/** Goes where a `konspekt:` address leads; one that leads nowhere is told in the window, which stays where it is. */
export async function followLink(text: string, services: LinkServices): Promise<void> {
  const { windows, recent, open, lastNotebook } = services;
  const link = readDeepLink(text);
  const name = link.kind === 'bad-link' ? null : link.notebook;
  const named = name === null ? undefined : knownNotebook(name, recent());
  const isUnknown = name !== null && named === undefined;
  const folder = named ?? windows.current()?.place.folder ?? (await lastNotebook());
  const target = await open(folder, link.kind === 'place' && !isUnknown ? link.hash : '');
  if (isUnknown) tellPage(target, { kind: 'no-notebook', name });
  else if (link.kind === 'bad-link') tellPage(target, link);
}

/** The notebook of that name or folder among those opened before: a link opens no other folder of the disk. */
function knownNotebook(name: string, recent: readonly string[]): string | undefined {
  const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase();
  return recent.find((folder) => folder === name) ?? recent.find((folder) => fold(basename(folder)) === fold(name));
}
