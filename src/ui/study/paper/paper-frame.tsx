import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { desktopClient } from '../../desktop/desktop-client.ts';
import { Button } from '../../kit/button.tsx';
import { setPrintJob, type PrintJob } from '../../print/print-store.ts';
import styles from './paper-frame.module.css';

type PaperFrameProps = {
  /** What the file is called, where one is made. */
  readonly title: string;
  /** What can be chosen about the paper. */
  readonly fields: ReactNode;
  /** Said in place of the paper where there is nothing to print. */
  readonly empty: string | null;
  /** The paper; the same is shown and printed. */
  readonly page: ReactNode;
};

/** What can be chosen, the way to the printer, and the paper as it will come out. */
export function PaperFrame({ title, fields, empty, page }: PaperFrameProps) {
  const { t } = useTranslation();
  const print = (to: PrintJob['to']): void => setPrintJob({ title, page, to });
  return (
    <>
      <div className={styles.fields} role="group" aria-label={t('study.paper.options')}>
        {fields}
      </div>
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={empty !== null} onPress={() => print('printer')}>
          <Printer size={16} aria-hidden />
          {t('study.paper.print')}
        </Button>
        {desktopClient() === null ? null : (
          <Button isDisabled={empty !== null} onPress={() => print('pdf')}>
            {t('study.paper.pdf')}
          </Button>
        )}
      </div>
      {empty === null ? (
        <section className={styles.preview} aria-label={t('study.paper.preview')}>
          {page}
        </section>
      ) : (
        <p className={styles.empty} role="status">
          {empty}
        </p>
      )}
    </>
  );
}
