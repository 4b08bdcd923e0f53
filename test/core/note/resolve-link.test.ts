import { describe, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { createLinkResolver, type LinkTarget } from '#core/note/resolve-link.ts';

const aNote = (path: string, rest: Partial<LinkTarget> = {}): LinkTarget => ({
  path: path as NotePath,
  kind: 'note',
  ...rest,
});
const anAttachment = (path: string): LinkTarget => ({ path: path as NotePath, kind: 'attachment' });

/** `path`, with the status where it is not simply resolved; null when nothing answers. */
function answer(
  files: readonly (string | LinkTarget)[],
  target: string,
  from: string | { path: string; lang?: string } = 'from.md',
  options: { kind?: 'wiki' | 'md'; reader?: string } = {},
): string | null {
  const resolver = createLinkResolver(
    files.map((file) => (typeof file === 'string' ? aNote(file) : file)),
    () => options.reader ?? null,
  );
  const source = typeof from === 'string' ? { path: from } : from;
  const found = resolver.resolve(
    { kind: options.kind ?? 'wiki', target },
    { ...source, path: source.path as NotePath },
  );
  if (found === undefined) return null;
  const path = found.block === null ? found.path : `${found.path}#^${found.block}`;
  return found.status === 'resolved' ? path : `${path} (${found.status})`;
}

describe('a link by path', () => {
  it('means the file at exactly that path before any other of that name', () => {
    expect(answer(['Note.md', 'a/Note.md'], 'Note', 'a/from.md')).toBe('Note.md');
  });
  it('means the one file whose path ends so', () => {
    expect(answer(['a/b/Note.md', 'c/Note.md'], 'b/Note')).toBe('a/b/Note.md');
  });
  it('does not take the end of a name for a name', () => {
    expect(answer(['test-file.md'], 'file')).toBe(null);
  });
  it('may name the extension', () => {
    expect(answer(['a/Note.md', 'a/Note.yo.md'], 'Note.md')).toBe('a/Note.md');
    expect(answer(['a/Note.md', 'a/Note.yo.md'], 'note.yo')).toBe('a/Note.yo.md');
  });
  it('counts neither case nor the form of Unicode', () => {
    expect(answer(['Йогурт.md'], 'йогурт'.normalize('NFD'))).toBe('Йогурт.md');
    expect(answer(['ŐSZ.md'], 'o\u030bsz')).toBe('ŐSZ.md');
  });
  it('prefers the file spelled exactly so where case alone differs', () => {
    expect(answer(['NOTE.md', 'note.md'], 'note')).toBe('note.md');
  });
  it('needs the extension for attachments', () => {
    expect(answer([anAttachment('more/plan.pdf')], 'plan')).toBe(null);
    expect(answer([anAttachment('more/plan.pdf')], 'plan.pdf')).toBe('more/plan.pdf');
  });
  it('starts at the linking note’s folder when it begins with dots', () => {
    expect(answer(['a/x.md', 'b/x.md'], '../b/x', 'a/from.md')).toBe('b/x.md');
    expect(answer(['a/x.md', 'x.md'], './x', 'a/from.md')).toBe('a/x.md');
    expect(answer(['x.md'], './x', 'a/from.md')).toBe(null);
  });
  it('stops at the root of the notebook, as web addresses do', () => {
    expect(answer(['e/g/h.md'], '../../../e/g/h', 'a/b/c.md')).toBe('e/g/h.md');
  });
  it('starts at the linking note’s folder in Markdown, then at the root', () => {
    expect(answer(['a/x.md', 'x.md'], 'x.md', 'a/from.md', { kind: 'md' })).toBe('a/x.md');
    expect(answer(['x.md'], 'x.md', 'a/from.md', { kind: 'md' })).toBe('x.md');
    expect(answer(['a/x.md', 'x.md'], '/x.md', 'a/from.md', { kind: 'md' })).toBe('x.md');
  });
  it('means the linking note itself when it names nothing', () => {
    expect(answer([], '', 'a/from.md')).toBe('a/from.md');
  });
});

describe('a link by concept id', () => {
  const clv = ['en', 'ru', 'zh'].map((lang) => aNote(`${lang}/${lang} note.md`, { lang, concept: 'clv' }));

  it('means the note in the language of the linking note', () => {
    expect(answer(clv, 'CLV', { path: 'x.md', lang: 'zh-Hans' })).toBe('zh/zh note.md');
  });
  it('means the reader’s language where the linking note’s has none, then English, then any', () => {
    expect(answer(clv, 'clv', { path: 'x.md', lang: 'hu' }, { reader: 'ru' })).toBe('ru/ru note.md');
    expect(answer(clv, 'clv', { path: 'x.md', lang: 'hu' }, { reader: 'uk' })).toBe('en/en note.md');
    expect(answer(clv.slice(1, 2), 'clv', { path: 'x.md', lang: 'hu' })).toBe('ru/ru note.md');
  });
  it('means the glossary entry where its language fits better than any note’s', () => {
    const glossary = aNote('hu/Fogalomtár.md', { lang: 'hu', entries: ['clv'] });
    expect(answer([...clv, glossary], 'clv', { path: 'x.md', lang: 'hu' })).toBe('hu/Fogalomtár.md#^clv');
    expect(answer([...clv, glossary], 'clv', { path: 'x.md', lang: 'en' })).toBe('en/en note.md');
  });
  it('is ambiguous where two notes of one language bear it, equally near', () => {
    const twice = [
      aNote('a/one.md', { lang: 'en', concept: 'clv' }),
      aNote('b/two.md', { lang: 'en', concept: 'clv' }),
    ];
    expect(answer(twice, 'clv', { path: 'x.md', lang: 'en' })).toBe('a/one.md (ambiguous)');
    expect(answer(twice, 'clv', { path: 'b/x.md', lang: 'en' })).toBe('b/two.md');
  });
});

describe('a link by name alone', () => {
  it('means the note of that title when no file is called so', () => {
    expect(answer([aNote('a/1.md', { title: 'Share of wallet' })], 'share of wallet')).toBe('a/1.md');
  });
  it('prefers the same folder, then the nearest, among files of one name', () => {
    const files = ['a/Note.md', 'b/Note.md', 'b/c/d/Note.md'];
    expect(answer(files, 'Note', 'b/from.md')).toBe('b/Note.md');
    expect(answer(files, 'Note', 'b/c/from.md')).toBe('b/Note.md (ambiguous)');
    expect(answer(files, 'Note', 'b/c/d/e/from.md')).toBe('b/c/d/Note.md');
  });
  it('is ambiguous where only the alphabet decides', () => {
    expect(answer(['path/two/b.md', 'path/one/b.md'], 'b')).toBe('path/one/b.md (ambiguous)');
  });
  it('does not take a file’s name for a title that would beat the same folder', () => {
    const files = [aNote('a/Note.md', { title: 'Something else' }), aNote('b/Note.md', { title: 'Note' })];
    expect(answer(files, 'Note', 'a/from.md')).toBe('a/Note.md');
  });
  it('prefers a title of its own to one of several files of that name', () => {
    const files = ['a/Note.md', 'b/Note.md', aNote('c/x.md', { title: 'Note' })];
    expect(answer(files, 'Note', 'a/from.md')).toBe('c/x.md');
  });
  it('means the index of the folder called so', () => {
    expect(answer(['path/to/bar/index.md'], 'bar')).toBe('path/to/bar/index.md');
    expect(answer(['path/to/bar/index.md', 'bar.md'], 'bar')).toBe('bar.md');
    expect(answer(['a/b/index.md'], 'a/b/')).toBe('a/b/index.md');
    expect(answer(['a/index.md', 'index.md'], '../', 'a/b/from.md')).toBe('a/index.md');
    expect(answer(['a/index.md', 'index.md'], '../', 'a/from.md')).toBe('index.md');
    expect(answer(['a/index.md', 'b/a/index.md'], '/a', 'b/from.md')).toBe('a/index.md');
  });
  it('falls back on aliases, and says so', () => {
    expect(answer([aNote('a.md', { aliases: ['CLV'] })], 'clv')).toBe('a.md (alias)');
    const two = [
      aNote('en/a.md', { aliases: ['CLV'], lang: 'en' }),
      aNote('ru/a.md', { aliases: ['CLV'], lang: 'ru' }),
    ];
    expect(answer(two, 'CLV', { path: 'ru/x.md', lang: 'ru' })).toBe('ru/a.md (alias)');
  });
  it('is unresolved when nothing answers', () => {
    expect(answer(['a.md'], 'b')).toBe(null);
  });
});

describe('a resolver', () => {
  it('follows notes that change and vanish', () => {
    const resolver = createLinkResolver([aNote('a.md', { title: 'Old', aliases: ['alias'] })]);
    const resolve = (target: string): string | undefined =>
      resolver.resolve({ kind: 'wiki', target }, { path: 'x.md' as NotePath })?.path;
    resolver.set(aNote('a.md', { title: 'New' }));
    expect([resolve('Old'), resolve('alias'), resolve('New')]).toEqual([undefined, undefined, 'a.md']);
    resolver.remove('a.md' as NotePath);
    expect([resolve('New'), resolve('a'), resolver.has('a.md')]).toEqual([undefined, undefined, false]);
  });
  it('knows every last segment by which a link may mean a note', () => {
    const resolver = createLinkResolver([
      aNote('en/index.md', { title: 'Life and/or value', concept: 'clv', aliases: ['LTV'], entries: ['sow'] }),
    ]);
    expect(resolver.keysOf('en/index.md' as NotePath).toSorted()).toEqual([
      'clv',
      'en',
      'index',
      'ltv',
      'or value',
      'sow',
    ]);
  });
  it('answers in time that does not grow with files of other names', () => {
    const files = Array.from({ length: 20_000 }, (_, at) => aNote(`f${at % 100}/n${at}.md`));
    const resolver = createLinkResolver(files);
    const started = performance.now();
    for (let at = 0; at < 20_000; at++)
      resolver.resolve({ kind: 'wiki', target: `n${at}` }, { path: 'x.md' as NotePath });
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
