import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parseNote } from '#core/note/parse-note.ts';
import type { NotePath } from '#core/note/note.ts';
import { analysedText } from '#core/words/analyse.ts';
import { searchColumns } from '#core/search/search-fields.ts';
import { spentOn, type Spent } from '../time-spent.ts';
import { readTexts, scratchFolder } from '../vault-texts.ts';

export type FullText = { readonly spent: Spent; readonly bytes: number };

/** The full text of a notebook: with the keys of all forms of its words, as the app keeps it, or with the plain words alone. */
export async function fullText({
  vault,
  plain,
}: {
  readonly vault: string;
  readonly plain: boolean;
}): Promise<FullText> {
  const notes = readTexts(vault).map((text, at) => parseNote(`${at}.md` as NotePath, text));
  const file = join(scratchFolder(), `full-text-${plain ? 'plain' : 'keys'}.db`);
  const database = new Database(file);
  const names = ['title', 'aliases', 'headings', 'body'];
  const columns = plain ? names : [...names, ...names.map((name) => `${name}_words`)];
  database.exec(`CREATE VIRTUAL TABLE texts USING fts5 (${columns.join(', ')}, content = '', contentless_delete = 1, tokenize = 'ascii');
    INSERT INTO texts (texts, rank) VALUES ('automerge', 16)`);
  const insert = database.prepare(
    `INSERT INTO texts (${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length - 1)})`,
  );
  const { spent } = await spentOn(() =>
    database.transaction(() => {
      for (const note of notes) {
        if (plain)
          insert.run(
            analysedText(note.title),
            analysedText(note.aliases.join('\n')),
            analysedText(note.headings.map(({ text }) => text).join('\n')),
            analysedText(note.body),
          );
        else insert.run(...Object.values(searchColumns(note)));
      }
    })(),
  );
  database.close();
  return { spent, bytes: statSync(file).size };
}
