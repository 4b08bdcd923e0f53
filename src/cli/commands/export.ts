import { closeSync, copyFileSync, openSync, renameSync, rmSync, writeSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Client } from '#api/client.ts';
import type { ExportFormat, Exported } from '#api/study-contract.ts';
import { AppError } from '#core/errors.ts';
import { escapeHtml, writeHtml } from '#core/note/view/write-html.ts';
import { UsageError, type Call, type Command } from '../command.ts';
import { findDeck, noteDeck } from '../find-deck.ts';
import { findNotePath } from '../find-note-path.ts';
import { withVault } from '../with-vault.ts';
import { fill } from '../words/choose-words.ts';

const formats: readonly ExportFormat[] = ['anki', 'anki-text', 'csv', 'reviews', 'md', 'html', 'deck'];

export const exportCommand: Command = {
  name: 'export',
  usage: '<vault>',
  arguments: { min: 1, max: 1 },
  options: {
    to: { value: formats.join('|') },
    out: { value: 'PATH' },
    deck: { value: 'D' },
    note: { value: 'N' },
    'no-history': {},
  },
  async run(call) {
    const { options, words } = call;
    if (options['to'] === 'pdf')
      throw new AppError('pdf-needs-window', 'A PDF is made by the window of Konspekt, not by the command line.', {
        hint: 'Open the note or the deck there and print it or save it as PDF, or export it here with “--to html”.',
      });
    const to = formats.find((each) => each === options['to']);
    if (to === undefined || typeof options['out'] !== 'string')
      throw new UsageError(fill(words.badFormat, { formats: formats.join(', ') }));
    const out = resolve(call.cwd, options['out']);
    const { note } = options;
    await withVault(call, async ({ client }) => {
      const done =
        typeof note === 'string' && (to === 'md' || to === 'html')
          ? await exportNote(client, { typed: note, to, out }, call)
          : await exportCards(client, {
              to,
              out,
              deck: await deckOf(client, call, to),
              history: options['no-history'] !== true,
            });
      call.report(done, () =>
        [
          fill(words.exported, { items: done.items, out, bytes: done.bytes }),
          ...(done.left === 0 ? [] : [fill(words.exportLeft, { count: done.left })]),
        ].join('\n'),
      );
    });
  },
};

type Done = { readonly out: string; readonly items: number; readonly bytes: number; readonly left: number };

/** Formats that take every card of the notebook in every language, as `cards` lists them, unless a deck is named. */
const whole: readonly ExportFormat[] = ['anki', 'anki-text', 'csv'];

async function deckOf(client: Client, call: Call, to: ExportFormat): Promise<string | undefined> {
  const { note } = call.options;
  if (typeof note === 'string' && call.options['deck'] === undefined) return noteDeck(client, note, call);
  return (await findDeck(client, call)) ?? (whole.includes(to) ? 'all@*' : undefined);
}

async function exportCards(
  client: Client,
  { to, out, deck, history }: { to: ExportFormat; out: string; deck: string | undefined; history: boolean },
): Promise<Done> {
  const made = await client.exportCards({ to, history, ...(deck === undefined ? {} : { deck }) });
  await fetchFile(client, made, out);
  return { out, items: made.items, bytes: made.size, left: made.left };
}

/** The file in its place, or nothing there that was not there before. @throws AppError write-failed */
async function fetchFile(client: Client, { file, size }: Exported, out: string): Promise<void> {
  const part = `${out}.part`;
  try {
    const output = openSync(part, 'w');
    try {
      for (let at = 0; at <= size;) {
        const { data } = await client.exportPiece({ file, at });
        if (data === '') break;
        at += writeSync(output, Buffer.from(data, 'base64'));
      }
    } finally {
      closeSync(output);
    }
    renameSync(part, out);
  } catch (cause) {
    rmSync(part, { force: true });
    throw cause instanceof AppError ? cause : notWritten(out, cause);
  }
}

async function exportNote(
  client: Client,
  { typed, to, out }: { typed: string; to: 'md' | 'html'; out: string },
  call: Call,
): Promise<Done> {
  const path = findNotePath(typed, await client.tree({}), resolve(call.cwd, call.args[0] ?? '.'));
  const text = to === 'md' ? (await client.source({ path })).text : await pageOf(client, path);
  try {
    writeFileSync(`${out}.part`, text);
    copyFileSync(`${out}.part`, out);
  } catch (cause) {
    throw notWritten(out, cause);
  } finally {
    rmSync(`${out}.part`, { force: true });
  }
  return { out, items: 1, bytes: Buffer.byteLength(text), left: 0 };
}

async function pageOf(client: Client, path: Parameters<Client['note']>[0]['path']): Promise<string> {
  const { title, lang, tree, titleInText } = await client.note({ path, whole: true });
  const head = `<meta charset="utf-8">\n<title>${escapeHtml(title)}</title>\n<style>body { max-width: 46rem; margin: 2rem auto; font: 17px/1.5 Georgia, serif; }</style>`;
  const heading = titleInText ? '' : `<h1>${escapeHtml(title)}</h1>\n`;
  const body = writeHtml(tree.children);
  return `<!doctype html>\n<html${lang === null ? '' : ` lang="${escapeHtml(lang)}"`}>\n<head>\n${head}\n</head>\n<body>\n${heading}${body}\n</body>\n</html>\n`;
}

function notWritten(out: string, cause: unknown): AppError {
  return new AppError('write-failed', `“${out}” could not be written.`, {
    hint: 'Check that the folder is there, may be written to, and has room.',
    cause,
  });
}
