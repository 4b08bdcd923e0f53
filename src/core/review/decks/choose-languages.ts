/**
 * Of what is said in several languages, what is asked: in the languages asked for, or where none is, in the reader's, else English,
 * else the first. What tells no language is always asked. `sameOf` names what is said: equal names are translations of each other.
 */
export function chooseLanguages<Said extends { readonly lang: string }>(
  all: readonly Said[],
  langs: readonly string[],
  readerLang: string,
  sameOf: (said: Said) => string | null,
): readonly Said[] {
  if (langs.length > 0) return all.filter(({ lang }) => lang === '' || langs.includes(lang));
  const best = new Map<string, string>();
  const rank = (lang: string): number => (lang === readerLang ? 0 : lang === 'en' ? 1 : 2);
  for (const said of all) {
    const same = sameOf(said);
    if (same === null || said.lang === '') continue;
    const other = best.get(same);
    if (other === undefined || rank(said.lang) < rank(other)) best.set(same, said.lang);
  }
  return all.filter((said) => {
    const same = sameOf(said);
    return same === null || said.lang === '' || best.get(same) === said.lang;
  });
}
