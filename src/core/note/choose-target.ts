import { foldName, withoutExtension } from './link-key.ts';
import type { NotePath } from './note.ts';
import { folderOf, isNotePath, joinPath, relativePath } from './note-path.ts';
import type { LinkResolver, LinkSource } from './resolve-link.ts';

/**
 * How a link, written in the manner it had, names a file at its new place: a bare name stays a bare name where that is
 * still clear, a path stays a path from the same root, a relative path stays relative.
 */
export function chooseTarget(
  link: { readonly kind: 'wiki' | 'md'; readonly target: string },
  place: { readonly oldFrom: NotePath; readonly from: LinkSource; readonly oldPath: NotePath; readonly path: NotePath },
  after: LinkResolver,
): string {
  const written = link.target.normalize('NFC').trim();
  const keepsExtension = !isNotePath(place.path) || (link.kind === 'md' && isNotePath(written));
  const full = keepsExtension ? place.path : withoutExtension(place.path);
  for (const candidate of candidates(written, link.kind, place, full)) {
    const resolution = after.resolve({ kind: link.kind, target: candidate }, place.from);
    if (resolution?.path === place.path && resolution.status === 'resolved' && resolution.block === null)
      return candidate;
  }
  return link.kind === 'md' ? `/${full}` : full;
}

function candidates(
  written: string,
  kind: 'wiki' | 'md',
  place: { readonly oldFrom: NotePath; readonly from: LinkSource; readonly oldPath: NotePath },
  full: string,
): readonly string[] {
  const relative = relativePath(folderOf(place.from.path), full);
  if (written.startsWith('/')) return [`/${full}`];
  if (/^\.\.?\//.test(written)) return [relative.startsWith('../') ? relative : `./${relative}`, relative];
  const same = (path: string | undefined): boolean =>
    path !== undefined && foldName(withoutExtension(path)) === foldName(withoutExtension(place.oldPath));
  if (kind === 'md' && same(joinPath(folderOf(place.oldFrom), written))) return [relative, full];
  const segments = full.split('/');
  const suffixes = segments.map((_part, index) => segments.slice(segments.length - 1 - index).join('/'));
  if (!written.includes('/')) return suffixes;
  if (same(written)) return [full];
  return [...suffixes.slice(written.split('/').length - 1), full];
}
