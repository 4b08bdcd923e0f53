import { useTranslation } from 'react-i18next';
import type { DoctorFinding } from '#api/contract.ts';
import { useStatus } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { nameOf } from '../note/note-name.ts';
import { noteHref } from '../routing/route.ts';
import { navigate } from '../routing/use-route.ts';
import { RemedyChoices } from './remedy-choices.tsx';
import { RemedyPreview } from './remedy-preview.tsx';
import styles from './finding-detail.module.css';

type FindingDetailProps = { readonly finding: DoctorFinding; readonly onMended: () => void };

/** One finding: what it is, why it matters, what can be done, and the doing of it. */
export function FindingDetail({ finding, onMended }: FindingDetailProps) {
  const { t } = useTranslation();
  const { openDialog } = useShell();
  const writable = useStatus().data?.vault.writable !== false;
  const { kind, path, line, message, fix, remedy, create, other } = finding;
  return (
    <>
      <h2 className={styles.title}>{t(`problem.${kind}`)}</h2>
      <a className={styles.place} href={noteHref(path, { line })}>
        {t('edits.place', { path, line })}
      </a>
      <p className={styles.message}>{message}</p>
      <h3 className={styles.head}>{t('doctor.why')}</h3>
      <p>{t(`reason.${kind}`)}</p>
      {fix === null ? null : (
        <>
          <h3 className={styles.head}>{t('doctor.what')}</h3>
          <p>{fix}</p>
        </>
      )}
      {writable && remedy === 'sure' ? <RemedyPreview cure={{ finding: finding.id }} onMended={onMended} /> : null}
      {writable && remedy === 'choose' ? (
        <RemedyChoices key={finding.id} finding={finding} onMended={onMended} />
      ) : null}
      {writable ? null : <p className={styles.quiet}>{t('status.read-only')}</p>}
      <div className={styles.actions}>
        {writable && create !== null ? (
          <Button onPress={() => openDialog({ kind: 'create', path: create })}>{t('create.action')}</Button>
        ) : null}
        {other === null ? null : (
          <Button
            onPress={() => navigate({ screen: 'note', path: other.path, at: null, line: other.line, edit: false })}
          >
            {t('doctor.other', { name: nameOf(other.path) })}
          </Button>
        )}
        <Button onPress={() => navigate({ screen: 'note', path, at: null, line, edit: true })}>
          {t('doctor.edit')}
        </Button>
      </div>
    </>
  );
}
