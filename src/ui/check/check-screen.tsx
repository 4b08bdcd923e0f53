import { RefreshCw } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#core/check/check-notebook.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { Button } from '../kit/button.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { PanelSection } from '../kit/panel-section.tsx';
import { Waiting } from '../kit/waiting.tsx';
import { noteHref } from '../routing/route.ts';
import { useScrollMemory } from '../routing/use-scroll-memory.ts';
import screen from '../kit/screen.module.css';
import styles from './check-screen.module.css';

/** Problems of one kind shown before one asks for more. */
const FEW = 50;

/** What the notebook's owner may want to mend, by kind. */
export function CheckScreen({ entry }: { readonly entry: string }) {
  const { t, i18n } = useTranslation();
  const { data: result, error, isFetching, refetch } = useQuery(queries.check(useClient(), i18n.language));
  const scroller = useRef<HTMLDivElement>(null);
  useScrollMemory({ scroller, entry, ready: result !== undefined, place: () => undefined });
  const groups = Map.groupBy(result?.problems ?? [], ({ kind }) => kind);
  return (
    <div ref={scroller} className={screen.scroll}>
      <div className={screen.page}>
        <div className={styles.head}>
          <h1 className={styles.title}>{t('check.title')}</h1>
          <Button look="quiet" isDisabled={isFetching} onPress={() => void refetch()}>
            <RefreshCw size={15} aria-hidden />
            {t('check.again')}
          </Button>
        </div>
        {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
        {result === undefined && error === null ? <Waiting /> : null}
        {result === undefined ? null : (
          <p className={styles.summary}>
            {result.problems.length === 0 ? t('check.fine') : t('check.count', { count: result.problems.length })}
          </p>
        )}
        <div className={styles.groups}>
          {[...groups].map(([kind, problems]) => (
            <PanelSection
              key={kind}
              id={`check-${kind}`}
              level={2}
              title={t(`problem.${kind}`)}
              count={problems.length}
            >
              <ProblemList problems={problems} />
            </PanelSection>
          ))}
        </div>
      </div>
    </div>
  );
}

function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(FEW);
  return (
    <>
      <ul>
        {problems.slice(0, limit).map(({ path, line, message, fix }, index) => (
          <li key={index}>
            <a className={styles.problem} href={noteHref(path, { line })}>
              <span className={styles.place}>{t('edits.place', { path, line })}</span>
              <span className={styles.message}>{message}</span>
              {fix === null ? null : <span className={styles.fix}>{fix}</span>}
            </a>
          </li>
        ))}
      </ul>
      {problems.length > limit ? (
        <Button look="quiet" onPress={() => setLimit(limit + 5 * FEW)}>
          {t('check.more', { count: problems.length - limit })}
        </Button>
      ) : null}
    </>
  );
}
