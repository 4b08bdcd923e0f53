import { useQuery } from '@tanstack/react-query';
import { GraduationCap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '#api/contract.ts';
import { problemWords } from '#core/check/problem-words.ts';
import { formatDeckId } from '#core/review/decks/deck-id.ts';
import { useShownKey } from '../../commands/use-keys.ts';
import { useClient } from '../../data/client-context.ts';
import { formatRoute } from '../../routing/route.ts';
import { studyQueries } from '../study-queries.ts';
import styles from './deck-head.module.css';

/** What stands above a deck note: what of it is not understood, and the way to its cards. */
export function DeckHead({ note: { path } }: { readonly note: Pick<NoteView, 'path'> }) {
  const { t, i18n } = useTranslation();
  const deck = formatDeckId({ by: 'deck', of: path });
  const { data } = useQuery(studyQueries.deckFile(useClient(), deck));
  const key = useShownKey()('study-note');
  const say = problemWords(i18n.language);
  return (
    <>
      {data?.warnings.map(({ code, property, value, line }) => {
        const { message, fix } = say({
          kind: 'bad-deck',
          saying: `deck-${code}`,
          path,
          line,
          values: { property, value },
        });
        return (
          <p key={`${line}-${code}-${value}`} className={styles.warning}>
            {[message, fix].join(i18n.language === 'zh' ? '' : ' ')}
          </p>
        );
      })}
      <nav className={styles.acts} aria-label={t('study.home.acts')}>
        <a className={styles.study} href={formatRoute({ screen: 'session', deck, mode: 'due' })}>
          <GraduationCap size={16} aria-hidden />
          {t('study.deck-file.study')}
          {key === undefined ? null : <kbd aria-hidden>{key}</kbd>}
        </a>
        <a href={formatRoute({ screen: 'study', part: 'settings', deck })}>{t('study.home.part-settings')}</a>
      </nav>
    </>
  );
}
