import { resolveStored, type LinkWorld } from './note-links.ts';

export type LinkCounts = { readonly links: number; readonly unresolved: number; readonly ambiguous: number };

/** Counts the links between notes and attachments, and those that nothing, or only the alphabet, answers. */
export function countLinks(world: LinkWorld): LinkCounts {
  let links = 0;
  let unresolved = 0;
  let ambiguous = 0;
  for (const link of world.index.allLinks()) {
    links++;
    const status = link.target === '' ? 'resolved' : resolveStored(world, link)?.status;
    if (status === undefined) unresolved++;
    else if (status === 'ambiguous') ambiguous++;
  }
  return { links, unresolved, ambiguous };
}
