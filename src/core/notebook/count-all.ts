import type { IndexCounts } from '#core/indexing/note-index.ts';
import { countLinks, type LinkCounts } from '#core/links/count-links.ts';
import type { LiveIndex } from './live-index.ts';

/** What the index holds. Counting means resolving every link: what was counted is kept until something changes. */
export function countAll(live: LiveIndex): IndexCounts & LinkCounts {
  live.refresh();
  const { index } = live;
  const name = `counts ${live.readerLang() ?? ''}`;
  const kept = index.remembered(name);
  if (kept !== undefined) return JSON.parse(kept) as IndexCounts & LinkCounts;
  const generation = index.generation();
  const counts = { ...index.counts(), ...countLinks(live) };
  index.remember(name, JSON.stringify(counts), generation);
  return counts;
}
