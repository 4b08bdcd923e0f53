import type { Mention } from '#core/links/mentions.ts';
import type { MentionPlace } from './link-mentions.ts';

/** Tells mentions that read alike in one line apart by their order, as seen among all of them. */
export function mentionPlaces(chosen: readonly Mention[], all: readonly Mention[]): readonly MentionPlace[] {
  return chosen.map((mention) => {
    const alike = all
      .filter(({ path, line, text }) => path === mention.path && line === mention.line && text === mention.text)
      // Sentences of one line stand in the order of the note; within one the mark tells.
      .toSorted((a, b) => (a.context === b.context ? a.mark[0] - b.mark[0] : 0));
    return { line: mention.line, text: mention.text, nth: Math.max(alike.indexOf(mention), 0) };
  });
}
