import { useTranslation } from 'react-i18next';
import type { Draft } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import { useStatus } from '../data/queries.ts';
import { useWaitingDraft, writeDraft } from '../editor/draft.ts';
import { useShell } from '../frame/shell.ts';
import { formatMoment } from '../i18n/format.ts';
import { Button } from '../kit/button.tsx';
import { navigate } from '../routing/use-route.ts';
import styles from './draft-bar.module.css';

/** Reminds of text that was typed into this note and never saved. */
export function DraftBar({ path }: { readonly path: NotePath }) {
  const { t, i18n } = useTranslation();
  const { notify } = useShell();
  const folder = useStatus().data?.vault.folder ?? '';
  const draft = useWaitingDraft(folder, path);
  if (draft === null) return null;
  const put = (next: Draft | null): void => writeDraft(folder, path, next);
  return (
    <div className={styles.bar} lang={i18n.language}>
      <p>{t('draft.waiting', { moment: formatMoment(draft.at, i18n.language) })}</p>
      <Button
        look="primary"
        onPress={() => navigate({ screen: 'note', path, at: null, line: null, edit: true }, { replace: true })}
      >
        {t('draft.continue')}
      </Button>
      <Button
        onPress={() => {
          put(null);
          notify({ text: t('draft.discarded'), action: { label: t('undo.action'), run: () => put(draft) } });
        }}
      >
        {t('draft.discard')}
      </Button>
    </div>
  );
}
