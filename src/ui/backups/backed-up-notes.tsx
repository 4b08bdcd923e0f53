import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackedUpNote } from '#api/contract.ts';
import { OptionList } from '../kit/option-list.tsx';
import { folderOf, nameOf } from '../note/note-name.ts';
import styles from './backup-dialog.module.css';

/** Notes shown of each kind at most; more are found by typing. */
const MOST = 100;

type BackedUpNotesProps = {
  readonly notes: readonly BackedUpNote[];
  readonly chosen: string | undefined;
  readonly onChoose: (path: string) => void;
};

/** The notes of a backup, those first that are gone or say something else now. */
export function BackedUpNotes({ notes, chosen, onChoose }: BackedUpNotesProps) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase(i18n.language);
  const inOrder = useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language, { numeric: true });
    return notes.toSorted((a, b) => compare(a.path, b.path));
  }, [i18n.language, notes]);
  const found = inOrder.filter(({ path }) => path.toLocaleLowerCase(i18n.language).includes(wanted));
  const groups = (['gone', 'changed', 'same'] as const).map((now) => ({
    id: now,
    title: t(`backups.${now}`),
    options: found
      .filter((note) => note.now === now)
      .slice(0, MOST)
      .map(({ path }) => ({
        id: path,
        text: nameOf(path),
        content: (
          <>
            <span className={styles.name}>{nameOf(path)}</span>
            <span className={styles.folder}>{folderOf(path)}</span>
          </>
        ),
      })),
  }));
  return (
    <div className={styles.list}>
      <input
        className={styles.filter}
        aria-label={t('backups.filter')}
        placeholder={t('backups.filter')}
        value={text}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <OptionList
        label={t('backups.in-it')}
        groups={groups.filter(({ options }) => options.length > 0)}
        chosen={chosen}
        onChoose={onChoose}
        empty={t('deleted.not-found')}
      />
    </div>
  );
}
