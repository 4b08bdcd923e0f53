import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../data/client-context.ts';
import { useShell } from '../../frame/shell.ts';
import { useAct } from '../../frame/use-act.ts';
import { Button } from '../../kit/button.tsx';
import field from '../../kit/field.module.css';
import { noteHref } from '../../routing/route.ts';
import styles from '../settings/deck-settings.module.css';
import { studyQueries } from '../study-queries.ts';
import { handOut } from './hand-out.ts';

/** The deck as a file for others; of a deck that came as one, the way to it. */
export function HandOutPart({ deck }: { readonly deck: string }) {
  const { t } = useTranslation();
  const client = useClient();
  const act = useAct();
  const { notify } = useShell();
  const { data: file } = useQuery(studyQueries.deckFile(client, deck));
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t('study.deck-file.hand-out')}
      </h2>
      <p className={field.hint}>{t('study.deck-file.hand-out-about')}</p>
      <div className={styles.buttons}>
        <Button
          onPress={() =>
            void act(async () => {
              notify({ text: t('study.deck-file.handed-out', { name: await handOut(client, deck) }) });
            })
          }
        >
          {t('command.study-hand-out')}
        </Button>
        {file == null ? null : <a href={noteHref(file.path)}>{t('study.deck-file.open-note')}</a>}
      </div>
    </section>
  );
}
