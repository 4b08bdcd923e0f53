import { useTranslation } from 'react-i18next';
import type { StudyOverview } from '#api/study-contract.ts';
import { formatRoute } from '../../routing/route.ts';
import { formatShare } from '../format-share.ts';
import { useDeckTitle } from './use-deck-title.ts';
import styles from './study-screen.module.css';

type Deck = StudyOverview['decks'][number];

/** Every deck with what it asks today, by where it comes from. */
export function DeckList({ decks }: { readonly decks: readonly Deck[] }) {
  const { t } = useTranslation();
  const groups = [...Map.groupBy(decks, ({ by }) => by)];
  return (
    // A region that scrolls takes the focus, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('study.home.part-decks')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('study.home.deck')}</th>
            {(['due', 'learning', 'fresh', 'cards', 'known'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`study.home.col-${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('study.home.acts')}</span>
            </th>
          </tr>
        </thead>
        {groups.map(([by, group]) => (
          <tbody key={by}>
            {by === 'all' ? null : (
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={7}>
                  {t(`study.home.by-${by}`)}
                </th>
              </tr>
            )}
            {group.map((deck) => (
              <DeckRow key={deck.id} deck={deck} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function DeckRow({ deck }: { readonly deck: Deck }) {
  const { t, i18n } = useTranslation();
  const name = useDeckTitle()(deck);
  const number = new Intl.NumberFormat(i18n.language);
  const wordOf = (part: 'settings' | 'cards' | 'statistics' | 'glossary'): string =>
    part === 'glossary' ? t('study.home.print') : t(`study.home.part-${part}`);
  const isOpen = deck.due + deck.learning + deck.fresh > 0;
  return (
    <tr>
      <th scope="row">
        <a href={formatRoute({ screen: 'session', deck: deck.id, mode: isOpen ? 'due' : 'ahead' })}>{name}</a>
      </th>
      <td data-strong={deck.due > 0}>{number.format(deck.due)}</td>
      <td>{number.format(deck.learning)}</td>
      <td>{number.format(deck.fresh)}</td>
      <td>{number.format(deck.cards)}</td>
      <td>{deck.known === null ? '–' : formatShare(deck.known, i18n.language)}</td>
      <td className={styles.acts}>
        {(['settings', 'cards', 'statistics', 'glossary'] as const).map((part) => (
          <a
            key={part}
            href={formatRoute({ screen: 'study', part, deck: deck.by === 'all' ? null : deck.id })}
            aria-label={t('study.home.part-of', { part: wordOf(part), name })}
          >
            {wordOf(part)}
          </a>
        ))}
      </td>
    </tr>
  );
}
