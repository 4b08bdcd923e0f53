import type { NoteIndex } from '#core/indexing/note-index.ts';
import type { Notebook } from '#core/notebook.ts';

/** Everything an index answers, in an order that does not depend on how it came about. */
export function indexFacts({ index, notebook }: { readonly index: NoteIndex; readonly notebook: Notebook }): unknown {
  const heads = index.heads().toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return {
    files: index.files().toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    counts: index.counts(),
    terms: index.terms(),
    tags: index.tags(),
    warnings: index.warnings(),
    notes: heads.map((head) => ({
      head,
      body: index.body(head.path),
      headings: index.headings(head.path),
      blocks: index.blocks(head.path),
      links: index.linksFrom(head.path),
      answers: notebook.links(head.path),
    })),
    searches: ['some', 'part', 'два', '三', 'title:a', '客户 OR cell', 'path:x'].map((text) => {
      const { total, hits } = notebook.search({ text, limit: 100 });
      return {
        total,
        hits: hits
          .map(({ path, snippet, why }) => ({ path, snippet, why }))
          .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      };
    }),
    found: notebook
      .find('a', 50)
      .items.map(({ path, matched }) => `${path} ${matched}`)
      .toSorted(),
    missing: notebook.missing(),
  };
}
