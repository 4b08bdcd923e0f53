import type { Heading, NotePath } from '#core/note/note.ts';
import { findHeading } from '#core/note/find-heading.ts';
import { foldName } from '#core/note/link-key.ts';
import type { Finding } from './problem.ts';
import type { Survey } from './survey.ts';

/** Links whose note is there, but not the heading or block of it that they name. */
export function checkFragments({ index, links }: Survey): readonly Finding[] {
  const headings = remembered((path): readonly Heading[] => index.headings(path));
  const entries = Map.groupBy(index.terms(), (term) => term.path);
  const blocks = remembered((path): ReadonlySet<string> => {
    const ids = [
      ...index.blocks(path).map((block) => block.id),
      ...(entries.get(path) ?? []).map((term) => term.concept),
    ];
    return new Set(ids.map(foldName));
  });
  return links.flatMap(({ link, resolution }): readonly Finding[] => {
    if (resolution?.kind !== 'note' || (link.heading === null && link.block === null)) return [];
    const { from: path, line, heading, block } = link;
    if (heading !== null && findHeading(headings(resolution.path), heading) === undefined) {
      return [{ kind: 'missing-heading', path, line, values: { path: resolution.path, heading }, links: [link] }];
    }
    if (block !== null && !blocks(resolution.path).has(foldName(block)))
      return [{ kind: 'missing-block', path, line, values: { path: resolution.path, block }, links: [link] }];
    return [];
  });
}

function remembered<Fact>(read: (path: NotePath) => Fact): (path: NotePath) => Fact {
  const known = new Map<NotePath, Fact>();
  return (path) => {
    const fact = known.get(path) ?? read(path);
    known.set(path, fact);
    return fact;
  };
}
