import type { Tree } from '#api/contract.ts';
import { chooseTarget } from '#core/note/choose-target.ts';
import type { NotePath } from '#core/note/note.ts';
import { withoutExtension } from '#core/note/link-key.ts';
import { createLinkResolver, type LinkResolver } from '#core/note/resolve-link.ts';

/** Answers links as the notebook of this tree does. */
export function resolverOf({ notes, attachments }: Tree): LinkResolver {
  return createLinkResolver([
    ...notes.map(({ path, title, lang, concept }) => ({ path, kind: 'note' as const, title, lang, concept })),
    ...attachments.map((path) => ({ path, kind: 'attachment' as const })),
  ]);
}

/** The shortest name by which a link of the note `from` (of any note, when null) means the note at `path`. */
export function linkName(resolver: LinkResolver, path: NotePath, from: NotePath | null): string {
  const name = withoutExtension(path.slice(path.lastIndexOf('/') + 1));
  const source = from ?? ('' as NotePath);
  const place = {
    oldFrom: source,
    from: { path: source, lang: resolver.get(source)?.lang ?? null },
    oldPath: path,
    path,
  };
  return chooseTarget({ kind: 'wiki', target: name }, place, resolver);
}
