import { Folder, FolderPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usableName } from '#core/note/file-name.ts';
import { foldName } from '#core/note/link-key.ts';
import { folderOf } from '#core/note/note-path.ts';
import { useStatus, useTree } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { FloatingPanel } from '../kit/dialog.tsx';
import { PickList } from '../kit/pick-list.tsx';
import { nameOf } from '../note/note-name.ts';
import { narrowDown } from '../palette/narrow-down.ts';
import { foldersToMoveTo } from './folders-to-move-to.ts';
import styles from './folder-picker.module.css';

/** Folders shown; typing narrows them down. */
const MOST = 200;

/** Asks for the folder something is moved to, which may be a new one. */
export function FolderPicker({ path, onPick }: { readonly path: string; readonly onPick: (folder: string) => void }) {
  const { t, i18n } = useTranslation();
  const { closeDialog } = useShell();
  const { data: tree } = useTree();
  const vault = useStatus().data?.vault.name ?? '';
  const [text, setText] = useState('');
  const folders = useMemo(
    () =>
      foldersToMoveTo(path, tree?.notes ?? [], i18n.language).map((folder) => ({
        folder,
        title: folder === '' ? vault : folder.split('/').join(' / '),
      })),
    [i18n.language, path, tree, vault],
  );
  const fresh = text
    .split('/')
    .map((part) => usableName(part, ''))
    .filter((part) => part !== '')
    .join('/');
  const isNew =
    fresh !== '' &&
    foldName(fresh) !== foldName(folderOf(path)) &&
    !folders.some(({ folder }) => foldName(folder) === foldName(fresh));
  const title = t('move.title', { name: nameOf(path) });
  return (
    <FloatingPanel title={title} onClose={closeDialog}>
      <PickList
        label={title}
        placeholder={t('move.field', { name: nameOf(path) })}
        text={text}
        onType={setText}
        empty={t('move.empty')}
        items={[
          ...narrowDown(folders, text.replaceAll('/', ' '))
            .slice(0, MOST)
            .map(({ folder, title }) => ({
              id: `folder ${folder}`,
              content: (
                <>
                  <Folder size={15} aria-hidden className={styles.sign} />
                  <span className={styles.name}>{title}</span>
                </>
              ),
              run: () => onPick(folder),
            })),
          ...(isNew
            ? [
                {
                  id: 'new',
                  content: (
                    <>
                      <FolderPlus size={15} aria-hidden className={styles.sign} />
                      <span className={styles.name}>{t('move.new-folder', { name: fresh })}</span>
                    </>
                  ),
                  run: () => onPick(fresh),
                },
              ]
            : []),
        ]}
      />
    </FloatingPanel>
  );
}
