/** A moment as people write it in that language. */
export function formatMoment(time: number | string, lang: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
}

/** Name of a language (BCP 47 tag) in the language of the interface; the tag itself where it has none. */
export function languageName(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
