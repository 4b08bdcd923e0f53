import { syntaxTree } from '@codemirror/language';
import { Facet, type EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { AppError } from '#core/errors.ts';
import { writeLink } from '#core/note/new-link.ts';
import type { NotePath } from '#core/note/note.ts';
import { folderOf, isNotePath, nameOf } from '#core/note/note-path.ts';
import { usableName } from '#core/note/file-name.ts';
import { mediaTag } from '#core/note/view/media-kind.ts';
import { queries } from '../data/queries.ts';
import { linkStyleOf, resolverOf, type NotePlaces } from '../editor/note-places.ts';
import { attachmentFolder, attachmentName, type Host } from './attachment-path.ts';
import { holdPlace, type EditorPlace, type PendingInsert } from './pending-inserts.ts';
import { sendFile } from './send-file.ts';
import { PIECE } from './send-pieces.ts';

/** What bringing things into a note needs of the window around the editor. */
export type BringPorts = {
  readonly places: NotePlaces;
  /** The note the editor holds. */
  readonly host: () => Host;
  readonly say: {
    /** While a file is on its way; `share` is 0–1. */
    adding(name: string, share: number): string;
    cancel(name: string): string;
    /** Where something for the text is nameless. */
    untitled(): string;
    added(names: readonly string[]): void;
    failed(name: string, error: unknown): void;
    /** The file is in the notebook, but the editor was closed before it arrived. */
    left(path: NotePath, link: string): void;
    noFolder(): void;
  };
};

/** The ports of the editor at hand; none where nothing may be brought in. */
export const bringPorts = Facet.define<BringPorts, BringPorts | undefined>({ combine: ([first]) => first });

/** Adds files to the notebook, one after the other, and puts each into the text where it was meant to go. */
export async function bringFiles(view: EditorView, files: readonly File[], from: number, to = from): Promise<void> {
  const ports = portsNow(view);
  if (ports === undefined) return;
  const { say } = ports;
  const isAlone = view.state.doc.lineAt(from).text.trim() === '';
  const between = isAlone ? '\n' : ' ';
  const added: string[] = [];
  let next: { view: EditorView; from: number; to: number } | undefined = { view, from, to };
  for (const file of files) {
    const name = nameFor(file, ports);
    const stop = new AbortController();
    const place: PendingInsert | undefined =
      next === undefined
        ? undefined
        : holdPlace(next.view, next.from, next.to, {
            words: say.adding(name, 0),
            cancelWords: say.cancel(name),
            ...(file.size > PIECE ? { cancel: () => stop.abort() } : {}),
          });
    let end: EditorPlace | undefined;
    try {
      const path = await bringOne(ports, file, name, {
        signal: stop.signal,
        onProgress: (share) => place?.tell(say.adding(name, share)),
      });
      const link = await linkFor(ports, path, isInTable(view.state, from));
      end = place?.settle(added.length === 0 ? link : between + link);
      if (end === undefined) say.left(path, link);
      added.push(nameOf(path));
    } catch (error) {
      end = place?.drop();
      if (!stop.signal.aborted) say.failed(name, error);
    }
    next = end === undefined ? undefined : { view: end.view, from: end.at, to: end.at };
  }
  if (added.length === 0) return;
  say.added(added);
  void ports.places.cache.invalidateQueries({ queryKey: ['tree'] });
}

/** Puts links to notes into the text. */
export async function bringLinks(view: EditorView, paths: readonly string[], at: number): Promise<void> {
  const ports = portsNow(view);
  if (ports === undefined) return;
  const place = holdPlace(view, at, at, { words: '', cancelWords: '' });
  try {
    const links: string[] = [];
    for (const path of paths) links.push(await linkFor(ports, path as NotePath, isInTable(view.state, at)));
    place.settle(links.join(' '));
  } catch (error) {
    place.drop();
    ports.say.failed(nameOf(paths[0] ?? ''), error);
  }
}

/** The ports as they are now: what was begun in one note is not put by the rules of the next. */
function portsNow(view: EditorView): BringPorts | undefined {
  const ports = view.state.facet(bringPorts);
  if (ports === undefined) return undefined;
  const host = ports.host();
  return { ...ports, places: { ...ports.places }, host: () => host };
}

function nameFor(file: File, { host, say }: BringPorts): string {
  return isNotePath(file.name)
    ? usableName(file.name, `${say.untitled()}.md`)
    : attachmentName(file, host(), new Date());
}

type Sending = NonNullable<Parameters<typeof sendFile>[3]>;

async function bringOne(ports: BringPorts, file: File, name: string, sending: Sending): Promise<NotePath> {
  const { client, cache } = ports.places;
  const { path: here } = ports.host();
  const known = isNotePath(name) ? await sameNote(ports, file) : undefined;
  if (known !== undefined) return known;
  const settings = await cache.ensureQueryData(queries.settings(client));
  const folder = isNotePath(name) ? folderOf(here) : attachmentFolder(here, settings);
  return sendFile(client, file, folder === '' ? name : `${folder}/${name}`, sending);
}

/** The note of this notebook that a dropped file is, known by its name and its text. */
async function sameNote({ places: { client, cache } }: BringPorts, file: File): Promise<NotePath | undefined> {
  const { notes } = await cache.ensureQueryData(queries.tree(client));
  const name = file.name.normalize('NFC');
  const named = notes.filter(({ path }) => nameOf(path) === name);
  const text = named.length === 0 ? '' : await file.text();
  for (const { path } of named) {
    try {
      if ((await client.source({ path })).text === text) return path;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return undefined;
}

async function linkFor({ places }: BringPorts, path: NotePath, inTable: boolean): Promise<string> {
  const resolver = await resolverOf(places);
  // The list of files may not have heard of it yet.
  if (!resolver.has(path)) resolver.set({ path, kind: isNotePath(path) ? 'note' : 'attachment' });
  const embed = mediaTag(path) !== undefined;
  const title = isNotePath(path) ? resolver.get(path)?.title : undefined;
  return writeLink({ path, embed, inTable, words: title }, places.from, await linkStyleOf(places), resolver);
}

function isInTable(state: EditorState, pos: number): boolean {
  for (let node = syntaxTree(state).resolveInner(Math.min(pos, state.doc.length), -1); ;) {
    if (node.name === 'Table') return true;
    if (node.parent === null) return false;
    node = node.parent;
  }
}
