import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DiagramError } from '#core/diagrams/diagram-error.ts';
import { AppError } from '#core/errors.ts';
import type { Call, Command } from '../command.ts';
import { readNoteText } from '../read-note-text.ts';
import { tableShower } from '../show-table.ts';

/** The width figures are drawn for; they scale. */
const WIDTH = 720;

export const diagram: Command = {
  name: 'diagram',
  usage: '<file or ->',
  arguments: { min: 1, max: 1 },
  options: { out: { value: 'FILE.svg' } },
  async run(call) {
    const [file = '-'] = call.args;
    const text = await readNoteText(file, call);
    const { fencedBlocks } = await import('#core/diagrams/fenced-blocks.ts');
    const { drawDiagram } = await import('#core/diagrams/draw-diagram.ts');
    const { lang, blocks } = fencedBlocks(text);
    const figures = blocks.map(({ type, line, text }) => {
      const draw = (isPlain: boolean): Exclude<ReturnType<typeof drawDiagram>, { errors: unknown }> => {
        const result = drawDiagram(type, text, { lang: lang ?? call.lang, width: WIDTH, isPlain });
        if ('errors' in result) throw failure(type, line, result.errors);
        return result;
      };
      const { svg, title, derived } = draw(false);
      return { type, line, svg, title, derived, plain: () => draw(true).svg };
    });
    const out = call.options['out'];
    const written =
      typeof out === 'string'
        ? await writeFigures(
            out,
            figures.map((one) => one.plain),
            call,
          )
        : [];
    const table = await tableShower(call);
    call.report(
      figures.map(({ type, line, svg, derived }) => ({ type, line, svg, derived })),
      () => {
        if (figures.length === 0) return call.words.none;
        const head = [call.words.columns['line'], call.words.columns['kind'], call.words.columns['title']];
        const rows = figures.map(({ type, line, title }) => [line, type, title]);
        return [
          table(
            head.map((word) => word ?? ''),
            rows,
          ),
          ...written,
        ].join('\n');
      },
    );
  },
};

/** The first mistake in words, all of them as data; lines count in the file. */
function failure(type: string, fenceLine: number, errors: readonly DiagramError[]): AppError {
  const located = errors.map(({ code, field, line, details }) => ({ code, field, line: fenceLine + line, details }));
  const [first] = located;
  const where = first === undefined || first.field === '' ? '' : ` at “${first.field}”`;
  const given = Object.entries(first?.details ?? {}).map(([name, value]) => `${name}: ${value}`);
  const more = given.length === 0 ? '' : ` (${given.join('; ')})`;
  return new AppError(
    'diagram-invalid',
    `Line ${first?.line ?? fenceLine}: the block “${type}” cannot be drawn: ${first?.code ?? ''}${where}${more}.`,
    {
      hint: 'Mend the block at that line and try again.',
      details: { type, block: fenceLine, ...first, errors: located },
    },
  );
}

/** One file for one figure; of several, all but the first have their number before the ending. */
async function writeFigures(out: string, svgs: readonly (() => string)[], { cwd }: Call): Promise<readonly string[]> {
  const paths = svgs.map((_, at) => (at === 0 ? out : out.replace(/(\.svg)?$/i, `-${at + 1}$1`)));
  try {
    await Promise.all(svgs.map((svg, at) => writeFile(resolve(cwd, paths[at] ?? out), svg())));
  } catch (cause) {
    throw new AppError('write-failed', `“${out}” cannot be written.`, {
      hint: 'Check the folder and its rights.',
      cause,
    });
  }
  return paths;
}
