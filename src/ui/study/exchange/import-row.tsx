import { CircleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatSize } from '../../i18n/format.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { formatShare } from '../format-share.ts';
import { FoundInFile } from './found-in-file.tsx';
import { importErrorWords } from './import-error-words.ts';
import type { ImportItem, ImportStage } from './import-list.ts';
import styles from './exchange.module.css';

type ImportRowProps = { readonly item: ImportItem; readonly onRetry: () => void; readonly onRemove: () => void };

/** One file: how far it is, what is in it, what became of it. */
export function ImportRow({ item: { file, stage }, onRetry, onRemove }: ImportRowProps) {
  const { t, i18n } = useTranslation();
  return (
    <li className={styles.file} data-step={stage.step}>
      <div className={styles.fileHead}>
        <h3 className={styles.name}>{file.name}</h3>
        <span className={styles.size}>{formatSize(file.size, i18n.language)}</span>
        {stage.step === 'importing' || stage.step === 'done' ? null : (
          <IconButton label={t('study.import.remove', { name: file.name })} onPress={onRemove}>
            <X size={16} aria-hidden />
          </IconButton>
        )}
      </div>
      <Underway stage={stage} name={file.name} />
      {stage.step === 'ready' || stage.step === 'done' ? (
        <FoundInFile found={stage.found} isDone={stage.step === 'done'} />
      ) : null}
      {stage.step === 'failed' ? <Failure error={stage.error} onRetry={onRetry} /> : null}
    </li>
  );
}

function Underway({ stage, name }: { readonly stage: ImportStage; readonly name: string }) {
  const { t, i18n } = useTranslation();
  if (stage.step !== 'sending' && stage.step !== 'looking' && stage.step !== 'importing') return null;
  const words =
    stage.step === 'sending'
      ? t('study.import.sending', { percent: formatShare(stage.share, i18n.language) })
      : t(`study.import.${stage.step}`);
  return (
    <div className={styles.act}>
      <progress
        aria-label={name}
        className={styles.progress}
        max={1}
        {...(stage.step === 'sending' ? { value: stage.share } : {})}
      />
      <span className={styles.quiet}>{words}</span>
    </div>
  );
}

function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const { text, hint } = importErrorWords(t, error);
  return (
    <div role="alert" className={styles.failure}>
      <CircleAlert size={18} aria-hidden />
      <div>
        <p>{text}</p>
        <p className={styles.quiet}>{hint}</p>
        <Button onPress={onRetry}>{t('error.retry')}</Button>
      </div>
    </div>
  );
}
