/** The full name of a deck in Anki, whose parts `::` parts: the course, then the chapter. */
export function ankiDeckName(course: string, chapter: string): string {
  return (
    [course, chapter]
      .map(part)
      .filter((each) => each !== '')
      .join('::') || 'Konspekt'
  );
}

/** One part of the name: no `::`, and none of the quotes that older versions take away without a word. */
function part(name: string): string {
  return name
    .normalize('NFC')
    .replace(/:{2,}/gu, ':')
    .replaceAll('"', '”')
    .replace(/\s+/gu, ' ')
    .replace(/^:+|:+$/gu, '')
    .trim();
}

/** A tag as Anki takes it: without blanks, `::` between levels. */
export function ankiTag(tag: string): string {
  return tag.normalize('NFC').trim().replace(/\s+/gu, '_').replaceAll('/', '::').replaceAll('"', '');
}

/** A tag of Anki as notes write it: `/` between levels, letters, digits, `_` and `-` alone. */
export function noteTag(tag: string): string {
  const name = tag
    .normalize('NFC')
    .replaceAll('::', '/')
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/\/{2,}/gu, '/')
    .replace(/^[-/]+|[-/]+$/gu, '');
  return /^\d+$/u.test(name) ? `n${name}` : name;
}
