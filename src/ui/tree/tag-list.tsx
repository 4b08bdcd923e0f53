import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTags } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { PanelSection } from '../kit/panel-section.tsx';
import { searchHref } from '../routing/route.ts';
import { tagQuery } from '../search/tag-query.ts';
import styles from './tag-list.module.css';

/** Tags shown before one asks for all. */
const FEW = 12;

/** The notebook's tags; one leads to the notes that bear it. */
export function TagList() {
  const { t, i18n } = useTranslation();
  const { data } = useTags();
  const tags = useMemo(
    () => (data ?? []).toSorted((a, b) => b.notes - a.notes || a.name.localeCompare(b.name)),
    [data],
  );
  const shell = useShell();
  const [all, setAll] = useState(false);
  if (tags.length === 0) return null;
  const shown = all ? tags : tags.slice(0, FEW);
  return (
    <div className={styles.tags}>
      <PanelSection id="tags" title={t('tags.title')} count={tags.length}>
        <ul className={styles.list}>
          {shown.map(({ name, notes }) => (
            <li key={name}>
              <a className={styles.tag} href={searchHref(tagQuery(name))} onClick={shell.leavePanels}>
                {name}
                <span className={styles.count}>{notes.toLocaleString(i18n.language)}</span>
              </a>
            </li>
          ))}
        </ul>
        {tags.length > FEW ? (
          <div className={styles.more}>
            <Button look="quiet" onPress={() => setAll(!all)}>
              {all ? t('tags.fewer') : t('tags.all', { count: tags.length })}
            </Button>
          </div>
        ) : null}
      </PanelSection>
    </div>
  );
}
