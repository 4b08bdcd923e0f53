import { findHeading } from '#core/note/find-heading.ts';
import type { NotePath } from '#core/note/note.ts';
import { headingSlug } from '#core/note/parse/heading-slug.ts';
import { createElementIds } from './element-ids.ts';
import type { ViewContext } from './view-context.ts';
import type { ViewLink } from './view-ports.ts';

/** Id of the element a link's fragment means in the note at `path`; null without fragment. A missing heading keeps its own slug. */
export function fragmentId(link: ViewLink, path: NotePath, context: ViewContext): string | null {
  if (link.block !== null) return `^${link.block}`;
  if (link.heading === null || link.heading === '') return null;
  const headings = context.rendering.ports.headings?.(path) ?? [];
  const found = findHeading(headings, link.heading)?.at(-1);
  if (found === undefined) return headingSlug(link.heading.slice(link.heading.lastIndexOf('#') + 1));
  const ids = createElementIds();
  return (
    headings
      .slice(0, found + 1)
      .map((heading) => ids.heading(heading.text))
      .at(-1) ?? null
  );
}
