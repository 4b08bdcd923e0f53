import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardRow } from '#api/study-contract.ts';
import { makeQuiz } from '#core/review/quiz/make-quiz.ts';
import { quizKinds, type QuizKind } from '#core/review/quiz/quiz.ts';
import { useClient } from '../../data/client-context.ts';
import { languageName } from '../../i18n/format.ts';
import { ErrorNote } from '../../kit/error-note.tsx';
import field from '../../kit/field.module.css';
import { SelectField } from '../../kit/select-field.tsx';
import { Waiting } from '../../kit/waiting.tsx';
import { useCourseLanguages } from '../settings/use-course-languages.ts';
import { studyQueries } from '../study-queries.ts';
import { NumberField } from './number-field.tsx';
import { PaperFrame } from './paper-frame.tsx';
import { QuizPaper } from './quiz-paper.tsx';

const MOST_QUESTIONS = 200;
const versions = ['A', 'B', 'C', 'D', 'E', 'F'];
const none: readonly CardRow[] = [];

/** A quiz with the cards of a deck, to be printed. */
export function QuizPart({ deck, name }: { readonly deck: string; readonly name: string }) {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const { langs } = useCourseLanguages();
  const [count, setCount] = useState(20);
  const [kinds, setKinds] = useState<readonly QuizKind[]>(quizKinds);
  const [number, setNumber] = useState(1);
  const [version, setVersion] = useState('A');
  const [lang, setLang] = useState('');
  // What a deck asks is said behind an @; a deck that says it itself is left as it is.
  const isOpen = !deck.includes('@');
  const cards = useQuery(studyQueries.cards(client, i18n.language, isOpen && lang !== '' ? `${deck}@${lang}` : deck));
  const steps = useQuery({
    ...studyQueries.cards(client, i18n.language, lang === '' ? `${deck}@steps` : `${deck}@${lang}:steps`),
    enabled: isOpen && kinds.includes('order'),
  });
  const request = useDeferredValue(
    useMemo(
      () => ({ count, kinds, number: String(number), version, lang: i18n.language }),
      [count, i18n.language, kinds, number, version],
    ),
  );
  const quiz = useMemo(() => {
    const rows = [...(cards.data ?? none), ...(steps.data ?? none)];
    const open = new Map(rows.filter(({ mark }) => !mark.suspended).map(({ card }) => [card.id, card]));
    return makeQuiz([...open.values()], request);
  }, [cards.data, request, steps.data]);
  const { error, refetch } = cards;
  if (cards.data === undefined)
    return error === null ? <Waiting /> : <ErrorNote error={error} onRetry={() => void refetch()} />;
  const toggle = (kind: QuizKind, isOn: boolean): void =>
    setKinds(quizKinds.filter((each) => (each === kind ? isOn : kinds.includes(each))));
  return (
    <PaperFrame
      title={`${name} – ${t('study.paper.version-of', { version: request.version })}`}
      empty={quiz.questions.length === 0 ? t('study.paper.no-questions') : null}
      page={<QuizPaper quiz={quiz} title={name} number={request.number} version={request.version} />}
      fields={
        <>
          <NumberField
            label={t('study.paper.questions')}
            value={count}
            least={1}
            most={MOST_QUESTIONS}
            onChange={setCount}
          />
          <NumberField label={t('study.paper.number')} value={number} least={1} most={9999} onChange={setNumber} />
          <SelectField
            label={t('study.paper.version')}
            value={version}
            options={versions.map((value) => ({ value, label: value }))}
            onChange={setVersion}
          />
          {isOpen && langs.length > 1 ? (
            <SelectField
              label={t('study.paper.language')}
              value={lang}
              options={[
                { value: '', label: t('study.paper.as-studied') },
                ...langs.map((each) => ({ value: each, label: languageName(each, i18n.language) })),
              ]}
              onChange={setLang}
            />
          ) : null}
          {quizKinds.map((kind) => (
            <label key={kind} className={field.check}>
              <input
                type="checkbox"
                checked={kinds.includes(kind)}
                onChange={(event) => toggle(kind, event.target.checked)}
              />
              {t(`study.paper.kind-${kind}`)}
            </label>
          ))}
          <p className={field.hint}>{t('study.paper.number-hint')}</p>
        </>
      }
    />
  );
}
