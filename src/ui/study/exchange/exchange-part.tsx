import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyOverview } from '#api/study-contract.ts';
import { useIsFocusedPane } from '../../workspace/pane-context.ts';
import { ExportSection } from './export-section.tsx';
import { ImportSection } from './import-section.tsx';
import { NoteSchedules } from './note-schedules.tsx';
import styles from './exchange.module.css';

type ExchangePartProps = {
  readonly deck: string | null;
  readonly decks: StudyOverview['decks'];
  /** The section one comes for. */
  readonly section: 'import' | undefined;
};

/** Cards and what was learned of them, to and from other programs. */
export function ExchangePart({ deck, decks, section }: ExchangePartProps) {
  const { t } = useTranslation();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const isFocused = useIsFocusedPane();
  useEffect(() => {
    if (isFocused && section === 'import') heading.current?.focus();
  }, [isFocused, section]);
  return (
    <div className={styles.exchange}>
      <ExportSection deck={deck} decks={decks} />
      <section className={styles.section} aria-labelledby={id}>
        <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {t('study.import.title')}
        </h2>
        <ImportSection />
      </section>
      <NoteSchedules />
    </div>
  );
}
