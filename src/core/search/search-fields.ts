import { withoutExtension } from '#core/note/link-key.ts';
import type { Note } from '#core/note/note.ts';
import { nameOf } from '#core/note/note-path.ts';
import { analysedText } from '#core/words/analyse.ts';
import { detectLanguages, isTold, statedLanguages } from '#core/words/text-languages.ts';
import { keysOfText, type TextKeys, type TextLanguages } from '#core/words/word-keys.ts';
import type { SearchColumn, SearchText } from './search-plan.ts';

/** How much a word weighs in each part of a note; that it stands there in the very form that was asked for adds a little. */
export const COLUMN_WEIGHTS: Readonly<Record<SearchColumn, number>> = {
  title: 10,
  aliases: 8,
  headings: 4,
  body: 1,
  title_words: 1,
  aliases_words: 0.8,
  headings_words: 0.4,
  body_words: 0.1,
};

const nothing: TextKeys = { keys: '', words: '' };

/** The text of a note as it is searched. */
export function searchColumns(note: Note): SearchText {
  const languages = { ...detectLanguages(`${note.title}\n${note.body.slice(0, 2000)}`), ...statedLanguages(note.lang) };
  const keysOf = (texts: readonly string[]): TextKeys =>
    texts.length === 0 ? nothing : keysOfText(analysedText(texts.join('\n')), languages);
  const title = keysOf([note.title]);
  const aliases = keysOf(otherNames(note));
  const headings = keysOf(note.headings.map(({ text }) => text));
  const body = keysOfBody(note);
  return {
    title: title.keys,
    aliases: aliases.keys,
    headings: headings.keys,
    body: body.keys,
    title_words: title.words,
    aliases_words: aliases.words,
    headings_words: headings.words,
    body_words: body.words,
  };
}

/** What a note is called beside its title: its file's name counts, too. */
function otherNames({ path, title, aliases }: Note): readonly string[] {
  const file = withoutExtension(nameOf(path));
  return file === title ? aliases : [file, ...aliases];
}

/** A note may be in several languages; only where its front matter says so is it taken to be in one. */
function keysOfBody({ body, lang }: Note): TextKeys {
  const stated = statedLanguages(lang);
  const languages = isTold(body) ? { ...detectLanguages(body), ...stated } : stated;
  if (isWhole(languages)) return keysOfText(analysedText(body), languages);
  const keys: string[] = [];
  const words: string[] = [];
  for (const paragraph of body.split(/\n\s*\n/)) {
    const analysed = analysedText(paragraph);
    if (analysed === '') continue;
    const found = keysOfText(analysed, { ...detectLanguages(paragraph), ...stated });
    keys.push(found.keys);
    words.push(found.words);
  }
  return { keys: keys.join(' '), words: words.join(' ') };
}

function isWhole(languages: Partial<TextLanguages>): languages is TextLanguages {
  return languages.latin !== undefined && languages.cyrillic !== undefined;
}
