import { RefreshCw } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoctorFinding } from '#api/contract.ts';
import { useClient } from '../data/client-context.ts';
import { queries, useStatus } from '../data/queries.ts';
import { Button } from '../kit/button.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { Waiting } from '../kit/waiting.tsx';
import { navigate, useReplace } from '../routing/use-route.ts';
import { FindingDetail } from './finding-detail.tsx';
import { FindingFilterBar } from './finding-filter.tsx';
import { FindingList } from './finding-list.tsx';
import { activeRow, filterFindings, findingRows, groupFindings, type FindingFilter } from './finding-rows.ts';
import { GroupDetail } from './group-detail.tsx';
import { MendDialog } from './mend-dialog.tsx';
import { useDoctorPlace } from './use-doctor-place.ts';
import styles from './check-screen.module.css';

type CheckScreenProps = {
  readonly entry: string;
  readonly kind?: string;
  /** A folder or a note. */
  readonly place?: string;
};

/** The doctor: what the notebook's owner may want to mend, why, and the mending of it. */
export function CheckScreen({ entry, kind, place }: CheckScreenProps) {
  const { t, i18n } = useTranslation();
  const { data: diagnosis, error, isFetching, refetch } = useQuery(queries.diagnose(useClient(), i18n.language));
  const [here, setHere] = useDoctorPlace(entry);
  const [previewed, setPreviewed] = useState<readonly string[] | null>(null);
  const writable = useStatus().data?.vault.writable !== false;
  const replace = useReplace();
  const list = useRef<HTMLDivElement>(null);

  const all = useMemo(() => diagnosis?.findings ?? [], [diagnosis]);
  const findings = useMemo(() => filterFindings(all, { kind: kind ?? null, place: place ?? null }), [all, kind, place]);
  const groups = useMemo(() => groupFindings(findings), [findings]);
  const rows = useMemo(() => findingRows(groups, here.folded), [groups, here.folded]);
  const sure = useMemo(() => groups.flatMap((group) => group.sure.map(({ id }) => id)), [groups]);
  const chosen = useMemo(() => sure.filter((id) => here.chosen.has(id)), [here.chosen, sure]);
  const active = activeRow(rows, here.active);
  const row = rows[active];

  const choose = (some: readonly string[], on: boolean): void => {
    const next = new Set(here.chosen);
    for (const id of some)
      if (on) next.add(id);
      else next.delete(id);
    setHere({ chosen: next });
  };
  const onFilter = (filter: FindingFilter): void =>
    replace({
      screen: 'check',
      ...(filter.kind === null ? {} : { kind: filter.kind }),
      ...(filter.place === null ? {} : { place: filter.place }),
    });
  const open = ({ kind: of, path, line }: DoctorFinding): void =>
    // Properties are not to be seen in the reading view.
    navigate({ screen: 'note', path, at: null, line, edit: of === 'bad-front-matter' });
  const backToList = (): void => list.current?.focus();
  const wasPreviewing = useRef(false);
  useEffect(() => {
    // What had the focus before may be gone with what was fixed.
    if (wasPreviewing.current && previewed === null) list.current?.focus();
    wasPreviewing.current = previewed !== null;
  }, [previewed]);

  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div className={styles.line}>
          <h1 className={styles.title}>{t('check.title')}</h1>
          <Button look="quiet" isDisabled={isFetching} onPress={() => void refetch()}>
            <RefreshCw size={15} aria-hidden />
            {t('check.again')}
          </Button>
        </div>
        {diagnosis === undefined ? null : (
          <p className={styles.summary} role="status">
            {all.length === 0 ? t('check.fine') : t('check.count', { count: findings.length })}
          </p>
        )}
        {all.length === 0 ? null : (
          <div className={styles.line}>
            <FindingFilterBar
              findings={all}
              filter={{ kind: kind ?? null, place: place ?? null }}
              onFilter={onFilter}
            />
            {sure.length === 0 || !writable ? null : (
              <div className={styles.bulk}>
                <Button look="quiet" onPress={() => choose(sure, chosen.length < sure.length)}>
                  {chosen.length < sure.length
                    ? t('doctor.choose-sure', { count: sure.length })
                    : t('doctor.choose-none')}
                </Button>
                {chosen.length === 0 ? null : (
                  <Button look="primary" onPress={() => setPreviewed(chosen)}>
                    {t('doctor.preview', { count: chosen.length })}
                  </Button>
                )}
              </div>
            )}
          </div>
        )}
        {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
        {diagnosis === undefined && error === null ? <Waiting /> : null}
      </header>
      {all.length > 0 && rows.length === 0 ? (
        <div className={styles.none}>
          <p>{t('doctor.none-here')}</p>
          <Button onPress={() => onFilter({ kind: null, place: null })}>{t('doctor.show-all')}</Button>
        </div>
      ) : null}
      {row === undefined ? null : (
        <div className={styles.parts}>
          <div className={styles.left}>
            <FindingList
              list={list}
              rows={rows}
              active={active}
              chosen={here.chosen}
              onActive={({ id }, at) => setHere({ active: { id, at } })}
              onFold={(group, folded) => {
                const next = new Set(here.folded);
                if (folded) next.add(group);
                else next.delete(group);
                setHere({ folded: next, active: { id: group, at: rows.findIndex(({ id }) => id === group) } });
              }}
              onChoose={(some, on) => {
                if (writable)
                  choose(
                    some.map(({ id }) => id),
                    on,
                  );
              }}
              onOpen={open}
            />
            <p className={styles.keys}>{t('doctor.keys')}</p>
          </div>
          <section className={styles.detail} aria-label={t('doctor.detail')} tabIndex={0}>
            {row.row === 'group' ? (
              <GroupDetail group={row.group} onPreview={writable ? setPreviewed : undefined} />
            ) : (
              <FindingDetail key={row.id} finding={row.finding} onMended={backToList} />
            )}
          </section>
        </div>
      )}
      {previewed === null ? null : (
        <MendDialog
          findings={previewed}
          onClose={() => setPreviewed(null)}
          onMended={() => setHere({ chosen: new Set() })}
        />
      )}
    </div>
  );
}
