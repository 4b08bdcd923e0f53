import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Client } from '#api/client.ts';
import type { ImportKind, Imported } from '#api/study-contract.ts';
import { AppError } from '#core/errors.ts';
import type { Call, Command } from '../command.ts';
import { tableShower } from '../show-table.ts';
import { withVault } from '../with-vault.ts';
import { readChoice } from '../read-arguments.ts';
import { fill } from '../words/choose-words.ts';

const kinds: readonly ImportKind[] = ['note', 'glossary', 'cards'];
const PIECE = 3 * 1024 * 1024;

export const importCommand: Command = {
  name: 'import',
  usage: '<vault> <file …>',
  arguments: { min: 2, max: Infinity },
  options: { as: { value: kinds.join('|') }, folder: { value: 'F' }, 'dry-run': {} },
  async run(call) {
    const { options, words, cwd } = call;
    const as = readChoice(options['as'], { name: 'as', choices: kinds, words });
    await withVault(call, async ({ client }) => {
      const files: string[] = [];
      for (const path of call.args.slice(1)) files.push(await bring(client, resolve(cwd, path)));
      const isTrial = options['dry-run'] === true;
      const done = await client.importFiles({
        files,
        dryRun: isTrial,
        ...(as === undefined ? {} : { as }),
        ...(typeof options['lang'] === 'string' ? { lang: options['lang'] } : {}),
        ...(typeof options['folder'] === 'string' ? { folder: options['folder'] } : {}),
      });
      const table = await tableShower(call);
      call.report(done, () => show(done, { call, isTrial, table }));
    });
  },
};

type Shown = {
  readonly call: Call;
  readonly isTrial: boolean;
  readonly table: Awaited<ReturnType<typeof tableShower>>;
};

function show(
  { written, here, decks, terms, cards, known, events, warnings }: Imported,
  { call, isTrial, table }: Shown,
): string {
  const { words } = call;
  const head = ['line', 'term', 'definition'].map((name) => words.columns[name] ?? name);
  return [
    fill(isTrial ? words.wouldImport : words.imported, { notes: written.length, cards, events }),
    ...written.map((path) => `  ${path}`),
    ...(known + here.length === 0 ? [] : [fill(words.hereAlready, { cards: known, notes: here.length })]),
    ...decks.map((deck) => fill(words.importedDeck, { deck })),
    ...(terms.length === 0
      ? []
      : [
          '',
          table(
            head,
            terms.map(({ term, definition, line }) => [line, term, definition]),
          ),
        ]),
    ...warnings.map(({ code, file, count }) => `! ${file}: ${words.importWarnings[code] ?? code} (${count})`),
  ].join('\n');
}

/** Hands a file of the disk over, piece by piece. @throws AppError file-unreadable */
async function bring(client: Client, path: string): Promise<string> {
  let input: number;
  try {
    if (!statSync(path).isFile()) throw new Error('It is no file.');
    input = openSync(path, 'r');
  } catch (cause) {
    throw new AppError('file-unreadable', `“${path}” cannot be read.`, { hint: 'Check the path.', cause });
  }
  try {
    const { file } = await client.beginImport({ name: basename(path), size: fstatSync(input).size });
    const buffer = Buffer.alloc(PIECE);
    for (let at = 0; ;) {
      const got = readSync(input, buffer, 0, PIECE, at);
      if (got === 0) return file;
      await client.sendImport({ file, at, data: buffer.subarray(0, got).toString('base64') });
      at += got;
    }
  } finally {
    closeSync(input);
  }
}
