import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calculation } from '#core/calc/calculate.ts';
import { breakEven, tornado } from '#core/calc/explore.ts';
import { mainOutput } from '#core/calc/main-output.ts';
import type { Model, Output, Unit, Values } from '#core/calc/model.ts';
import { SelectField } from '../kit/select-field.tsx';
import { TwoWayTable } from './two-way-table.tsx';
import { formatValue, parseTyped } from './format-value.ts';
import styles from './calc.module.css';

type ExplorationProps = {
  readonly done: Calculation;
  readonly lang: string;
  readonly nameOf: (code: string) => string;
};

/** What moves the figure most, and what an input would have to be for the figure to reach a target. */
export function Exploration({ done, lang, nameOf }: ExplorationProps) {
  const { t } = useTranslation();
  const { model, evaluation } = done;
  const numbers = model.outputs.filter(({ name }) => typeof evaluation.outputs[name] === 'number');
  const [asked, setAsked] = useState<string | null>(null);
  const output =
    numbers.find(({ name }) => name === asked) ?? numbers.find(({ name }) => name === mainOutput(model)) ?? numbers[0];
  if (output === undefined) return null;
  return (
    <div className={styles.exploration}>
      {numbers.length < 2 ? null : (
        <SelectField
          label={t('calc.figure')}
          value={output.name}
          options={numbers.map(({ name }) => ({ value: name, label: nameOf(name) }))}
          onChange={setAsked}
        />
      )}
      <Tornado done={done} output={output} lang={lang} nameOf={nameOf} />
      <TwoWayTable done={done} output={output} lang={lang} nameOf={nameOf} />
      <BreakEven done={done} output={output} lang={lang} nameOf={nameOf} />
    </div>
  );
}

export type AskedProps = ExplorationProps & { readonly output: Output };

function Tornado({ done: { model, convention, inputs, evaluation }, output, lang, nameOf }: AskedProps) {
  const { t } = useTranslation();
  const swings = useMemo(
    () => tornado({ model, values: inputs, convention, output: output.name }),
    [convention, inputs, model, output],
  );
  if (swings.length === 0) return null;
  const base = evaluation.outputs[output.name] as number;
  const ends = swings.flatMap(({ atLow, atHigh }) => [atLow, atHigh]).filter((value) => value !== null);
  const [least, most] = [Math.min(base, ...ends), Math.max(base, ...ends)];
  const place = (value: number): number => (most === least ? 50 : ((value - least) / (most - least)) * 100);
  return (
    <table className={styles.tornado}>
      <caption className={styles.label}>{t('calc.tornado', { share: formatValue(0.1, 'share', lang) })}</caption>
      <tbody>
        {swings.map(({ input, low, high, atLow, atHigh }) => {
          const [from, to] = [atLow ?? base, atHigh ?? base].toSorted((a, b) => a - b) as [number, number];
          const unit = unitOf(model, input);
          return (
            <tr key={input}>
              <th scope="row">{nameOf(input)}</th>
              <td className={styles.swing}>
                <b className="visually-hidden">{formatValue(to - from, output.unit, lang)}</b>
                <span
                  style={{ insetInlineStart: `${place(from)}%`, width: `${Math.max(0.5, place(to) - place(from))}%` }}
                />
                <i style={{ insetInlineStart: `${place(base)}%` }} />
              </td>
              <td>
                {formatValue(low, unit, lang)} → {formatValue(atLow, output.unit, lang)}
              </td>
              <td>
                {formatValue(high, unit, lang)} → {formatValue(atHigh, output.unit, lang)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function unitOf(model: Model, name: string): Unit {
  const input = model.inputs.find((each) => each.name === name);
  return input?.kind === 'number' ? input.unit : 'number';
}

function BreakEven({ done: { model, convention, inputs }, output, lang, nameOf }: AskedProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('0');
  const target = parseTyped(typed, output.unit);
  const answers = useMemo(() => {
    const question = { model, values: inputs, convention, output: output.name };
    if (target === null) return [];
    return turnable(model, inputs).map((input) => ({ input, at: breakEven(question, input, target) }));
  }, [convention, inputs, model, output, target]);
  if (turnable(model, inputs).length === 0) return null;
  return (
    <div className={styles.breakEven}>
      <label className={styles.label}>
        {t('calc.break-even', { name: nameOf(output.name) })}
        <input
          className={styles.number}
          inputMode="decimal"
          value={typed}
          onChange={({ target: field }) => setTyped(field.value)}
        />
      </label>
      <dl className={styles.answers}>
        {answers.map(({ input, at }) => (
          <div key={input}>
            <dt>{nameOf(input)}</dt>
            <dd>{at === undefined ? t('calc.never') : formatValue(at, unitOf(model, input), lang)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Numbers that can be turned to reach a target. */
function turnable({ inputs }: Model, values: Values): readonly string[] {
  return inputs.flatMap((input) =>
    input.kind === 'number' && input.whole !== true && typeof values[input.name] === 'number' ? [input.name] : [],
  );
}

/** Whether there is a number among the inputs to ask about; tables are not turned. */
export function canExplore({ model, inputs }: Pick<Calculation, 'model' | 'inputs'>): boolean {
  return model.inputs.some((input) => input.kind === 'number' && typeof inputs[input.name] === 'number');
}
