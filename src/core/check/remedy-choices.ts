import { foldName } from '#core/note/link-key.ts';
import { findHeading } from '#core/note/find-heading.ts';
import { linkableHeading } from '#core/note/linkable-heading.ts';
import type { NotePath } from '#core/note/note.ts';
import type { LinkTarget } from '#core/note/resolve-link.ts';
import { editDistance } from '#core/words/edit-distance.ts';
import { fragmentOf, lastPart, wishFor, type RemedyWorld } from './link-answer.ts';
import { looseName } from './loose-name.ts';
import { isFileName } from './name-book.ts';
import type { Finding } from './problem.ts';
import type { LinkWish, RemedyChoice, WishedLink } from './remedy.ts';

/** Choices offered for one finding. */
const MOST = 12;

type Link = NonNullable<Finding['links']>[number];

/** What a finding could be mended by, the likeliest first; none of it is done unasked. */
export function remedyChoices(world: RemedyWorld, finding: Finding): readonly RemedyChoice[] {
  const { kind, path, links = [], values = {}, saying } = finding;
  if (saying === 'unsaid-language')
    return [values['langs'] ?? []].flat().map((lang) => ({
      id: lang,
      name: lang,
      path,
      remedy: { kind: 'lang', path, lang },
    }));
  const [link] = links;
  if (link === undefined) return [];
  const offer = (id: string, name: string, wishFor: (link: Link) => LinkWish | undefined): readonly RemedyChoice[] => {
    const wishes = links.flatMap((one): readonly WishedLink[] => {
      const wish = wishFor(one);
      return wish === undefined ? [] : [{ link: one, wish }];
    });
    const [first] = wishes;
    if (first === undefined || wishes.length < links.length) return [];
    return [{ id, name, path: first.wish.to, remedy: { kind: 'link', path, wishes } }];
  };
  if (kind === 'missing-heading' || kind === 'missing-block') {
    const to = String(values['path'] ?? '') as NotePath;
    return (kind === 'missing-heading' ? headingsLike(world, link, to) : blocksLike(world, link, to))
      .slice(0, MOST)
      .flatMap(({ name, fragment }) => offer(fragment, name, () => ({ fragment, to })));
  }
  return targetsLike(world, finding, link)
    .slice(0, MOST)
    .flatMap(({ target, keepsWords }) =>
      offer(target.path, target.title ?? target.path, (one) => wishFor(world, one, target, keepsWords)),
    );
}

type Likely = { readonly target: LinkTarget; readonly keepsWords?: boolean };

function targetsLike(world: RemedyWorld, { kind, path }: Finding, link: Link): readonly Likely[] {
  const name = lastPart(link);
  const alike = world.names.alike(name);
  if (kind === 'ambiguous-link') return alike.map((target) => ({ target, keepsWords: false }));
  if (kind === 'alias-only-link') return alike.map((target) => ({ target }));
  if (kind !== 'missing-attachment' && kind !== 'unresolved-link') return [];
  const named = alike.toSorted((a, b) => Number(isFileName(b, name)) - Number(isFileName(a, name)));
  // Words with a typing error are not to be kept.
  const near = world.names.near(name).map((target) => ({ target, keepsWords: false }));
  const isWanted = ({ target }: Likely): boolean =>
    target.path !== path && (kind === 'unresolved-link' || target.kind === 'attachment');
  const likely: readonly Likely[] = [...named.map((target) => ({ target })), ...near].filter(isWanted);
  return [...Map.groupBy(likely, ({ target }) => target.path).values()].flatMap(([first]) => first ?? []);
}

type Part = { readonly name: string; readonly fragment: string };

/** Headings of a note, those most like the missing one first, then in their order. */
function headingsLike({ index }: RemedyWorld, link: Link, to: NotePath): readonly Part[] {
  const headings = index.headings(to);
  const wanted = link.heading?.split('#').at(-1) ?? '';
  const parts = headings.flatMap((heading): readonly Part[] => {
    const fragment = linkableHeading(heading.text);
    const found = fragment === '' ? undefined : findHeading(headings, fragment)?.[0];
    // Of two headings that read alike a link can only name the first.
    return found !== undefined && headings[found] === heading ? [{ name: heading.text, fragment }] : [];
  });
  return byLikeness(parts, wanted);
}

function blocksLike({ index }: RemedyWorld, link: Link, to: NotePath): readonly Part[] {
  const ids = [...index.blocks(to), ...index.terms().filter((term) => term.path === to)].map((one) =>
    'id' in one ? one.id : one.concept,
  );
  const parts = [...new Set(ids)].map((id) => ({ name: `^${id}`, fragment: `^${id}` }));
  return byLikeness(parts, fragmentOf({ ...link, heading: null }));
}

function byLikeness(parts: readonly Part[], wanted: string): readonly Part[] {
  const key = [...looseName(wanted)];
  const far = (part: Part): number => {
    const name = looseName(part.name);
    if (foldName(name).includes(key.join('')) || key.join('').includes(name)) return 0;
    return editDistance(key, [...name], Math.max(2, Math.floor(key.length / 2))) ?? Infinity;
  };
  return parts
    .map((part) => ({ part, distance: far(part) }))
    .toSorted((a, b) => (a.distance === b.distance ? 0 : a.distance - b.distance))
    .map(({ part }) => part);
}
