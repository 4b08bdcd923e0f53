import { useTranslation } from 'react-i18next';
import type { Calculation } from '#core/calc/calculate.ts';
import { mainOutput } from '#core/calc/main-output.ts';
import type { Model } from '#core/calc/model.ts';
import { errorIn, nameIn, type CalcWords } from '#core/calc/words/words.ts';
import { formatColumn, formatValue } from './format-value.ts';
import { ScrollFrame } from './scroll-frame.tsx';
import type { Outcome } from './use-calculation.ts';
import styles from './calc.module.css';

type Naming = { readonly lang: string; readonly nameOf: (code: string) => string };

/** The figures, and what they should not be read without. */
export function Results({
  done: { model, convention, evaluation },
  words,
  lang,
  nameOf,
  shown,
}: Naming & { readonly done: Calculation; readonly words: CalcWords; readonly shown: (name: string) => boolean }) {
  return (
    <>
      <dl className={styles.figures} aria-live="polite">
        {model.outputs
          .filter(({ name }) => shown(name))
          .map(({ name, unit }) => (
            <div key={name} data-main={name === mainOutput(model)}>
              <dt>{nameOf(name)}</dt>
              <dd>
                {typeof evaluation.outputs[name] === 'string'
                  ? nameOf(evaluation.outputs[name])
                  : formatValue(evaluation.outputs[name] ?? null, unit, lang, words)}
              </dd>
            </div>
          ))}
      </dl>
      {model.conventions.length < 2 ? null : <p className={styles.named}>{nameOf(convention)}</p>}
      {evaluation.warnings.length === 0 ? null : (
        <ul className={styles.warnings}>
          {evaluation.warnings.map(({ code, field }) => (
            <li key={`${code} ${field ?? ''}`}>
              {field === undefined ? '' : `${nameIn(words, model.id, field)}: `}
              {words.warnings[code]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The same inputs by every convention, side by side. */
export function Variants({
  done: { model, convention, variants },
  lang,
  nameOf,
}: Naming & { readonly done: Calculation }) {
  const { t } = useTranslation();
  return (
    <ScrollFrame label={t('calc.conventions')}>
      <table className={styles.table}>
        <caption className={styles.label}>{t('calc.conventions')}</caption>
        <thead>
          <tr>
            <td>
              <span className="visually-hidden">{t('calc.figure')}</span>
            </td>
            {variants.map((each) => (
              <th key={each.convention} scope="col" data-chosen={each.convention === convention}>
                {nameOf(each.convention)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.outputs.map(({ name, unit }) => (
            <tr key={name}>
              <th scope="row">{nameOf(name)}</th>
              {variants.map((each) => (
                <td key={each.convention}>{told(each.outputs[name] ?? null, unit, lang, nameOf)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

type ScenariosProps = Naming & {
  readonly model: Model;
  /** The first without a name: the inputs as they stand now. */
  readonly columns: readonly { readonly name: string | null; readonly outcome: Outcome }[];
  readonly words: CalcWords;
};

/** The scenarios of a block beside what is set now. */
export function Scenarios({ model, columns, words, lang, nameOf }: ScenariosProps) {
  const { t } = useTranslation();
  return (
    <ScrollFrame label={t('calc.scenarios')}>
      <table className={styles.table}>
        <caption className={styles.label}>{t('calc.scenarios')}</caption>
        <thead>
          <tr>
            <td>
              <span className="visually-hidden">{t('calc.figure')}</span>
            </td>
            {columns.map(({ name }) => (
              <th key={name ?? ''} scope="col">
                {name ?? t('calc.now')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.outputs.map(({ name: output, unit }) => (
            <tr key={output}>
              <th scope="row">{nameOf(output)}</th>
              {columns.map(({ name, outcome: { done, fault } }) => (
                <td key={name ?? ''} title={fault === null ? undefined : errorIn(words, model.id, fault)}>
                  {done === null ? '–' : told(done.evaluation.outputs[output] ?? null, unit, lang, nameOf)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

/** Rows that a result table shows at most; all of them go out when it is exported. */
const MOST_ROWS = 100;

/** Figures row by row. */
export function Tables({ done: { evaluation }, lang, nameOf }: Naming & { readonly done: Calculation }) {
  return (evaluation.tables ?? []).map(({ name, columns, rows }) => {
    const shown = rows.slice(0, MOST_ROWS);
    const writers = columns.map(({ unit }, index) =>
      formatColumn(
        shown.map((row) => row[index] ?? null),
        unit,
        lang,
      ),
    );
    return (
      <ScrollFrame key={name} label={nameOf(name)}>
        <table className={styles.table}>
          <caption className={styles.label}>{nameOf(name)}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.name} scope="col" data-text={column.unit === 'text'}>
                  {nameOf(column.name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={at}>
                {columns.map((column, index) => (
                  <td key={column.name} data-text={column.unit === 'text'}>
                    {toldBy(writers[index] ?? String, row[index] ?? null, nameOf)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    );
  });
}

function told(
  value: number | string | null,
  unit: Parameters<typeof formatValue>[1],
  lang: string,
  nameOf: (code: string) => string,
): string {
  return toldBy((each) => formatValue(each, unit, lang), value, nameOf);
}

function toldBy(
  write: (value: number | null) => string,
  value: number | string | null,
  nameOf: (code: string) => string,
): string {
  return typeof value === 'string' ? nameOf(value) : write(value);
}
