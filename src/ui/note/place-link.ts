import { findHeading } from '#core/note/find-heading.ts';
import type { Heading } from '#core/note/note.ts';
import { createElementIds } from '#core/note/view/element-ids.ts';

type Named = Pick<Heading, 'text' | 'level' | 'slug'>;

/** Ids of the headings' elements on the page, in order: a heading that is there twice has a number behind its slug. */
export function headingIds(headings: readonly Pick<Heading, 'text'>[]): readonly string[] {
  const ids = createElementIds();
  return headings.map(({ text }) => ids.heading(text));
}

/**
 * `[[name#Heading]]` or `[[name#^block]]` for the element of an id; `[[name]]` for any other. A heading that is there twice
 * is named with those above it.
 */
export function placeLink(name: string, headings: readonly Named[], id: string | null): string {
  if (id === null) return `[[${name}]]`;
  if (id.startsWith('^')) return `[[${name}#${id}]]`;
  const index = headingIds(headings).indexOf(id);
  const chain = index < 0 ? null : chainTo(headings, index);
  return chain === null ? `[[${name}]]` : `[[${name}#${chain}]]`;
}

function chainTo(headings: readonly Named[], index: number): string {
  const own = speakable(headings[index]?.text ?? '');
  let chain = own;
  for (let at = index, level = headings[index]?.level ?? 0; at >= 0; at -= 1) {
    const above = headings[at];
    if (at !== index && (above === undefined || above.level >= level)) continue;
    if (above !== undefined && at !== index) {
      level = above.level;
      chain = `${speakable(above.text)}#${chain}`;
    }
    if (findHeading(headings, chain)?.at(-1) === index) return chain;
  }
  return own;
}

/** A heading without the signs that mean something in a link; comparing headings passes over them. */
function speakable(text: string): string {
  return text
    .replace(/[[\]#|^]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
