import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TreeNote } from '#api/contract.ts';
import { useStatus, useTree } from '../data/queries.ts';
import { useShownKey } from '../commands/use-keys.ts';
import { NotebookLinks } from '../desktop/notebook-links.tsx';
import { useShell } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { LangBadge } from '../kit/lang-badge.tsx';
import { noteHref } from '../routing/route.ts';
import { readRecent } from '../switcher/recent.ts';
import styles from './welcome-screen.module.css';

const helpful = ['switcher', 'search', 'study', 'palette', 'keys'] as const;

/** The middle of the window while nothing is open. */
export function WelcomeScreen() {
  const { t, i18n } = useTranslation();
  const shell = useShell();
  const shownKey = useShownKey();
  const vault = useStatus().data?.vault;
  const { data: tree } = useTree();
  const notes = tree?.notes ?? [];
  const byPath = new Map(notes.map((note) => [note.path as string, note]));
  const recent = readRecent(vault?.folder ?? '')
    .flatMap((path) => byPath.get(path) ?? [])
    .slice(0, 6);
  const guides =
    recent.length === 0 ? notes.filter(({ type, lang }) => type === 'guide' && lang === i18n.language) : [];
  const isEmpty = tree !== undefined && notes.length === 0;
  return (
    <div className={styles.scroll}>
      <div className={styles.page}>
        <h1 className={styles.title}>{vault?.name ?? t('welcome.title')}</h1>
        <p className={styles.lead}>{isEmpty ? t('welcome.empty') : t('welcome.notes', { count: notes.length })}</p>
        {isEmpty ? (
          <Button look="primary" onPress={() => shell.openDialog({ kind: 'create', path: '' })}>
            {t('welcome.first')}
          </Button>
        ) : null}
        <NoteList heading={t('welcome.guides')} notes={guides} />
        <NoteList heading={t('welcome.recent')} notes={recent} />
        <NotebookLinks />
        <section>
          <h2 className={styles.heading}>{t('welcome.keys')}</h2>
          <dl className={styles.keys}>
            {helpful
              .filter((id) => shownKey(id) !== undefined)
              .map((id) => (
                <div key={id}>
                  <dt>
                    <kbd>{shownKey(id)}</kbd>
                  </dt>
                  <dd>{t(`command.${id}`)}</dd>
                </div>
              ))}
          </dl>
        </section>
      </div>
    </div>
  );
}

function NoteList({ heading, notes }: { readonly heading: string; readonly notes: readonly TreeNote[] }) {
  const id = useId();
  return notes.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 className={styles.heading} id={id}>
        {heading}
      </h2>
      <ul>
        {notes.map(({ path, title, lang }) => (
          <li key={path}>
            <a className={styles.note} href={noteHref(path)} lang={lang ?? undefined}>
              {title}
              {lang === null ? null : <LangBadge lang={lang} />}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
