import { useTranslation } from 'react-i18next';
import type { StudySettings } from '#api/study-contract.ts';
import { Choice } from '../../kit/choice.tsx';
import field from '../../kit/field.module.css';
import { RangeField } from '../../kit/range-field.tsx';
import { SelectField } from '../../kit/select-field.tsx';
import { formatShare } from '../format-share.ts';
import { NumberSetting, StepsSetting } from './typed-setting.tsx';
import styles from './deck-settings.module.css';

type LearnerSettingsProps = {
  readonly settings: StudySettings;
  readonly save: (change: Partial<StudySettings>) => void;
};

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1, 12);
const DAY = 86_400_000;

/** What counts for all decks: how often cards come, and on which days. */
export function LearnerSettings({ settings, save }: LearnerSettingsProps) {
  const { t, i18n } = useTranslation();
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  const hour = new Intl.DateTimeFormat(i18n.language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.title}>{t('study.settings.schedule')}</h2>
        <RangeField
          label={t('study.settings.retention')}
          value={Math.round(settings.retention * 100)}
          least={70}
          most={97}
          step={1}
          shown={formatShare(settings.retention, i18n.language)}
          onChange={(percent) => save({ retention: percent / 100 })}
        />
        <p className={field.hint}>{t('study.settings.retention-hint')}</p>
        <div className={styles.fields}>
          <StepsSetting
            label={t('study.settings.learning-steps')}
            value={settings.learningSteps}
            onSet={(learningSteps) => save({ learningSteps })}
          />
          <StepsSetting
            label={t('study.settings.relearning-steps')}
            value={settings.relearningSteps}
            onSet={(relearningSteps) => save({ relearningSteps })}
          />
          <NumberSetting
            label={t('study.settings.maximum-interval')}
            value={settings.maximumInterval}
            least={1}
            most={36_500}
            onSet={(maximumInterval) => save({ maximumInterval })}
          />
          <NumberSetting
            label={t('study.settings.leech-after')}
            value={settings.leechAfter}
            least={2}
            most={99}
            onSet={(leechAfter) => save({ leechAfter })}
          />
        </div>
        <Choice
          label={t('study.settings.leech-action')}
          value={settings.leechAction}
          options={(['flag', 'suspend'] as const).map((value) => ({
            value,
            label: t(`study.settings.leech-${value}`),
          }))}
          onChange={(value) => save({ leechAction: value as StudySettings['leechAction'] })}
        />
        <div className={styles.boxes}>
          {(['burySiblings', 'fuzz'] as const).map((name) => (
            <label key={name} className={field.check}>
              <input
                type="checkbox"
                checked={settings[name]}
                onChange={(event) => save({ [name]: event.target.checked })}
              />
              {t(name === 'fuzz' ? 'study.settings.fuzz' : 'study.settings.bury-siblings')}
            </label>
          ))}
        </div>
      </section>
      <section className={styles.section}>
        <h2 className={styles.title}>{t('study.settings.days')}</h2>
        <SelectField
          label={t('study.settings.day-start')}
          value={String(settings.dayStart)}
          options={Array.from({ length: 24 }, (_, at) => ({
            value: String(at),
            label: hour.format(new Date(Date.UTC(2024, 0, 1, at))),
          }))}
          onChange={(value) => save({ dayStart: Number(value) })}
        />
        <p className={field.hint}>{t('study.settings.easy-days')}</p>
        <div className={styles.week}>
          {settings.easyDays.map((share, at) => (
            <SelectField
              key={MONDAY + at * DAY}
              label={weekday.format(MONDAY + at * DAY)}
              value={share >= 1 ? '1' : share > 0 ? '0.5' : '0'}
              options={[
                { value: '1', label: t('study.settings.day-usual') },
                { value: '0.5', label: t('study.settings.day-less') },
                { value: '0', label: t('study.settings.day-none') },
              ]}
              onChange={(value) => save({ easyDays: settings.easyDays.with(at, Number(value)) })}
            />
          ))}
        </div>
      </section>
    </>
  );
}
