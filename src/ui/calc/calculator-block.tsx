import { use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Code, Calculator as CalculatorIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readBlock } from '#core/calc/read-block.ts';
import { errorIn, type CalcWords } from '#core/calc/words/words.ts';
import { Button } from '../kit/button.tsx';
import { NoteContext } from '../note/note-context.ts';
import { navigate } from '../routing/use-route.ts';
import { Calculator } from './calculator.tsx';
import { loadCalcWords } from './calc-words.ts';
import { useBinding } from './use-binding.ts';
import { useWriteBlock } from './use-write-block.ts';
import styles from './calc.module.css';

type CalculatorBlockProps = {
  readonly type: string;
  readonly source: string;
  readonly lang: string;
  /** Line of the file the block begins on; null where it stands in another file. */
  readonly line: number | null;
  readonly id: string | undefined;
  /** The source as code. */
  readonly children: ReactNode;
};

/** A fenced block of a note as a live model. */
export function CalculatorBlock({ type, source, lang, line, id, children }: CalculatorBlockProps) {
  const { t, i18n } = useTranslation();
  const note = use(NoteContext);
  const [words, setWords] = useState<CalcWords | null>(null);
  const [asSource, setAsSource] = useState(false);
  const speech = lang === '' ? i18n.language : lang;
  useEffect(() => {
    let isLive = true;
    void loadCalcWords(speech).then((loaded) => isLive && setWords(loaded));
    return () => {
      isLive = false;
    };
  }, [speech]);
  const binding = useBinding(type, source, note?.path ?? null);
  const reading = useMemo(() => {
    if (binding === null) return null;
    return 'fault' in binding ? binding : readBlock(type, source, binding.bound);
  }, [binding, source, type]);
  const write = useWriteBlock(note?.path ?? null, line);
  if (words === null || reading === null) return children;
  const model = 'block' in reading ? reading.block.model : null;
  return (
    <figure
      className={styles.frame}
      id={id}
      data-line={line ?? undefined}
      data-calculator={model?.id ?? ''}
      aria-label={model === null ? t('calc.title') : words.models[model.id]?.name}
      lang={speech}
    >
      {'fault' in reading ? (
        <div role="status" lang={i18n.language} className={styles.failure}>
          <p>
            {line === null ? '' : `${t('calc.line', { line: line + reading.fault.line })}: `}
            {errorIn(words, '', reading.fault)}
          </p>
          {note === null || line === null ? null : (
            <Button
              onPress={() =>
                navigate({ screen: 'note', path: note.path, at: null, line: line + reading.fault.line, edit: true })
              }
            >
              {t('note.open-source')}
            </Button>
          )}
        </div>
      ) : null}
      {'fault' in reading || asSource ? children : null}
      {'block' in reading && !asSource ? (
        <Calculator
          key={source}
          block={reading.block}
          words={words}
          lang={speech}
          {...(write === null ? {} : { onWrite: (changes) => void write(reading.block.model, changes) })}
        />
      ) : null}
      {'block' in reading ? (
        <button
          type="button"
          className={styles.toggle}
          lang={i18n.language}
          aria-pressed={asSource}
          aria-label={t('calc.source')}
          title={t('calc.source')}
          onClick={() => setAsSource(!asSource)}
        >
          {asSource ? <CalculatorIcon size={15} aria-hidden /> : <Code size={15} aria-hidden />}
        </button>
      ) : null}
    </figure>
  );
}
