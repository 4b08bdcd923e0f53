const reasons = ['title', 'alias', 'heading', 'body', 'tag', 'path'] as const;

/** Why a note was found, among the reasons the interface has words for. */
export type SearchReason = (typeof reasons)[number];

/** Whether the interface has words for a reason. */
export function isReason(text: string): text is SearchReason {
  return (reasons as readonly string[]).includes(text);
}
