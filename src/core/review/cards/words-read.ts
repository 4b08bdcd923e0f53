const LINK = /(?<!!)\[\[[^[\]|\n]*\|([^[\]\n]*)\]\]|(?<!!)\[(?!…\])([^[\]\n]*)\]\([^()\s]*(?: "[^"\n]*")?\)/gu;

/** A side of a card without where its links lead, if these have words of their own. A picture is what it shows. */
export function wordsRead(text: string): string {
  return text.includes('[') ? text.replaceAll(LINK, (_, wiki?: string, inline?: string) => wiki ?? inline ?? '') : text;
}
