import { chooseTarget } from './choose-target.ts';
import { withoutExtension } from './link-key.ts';
import { formatLinkText } from './link-text.ts';
import type { NotePath } from './note.ts';
import { folderOf, nameOf, relativePath } from './note-path.ts';
import type { LinkResolver, LinkSource } from './resolve-link.ts';
import { linkDestination } from './rewrite-link.ts';

/** How new links are written: in which brackets, and by how much of the path. */
export type LinkStyle = {
  readonly form: 'wiki' | 'markdown';
  readonly path: 'shortest' | 'root' | 'relative';
};

type NewLink = {
  readonly path: NotePath;
  /** Words to show; the file's name when absent. */
  readonly words?: string | undefined;
  readonly heading?: string | undefined;
  readonly block?: string | undefined;
  readonly embed?: boolean;
  /** Inside a table the bar before the words has to be escaped. */
  readonly inTable?: boolean;
};

/** The whole link to a file in the given style; a wiki link that could not name the file becomes a Markdown link. */
export function writeLink(link: NewLink, from: LinkSource, style: LinkStyle, resolver: LinkResolver): string {
  const { path, embed = false } = link;
  const sign = embed ? '!' : '';
  if (style.form === 'wiki') {
    const target = newTarget(path, from, style, resolver);
    if (!/[#^|[\]\n]/.test(target)) {
      const words = link.words?.replace(/[[\]|\n]+/g, ' ').trim();
      const isName = words === undefined || words === '' || words === withoutExtension(nameOf(target));
      const alias = isName || embed ? null : words;
      const parts = { target, heading: link.heading ?? null, block: link.block ?? null, alias };
      return `${sign}[[${formatLinkText(parts, link.inTable === true ? '\\|' : '|')}]]`;
    }
  }
  const target = newTarget(path, from, { ...style, form: 'markdown' }, resolver);
  const fragment = link.block === undefined ? link.heading : `^${link.block}`;
  const name = link.words ?? fragment ?? withoutExtension(nameOf(path));
  const words = embed ? '' : name.replace(/[\\[\]|]/g, '\\$&').replace(/\n+/g, ' ');
  return `${sign}[${words}](${linkDestination(target, fragment)})`;
}

/** The target by which a new link means the file, without brackets and fragment. */
export function newTarget(path: NotePath, from: LinkSource, style: LinkStyle, resolver: LinkResolver): string {
  const kind = style.form === 'wiki' ? 'wiki' : 'md';
  const relative = relativePath(folderOf(from.path), path);
  // A link that were written so shows the manner to keep to.
  const manner = {
    shortest: kind === 'md' ? 'x.md' : 'x',
    root: path,
    relative: kind === 'md' || relative.startsWith('../') ? relative : `./${relative}`,
  }[style.path];
  return chooseTarget({ kind, target: manner }, { oldFrom: from.path, from, oldPath: path, path }, resolver);
}
