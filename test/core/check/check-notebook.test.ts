import { describe, expect, it } from 'vitest';
import { checkNotebook } from '#core/check/check-notebook.ts';
import { plainNote } from '#core/note/plain-note.ts';
import type { NotePath } from '#core/note/note.ts';
import { createMemoryNoteIndex } from '#adapters/memory/memory-note-index.ts';
import { aNotebook } from './a-notebook.ts';

/** Problems of the kinds asked for as `path:line message`; orphans only when asked for. */
function problems(files: Readonly<Record<string, string>>, ...kinds: string[]): string[] {
  return checkNotebook(aNotebook(files))
    .problems.filter(({ kind }) => (kinds.length === 0 ? kind !== 'orphan' : kinds.includes(kind)))
    .map(({ kind, path, line, message }) => `${path}:${line} ${kinds.length === 1 ? '' : `${kind}: `}${message}`);
}
const fixes = (files: Readonly<Record<string, string>>, kind: string): (string | null)[] =>
  checkNotebook(aNotebook(files))
    .problems.filter((problem) => problem.kind === kind)
    .map(({ fix }) => fix);
const aConcept = (id: string, lang: string, rest = ''): string => `---\nid: ${id}\nlang: ${lang}\n${rest}---\nwords`;

describe('links', () => {
  it('that nothing answers to are unresolved, in text and front matter', () => {
    const files = {
      'a.md': '---\nup: "[[Nowhere]]"\n---\n\n[[Gone]] and [x](gone.md) and [[b#Part]]',
      'b.md': '# Part\n\nwords',
    };
    expect(problems(files)).toEqual([
      'a.md:2 unresolved-link: There is no note “Nowhere”.',
      'a.md:5 unresolved-link: There is no note “Gone”.',
      'a.md:5 unresolved-link: There is no note “gone.md”.',
    ]);
  });
  it('that stand twice in a line are one problem', () => {
    expect(problems({ 'a.md': '[[x]] [[x|again]]\n[[x]]' }, 'unresolved-link').length).toBe(2);
  });
  it('to the web and inside code are none of it', () => {
    expect(problems({ 'a.md': '[x](https://example.org/gone.md) `[[code]]`' })).toEqual([]);
  });
  it('to files that are not there are missing attachments', () => {
    const files = { 'a.md': '![[gone.png]] ![x](img/gone.jpeg) [x](report.docx) ![[here.png]]', 'here.png': '' };
    expect(problems(files, 'missing-attachment')).toEqual([
      'a.md:1 The file “gone.png” is not in the notebook.',
      'a.md:1 The file “img/gone.jpeg” is not in the notebook.',
      'a.md:1 The file “report.docx” is not in the notebook.',
    ]);
  });
  it('whose note has a dot in its name are no attachments', () => {
    expect(problems({ 'a.md': '[[Node.js]] [[v1.2]]' }, 'missing-attachment')).toEqual([]);
  });
  it('that only the alphabet decides are ambiguous', () => {
    const files = { 'x/n.md': 'words', 'y/n.md': 'words', 'a.md': '[[n]] ![[n|N]]' };
    expect(problems(files, 'ambiguous-link')).toEqual([
      'a.md:1 Several notes match “n”; “x/n.md” is used because it comes first in the alphabet.',
    ]);
    expect(fixes({ ...files, 'a.md': '![[n|N]]' }, 'ambiguous-link')).toEqual(['Say which one: ![[x/n|N]].']);
  });
  it('that only an alias answers to say which note they mean', () => {
    const files = { 'Value.md': '---\naliases: [CLV]\n---\nwords', 'a.md': '[[CLV]]' };
    expect(problems(files, 'alias-only-link')).toEqual([
      'a.md:1 “CLV” is only an alias of “Value.md”; other programs do not follow such links.',
    ]);
    expect(fixes(files, 'alias-only-link')).toEqual(['Name the note: [[Value|CLV]].']);
  });
});

describe('parts of notes', () => {
  it('are missing when the note has no such heading', () => {
    const files = {
      'a.md': '[[b#One]] [[b#one#Two]] [[b#Two#One]] [[b#Three]] [x](b.md#dont-panic) [[#Here]] [[#There]]\n# Here',
      'b.md': '# One\n## Two\n# Don’t panic',
    };
    expect(problems(files, 'missing-heading')).toEqual([
      'a.md:1 “a.md” has no heading “There”.',
      'a.md:1 “b.md” has no heading “Three”.',
      'a.md:1 “b.md” has no heading “Two#One”.',
    ]);
  });
  it('are missing when the note has no such block; glossary entries are blocks', () => {
    const files = {
      'a.md': '[[g#^clv]] [[g#^gone]] [[b#^id]] [[b#^other]]',
      'b.md': 'A paragraph ^ID',
      'g.md': '---\ntype: glossary\n---\n- **Value** — of a customer. ^clv',
    };
    expect(problems(files, 'missing-block')).toEqual([
      'a.md:1 “b.md” has no block “^other”.',
      'a.md:1 “g.md” has no block “^gone”.',
    ]);
  });
  it('of attachments are not looked for', () => {
    expect(problems({ 'a.md': '[[p.pdf#page=3]]', 'p.pdf': '' })).toEqual([]);
  });
});

