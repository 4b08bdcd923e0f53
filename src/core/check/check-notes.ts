import type { NoteHead } from '#core/indexing/note-index.ts';
import type { NotePath } from '#core/note/note.ts';
import type { Finding } from './problem.ts';
import type { Survey } from './survey.ts';

/** Where reading begins rather than where links lead to. */
const ROOTS: ReadonlySet<string | null> = new Set(['guide', 'moc', 'glossary']);

/** Notes that no other note leads to or from, and notes with nothing in them. */
export function checkNotes(survey: Survey): readonly Finding[] {
  const linked = new Set<NotePath>();
  for (const { link, resolution } of survey.links) {
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
      ...(isEmpty(survey, head) ? [{ kind: 'empty-note', path, line: 1 } as const] : []),
    ];
  });
}

/** Neither words beside its headings, nor links, nor fenced blocks. */
function isEmpty({ index }: Survey, { path, words }: NoteHead): boolean {
  if (words > MOST_TITLE_WORDS || index.linksFrom(path).length > 0) return false;
  const headings = new Set(index.headings(path).map((heading) => heading.line));
  const lines = (index.body(path) ?? '').split('\n');
  return lines.every((line, at) => line.trim() === '' || headings.has(at + 1));
}

/** A note with more words than this has more than headings; its body need not be looked at. */
const MOST_TITLE_WORDS = 30;
