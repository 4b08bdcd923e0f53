import type { StoredLink } from '#core/indexing/note-index.ts';
import { chooseTarget } from '#core/note/choose-target.ts';
import { findHeading } from '#core/note/find-heading.ts';
import { foldName, withoutExtension } from '#core/note/link-key.ts';
import { folderOf, joinPath, nameOf } from '#core/note/note-path.ts';
import type { LinkTarget } from '#core/note/resolve-link.ts';
import { looseName } from './loose-name.ts';
import { isFileName, type NameBook } from './name-book.ts';
import type { LinkWish } from './remedy.ts';
import type { CheckWorld } from './survey.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';

/** What a check needs to find files by other spellings. */
export type RemedyWorld = CheckWorld & { readonly names: NameBook };

/** Names so common that a file of that name somewhere else says nothing. */
const COMMON = new Set(['index', 'readme']);

/**
 * The one file a link nobody answers can have meant: its name or path in another spelling, or, where the folder it names
 * is gone, the one file of that name. Undefined when there is none, or more than one.
 */
export function soleAnswer({ names, resolver }: RemedyWorld, link: StoredLink): LinkTarget | undefined {
  const written = link.target.normalize('NFC').trim();
  const alike = names.alike(lastPart(link));
  if (!written.replace(/^\/+/, '').includes('/')) return alike.length === 1 ? alike[0] : undefined;
  const paths = pathsMeant(link).map(looseName);
  const suffix = looseName(plainPath(written.replace(/^(?:\.{0,2}\/)+/, '')));
  const there = alike.filter((target) => {
    const path = looseName(plainPath(target.path));
    return paths.includes(path) || path.endsWith(`/${suffix}`);
  });
  if (there.length > 0) return there.length === 1 ? there[0] : undefined;
  const [moved, ...others] = alike.filter((target) => isFileName(target, lastPart(link)));
  if (moved === undefined || others.length > 0 || COMMON.has(looseName(withoutExtension(nameOf(moved.path)))))
    return undefined;
  const [here, away] = [resolver.get(link.from)?.lang, moved.lang].map((lang) => primaryLanguage(lang ?? null));
  const isForeign = here !== '' && away !== '' && here !== away;
  const isThere = (folder: string): boolean => folder === '' || names.hasFolder(folder);
  return isForeign || pathsMeant(link).some((path) => isThere(folderOf(path))) ? undefined : moved;
}

/** How a link is to be written so that it means this file and nothing else; undefined when it cannot be. */
export function wishFor(
  { index, resolver }: CheckWorld,
  link: StoredLink,
  target: LinkTarget,
  keepsWords = !isFileName(target, lastPart(link)),
): LinkWish | undefined {
  if (link.kind === 'external') return undefined;
  const from = { path: link.from, lang: resolver.get(link.from)?.lang ?? null };
  const oldPath = (pathsMeant(link)[0] ?? target.path) as typeof target.path;
  const place = { oldFrom: link.from, from, oldPath, path: target.path };
  const chosen = chooseTarget({ kind: link.kind, target: link.target }, place, resolver);
  const meant = resolver.resolve({ kind: link.kind, target: chosen }, from);
  if (meant?.path !== target.path || meant.status !== 'resolved' || meant.block !== null) return undefined;
  if (link.kind === 'wiki' && /[#^|[\]]/.test(chosen)) return undefined;
  const entry = target.entries?.find((id) => looseName(id) === looseName(link.target));
  const isWhole = link.heading === null && link.block === null;
  const isInHeading = index.headings(link.from).some(({ start, end }) => link.start >= start && link.end <= end);
  const needsAlias = link.kind === 'wiki' && link.alias === null && isWhole && !link.embed;
  return {
    target: chosen,
    to: target.path,
    ...(link.heading === null || link.heading === link.heading.normalize('NFC')
      ? {}
      : { fragment: fragmentOf(link).normalize('NFC') }),
    ...(isWhole && entry !== undefined ? { fragment: `^${entry}` } : {}),
    ...(needsAlias && (keepsWords || isInHeading) ? { alias: link.target } : {}),
  };
}

/** Whether a file has the heading and block a link names. */
export function hasPart({ index }: CheckWorld, link: StoredLink, { path, kind, entries = [] }: LinkTarget): boolean {
  if (kind === 'attachment') return true;
  if (link.heading !== null && findHeading(index.headings(path), link.heading) === undefined) return false;
  if (link.block === null) return true;
  const block = foldName(link.block);
  return [...index.blocks(path).map(({ id }) => id), ...entries].some((id) => foldName(id) === block);
}

/** What a link writes behind `#`. */
export function fragmentOf({ heading, block }: StoredLink): string {
  return [heading ?? '', block === null ? '' : `^${block}`].filter((part) => part !== '').join('#');
}

/** The last part of what a link names, without extension. */
export function lastPart({ target }: StoredLink): string {
  return withoutExtension(nameOf(target.trim().replace(/\/+$/, '')));
}

/** Paths a link may have spelled out, without extension. */
function pathsMeant(link: StoredLink): readonly string[] {
  const written = plainPath(link.target.normalize('NFC').trim());
  const isRelative = /^\.{1,2}\//.test(written);
  const folder = folderOf(link.from);
  const bases = isRelative || (link.kind === 'md' && !written.startsWith('/')) ? [folder] : [''];
  if (link.kind === 'md' && !isRelative && folder !== '' && !written.startsWith('/')) bases.push('');
  return bases.flatMap((base) => joinPath(base, written) ?? []);
}

function plainPath(path: string): string {
  return withoutExtension(path);
}