describe('concepts', () => {
  it('may be told once in each language', () => {
    const files = { 'en/a.md': aConcept('clv', 'en'), 'ru/a.md': aConcept('clv', 'ru') };
    expect(problems(files)).toEqual([]);
  });
  it('told twice in one language are duplicates', () => {
    const files = { 'a.md': aConcept('clv', 'en'), 'b.md': aConcept('CLV', 'EN', 'type: concept\n') };
    expect(problems(files, 'duplicate-id')).toEqual([
      'b.md:2 “a.md” has the same concept id, “CLV”, in the same language.',
    ]);
  });
  it('are not doubled by a deck or glossary of the same id', () => {
    const files = { 'a.md': aConcept('clv', 'en'), 'b.md': aConcept('clv', 'en', 'type: deck\n') };
    expect(problems(files, 'duplicate-id')).toEqual([]);
    const glossaries = {
      'a.md': aConcept('terms', 'en', 'type: glossary\n'),
      'b.md': aConcept('terms', 'ru', 'type: glossary\n'),
    };
    expect(problems(glossaries, 'duplicate-id')).toEqual([]);
  });
  it('lack the languages that at least a third of them are told in', () => {
    const files = {
      'en/a.md': aConcept('a', 'en'),
      'ru/a.md': aConcept('a', 'ru'),
      'en/b.md': aConcept('b', 'en-GB'),
      'en/c.md': aConcept('c', 'en'),
      'uk/c.md': aConcept('c', 'uk'),
      'ru/d.md': aConcept('d', 'ru'),
    };
    expect(problems(files, 'missing-language')).toEqual([
      'en/b.md:2 The concept “b” has no note in: Russian.',
      'en/c.md:2 The concept “c” has no note in: Russian.',
      'ru/d.md:2 The concept “d” has no note in: English.',
    ]);
  });
  it('lack nothing where nothing is translated', () => {
    const files = { 'a.md': aConcept('a', 'en'), 'b.md': aConcept('b', 'ru'), 'c.md': 'words' };
    expect(problems(files, 'missing-language')).toEqual([]);
  });
});

describe('translations', () => {
  it('are stale when another language was updated after them', () => {
    const files = {
      'en/a.md': aConcept('a', 'en', 'updated: 2026-06-01\n'),
      'hu/a.md': aConcept('a', 'hu', 'updated: 2026-07-01\ntranslated: 2026-06-01\n'),
      'ru/a.md': aConcept('a', 'ru', 'translated: "2026-05-01"\n'),
      'uk/a.md': aConcept('a', 'uk', 'translated: 2026-07-01T08:00:00Z\n'),
      'zh/a.md': aConcept('a', 'zh'),
    };
    expect(problems(files, 'stale-translation')).toEqual([
      'en/a.md:4 This note is as of 2026-06-01; “hu/a.md” was changed on 2026-07-01.',
      'ru/a.md:4 This note is as of 2026-05-01; “hu/a.md” was changed on 2026-07-01.',
    ]);
  });
  it('that give no date are left alone', () => {
    const files = { 'en/a.md': aConcept('a', 'en', 'updated: 2026-06-01\n'), 'ru/a.md': aConcept('a', 'ru') };
    expect(problems(files, 'stale-translation')).toEqual([]);
  });
});

describe('glossaries', () => {
  const aGlossary = (lang: string, ...entries: string[]): string =>
    `---\ntype: glossary\nlang: ${lang}\n---\n${entries.map((entry) => `- ${entry}`).join('\n')}\n`;

  it('define a concept once', () => {
    const text = aGlossary('en', '**Value** — a. ^clv', '**Worth** — b. ^clv');
    expect(problems({ 'g.md': text }, 'duplicate-term')).toEqual([
      'g.md:6 The glossary defines “clv” twice; the first time on line 5.',
    ]);
  });
  it('use a term for one concept in a language', () => {
    const files = {
      'en/g.md': aGlossary('en', '**Value** — a. ^clv'),
      'en/h.md': aGlossary('en', '**value** — b. ^utility'),
      'hu/g.md': aGlossary('hu', '**Value** — c. ^worth'),
    };
    expect(problems(files, 'duplicate-term')).toEqual([
      'en/h.md:5 “value” names two concepts: “utility” here, “clv” in “en/g.md”, line 5.',
    ]);
  });
});

