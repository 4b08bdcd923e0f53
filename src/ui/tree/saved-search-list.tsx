import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSavedSearches } from '../data/use-saved-searches.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { IconButton } from '../kit/button.tsx';
import { PanelSection } from '../kit/panel-section.tsx';
import { searchHref } from '../routing/route.ts';
import styles from './note-lines.module.css';

/** The searches one saved, one line each. */
export function SavedSearchList() {
  const { t } = useTranslation();
  const { texts, toggle } = useSavedSearches();
  const { leavePanels } = useShell();
  const act = useAct();
  if (texts.length === 0) return null;
  return (
    <PanelSection id="searches" title={t('searches.title')}>
      <ul>
        {texts.map((text) => (
          <li key={text} className={styles.line}>
            <a className={styles.link} href={searchHref(text)} title={text} onClick={leavePanels}>
              <span className={styles.title}>{text}</span>
            </a>
            <span className={styles.action}>
              <IconButton label={t('searches.remove', { name: text })} onPress={() => void act(() => toggle(text))}>
                <X size={13} aria-hidden />
              </IconButton>
            </span>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
