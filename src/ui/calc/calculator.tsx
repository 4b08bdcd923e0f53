import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calculation } from '#core/calc/calculate.ts';
import type { Input, Value } from '#core/calc/model.ts';
import { mergeGiven, type CalcBlock, type Given } from '#core/calc/read-block.ts';
import { errorIn, nameIn, type CalcWords } from '#core/calc/words/words.ts';
import { Button } from '../kit/button.tsx';
import type { ImportInput } from '#core/calc/tables/read-table.ts';
import { SelectField } from '../kit/select-field.tsx';
import { ChartFigure } from './chart-figure.tsx';
import { Derivation } from './derivation.tsx';
import { canExplore, Exploration } from './exploration.tsx';
import { ExportMenu } from './export-menu.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { isLong } from './in-worker.ts';
import { InputField } from './input-field.tsx';
import { Results, Scenarios, Tables, Variants } from './results.tsx';
import { useCalculation } from './use-calculation.ts';
import styles from './calc.module.css';

export type Changes = { readonly given: Given; readonly convention?: string };

type CalculatorProps = {
  readonly block: CalcBlock;
  readonly words: CalcWords;
  /** Language figures are written in. */
  readonly lang: string;
  /** Writes what was changed into the note; absent where there is none. */
  readonly onWrite?: (changes: Changes) => void;
  /** Puts a block with these inputs into a note. */
  readonly onInsert?: (changes: Changes) => void;
};

const nothing: Given = {};

