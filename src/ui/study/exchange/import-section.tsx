import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseFiles, readDropped } from '../../attach/dropped-files.ts';
import { hasFiles } from '../../attach/file-transfer.ts';
import { Button } from '../../kit/button.tsx';
import { formatRoute } from '../../routing/route.ts';
import { bringsNews, deckOfImported, isOfSettings, MOST_FILES, readyItems, type ImportItem } from './import-list.ts';
import { ImportOptions } from './import-options.tsx';
import { ImportRow } from './import-row.tsx';
import { useImportList } from './use-import-list.ts';
import styles from './exchange.module.css';

/** Files of other programs: chosen or dropped, looked at, and brought in once the person says so. */
export function ImportSection() {
  const { t } = useTranslation();
  const list = useImportList();
  const { items } = list;
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLButtonElement>(null);
  const files = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // What was chosen may lie below what is seen.
    if (items.length > 0) files.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [items.length]);
  const ready = readyItems(items);
  const isImporting = items.some(({ stage }) => stage.step === 'importing');
  const isPending = items.some(isUnderway);
  const deck = isPending ? null : deckOfImported(items);

  const run = async (): Promise<void> => {
    await list.importReady();
    // The button that was pressed is gone.
    setTimeout(() => files.current?.focus());
  };
  return (
    <>
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          if (!hasFiles(event.dataTransfer)) return;
          event.preventDefault();
          event.dataTransfer.dropEffect = 'copy';
          setOver(true);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={(event) => {
          setOver(false);
          if (!hasFiles(event.dataTransfer)) return;
          event.preventDefault();
          event.stopPropagation();
          void readDropped(event.dataTransfer).then((brought) => list.add(brought.map(({ file }) => file)));
        }}
      >
        <div className={styles.choose}>
          <Button
            ref={chooser}
            onPress={() => void chooseFiles('files').then((chosen) => list.add(chosen.map(({ file }) => file)))}
          >
            <FileUp size={15} aria-hidden /> {t('study.import.choose')}
          </Button>
          <span>{t('study.import.drop')}</span>
        </div>
        <p className={styles.quiet}>{t('study.import.about')}</p>
      </div>
      {list.isOverfull ? (
        <p role="alert" className={styles.warning}>
          {t('study.import.too-many', { count: MOST_FILES })}
        </p>
      ) : null}
      {items.length === 0 ? null : (
        <ul ref={files} tabIndex={-1} className={styles.files} aria-label={t('study.import.files')}>
          {items.map((item) => (
            <ImportRow
              key={item.key}
              item={item}
              onRetry={() => list.retry(item.key)}
              onRemove={() => {
                list.remove(item.key);
                chooser.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
      {!isImporting && items.some(isAdjustable) ? (
        <ImportOptions settings={list.settings} onChange={list.change} />
      ) : null}
      {isPending ? (
        <div className={styles.act}>
          <Button look="primary" isDisabled={ready.length === 0 || isImporting} onPress={() => void run()}>
            {t('study.import.run', { count: Math.max(1, ready.length) })}
          </Button>
        </div>
      ) : null}
      {deck === null ? null : (
        <p className={styles.next}>
          <a className={styles.begin} href={formatRoute({ screen: 'session', deck, mode: 'due' })}>
            {t('study.import.study')}
          </a>
        </p>
      )}
    </>
  );
}

/** Whether something is to come of it yet. */
function isUnderway({ stage }: ImportItem): boolean {
  return stage.step === 'ready' ? bringsNews(stage.found) : stage.step !== 'done' && stage.step !== 'failed';
}

/** Texts and tables may become one thing or another; packages say themselves what they are. */
function isAdjustable({ file, stage }: ImportItem): boolean {
  if (/\.(?:apkg|colpkg|zip)$/i.test(file.name)) return false;
  return stage.step === 'ready' || stage.step === 'looking' || (stage.step === 'failed' && isOfSettings(stage.error));
}
