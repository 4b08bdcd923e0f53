import { findHeading, headingKey } from '#core/note/find-heading.ts';
import { linkableHeading } from '#core/note/linkable-heading.ts';
import type { NotePath } from '#core/note/note.ts';
import { fragmentOf, hasPart, soleAnswer, wishFor, type RemedyWorld } from './link-answer.ts';
import { looseName } from './loose-name.ts';
import type { Finding } from './problem.ts';
import type { LinkWish, Remedy, WishedLink } from './remedy.ts';

/** The change that mends a finding where there is one right answer; undefined where a person has to choose or to write. */
export function findRemedy(world: RemedyWorld, finding: Finding): Remedy | undefined {
  const { kind, path, line, links = [], values = {}, saying } = finding;
  if (kind === 'not-nfc' && links.length === 0) return { kind: 'nfc', path, line };
  if (saying === 'unsaid-language') {
    const [lang] = [values['langs'] ?? []].flat();
    return lang !== undefined && dependsOnNothing(world, path, lang) ? { kind: 'lang', path, lang } : undefined;
  }
  const wishes = links.flatMap((link): readonly WishedLink[] => {
    const wish = wishOf(world, finding, link);
    return wish === undefined ? [] : [{ link, wish }];
  });
  return wishes.length > 0 && wishes.length === links.length ? { kind: 'link', path, wishes } : undefined;
}

type Link = NonNullable<Finding['links']>[number];

function wishOf(world: RemedyWorld, { kind, values = {} }: Finding, link: Link): LinkWish | undefined {
  const to = String(values['path'] ?? '') as NotePath;
  switch (kind) {
    case 'unresolved-link':
    case 'missing-attachment': {
      const answer = soleAnswer(world, link);
      if (answer === undefined || !hasPart(world, link, answer)) return undefined;
      return (answer.kind === 'attachment') === (kind === 'missing-attachment')
        ? wishFor(world, link, answer)
        : undefined;
    }
    case 'alias-only-link': {
      const bearers = world.names.alike(link.target);
      const [answer] = bearers;
      const isSole = bearers.length === 1 && answer !== undefined && answer.path === to;
      return isSole && hasPart(world, link, answer) ? wishFor(world, link, answer) : undefined;
    }
    case 'missing-heading':
      return headingWish(world, link, to);
    case 'missing-block': {
      const ids = world.index.blocks(to).map(({ id }) => id);
      const same = [...new Set(ids)].filter((id) => looseName(id) === looseName(link.block ?? ''));
      return same.length === 1 && same[0] !== undefined && link.heading === null
        ? { fragment: `^${same[0]}`, to }
        : undefined;
    }
    case 'not-nfc': {
      const resolved = world.resolver.resolve(
        { kind: link.kind === 'md' ? 'md' : 'wiki', target: link.target },
        { path: link.from, lang: world.resolver.get(link.from)?.lang ?? null },
      );
      const isNew = { target: link.target.normalize('NFC'), fragment: fragmentOf(link).normalize('NFC') };
      return {
        to: resolved?.path ?? ('' as NotePath),
        ...(isNew.target === link.target ? {} : { target: isNew.target }),
        ...(isNew.fragment === fragmentOf(link) ? {} : { fragment: isNew.fragment }),
      };
    }
    default:
      return undefined;
  }
}

function headingWish({ index }: RemedyWorld, link: Link, to: NotePath): LinkWish | undefined {
  if (link.heading === null || link.heading.includes('#') || link.block !== null) return undefined;
  const headings = index.headings(to);
  const wanted = headingKey(looseName(link.heading));
  const same = headings.filter(({ text }) => headingKey(looseName(text)) === wanted);
  const [heading] = same;
  if (wanted === '' || same.length !== 1 || heading === undefined) return undefined;
  const fragment = linkableHeading(heading.text);
  const found = findHeading(headings, fragment)?.[0];
  return found !== undefined && headings[found] === heading ? { fragment, to } : undefined;
}

/** Whether nothing but the note's own text changes when it says its language: no concept of it, and no link of it, turns on that. */
function dependsOnNothing({ index, resolver, heads }: RemedyWorld, path: NotePath, lang: string): boolean {
  const head = heads.get(path);
  const isNamed = head?.concept != null || (head?.aliases.length ?? 0) > 0 || resolver.get(path)?.entries?.length;
  if (head === undefined || isNamed) return false;
  return index.linksFrom(path).every((link) => {
    if (link.kind === 'external') return true;
    const wanted = { kind: link.kind, target: link.target };
    const [before, after] = [null, lang].map((own) => resolver.resolve(wanted, { path, lang: own }));
    return before?.path === after?.path && before?.status === after?.status;
  });
}
