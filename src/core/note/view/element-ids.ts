import { headingSlug } from '#core/note/parse/heading-slug.ts';

/** Hands out the ids of one note's elements; no id is given twice. */
export type ElementIds = {
  heading(text: string): string;
  /** Undefined when the block's id was used before. */
  block(id: string): string | undefined;
};

export function createElementIds(): ElementIds {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  const take = (id: string): string | undefined => {
    if (used.has(id)) return undefined;
    used.add(id);
    return id;
  };
  const heading = (text: string): string => {
    const slug = headingSlug(text);
    let count = counts.get(slug) ?? 0;
    let id = count === 0 ? take(slug) : undefined;
    while (id === undefined) id = take(`${slug}-${(count += 1)}`);
    counts.set(slug, count);
    return id;
  };
  return { heading, block: (id) => take(`^${id}`) };
}
