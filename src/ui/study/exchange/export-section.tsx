import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exported, ExportFormat, StudyOverview } from '#api/study-contract.ts';
import { useClient } from '../../data/client-context.ts';
import { savePicture } from '../../graph/save-picture.ts';
import { formatSize } from '../../i18n/format.ts';
import { Button } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { ErrorNote } from '../../kit/error-note.tsx';
import field from '../../kit/field.module.css';
import { SelectField } from '../../kit/select-field.tsx';
import { formatRoute } from '../../routing/route.ts';
import { navigate } from '../../routing/use-route.ts';
import { formatShare } from '../format-share.ts';
import { useDeckTitle } from '../home/use-deck-title.ts';
import { exportName } from './export-name.ts';
import { fetchExport } from './fetch-export.ts';
import styles from './exchange.module.css';

const formats = ['anki', 'anki-text', 'csv', 'reviews', 'html', 'md'] as const satisfies readonly ExportFormat[];

type ExportSectionProps = { readonly deck: string | null; readonly decks: StudyOverview['decks'] };

/** How far an export is; `share` is null as long as the host gathers what goes into it. */
type Run =
  | { readonly step: 'running'; readonly share: number | null }
  | { readonly step: 'done'; readonly made: Exported; readonly name: string; readonly format: ExportFormat }
  | { readonly step: 'cancelled' }
  | { readonly step: 'failed'; readonly error: unknown };

/** Cards of a deck as a file for other programs. */
export function ExportSection({ deck, decks }: ExportSectionProps) {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const titleOf = useDeckTitle();
  const id = useId();
  const [format, setFormat] = useState<(typeof formats)[number]>('anki');
  const [history, setHistory] = useState(true);
  const [run, setRun] = useState<Run | null>(null);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const of = decks.find((each) => (deck === null ? each.by === 'all' : each.id === deck));
  // A notebook without cards offers no decks at all.
  const isEmpty = of === undefined ? deck === null : of.cards === 0;
  const isRunning = run?.step === 'running';

  const start = async (): Promise<void> => {
    const { signal } = (stop.current = new AbortController());
    const show = (next: Run): void => {
      if (stop.current?.signal === signal) setRun(next);
    };
    show({ step: 'running', share: null });
    try {
      const made = await client.exportCards({
        to: format,
        history,
        lang: i18n.language,
        ...(deck === null ? {} : { deck }),
      });
      const onProgress = (share: number): void => show({ step: 'running', share });
      const blob = await fetchExport(client, made, { onProgress, signal });
      const name = exportName(made.name, deck === null || of === undefined ? null : titleOf(of));
      savePicture(name, blob);
      show({ step: 'done', made, name, format });
    } catch (error) {
      show(signal.aborted ? { step: 'cancelled' } : { step: 'failed', error });
    }
  };
  const choose = (to: string): void => {
    setRun(null);
    navigate({ screen: 'study', part: 'exchange', deck: to === '' ? null : to });
  };

  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t('study.export.title')}
      </h2>
      <div className={styles.what}>
        <SelectField
          label={t('study.home.deck')}
          value={deck ?? ''}
          options={[
            { value: '', label: t('study.home.all') },
            ...decks.filter(({ by }) => by !== 'all').map((each) => ({ value: each.id, label: titleOf(each) })),
            ...(deck === null || of !== undefined ? [] : [{ value: deck, label: deck }]),
          ]}
          onChange={choose}
        />
        {of === undefined ? null : (
          <p className={styles.quiet}>
            {t('study.export.cards', { count: of.cards })}{' '}
            <a href={formatRoute({ screen: 'study', part: 'settings', deck })}>{t('study.export.settings')}</a>
          </p>
        )}
      </div>
      <div className={styles.format}>
        <Choice
          label={t('study.export.format')}
          value={format}
          options={formats.map((value) => ({ value, label: t(`study.export.format-${value}`) }))}
          onChange={(value) => {
            setRun(null);
            setFormat(value as typeof format);
          }}
        />
        <p className={field.hint} aria-live="polite">
          {t(`study.export.hint-${format}`)}
        </p>
      </div>
      {format === 'anki' ? (
        <div>
          <label className={field.check}>
            <input type="checkbox" checked={history} onChange={({ target }) => setHistory(target.checked)} />
            {t('study.export.history')}
          </label>
          <p className={field.hint}>{t('study.export.history-hint')}</p>
        </div>
      ) : null}
      <div className={styles.act}>
        <Button
          look={isRunning ? 'plain' : 'primary'}
          isDisabled={isEmpty}
          onPress={() => (isRunning ? stop.current?.abort() : void start())}
        >
          {isRunning ? t('study.export.cancel') : t('study.export.run')}
        </Button>
        {isRunning ? (
          <progress
            aria-label={t('study.export.title')}
            className={styles.progress}
            max={1}
            {...(run.share === null ? {} : { value: run.share })}
          />
        ) : null}
        <p role="status" className={styles.said}>
          {run?.step === 'running'
            ? run.share === null
              ? t('study.export.gathering')
              : t('study.export.fetching', { percent: formatShare(run.share, i18n.language) })
            : run?.step === 'cancelled'
              ? t('study.export.cancelled')
              : run?.step === 'done'
                ? doneWords(run)
                : isEmpty
                  ? t('study.export.empty')
                  : ''}
        </p>
      </div>
      {run?.step === 'failed' ? <ErrorNote error={run.error} onRetry={() => void start()} /> : null}
    </section>
  );

  function doneWords({ made, name, format: to }: Extract<Run, { step: 'done' }>): string {
    const size = formatSize(made.size, i18n.language);
    return [
      t(to === 'reviews' ? 'study.export.done-answers' : 'study.export.done', { count: made.items, name, size }),
      ...(made.notes === null ? [] : [t('study.export.done-notes', { count: made.notes })]),
      ...(made.left === 0 ? [] : [t('study.export.left', { count: made.left })]),
    ].join(' ');
  }
}
