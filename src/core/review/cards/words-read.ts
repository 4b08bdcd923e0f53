const LINK = /(?<!!)\[\[[^[\]|\n]*\|([^[\]\n]*)\]\]|(?<!!)\[(?!…\])([^[\]\n]*)\]\([^()\s]*(?: "[^"\n]*")?\)/gu;

const FOOTNOTE = /\[\^[^\]\s]+\]/gu;
const DECK_TAG = /(?<![\p{L}\p{N}/])#flashcards(?:\/[^\s#]*)?(?=\s|$)/giu;
const GROUPED = /(?<=\d)[ ,.'’\u00a0\u202f\u2009](?=\d{3}(?!\d))/gu;

/**
 * A side of a card as one reads it: without where its links lead, if these have words of their own, without the tag of its deck and the
 * numbers of footnotes, and with numbers in one piece. A picture is what it shows.
 */
export function wordsRead(text: string): string {
  if (!/[[#\d]/u.test(text)) return text;
  return withoutDeckTags(text)
    .replaceAll(LINK, (_, wiki?: string, inline?: string) => wiki ?? inline ?? '')
    .replaceAll(FOOTNOTE, '')
    .replaceAll(GROUPED, '');
}

/** The tag that names the deck says nothing of the question. */
export function withoutDeckTags(side: string): string {
  return side.includes('#') ? side.replaceAll(DECK_TAG, '').replaceAll(/ {2,}/g, ' ').trim() : side;
}
