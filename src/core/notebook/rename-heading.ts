import { AppError } from '#core/errors.ts';
import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { StoredLink } from '#core/indexing/note-index.ts';
import { linksTo } from '#core/links/note-links.ts';
import { findHeading } from '#core/note/find-heading.ts';
import { linkableHeading } from '#core/note/linkable-heading.ts';
import type { Heading, NotePath } from '#core/note/note.ts';
import { reheadLink, type TextEdit } from '#core/note/rewrite-link.ts';
import {
  gatherEdits,
  showEdits,
  StaleFile,
  writeEdits,
  rewritesOf,
  type FileEdits,
  type LinkEdit,
} from './link-edits.ts';
import type { LiveIndex } from './live-index.ts';
import type { Rewriting } from './study/rewritten-cards.ts';
import type { SyncQueue } from './sync-queue.ts';
import type { UndoStack } from './undo-stack.ts';

export type HeadingRenamePlan = { readonly path: NotePath; readonly line: number; readonly edits: readonly LinkEdit[] };

export type RenameHeading = {
  preview(path: NotePath, line: number, text: string): Promise<HeadingRenamePlan>;
  rename(path: NotePath, line: number, text: string): Promise<HeadingRenamePlan>;
};

/** Renames a heading and, in every link that names it, the part of the chain that is this heading. */
export function createRenameHeading(
  files: NoteFiles,
  live: LiveIndex,
  queue: SyncQueue,
  undo: UndoStack,
  rewriting: Rewriting,
): RenameHeading {
  const prepare = async (path: NotePath, line: number, typed: string): Promise<readonly FileEdits[]> => {
    const text = typed.replace(/\s+/g, ' ').trim();
    if (text === '') throw new AppError('input-invalid', 'A heading needs words.', { hint: 'Type the new heading.' });
    await queue.run({ only: [path] });
    for (let attempt = 0; ; attempt++) {
      const headings = live.index.headings(path);
      const at = headings.findIndex((heading) => heading.line === line);
      const heading = headings[at];
      if (heading === undefined)
        throw new AppError('input-invalid', `There is no heading in line ${line}.`, {
          hint: 'Open the note again: it may have changed.',
        });
      const links = linksTo(live, path).concat(live.index.linksFrom(path).filter((link) => link.target === ''));
      const chains = new Map<StoredLink, string>();
      for (const link of new Set(links)) {
        const chain =
          link.heading === null ? undefined : renamedChain(headings, at, link.heading, linkableHeading(text));
        if (chain !== undefined) chains.set(link, chain);
      }
      try {
        const byFile = gatherEdits(files, live, [...chains.keys()], (source, link) =>
          reheadLink(source, link, chains.get(link) ?? ''),
        );
        return withHeading(files, live, byFile, path, heading, text);
      } catch (error) {
        if (!(error instanceof StaleFile) || attempt >= 5) throw error;
        await queue.run({ only: [error.path] });
      }
    }
  };
  const same = (path: NotePath): NotePath => path;
  return {
    preview: async (path, line, text) => ({ path, line, edits: showEdits(await prepare(path, line, text), same) }),
    rename: async (path, line, text) => {
      const changes = await prepare(path, line, text);
      await rewriting(rewritesOf(changes, same));
      const texts = writeEdits(files, changes, same);
      const ownFirst = texts.toSorted((a, b) => Number(b.path === path) - Number(a.path === path));
      undo.push({ label: text, moved: [], texts: ownFirst, removed: [] });
      await queue.run({ only: changes.map((change) => change.path) });
      return { path, line, edits: showEdits(changes, same) };
    },
  };
}

function renamedChain(headings: readonly Heading[], at: number, chain: string, text: string): string | undefined {
  const found = findHeading(headings, chain);
  if (found === undefined || !found.includes(at)) return undefined;
  return chain
    .split('#')
    .map((part, index) => (found[index] === at ? text : part))
    .join('#');
}

function withHeading(
  files: NoteFiles,
  live: LiveIndex,
  byFile: readonly FileEdits[],
  path: NotePath,
  heading: Heading,
  text: string,
): readonly FileEdits[] {
  const { text: source, hash } = files.read(path);
  if (live.known.get(path)?.hash !== hash) throw new StaleFile(path);
  const edit = headingEdit(source, heading, text);
  const own = { ...edit, line: heading.line, shownFrom: heading.start, shownTo: heading.end };
  const there = byFile.find((file) => file.path === path);
  // A heading may hold a link to itself: the heading's new words replace it.
  const others = there?.edits.filter((one) => one.end <= edit.start || one.start >= edit.end) ?? [];
  return [...byFile.filter((file) => file.path !== path), { path, hash, text: source, edits: [...others, own] }];
}

/** Replaces a heading's words, its marks (`##`, underline, block id) kept. */
function headingEdit(source: string, heading: Heading, text: string): TextEdit {
  const raw = source.slice(heading.start, heading.end);
  const atx = /^(#{1,6})([ \t]+|$)/.exec(raw);
  const from = atx?.[0].length ?? 0;
  const tail =
    atx === null ? /\s*\r?\n[ \t>]*(?:=+|-+)[ \t]*$/.exec(raw) : /(?:[ \t]+\^[\w-]+)?(?:[ \t]+#+)?[ \t]*$/.exec(raw);
  const to = tail === null ? raw.length : Math.max(from, tail.index);
  const gap = atx !== null && atx[2] === '' ? ' ' : '';
  return { start: heading.start + from, end: heading.start + to, after: gap + text };
}
