import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { useShell } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { noteHref } from '../routing/route.ts';
import { groupByNote, markContext } from './link-context.ts';
import styles from './context-list.module.css';

type Found = {
  readonly path: NotePath;
  readonly title: string;
  readonly line: number;
  readonly context: string;
  readonly mark: readonly [number, number] | null;
};

/** Notes shown before one asks for more. */
const FEW = 20;

/** Places in other notes, by note, each with its sentence. */
export function ContextList<Item extends Found>({
  items,
  empty,
  action,
}: {
  readonly items: readonly Item[];
  readonly empty: string;
  /** What can be done about a place, beside it. */
  readonly action?: (place: Item) => ReactNode;
}) {
  const { t } = useTranslation();
  const { leavePanels } = useShell();
  const [limit, setLimit] = useState(FEW);
  if (items.length === 0) return <p className={styles.empty}>{empty}</p>;
  const groups = groupByNote(items);
  return (
    <>
      <ul className={styles.groups}>
        {groups.slice(0, limit).map(({ path, title, places }) => (
          <li key={path}>
            <p className={styles.title} title={path}>
              {title}
            </p>
            <ul>
              {places.map((place, index) => {
                const [before, marked, after] = markContext(place.context, place.mark);
                return (
                  <li key={index} className={styles.row}>
                    <a className={styles.place} href={noteHref(path, { line: place.line })} onClick={leavePanels}>
                      <span className="visually-hidden">{t('links.place', { title, line: place.line })} </span>
                      {place.context === '' ? t('links.in-properties') : before}
                      {marked === '' ? null : <mark>{marked}</mark>}
                      {after}
                    </a>
                    {action === undefined ? null : <span className={styles.action}>{action(place)}</span>}
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
      {groups.length > limit ? (
        <Button look="quiet" onPress={() => setLimit(limit + 5 * FEW)}>
          {t('links.more', { count: groups.length - limit })}
        </Button>
      ) : null}
    </>
  );
}