/** A model with its inputs, worked out anew at every change, right here. */
export function Calculator({ block, words, lang, onWrite, onInsert }: CalculatorProps) {
  const { t } = useTranslation();
  const { model } = block;
  const [given, setGiven] = useState<Given>(nothing);
  const [convention, setConvention] = useState(block.convention);
  const [lastGood, setLastGood] = useState<Calculation | null>(null);
  const nameOf = useCallback((code: string) => nameIn(words, model.id, code), [model, words]);
  const merged = useMemo(() => mergeGiven(model, block.given, given), [block, given, model]);
  const all = useMemo(() => [merged, ...scenariosOver(block, merged)], [block, merged]);
  const { outcomes, share, cancel, again } = useCalculation(model, all, convention);
  const outcome = outcomes?.[0] ?? { done: null, fault: null };
  const { fault } = outcome;
  const scenarios = block.scenarios.map(({ name }, at) => ({
    name,
    outcome: outcomes?.[at + 1] ?? { done: null, fault: null },
  }));
  const [imported, setImported] = useState<ImportInput | null>(null);
  if (outcome.done !== null && outcome.done !== lastGood) setLastGood(outcome.done);
  const done = outcome.done ?? lastGood;
  // Charts and the rest follow as soon as there is time; the figures never wait for them.
  const calm = useDeferredValue(done);
  const isChanged = given !== nothing || convention !== block.convention;
  const change = useCallback(
    (name: string, value: Value): void => setGiven((before) => ({ ...before, [name]: value })),
    [],
  );
  const changes: Changes = { given, ...(convention === block.convention ? {} : { convention }) };
  const shown = (name: string): boolean => block.show === null || block.show.includes(name);

  return (
    <div className={styles.calculator}>
      <header className={styles.head}>
        <p className={styles.title}>{block.title ?? words.models[model.id]?.name ?? nameOf(model.id)}</p>
        {block.title === null ? <p className={styles.about}>{words.models[model.id]?.about}</p> : null}
      </header>
      <div className={styles.body} data-wide={isWide(model)}>
        <div role="group" className={styles.inputs} aria-label={t('calc.inputs')}>
          {model.inputs.map((input) => (
            <InputField
              key={input.name}
              input={input}
              value={valueOf(input, merged, done)}
              fault={fault !== null && partOf(fault.field) === input.name ? errorIn(words, model.id, fault) : null}
              range={block.bounds[input.name]}
              lang={lang}
              nameOf={nameOf}
              onChange={change}
              onImport={setImported}
            />
          ))}
          {model.conventions.length < 2 ? null : (
            <SelectField
              label={t('calc.convention')}
              value={convention}
              options={model.conventions.map((value) => ({ value, label: nameOf(value) }))}
              onChange={setConvention}
            />
          )}
        </div>
        <div className={styles.outcome} data-stale={outcome.done === null || share !== null}>
          {share === null ? null : (
            <div className={styles.progress}>
              <progress value={share} max={1} aria-label={t('calc.working')} />
              <span>{t('calc.working')}</span>
              <Button look="quiet" onPress={cancel}>
                {t('calc.cancel')}
              </Button>
            </div>
          )}
          {fault?.code === 'cancelled' ? <Button onPress={again}>{t('calc.work-out')}</Button> : null}
          {fault !== null && !model.inputs.some(({ name }) => name === partOf(fault.field)) ? (
            <p role="alert" className={styles.fault}>
              {errorIn(words, model.id, fault)}
            </p>
          ) : null}
          {done === null ? null : <Results done={done} words={words} lang={lang} nameOf={nameOf} shown={shown} />}
        </div>
      </div>
      {calm === null ? null : (
        <>
          {model.conventions.length < 2 ? null : <Variants done={calm} lang={lang} nameOf={nameOf} />}
          {block.scenarios.length === 0 ? null : (
            <Scenarios
              model={model}
              columns={[{ name: null, outcome }, ...scenarios]}
              words={words}
              lang={lang}
              nameOf={nameOf}
            />
          )}
          {(calm.evaluation.charts ?? [])
            .filter(({ name }) => shown(name) || shown('chart'))
            .map((chart) => (
              <ChartFigure key={chart.name} chart={chart} lang={lang} nameOf={nameOf} />
            ))}
          <Tables done={calm} lang={lang} nameOf={nameOf} />
          {calm.evaluation.derivation.length === 0 ? null : (
            <details className={styles.more}>
              <summary>{t('calc.derivation')}</summary>
              <Derivation done={calm} lang={lang} />
            </details>
          )}
          {isLong(calm.inputs) || !canExplore(calm) ? null : (
            <Later summary={t('calc.explore')}>
              <Exploration done={calm} lang={lang} nameOf={nameOf} />
            </Later>
          )}
        </>
      )}
      <footer className={styles.foot}>
        {block.caption === null ? null : <p>{block.caption}</p>}
        <p className={styles.source}>
          {model.isHeuristic === true ? `${words.warnings.heuristic} ` : ''}
          {model.source.join(' · ')}
        </p>
        <div className={styles.acts}>
          {isChanged ? (
            <Button
              look="quiet"
              onPress={() => {
                setGiven(nothing);
                setConvention(block.convention);
              }}
            >
              {t('calc.reset')}
            </Button>
          ) : null}
          {isChanged && onWrite !== undefined && outcome.done !== null ? (
            <Button onPress={() => onWrite(changes)}>{t('calc.write')}</Button>
          ) : null}
          {done === null ? null : (
            <ExportMenu
              shown={{
                done,
                scenarios,
                lang,
                nameOf,
                headings: {
                  inputs: t('calc.inputs'),
                  figures: t('calc.figures'),
                  figure: t('calc.figure'),
                  now: t('calc.now'),
                },
              }}
              title={block.title ?? words.models[model.id]?.name ?? model.id}
            />
          )}
          {onInsert === undefined ? null : <Button onPress={() => onInsert(changes)}>{t('calc.insert')}</Button>}
        </div>
      </footer>
      {imported === null ? null : (
        <ImportDialog
          model={model}
          input={imported}
          lang={lang}
          nameOf={nameOf}
          onImport={(values) => setGiven((before) => ({ ...before, ...values }))}
          onClose={() => setImported(null)}
        />
      )}
    </div>
  );
}

/** Worked out only once it is opened. */
function Later({ summary, children }: { readonly summary: string; readonly children: React.ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.more} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen ? children : null}
    </details>
  );
}

/** Columns from which on a table has no room beside the figures. */
const WIDE = 4;

function isWide({ inputs }: CalcBlock['model']): boolean {
  return inputs.some((input) => input.kind === 'table' && input.columns.length >= WIDE);
}

/** The inputs of each scenario with what was moved since. */
function scenariosOver({ model, scenarios, given }: CalcBlock, own: Given): readonly Given[] {
  return scenarios.map((scenario) =>
    mergeGiven(
      model,
      own,
      Object.fromEntries(Object.entries(scenario.given).filter(([name, value]) => given[name] !== value)),
    ),
  );
}

function valueOf(input: Input, given: Given, done: Calculation | null): Value {
  const value = given[input.name];
  return value === undefined
    ? input.default
    : input.kind === 'number' && typeof value !== 'number' && value !== null
      ? (done?.inputs[input.name] ?? input.default)
      : (value as Value);
}

/** The input a place such as `customers[3].wallet` lies in. */
function partOf(field: string): string {
  return field.split(/[.[]/, 1)[0] ?? field;
}
