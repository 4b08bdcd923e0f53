import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import type { DoctorFinding } from '#api/contract.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { languageName } from '../i18n/format.ts';
import { RemedyPreview } from './remedy-preview.tsx';
import styles from './finding-detail.module.css';

type RemedyChoicesProps = { readonly finding: DoctorFinding; readonly onMended: () => void };

/** What a finding could be mended by, for a person to choose; then what that would change. */
export function RemedyChoices({ finding, onMended }: RemedyChoicesProps) {
  const { t, i18n } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: choices } = useQuery(queries.choices(useClient(), finding.id));
  if (choices === undefined) return null;
  if (choices.length === 0) return <p className={styles.quiet}>{t('doctor.no-options')}</p>;
  const choice = choices.find(({ id }) => id === chosen);
  const isLanguage = finding.kind === 'missing-language';
  return (
    <>
      <RadioGroup value={chosen} onChange={setChosen} className={styles.choices ?? ''}>
        <Label className={styles.head}>{t('doctor.options')}</Label>
        {choices.map(({ id, name, path }) => (
          <Radio key={id} value={id} className={styles.choice ?? ''}>
            <span className={styles.dot} />
            <span className={styles.words}>
              <span className={styles.name}>{isLanguage ? languageName(name, i18n.language) : name}</span>
              <span className={styles.path}>{path}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {choice === undefined ? null : (
        <RemedyPreview cure={{ finding: finding.id, choice: choice.id }} onMended={onMended} />
      )}
    </>
  );
}