describe('letters', () => {
  it('of another alphabet are found in titles, aliases, headings and terms', () => {
    const files = {
      'a.md': '---\ntitle: Новый cегмент\naliases: [Cегменты]\n---\n\n## Наш pынок\n\nТекст cо смесью.',
      'g.md': '---\ntype: glossary\n---\n- **Дoля** — часть. ^share',
      'h.md': '# Цeль\n\nТекст.',
    };
    expect(problems(files, 'mixed-script')).toEqual([
      'a.md:2 “cегмент” mixes Latin and Cyrillic letters that look alike: c.',
      'a.md:3 “Cегменты” mixes Latin and Cyrillic letters that look alike: C.',
      'a.md:6 “pынок” mixes Latin and Cyrillic letters that look alike: p.',
      'g.md:4 “Дoля” mixes Latin and Cyrillic letters that look alike: o.',
      'h.md:1 “Цeль” mixes Latin and Cyrillic letters that look alike: e.',
    ]);
  });
  it('with accents apart from them are found in titles and links', () => {
    const files = {
      'a.md': `---\ntitle: ${'Élmény'.normalize('NFD')}\n---\n[[${'Őr'.normalize('NFD')}]]`,
      'Őr.md': 'szó',
    };
    expect(checkNotebook(aNotebook(files)).problems.map(({ kind, line }) => [kind, line])).toEqual([
      ['not-nfc', 2],
      ['not-nfc', 4],
    ]);
  });
});

describe('notes', () => {
  it('without links to or from others are orphans, unless reading begins there', () => {
    const files = {
      'a.md': '[[b]] [[gone]]',
      'alone.md': '[[alone]] ![[p.png]] [[gone]] [x](https://example.org)',
      'b.md': 'words',
      'guide.md': '---\ntype: guide\n---\nwords',
      'p.png': '',
    };
    expect(problems(files, 'orphan')).toEqual(['alone.md:1 No note links here, and this one links to none.']);
  });
  it('with nothing but headings are empty', () => {
    const files = {
      'blank.md': '\n \n',
      'code.md': '```mermaid\ngraph TD\n```',
      'heading.md': '---\nid: x\n---\n# Title\n\nSetext\n======\n',
      'html.md': '# Title\n\n<iframe src="https://example.org"></iframe>',
      'image.md': '![[p.png]]',
      'remote.md': '![](https://example.org/p.png)',
      'math.md': '$$\nx\n$$',
      'properties.md': '---\ntitle: Only this\n---\n',
      'words.md': '# Title\n\nWords',
      'p.png': '',
    };
    expect(problems(files, 'empty-note')).toEqual(
      ['blank.md', 'heading.md', 'properties.md'].map((path) => `${path}:1 There is nothing in this note.`),
    );
  });
  it('with broken properties are told of, at the line where they break', () => {
    expect(problems({ 'a.md': '---\nid: clv\ntags: [a, b\n---\nwords' }, 'bad-front-matter')).toEqual([
      expect.stringMatching(/^a\.md:\d The front matter is not valid YAML: /),
    ]);
  });
  it('that could not be read or analysed are told of once, and called neither empty nor orphans', () => {
    const index = createMemoryNoteIndex();
    const put = (['unreadable', 'simplified'] as const).map((code) => {
      const path = `${code}.md` as NotePath;
      return {
        file: { path, kind: 'note', size: 1, mtime: 1, hash: code } as const,
        note: plainNote(path, '', { code, message: 'Why.', line: 1 }),
      };
    });
    index.commit({ put, files: [], removed: [] });
    expect(checkNotebook(aNotebook({}, index)).problems).toEqual([
      {
        kind: 'bad-block',
        path: 'simplified.md',
        line: 1,
        message: 'The note is too complex to analyse; only its words are known. Why.',
        fix: 'Split it into several notes, or break up its longest lines.',
      },
      {
        kind: 'bad-block',
        path: 'unreadable.md',
        line: 1,
        message: 'The note cannot be read: Why.',
        fix: 'Save the file as UTF-8 text, or check that you may open it.',
      },
    ]);
  });
});

describe('the report', () => {
  it('is sorted by path, line and kind', () => {
    const files = { 'b.md': '[[gone]]', 'a.md': 'x\n[[gone]] ![[gone.png]]' };
    expect(checkNotebook(aNotebook(files)).problems.map(({ path, line, kind }) => `${path}:${line} ${kind}`)).toEqual([
      'a.md:1 orphan',
      'a.md:2 missing-attachment',
      'a.md:2 unresolved-link',
      'b.md:1 orphan',
      'b.md:1 unresolved-link',
    ]);
  });
  it('is empty for a notebook in order, and for an empty one', () => {
    expect(checkNotebook(aNotebook({ 'a.md': '[[b]]', 'b.md': 'words' })).problems).toEqual([]);
    expect(checkNotebook(aNotebook({})).problems).toEqual([]);
  });
});
