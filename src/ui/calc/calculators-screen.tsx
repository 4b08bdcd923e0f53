import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findModel, modelList } from '#core/calc/model-list.ts';
import { readBlock } from '#core/calc/read-block.ts';
import type { CalcWords } from '#core/calc/words/words.ts';
import { Waiting } from '../kit/waiting.tsx';
import { formatRoute } from '../routing/route.ts';
import { useIsFocusedPane } from '../workspace/pane-context.ts';
import { Calculator, type Changes } from './calculator.tsx';
import { loadCalcWords } from './calc-words.ts';
import { ConceptLinks } from './concept-links.tsx';
import { InsertDialog } from './insert-dialog.tsx';
import styles from './calculators-screen.module.css';

/** Every model on one page: a list of them, and the chosen one with its examples at hand. */
export function CalculatorsScreen({ model: asked }: { readonly model: string | null }) {
  const { t, i18n } = useTranslation();
  const [words, setWords] = useState<CalcWords | null>(null);
  const [inserted, setInserted] = useState<Changes | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFocused = useIsFocusedPane();
  useEffect(() => {
    let isLive = true;
    void loadCalcWords(i18n.language).then((loaded) => isLive && setWords(loaded));
    return () => {
      isLive = false;
    };
  }, [i18n.language]);
  const model = (asked === null ? undefined : findModel(asked)) ?? modelList[0];
  const block = useMemo(() => {
    if (model === undefined) return null;
    const reading = readBlock(model.block, `model: ${model.id}`);
    return 'block' in reading ? reading.block : null;
  }, [model]);
  useEffect(() => {
    if (isFocused && words !== null) heading.current?.focus({ preventScroll: true });
  }, [isFocused, words]);
  if (words === null || model === undefined || block === null) return <Waiting />;
  return (
    <div className={styles.screen}>
      <nav className={styles.list} aria-label={t('calc.models')}>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {t('calc.title')}
        </h1>
        <ul>
          {modelList.map(({ id }) => (
            <li key={id}>
              <a
                href={formatRoute({ screen: 'calculators', model: id })}
                aria-current={id === model.id ? 'page' : undefined}
              >
                {words.models[id]?.name ?? id}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.model}>
        <Calculator key={model.id} block={block} words={words} lang={i18n.language} onInsert={setInserted} />
        <ConceptLinks concepts={model.concepts} />
      </div>
      {inserted === null ? null : <InsertDialog model={model} changes={inserted} onClose={() => setInserted(null)} />}
    </div>
  );
}
