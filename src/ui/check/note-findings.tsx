import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { PanelSection } from '../kit/panel-section.tsx';
import { noteHref } from '../routing/route.ts';
import { navigate } from '../routing/use-route.ts';
import { useWhenRested } from './use-when-rested.ts';
import styles from './note-findings.module.css';

/** Findings shown beside the note. */
const FEW = 12;

/** What is worth a look in the open note; nothing when all is well. */
export function NoteFindings({ path }: { readonly path: NotePath }) {
  const { t, i18n } = useTranslation();
  const { leavePanels } = useShell();
  const findings = useWhenRested(queries.findingsOf(useClient(), i18n.language, path))?.findings ?? [];
  if (findings.length === 0) return null;
  return (
    <PanelSection id="findings" title={t('doctor.here')} count={findings.length}>
      <ul>
        {findings.slice(0, FEW).map(({ id, line, message }) => (
          <li key={id}>
            <a className={styles.finding} href={noteHref(path, { line })} onClick={leavePanels}>
              {message}
            </a>
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        onPress={() => {
          leavePanels();
          navigate({ screen: 'check', place: path });
        }}
      >
        {t('doctor.show')}
      </Button>
    </PanelSection>
  );
}
