import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { tones, type ColourGroup, type GraphLook, type Tone } from './graph-view.ts';
import styles from './graph-menus.module.css';

type GroupsDialogProps = {
  readonly groups: readonly ColourGroup[];
  readonly onLook: (change: Partial<GraphLook>) => void;
  readonly onClose: () => void;
};

/** Which notes have which colour: a query of the search to each; a note takes the first that finds it. */
export function GroupsDialog({ groups, onLook, onClose }: GroupsDialogProps) {
  const { t } = useTranslation();
  const [rows, setRows] = useState<readonly ColourGroup[]>(groups.length > 0 ? groups : [fresh([])]);
  const change = (at: number, part: Partial<ColourGroup>): void =>
    setRows(rows.map((row, place) => (place === at ? { ...row, ...part } : row)));
  const apply = (): void => {
    const kept = rows.filter(({ query }) => query.trim() !== '');
    onLook({ groups: kept, colouring: kept.length === 0 ? 'community' : 'groups' });
    onClose();
  };
  return (
    <Dialog
      title={t('graph.groups')}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('dialog.cancel')}</Button>
          <Button look="primary" onPress={apply}>
            {t('graph.groups-apply')}
          </Button>
        </>
      }
    >
      <p>{t('graph.groups-hint')}</p>
      <ol className={styles.rows}>
        {rows.map(({ query, tone }, at) => (
          <li key={at}>
            <input
              className={styles.input}
              aria-label={t('graph.group-query', { number: at + 1 })}
              placeholder={t('graph.query')}
              value={query}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => change(at, { query: event.target.value })}
            />
            <SelectField
              label={t('graph.group-tone')}
              value={tone}
              options={tones.map((value) => ({ value, label: t(`graph.tone-${value}`) }))}
              onChange={(next) => change(at, { tone: next as Tone })}
            />
            <IconButton
              label={t('graph.group-remove', { number: at + 1 })}
              onPress={() => setRows(rows.filter((_, place) => place !== at))}
            >
              <Trash2 size={15} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
      <Button look="quiet" isDisabled={rows.length >= 20} onPress={() => setRows([...rows, fresh(rows)])}>
        <Plus size={15} aria-hidden />
        {t('graph.group-add')}
      </Button>
    </Dialog>
  );
}

/** A new group in a colour no other has, as long as there is one. */
function fresh(rows: readonly ColourGroup[]): ColourGroup {
  const tone = tones.find((each) => rows.every((row) => row.tone !== each)) ?? tones[rows.length % tones.length];
  return { query: '', tone: tone ?? 'blue' };
}
