import { extensionOf, fileKind } from '#core/indexing/file-kind.ts';
import type { StoredLink } from '#core/indexing/note-index.ts';
import { withoutExtension } from '#core/note/link-key.ts';
import { formatLinkText } from '#core/note/link-text.ts';
import { isNotePath, nameOf } from '#core/note/note-path.ts';
import type { Resolution } from '#core/note/resolve-link.ts';
import type { Finding } from './problem.ts';
import type { Survey } from './survey.ts';

/** Links that nothing answers to, that only the alphabet decides, or that only an alias answers to. */
export function checkLinks(survey: Survey): readonly Finding[] {
  return survey.links.flatMap(({ link, resolution }): readonly Finding[] => {
    const { from: path, line, target } = link;
    const links = [link];
    if (resolution === undefined) {
      const kind = meansAttachment(link) ? 'missing-attachment' : 'unresolved-link';
      return [{ kind, path, line, values: { target }, links }];
    }
    if (resolution.status === 'resolved') return [];
    const kind = resolution.status === 'ambiguous' ? 'ambiguous-link' : 'alias-only-link';
    const values = { target, path: resolution.path, link: clearLink(survey, link, resolution) };
    return [{ kind, path, line, values, links }];
  });
}

/** Markdown links write extensions; a dot in a wiki link may just as well belong to a note's name. */
function meansAttachment({ kind, target }: StoredLink): boolean {
  if (fileKind(target) === 'attachment') return true;
  return kind === 'md' && !isNotePath(target) && /^[a-z][a-z0-9]{0,5}$/.test(extensionOf(target));
}

/** The link as it would be clear: by the file's name where that is enough, else by its path. */
function clearLink({ resolver }: Survey, link: StoredLink, { path, status }: Resolution): string {
  if (link.kind === 'md') return `[…](</${path}>)`;
  const name = withoutExtension(nameOf(path));
  const named = resolver.resolve({ kind: 'wiki', target: name }, { path: link.from });
  const target = named?.path === path && named.status === 'resolved' ? name : withoutExtension(path);
  const { heading, block, embed } = link;
  const isWhole = heading === null && block === null && !embed;
  const alias = link.alias ?? (status === 'alias' && isWhole ? link.target : null);
  return `${embed ? '!' : ''}[[${formatLinkText({ target, heading, block, alias })}]]`;
}
