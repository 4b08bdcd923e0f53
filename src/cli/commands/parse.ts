import { basename } from 'node:path';
import type { Note, NotePath } from '#core/note/note.ts';
import type { Command } from '../command.ts';
import { readNoteText } from '../read-note-text.ts';
import { showCounts } from '../show-counts.ts';
import { tableShower } from '../show-table.ts';

export const parse: Command = {
  name: 'parse',
  usage: '<file or ->',
  arguments: { min: 1, max: 1 },
  options: { path: { value: 'P' } },
  async run(call) {
    const [file = '-'] = call.args;
    const { parseNote } = await import('#core/note/parse-note.ts');
    const given = call.options['path'];
    const path = typeof given === 'string' ? given : file === '-' ? 'note.md' : basename(file);
    const note = parseNote(path.normalize('NFC') as NotePath, await readNoteText(file, call));
    const table = await tableShower(call);
    call.report(factsOf(note), () => {
      const { headings, links, terms, cards, blocks, fences, words } = note;
      const { columns } = call.words;
      const counts = {
        words,
        headings: headings.length,
        links: links.length,
        terms: terms.length,
        cards: cards.length,
      };
      const rows = links.map((link) => [link.line, link.kind, link.target, link.heading ?? link.block, link.alias]);
      const head = [columns['line'], columns['kind'], columns['target'], '#', '|'].map((text) => text ?? '');
      return [
        note.title,
        '',
        showCounts({ ...counts, blocks: blocks.length, fences: fences.length }, call),
        ...(rows.length === 0 ? [] : ['', table(head, rows)]),
        ...note.warnings.map(({ line, message }) => `\n${call.words.columns['line']} ${line}: ${message}`),
      ].join('\n');
    });
  },
};

/** The facts of a note in the shape of the command line's JSON. */
function factsOf(note: Note): unknown {
  return {
    title: note.title,
    id: note.id,
    lang: note.lang,
    type: note.type,
    frontmatter: note.frontMatter,
    aliases: note.aliases,
    tags: note.tags.map(({ name }) => name),
    headings: note.headings.map(({ text, level, slug, line }) => ({ text, level, slug, line })),
    blocks: note.blocks.map(({ id, line }) => ({ id, line })),
    links: note.links.map(({ kind, target, heading, block, alias, embed, line }) => ({
      kind,
      target,
      heading,
      block,
      alias,
      embed,
      line,
    })),
    terms: note.terms.map(({ concept, term, definition, line }) => ({ concept, term, definition, line })),
    cards: note.cards.map(({ kind, front, back, line }) => ({ kind, front, back, line })),
    fences: note.fences.map(({ type, line }) => ({ type, line })),
    words: note.words,
    warnings: note.warnings.map(({ code, message, line }) => ({ code, message, line })),
  };
}
