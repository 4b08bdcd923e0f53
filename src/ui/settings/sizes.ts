/** Sizes of the text of notes in CSS pixels. */
export const textSizes = { least: 14, usual: 18, most: 28 } as const;
/** Longest lines of a note in characters. */
export const readingWidths = { least: 45, usual: 68, most: 110 } as const;
