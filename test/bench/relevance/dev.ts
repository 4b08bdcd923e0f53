import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteNoteIndex } from '#adapters/sqlite/open-note-index.ts';
import { createLiveIndex } from '#core/notebook/live-index.ts';
import { searchNotes } from '#core/notebook/search-notes.ts';
import { parseNote } from '#core/note/parse-note.ts';
import type { NotePath } from '#core/note/note.ts';
import { sharedSets } from './sets.ts';
const only = process.argv[2];
const show = Number(process.argv[3] ?? 0);
for (const set of sharedSets('/work/shared')) {
  if (only !== undefined && !set.name.includes(only)) continue;
  const index = openSqliteNoteIndex({ file: join(mkdtempSync(join(tmpdir(), 'rel-')), 'index.db'), vaultKey: 'x' });
  const live = createLiveIndex(index, () => null);
  let t = performance.now();
  const notes = set.docs.map((doc) => {
    const text = set.name.startsWith('xquad') ? `# ${doc.title}\n\n${doc.text}` : doc.text;
    return {
      file: { path: doc.id as NotePath, kind: 'note' as const, size: text.length, mtime: 0, hash: doc.id },
      note: parseNote(doc.id as NotePath, text),
    };
  });
  const parsed = performance.now() - t;
  t = performance.now();
  live.commit({ put: notes, files: [], removed: [] } as never);
  const committed = performance.now() - t;
  const kinds = new Map<string, { n: number; r10: number; mrr: number; ms: number; miss: string[] }>();
  for (const { q, rel, kind } of set.queries) {
    const s = kinds.get(kind) ?? kinds.set(kind, { n: 0, r10: 0, mrr: 0, ms: 0, miss: [] }).get(kind)!;
    const began = performance.now();
    const { hits } = searchNotes(live, { text: q, limit: 10 }, () => 0);
    s.ms += performance.now() - began;
    const at = hits.findIndex((hit) => rel.includes(hit.path));
    s.n++;
    if (at >= 0) {
      s.r10++;
      s.mrr += 1 / (at + 1);
    } else
      s.miss.push(
        `${q} → ${rel.join()} ; got ${hits
          .slice(0, 3)
          .map((h) => h.path)
          .join(' | ')}`,
      );
  }
  for (const [kind, s] of kinds) {
    console.log(
      set.name.padEnd(24),
      kind.padEnd(15),
      String(s.n).padStart(5),
      'R@10',
      (s.r10 / s.n).toFixed(4),
      'MRR',
      (s.mrr / s.n).toFixed(4),
      'ms',
      (s.ms / s.n).toFixed(2),
      'parse',
      parsed.toFixed(0),
      'commit',
      committed.toFixed(0),
    );
    if (show) console.log(s.miss.slice(0, show).join('\n'));
  }
  index.close();
}
