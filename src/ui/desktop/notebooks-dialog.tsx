import { AppWindow, FolderOpen, GraduationCap } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownNotebook } from '#api/desktop.ts';
import { showKey } from '../commands/key-match.ts';
import { isMac } from '../commands/platform.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { FloatingPanel } from '../kit/dialog.tsx';
import { PickList, type PickItem } from '../kit/pick-list.tsx';
import { narrowDown } from '../palette/narrow-down.ts';
import { desktopClient, type DesktopClient } from './desktop-client.ts';
import { useNotebooks } from './use-notebooks.ts';
import styles from './notebooks.module.css';

/** Goes over to another notebook, in this window or in one of its own. */
export function NotebooksDialog() {
  const { t } = useTranslation();
  const shell = useShell();
  const act = useAct();
  const [text, setText] = useState('');
  const notebooks = useNotebooks();
  const ask = (work: (desktop: DesktopClient, aside: boolean) => Promise<unknown>) => {
    const run = (aside: boolean) => (): void => {
      const desktop = desktopClient();
      shell.closeDialog();
      if (desktop !== null) void act(() => work(desktop, aside));
    };
    return { run: run(false), runAside: run(true) };
  };
  const known = narrowDown(
    notebooks.map((notebook) => ({ notebook, title: `${notebook.name} ${notebook.folder}` })),
    text,
  ).map(({ notebook }): PickItem => ({
    id: notebook.folder,
    content: <Notebook notebook={notebook} />,
    ...ask((desktop, aside) => desktop.openNotebook({ folder: notebook.folder, aside })),
  }));
  const others = narrowDown(
    [
      {
        title: t('notebooks.choose'),
        icon: <FolderOpen size={15} aria-hidden />,
        ...ask((desktop, aside) => desktop.chooseNotebook({ aside })),
      },
      {
        title: t('command.notebook-sample'),
        icon: <GraduationCap size={15} aria-hidden />,
        ...ask((desktop, aside) => desktop.openSample({ aside })),
      },
    ],
    text,
  ).map(({ title, icon, ...runs }): PickItem => ({
    id: title,
    content: (
      <span className={styles.other}>
        {icon}
        {title}
      </span>
    ),
    ...runs,
  }));
  return (
    <FloatingPanel title={t('command.notebooks')} onClose={shell.closeDialog}>
      <PickList
        label={t('notebooks.field')}
        placeholder={t('notebooks.field')}
        text={text}
        onType={setText}
        items={[...known, ...others]}
        empty={t('notebooks.empty')}
      />
      <p className={styles.hint}>{t('notebooks.hint', { keys: showKey('Mod+Enter', isMac) })}</p>
    </FloatingPanel>
  );
}

function Notebook({ notebook: { name, folder, open } }: { readonly notebook: KnownNotebook }) {
  const { t } = useTranslation();
  return (
    <span className={styles.notebook}>
      <span className={styles.name}>{name}</span>
      <span className={styles.folder} title={folder}>
        <bdi>{folder}</bdi>
      </span>
      {open ? (
        <span className={styles.open} title={t('notebooks.open')}>
          <AppWindow size={14} aria-hidden />
          <span className="visually-hidden">{t('notebooks.open')}</span>
        </span>
      ) : null}
    </span>
  );
}
