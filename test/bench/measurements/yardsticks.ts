import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { spentOn, type Spent } from '../time-spent.ts';
import { notePaths, readTexts, scratchFolder } from '../vault-texts.ts';

export type Yardstick = { readonly spent: Spent; readonly bytes: number; readonly peakBytes: number };

/** What it takes merely to read the files. */
export async function readFiles({ vault }: { readonly vault: string }): Promise<Yardstick> {
  const paths = notePaths(vault);
  const { spent, result } = await spentOn(() =>
    paths.reduce((sum, path) => sum + Buffer.byteLength(readFileSync(path, 'utf8')), 0),
  );
  return { spent, bytes: result, peakBytes: peakBytes() };
}

/** What remark-parse takes on one thread for the same texts, without anything made of the trees. */
export async function bareParse({ vault }: { readonly vault: string }): Promise<Yardstick> {
  const texts = readTexts(vault);
  const processor = unified().use(remarkParse).freeze();
  const { spent } = await spentOn(() => {
    for (const text of texts) processor.parse(text);
  });
  return { spent, bytes: bytesOf(texts), peakBytes: peakBytes() };
}

/** What SQLite takes to put the same texts into one full-text table, in one transaction. */
export async function rawFullText({ vault }: { readonly vault: string }): Promise<Yardstick> {
  const texts = readTexts(vault);
  const database = new Database(join(scratchFolder(), 'raw.db'));
  database.pragma('journal_mode = WAL');
  database.exec(`CREATE VIRTUAL TABLE texts USING fts5 (body, tokenize = 'unicode61')`);
  const insert = database.prepare('INSERT INTO texts (body) VALUES (?)');
  const { spent } = await spentOn(() =>
    database.transaction(() => {
      for (const text of texts) insert.run(text);
    })(),
  );
  database.close();
  return { spent, bytes: bytesOf(texts), peakBytes: peakBytes() };
}

/** The most memory this process has had, all threads together. */
export function peakBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function bytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
