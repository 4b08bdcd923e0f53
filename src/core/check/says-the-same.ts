import type { Note } from '#core/note/note.ts';
import type { Remedy } from './remedy.ts';

/** Whether a mended note is the same as before in everything but the links and the language that were to change. */
export function saysTheSame(before: Note, after: Note, remedies: readonly Remedy[]): boolean {
  const lang = remedies.find((remedy) => remedy.kind === 'lang')?.lang ?? before.lang;
  if (after.lang !== lang || facts(after) !== facts(before)) return false;
  if (after.links.length !== before.links.length) return false;
  const wishes = remedies.flatMap((remedy) => (remedy.kind === 'link' ? remedy.wishes : []));
  const meant = new Set(wishes.map(({ link }) => link.target));
  const wished = new Set(wishes.map(({ link }) => link.start));
  return before.links.every((link, at) => {
    const now = after.links[at];
    if (now === undefined || now.kind !== link.kind || now.embed !== link.embed) return false;
    const same = (['target', 'heading', 'block', 'alias'] as const).every(
      (part) => now[part]?.normalize('NFC') === link[part]?.normalize('NFC'),
    );
    // Reference links of one address change together.
    return same || wished.has(link.start) || (link.kind === 'md' && meant.has(link.target));
  });
}

function facts({ title, id, type, aliases, tags, headings, blocks, terms, fences, warnings }: Note): string {
  return JSON.stringify([
    title,
    id,
    type,
    aliases,
    tags.map(({ name }) => name),
    headings.map(({ text, level }) => [text, level]),
    blocks.map((block) => block.id),
    terms.map(({ concept, term }) => [concept, term]),
    fences.map((fence) => fence.type),
    warnings.map(({ code }) => code),
  ]).normalize('NFC');
}
