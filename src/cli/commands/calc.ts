import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CalcError } from '#core/calc/calc-error.ts';
import { AppError } from '#core/errors.ts';
import type { Calculation } from '#core/calc/calculate.ts';
import type { Model } from '#core/calc/model.ts';
import type { CalcBlock } from '#core/calc/read-block.ts';
import { UsageError, type Call, type Command } from '../command.ts';
import { paint } from '../console.ts';
import { tableShower } from '../show-table.ts';
import { fill } from '../words/choose-words.ts';

export const calc: Command = {
  name: 'calc',
  usage: '<model>',
  arguments: { min: 0, max: 1 },
  options: {
    set: { value: 'name=value', repeats: true },
    csv: { value: 'FILE' },
    file: { value: 'YAML' },
    list: {},
  },
  async run(call) {
    const { findModel, modelList } = await import('#core/calc/model-list.ts');
    const [name] = call.args;
    if (call.options['list'] === true) return showModels(name === undefined ? modelList : [modelNamed(name)], call);
    if (name === undefined)
      throw new UsageError(fill(call.words.missingArgument, { command: 'calc', usage: '<model>' }));
    const model = modelNamed(name);
    const { calculate } = await import('#core/calc/calculate.ts');
    const { convention, given } = await blockOf(model, call);
    const done = calculate(model, given, convention);
    await showCalculation(done, call);

    function modelNamed(wanted: string): Model {
      const found = findModel(wanted);
      if (found !== undefined) return found;
      throw new CalcError('unknown-model', 'model', { known: modelList.map(({ id }) => id).join(', ') });
    }
  },
};

/** Everything that was given, read as the block of a note would be: a file, a table, and what was set. */
async function blockOf(model: Model, call: Call): Promise<CalcBlock> {
  const { readBlock } = await import('#core/calc/read-block.ts');
  const { options } = call;
  const file = typeof options['file'] === 'string' ? await readText(options['file'], call) : '';
  const csv = typeof options['csv'] === 'string' ? await readText(options['csv'], call) : undefined;
  const { mergeSettings } = await import('#core/calc/merge-settings.ts');
  const settings = typeof options['set'] === 'string' ? options['set'].split('\n') : [];
  const bad = settings.find((each) => !/^[^=\s]+=/.test(each));
  if (bad !== undefined) throw new UsageError(fill(call.words.badSetting, { value: bad }));
  const { text, bound } = mergeSettings(model, { file, csv, settings });
  const reading = readBlock(model.block, text, bound);
  if ('fault' in reading) throw new CalcError(reading.fault.code as never, reading.fault.field, reading.fault.details);
  return reading.block;
}

async function readText(path: string, { cwd, console }: Call): Promise<string> {
  try {
    const bytes = path === '-' ? await console.readStdin() : await readFile(resolve(cwd, path));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const isText = cause instanceof TypeError;
    throw new AppError(
      isText ? 'note-encoding' : 'file-unreadable',
      `“${path}” ${isText ? 'is not UTF-8 text' : 'cannot be read'}.`,
      {
        hint: isText ? 'Save it as UTF-8 and try again.' : 'Check the path, or give - to read the standard input.',
        cause,
      },
    );
  }
}

async function showCalculation(
  { model, convention, inputs, evaluation, variants }: Calculation,
  call: Call,
): Promise<void> {
  const { stepFormula } = await import('#core/calc/step-formula.ts');
  const derivation = evaluation.derivation.map((step) => ({
    name: step.name,
    formula: `${step.symbol} = ${stepFormula(step, evaluation.derivation, model)}`,
    numbers: stepFormula(step, evaluation.derivation, model, { inputs, write: plainNumber }),
    value: step.value,
  }));
  const { outputs, warnings, tables = [] } = evaluation;
  const table = await tableShower(call);
  call.report(
    { model: model.id, convention, inputs, outputs, variants, derivation, warnings, tables, source: model.source },
    () =>
      [
        paint(call.console, 'bold', `${model.id} (${convention})`),
        '',
        table(
          ['', ...variants.map((each) => each.convention)],
          model.outputs.map(({ name }) => [name, ...variants.map((each) => shown(each.outputs[name] ?? null))]),
        ),
        ...tables.flatMap(({ name, columns, rows }) => [
          '',
          paint(call.console, 'bold', name),
          table(
            columns.map((column) => column.name),
            rows.map((row) => row.map(shown)),
          ),
        ]),
        ...warnings.map(({ code, field }) => `\n! ${code}${field === undefined ? '' : ` (${field})`}`),
        '',
        ...model.source,
      ].join('\n'),
  );
}

async function showModels(models: readonly Model[], call: Call): Promise<void> {
  const table = await tableShower(call);
  call.report(
    models.map(({ id, block, aliases = [], inputs, conventions, outputs, source }) => ({
      model: id,
      block,
      aliases,
      inputs,
      conventions,
      outputs,
      source,
    })),
    () =>
      table(
        [call.words.columns['model'] ?? '', call.words.columns['inputs'] ?? ''],
        models.map(({ id, inputs }) => [id, inputs.map(({ name }) => name).join(', ')]),
      ),
  );
}

function shown(value: number | string | null): string {
  return value === null ? '–' : typeof value === 'number' ? plainNumber(value) : value;
}

/** Nine digits, which are enough to compare by eye. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(9)));
}
