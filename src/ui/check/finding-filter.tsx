import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoctorFinding } from '#api/contract.ts';
import { SelectField } from '../kit/select-field.tsx';
import { nameOf } from '../note/note-name.ts';
import { filterFindings, foldersOfFindings, groupFindings, type FindingFilter } from './finding-rows.ts';
import styles from './check-screen.module.css';

type FindingFilterProps = {
  readonly findings: readonly DoctorFinding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
};

/** What of the findings is shown: one kind, one folder, one note. */
export function FindingFilterBar({ findings, filter, onFilter }: FindingFilterProps) {
  const { t, i18n } = useTranslation();
  const { kind, place } = filter;
  const kinds = useMemo(() => groupFindings(filterFindings(findings, { kind: null, place })), [findings, place]);
  const folders = useMemo(
    () => foldersOfFindings(filterFindings(findings, { kind, place: null }), i18n.language),
    [findings, i18n.language, kind],
  );
  const counted = (words: string, count: number): string => t('doctor.counted', { name: words, count });
  const isListed = place === null || folders.some(({ folder }) => folder === place);
  const isKind = kind === null || kinds.some((group) => group.kind === kind);
  return (
    <div className={styles.filters}>
      <SelectField
        label={t('doctor.kind')}
        value={kind ?? ''}
        options={[
          { value: '', label: t('doctor.every-kind') },
          ...kinds.map((group) => ({
            value: group.kind,
            label: counted(t(`problem.${group.kind}`), group.findings.length),
          })),
          ...(isKind ? [] : [{ value: kind, label: t(`problem.${kind as 'orphan'}`) }]),
        ]}
        onChange={(next) => onFilter({ kind: next === '' ? null : next, place })}
      />
      <SelectField
        label={t('doctor.place')}
        value={place ?? ''}
        options={[
          { value: '', label: t('doctor.everywhere') },
          ...(isListed ? [] : [{ value: place, label: nameOf(place) }]),
          ...folders.map(({ folder, count }) => ({ value: folder, label: counted(folder, count) })),
        ]}
        onChange={(next) => onFilter({ kind, place: next === '' ? null : next })}
      />
    </div>
  );
}
