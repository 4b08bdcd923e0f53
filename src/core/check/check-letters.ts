import type { NoteHead, StoredTerm } from '#core/indexing/note-index.ts';
import type { NotePath } from '#core/note/note.ts';
import { findMixedWords } from './mixed-words.ts';
import { propertyLine } from './front-matter-lines.ts';
import type { Finding } from './problem.ts';
import type { Survey } from './survey.ts';

type Name = { readonly text: string; readonly line: () => number };

/** Names that look right and are not: letters of another alphabet, accents apart from their letters. */
export function checkLetters(survey: Survey): readonly Finding[] {
  const terms = Map.groupBy(survey.index.terms(), (term) => term.path);
  return [
    ...survey.links.flatMap(({ link }) => {
      const text = [link.target, link.heading ?? ''].find((name) => name !== name.normalize('NFC'));
      return text === undefined ? [] : [{ ...notNfc(link.from, link.line, text), links: [link] }];
    }),
    ...[...survey.heads.values()].flatMap((head) => [
      ...namesOf(survey, head).flatMap(({ text, line }) =>
        text === text.normalize('NFC') ? [] : [notNfc(head.path, line(), text)],
      ),
      ...mixedWords(survey, head, terms.get(head.path) ?? []),
    ]),
  ];
}

function mixedWords(survey: Survey, head: NoteHead, terms: readonly StoredTerm[]): readonly Finding[] {
  const written = [...survey.index.headings(head.path), ...terms.map(({ term, line }) => ({ text: term, line }))];
  const names: readonly Name[] = [
    ...written.map(({ text, line }) => ({ text, line: () => line })),
    ...namesOf(survey, head),
  ];
  // The title may be a heading too: each word is told of once.
  const seen = new Set<string>();
  return names.flatMap(({ text, line }) =>
    findMixedWords(text).flatMap(({ word, letters, fixed }): readonly Finding[] => {
      if (seen.has(word)) return [];
      seen.add(word);
      return [{ kind: 'mixed-script', path: head.path, line: line(), values: { word, letters, fixed } }];
    }),
  );
}

function namesOf({ readText, index }: Survey, { path, title, aliases }: NoteHead): readonly Name[] {
  const titleLine = (): number =>
    index.headings(path).find((heading) => heading.text === title)?.line ?? propertyLine(readText(path), 'title');
  const aliasLine = (): number => Math.max(...['aliases', 'alias'].map((key) => propertyLine(readText(path), key)));
  return [{ text: title, line: titleLine }, ...aliases.map((text) => ({ text, line: aliasLine }))];
}

function notNfc(path: NotePath, line: number, text: string): Finding {
  return { kind: 'not-nfc', path, line, values: { text: text.normalize('NFC') } };
}
