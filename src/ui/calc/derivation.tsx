import { render } from 'katex';
import { useEffect, useRef } from 'react';
import type { Calculation } from '#core/calc/calculate.ts';
import { stepFormula } from '#core/calc/step-formula.ts';
import { formatValue } from './format-value.ts';
import styles from './calc.module.css';

const texOf: Readonly<Record<string, string>> = { ',': '{,}', '−': '-' };

/** Step by step from the reader's own numbers to the figure. */
export function Derivation({
  done: { model, inputs, evaluation },
  lang,
}: {
  readonly done: Calculation;
  readonly lang: string;
}) {
  useEffect(() => {
    void import('katex/dist/katex.min.css');
  }, []);
  const write = (value: number): string =>
    formatValue(value, 'number', lang).replaceAll(/[,−\u00A0\u202F]/g, (sign) => texOf[sign] ?? '\\,');
  return (
    <ol className={styles.steps}>
      {evaluation.derivation.map((step) => {
        const formula = stepFormula(step, evaluation.derivation, model);
        const numbers = stepFormula(step, evaluation.derivation, model, { inputs, write });
        const result = step.value === null ? '\\text{–}' : write(step.value);
        return (
          <li key={step.name}>
            <Formula
              tex={`${step.symbol} = ${formula}${numbers === formula ? '' : ` = ${numbers}`}${numbers === result ? '' : ` = ${result}`}`}
            />
          </li>
        );
      })}
    </ol>
  );
}

function Formula({ tex }: { readonly tex: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current !== null)
      render(tex, place.current, { throwOnError: false, trust: false, displayMode: false, maxExpand: 100 });
  }, [tex]);
  return <div ref={place} className={styles.formula} tabIndex={0} role="group" aria-label={tex} />;
}
