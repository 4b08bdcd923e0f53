import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calculate } from '#core/calc/calculate.ts';
import { nameIn, type CalcWords } from '#core/calc/words/words.ts';
import { drillOf, judgeDrill, type Drill, type DrillJudgement, type DrillPart } from '#core/review/answers/drill.ts';
import type { Grade } from '#core/review/study-event.ts';
import { loadCalcWords } from '../../calc/calc-words.ts';
import { Derivation } from '../../calc/derivation.tsx';
import { formatValue } from '../../calc/format-value.ts';
import { Waiting } from '../../kit/waiting.tsx';
import { VerdictLine } from './judged.tsx';
import { TypedAnswer } from './typed-answer.tsx';
import judged from './judged.module.css';
import styles from './session.module.css';

type DrillQuestionProps = {
  readonly part: DrillPart;
  /** The same numbers for the same seed. */
  readonly seed: string;
  readonly isShown: boolean;
  readonly takesFocus: boolean;
  readonly onJudged: (suggested: Grade, words: string) => void;
  /** Nothing can be asked: the card is shown by its sides. */
  readonly otherwise: React.ReactNode;
};

/** A figure to be worked out from numbers of its own, then the way to it. */
export function DrillQuestion({ part, seed, isShown, takesFocus, onJudged, otherwise }: DrillQuestionProps) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language;
  const [words, setWords] = useState<CalcWords | null>(null);
  const [judgement, setJudgement] = useState<DrillJudgement | null>(null);
  const drill = useMemo(() => drillOf(part, seed), [part, seed]);
  useEffect(() => {
    let isLive = true;
    void loadCalcWords(lang).then((loaded) => isLive && setWords(loaded));
    return () => {
      isLive = false;
    };
  }, [lang]);
  if (words === null) return <Waiting />;
  if (drill === undefined) return otherwise;
  const nameOf = (code: string): string => nameIn(words, drill.model.id, code);
  const answer = formatValue(drill.answer, drill.unit, lang, words);
  return (
    <>
      <div className={styles.question}>
        <p className={styles.drillAsk}>
          {t('study.session.work-out', { model: words.models[drill.model.id]?.name ?? drill.model.id })}{' '}
          <strong>{nameOf(drill.output)}</strong>
        </p>
        <dl className={styles.numbers}>
          {drill.inputs.map(({ input, value }) => (
            <div key={input.name}>
              <dt>{nameOf(input.name)}</dt>
              <dd>{shown(value, input, { lang, words, nameOf })}</dd>
            </div>
          ))}
        </dl>
      </div>
      {isShown ? (
        <div className={styles.answer}>
          {judgement === null ? null : <VerdictLine {...judgement} />}
          <p className={judged.difference}>
            {nameOf(drill.output)} = <strong>{answer}</strong>
          </p>
          <h2 className={judged.small}>{t('study.session.derivation')}</h2>
          <Derivation done={calculationOf(drill)} lang={lang} />
        </div>
      ) : (
        <TypedAnswer
          lang={null}
          isLong={false}
          isNumber
          takesFocus={takesFocus}
          onAnswer={(typed) => {
            const made = judgeDrill(typed, drill);
            setJudgement(made);
            onJudged(made.grade, `${t(`study.session.verdict-${made.verdict}`)} ${answer}`);
          }}
        />
      )}
    </>
  );
}

type Wording = {
  readonly lang: string;
  readonly words: CalcWords;
  readonly nameOf: (code: string) => string;
};

function shown(
  value: Drill['inputs'][number]['value'],
  input: Drill['inputs'][number]['input'],
  wording: Wording,
): string {
  const { lang, words, nameOf } = wording;
  const unit = 'unit' in input ? input.unit : 'number';
  if (value === null || typeof value === 'number') return formatValue(value, unit, lang, words);
  if (typeof value === 'string') return nameOf(value);
  if (!Array.isArray(value)) return '–';
  return value.map((each: unknown) => cell(each, wording, unit)).join('; ');
}

function cell(value: unknown, wording: Wording, unit: Parameters<typeof formatValue>[1]): string {
  if (typeof value === 'number' || typeof value === 'string')
    return formatValue(value, unit, wording.lang, wording.words);
  if (typeof value !== 'object' || value === null) return '–';
  return Object.entries(value)
    .map(([name, each]) => `${wording.nameOf(name)} ${cell(each, wording, 'number')}`)
    .join(', ');
}

/** The whole calculation with the steps that lead to the answer alone. */
function calculationOf(drill: Drill): Parameters<typeof Derivation>[0]['done'] {
  const whole = calculate(drill.model, drill.values, drill.convention);
  return { ...whole, inputs: drill.figures, evaluation: { ...whole.evaluation, derivation: drill.derivation } };
}
