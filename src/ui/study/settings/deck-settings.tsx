import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StudySettings } from '#api/study-contract.ts';
import { useClient } from '../../data/client-context.ts';
import { Choice } from '../../kit/choice.tsx';
import { ErrorNote } from '../../kit/error-note.tsx';
import { Waiting } from '../../kit/waiting.tsx';
import { studyQueries } from '../study-queries.ts';
import { FromDeckFile } from '../deck-file/from-deck-file.tsx';
import { HandOutPart } from '../deck-file/hand-out-part.tsx';
import { AskedPanel } from './asked-panel.tsx';
import { ExamPart } from './exam-part.tsx';
import { LearnerSettings } from './learner-settings.tsx';
import { NumberSetting } from './typed-setting.tsx';
import { useSaveStudy } from './use-save-study.ts';
import styles from './deck-settings.module.css';

const answerings = ['reveal', 'type', 'choose'] as const satisfies readonly StudySettings['answering'][];
const speeches = ['off', 'question', 'answer', 'both'] as const satisfies readonly StudySettings['speech'][];

/** How a deck is studied; of the learner, for all decks, where it is empty. */
export function DeckSettings({ deck }: { readonly deck: string }) {
  const { t, i18n } = useTranslation();
  const { data: settings, error, refetch } = useQuery(studyQueries.settings(useClient(), deck));
  const save = useSaveStudy(deck);
  if (settings === undefined)
    return error === null ? <Waiting /> : <ErrorNote error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles.settings}>
      <AskedPanel deck={deck} />
      <section className={styles.section}>
        <h2 className={styles.title}>{t('study.settings.daily')}</h2>
        <div className={styles.fields}>
          <NumberSetting
            label={t('study.settings.new-per-day')}
            value={settings.newPerDay}
            least={0}
            most={9999}
            onSet={(newPerDay) => save({ newPerDay })}
            below={
              <FromDeckFile
                deck={deck}
                names={['newPerDay']}
                label={t('study.settings.new-per-day')}
                words={({ newPerDay }) => newPerDay?.toLocaleString(i18n.language)}
              />
            }
          />
          <NumberSetting
            label={t('study.settings.reviews-per-day')}
            value={settings.reviewsPerDay}
            least={0}
            most={9999}
            onSet={(reviewsPerDay) => save({ reviewsPerDay })}
            below={
              <FromDeckFile
                deck={deck}
                names={['reviewsPerDay']}
                label={t('study.settings.reviews-per-day')}
                words={({ reviewsPerDay }) => reviewsPerDay?.toLocaleString(i18n.language)}
              />
            }
          />
        </div>
        <Choice
          label={t('study.settings.answering')}
          value={settings.answering}
          options={answerings.map((value) => ({ value, label: t(`study.settings.answering-${value}`) }))}
          onChange={(value) => save({ answering: value as StudySettings['answering'] })}
        />
        <Choice
          label={t('study.settings.speech')}
          value={settings.speech}
          options={speeches.map((value) => ({ value, label: t(`study.settings.speech-${value}`) }))}
          onChange={(value) => save({ speech: value as StudySettings['speech'] })}
        />
      </section>
      <ExamPart deck={deck === '' ? 'all' : deck} />
      {deck === '' ? null : <HandOutPart deck={deck} />}
      {deck === '' ? <LearnerSettings settings={settings} save={save} /> : null}
    </div>
  );
}
