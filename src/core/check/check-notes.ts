import type { NoteHead } from '#core/indexing/note-index.ts';
import type { NotePath } from '#core/note/note.ts';
import { withoutFrontMatter } from './front-matter-lines.ts';
import type { Finding } from './problem.ts';
import type { Survey } from './survey.ts';

/** Where reading begins rather than where links lead to. */
const ROOTS: ReadonlySet<string | null> = new Set(['guide', 'moc', 'glossary']);

/** Notes that no other note leads to or from, and notes with nothing in them. */
export function checkNotes(survey: Survey): readonly Finding[] {
  const linked = new Set<NotePath>();
  const linking = new Set<NotePath>();
  for (const { link, resolution } of survey.links) {
    linking.add(link.from);
    if (resolution?.kind !== 'note' || resolution.path === link.from) continue;
    linked.add(link.from);
    linked.add(resolution.path);
  }
  const unknown = new Set(
    survey.index.warnings().flatMap(({ path, code }) => (code === 'bad-front-matter' ? [] : [path])),
  );
  return [...survey.heads.values()].flatMap((head): readonly Finding[] => {
    const { path, type } = head;
    if (unknown.has(path)) return [];
    return [
      ...(linked.has(path) || ROOTS.has(type) ? [] : [{ kind: 'orphan', path, line: 1 } as const]),
      ...(!linking.has(path) && isEmpty(survey, head) ? [{ kind: 'empty-note', path, line: 1 } as const] : []),
    ];
  });
}

/** A note with more words than this has more than headings; its text need not be looked at. */
const MOST_TITLE_WORDS = 30;

/** Nothing stands in it but headings: no words, and no embed, block or HTML without words either. */
function isEmpty({ index, readText }: Survey, { path, words }: NoteHead): boolean {
  if (words > MOST_TITLE_WORDS) return false;
  const headings = new Set(index.headings(path).map((heading) => heading.line));
  const isBare = (text: string): boolean =>
    text.split('\n').every((line, at) => headings.has(at + 1) || /^\s*(?:=+|-+)?\s*$/.test(line));
  return isBare(index.body(path) ?? '') && isBare(withoutFrontMatter(readText(path)));
}
