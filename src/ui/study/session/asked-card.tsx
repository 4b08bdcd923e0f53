import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionCard } from '#api/study-contract.ts';
import { plainWords } from '#core/review/answers/expected-names.ts';
import type { Grade } from '#core/review/study-event.ts';
import type { StudySettings } from '#core/review/study-settings.ts';
import { useShell } from '../../frame/shell.ts';
import { formatRoute } from '../../routing/route.ts';
import { openBeside } from '../../workspace/open-beside.ts';
import { updateWorkspace } from '../../workspace/workspace-store.ts';
import { answerWay } from './answer-way.ts';
import { CardActs } from './card-acts.tsx';
import { CardQuestion } from './card-question.tsx';
import { EditCard } from './edit-card.tsx';
import { GradeBar } from './grade-bar.tsx';
import { startStopwatch, type Stopwatch } from './stopwatch.ts';
import type { Session } from './use-session.ts';
import { useSessionKeys } from './use-session-keys.ts';
import { useAsks } from './use-asks.ts';
import { useVoice } from './use-voice.ts';
import styles from './session.module.css';

type AskedCardProps = {
  readonly root: RefObject<HTMLElement | null>;
  readonly session: Session;
  readonly asked: SessionCard;
  readonly settings: StudySettings;
  readonly seed: string;
  readonly hasIntervals: boolean;
  readonly isFocused: boolean;
  readonly canUndo: boolean;
  readonly failure: ReactNode;
  readonly onUndo: () => void;
};

/** A card from its question to its grade. */
export function AskedCard(props: AskedCardProps) {
  const { root, session, asked, settings, seed, hasIntervals, isFocused, canUndo, failure, onUndo } = props;
  const { t } = useTranslation();
  const { announce, notify } = useShell();
  const { card } = asked;
  const [suggested, setSuggested] = useState<Grade | null>(null);
  const [isEdited, setEdited] = useState(false);
  const isShown = suggested !== null;
  const watch = useRef<Stopwatch>(null);
  const reveal = useRef<HTMLButtonElement>(null);
  const voice = useVoice();
  const way = answerWay(asked, settings.answering);
  const backLang = card.toLang ?? card.lang;

  useEffect(() => {
    const started = startStopwatch();
    watch.current = started;
    return () => started.stop();
  }, []);
  useEffect(() => {
    if (isFocused) reveal.current?.focus({ preventScroll: true });
  }, [isFocused]);
  // Words alone: what is drawn is told by its own name.
  const asks = useAsks(card);
  const question = [asks, plainWords(card.front)].filter(Boolean).join(': ');
  useEffect(() => {
    announce(question);
  }, [announce, question]);
  const { speak } = voice;
  const speaksQuestion = settings.speech === 'question' || settings.speech === 'both';
  useEffect(() => {
    if (speaksQuestion && !isShown) speak(card.front, card.lang);
  }, [card.front, card.lang, isShown, speak, speaksQuestion]);

  const show = (grade: Grade, words: string): void => {
    setSuggested(grade);
    announce(words);
    if (settings.speech === 'answer' || settings.speech === 'both') speak(card.back, backLang);
  };
  const grade = (chosen: Grade): void => void session.answer(chosen, watch.current?.elapsed() ?? 0);
  const open = (): void => {
    const hash = formatRoute({ screen: 'note', path: card.path, at: null, line: card.line, edit: false });
    updateWorkspace((before, newId) => openBeside(before, hash, newId));
  };
  const speakNow = (): void => (isShown ? speak(card.back, backLang) : speak(card.front, card.lang));
  const flag = (): void => {
    const words = t(asked.mark.flag === 0 ? 'study.session.flagged' : 'study.session.unflagged');
    void session.toggleFlag().then(() => announce(words));
  };
  /** The next card comes at once, so that what became of this one is said beside it. */
  const leave = (work: () => Promise<void>, words: string) => (): void => {
    void work().then(() =>
      notify({ text: words, action: { label: t('undo.action'), run: () => void session.unmark(card.id) } }),
    );
  };
  const acts = {
    onUndo,
    onEdit: () => setEdited(true),
    onOpen: open,
    onFlag: flag,
    onBury: leave(session.bury, t('study.session.buried')),
    onSuspend: leave(session.suspend, t('study.session.suspended')),
    onSpeak: speakNow,
  };
  const showPlain = (): void => show(3, plainWords(card.back));
  const choose = (at: number): void => root.current?.querySelectorAll<HTMLButtonElement>('[data-choice]')[at]?.click();
  const pressMain = (): void => {
    if (!isShown) {
      if (way === 'reveal') showPlain();
      return;
    }
    const focused = document.activeElement?.closest<HTMLElement>('[data-grade]')?.dataset['grade'];
    grade(focused === undefined ? suggested : (Number(focused) as Grade));
  };
  const digits = [1, 2, 3, 4] as const;
  const keys = {
    Space: pressMain,
    Enter: pressMain,
    ...Object.fromEntries(
      digits.map((digit) => [
        String(digit),
        () => {
          if (isShown) grade(digit);
          else choose(digit - 1);
        },
      ]),
    ),
    U: onUndo,
    'Mod+Z': onUndo,
    E: acts.onEdit,
    O: acts.onOpen,
    F: acts.onFlag,
    B: acts.onBury,
    S: acts.onSuspend,
    V: acts.onSpeak,
  };
  useSessionKeys(root, keys, isFocused);
  const label = useMemo(() => t('study.session.card'), [t]);

  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
        <article className={styles.card} data-card={card.id} data-shown={isShown || undefined}>
          <CardQuestion
            asked={asked}
            way={way}
            seed={seed}
            isShown={isShown}
            isTyped={settings.answering === 'type'}
            takesFocus={isFocused}
            onShow={show}
          />
        </article>
      </div>
      <footer className={styles.foot}>
        {failure}
        {isShown ? (
          <GradeBar
            dueBy={asked.dueBy}
            suggested={suggested}
            hasIntervals={hasIntervals}
            takesFocus={isFocused}
            onGrade={grade}
          />
        ) : way === 'reveal' ? (
          <button ref={reveal} type="button" data-main className={styles.reveal} onClick={showPlain}>
            {t('study.session.show')} <kbd aria-hidden>{t('study.session.space')}</kbd>
          </button>
        ) : (
          <button type="button" className={styles.give} onClick={() => show(1, plainWords(card.back))}>
            {t('study.session.give-up')}
          </button>
        )}
        <CardActs
          {...acts}
          isFlagged={asked.mark.flag > 0}
          canUndo={canUndo}
          canSpeak={voice.has(isShown ? backLang : card.lang)}
        />
      </footer>
      {isEdited ? (
        <EditCard
          card={card}
          onClose={() => setEdited(false)}
          onOpen={() => {
            setEdited(false);
            open();
          }}
        />
      ) : null}
    </>
  );
}
