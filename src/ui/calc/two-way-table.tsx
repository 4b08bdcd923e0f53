import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tornado, twoWay, valuesAround } from '#core/calc/explore.ts';
import type { NumberInput } from '#core/calc/model.ts';
import { SelectField } from '../kit/select-field.tsx';
import type { AskedProps } from './exploration.tsx';
import { ScrollFrame } from './scroll-frame.tsx';
import { formatValue } from './format-value.ts';
import styles from './calc.module.css';

/** A figure over the values of two inputs around those that are set; at first of the two that move it most. */
export function TwoWayTable({ done: { model, convention, inputs }, output, lang, nameOf }: AskedProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<readonly [string | null, string | null]>([null, null]);
  const numbers = useMemo(
    () =>
      model.inputs.filter(
        (input): input is NumberInput => input.kind === 'number' && typeof inputs[input.name] === 'number',
      ),
    [inputs, model],
  );
  const strongest = useMemo(
    () => tornado({ model, values: inputs, convention, output: output.name }).map(({ input }) => input),
    [convention, inputs, model, output],
  );
  const choose = (name: string | null, other: string | undefined): NumberInput | undefined =>
    numbers.find((input) => input.name === name) ??
    [...strongest, ...numbers.map((input) => input.name)].flatMap(
      (each) => numbers.find((input) => input.name === each && each !== other) ?? [],
    )[0];
  const rows = choose(asked[0], asked[1] ?? undefined);
  const columns = choose(asked[1], rows?.name);
  const grid = useMemo(() => {
    if (rows === undefined || columns === undefined || rows === columns) return null;
    const down = valuesAround(rows, inputs[rows.name] as number);
    const across = valuesAround(columns, inputs[columns.name] as number);
    const question = { model, values: inputs, convention, output: output.name };
    return {
      down,
      across,
      figures: twoWay(question, { input: rows.name, at: down }, { input: columns.name, at: across }),
    };
  }, [columns, convention, inputs, model, output, rows]);
  if (rows === undefined || columns === undefined || grid === null) return null;
  const options = numbers.map(({ name }) => ({ value: name, label: nameOf(name) }));
  const without = (name: string): typeof options => options.filter(({ value }) => value !== name);
  return (
    <div className={styles.twoWay}>
      <div className={styles.withButton}>
        <SelectField
          label={t('calc.down')}
          value={rows.name}
          options={without(columns.name)}
          onChange={(name) => setAsked([name, columns.name])}
        />
        <SelectField
          label={t('calc.across')}
          value={columns.name}
          options={without(rows.name)}
          onChange={(name) => setAsked([rows.name, name])}
        />
      </div>
      <ScrollFrame label={t('calc.two-way', { name: nameOf(output.name) })}>
        <table className={styles.table}>
          <caption className={styles.label}>{t('calc.two-way', { name: nameOf(output.name) })}</caption>
          <thead>
            <tr>
              <th scope="col" data-text>
                {nameOf(rows.name)} \ {nameOf(columns.name)}
              </th>
              {grid.across.map((value) => (
                <th key={value} scope="col" data-chosen={value === inputs[columns.name]}>
                  {formatValue(value, columns.unit, lang)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.down.map((value, at) => (
              <tr key={value}>
                <th scope="row" data-chosen={value === inputs[rows.name]}>
                  {formatValue(value, rows.unit, lang)}
                </th>
                {grid.across.map((across, index) => (
                  <td key={across} data-chosen={value === inputs[rows.name] && across === inputs[columns.name]}>
                    {formatValue(grid.figures[at]?.[index] ?? null, output.unit, lang)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </div>
  );
}
