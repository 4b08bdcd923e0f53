import { Bookmark, BookmarkCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSavedSearches } from '../data/use-saved-searches.ts';
import { useAct } from '../frame/use-act.ts';
import { IconButton } from '../kit/button.tsx';
import { SelectField } from '../kit/select-field.tsx';
import type { SearchOrder } from './search-order.ts';
import styles from './search-screen.module.css';

type SearchToolsProps = {
  readonly text: string;
  readonly count: number;
  readonly order: SearchOrder;
  readonly onOrder: (order: SearchOrder) => void;
};

/** How many notes were found, in what order they stand, and a mark to come back to the search. */
export function SearchTools({ text, count, order, onOrder }: SearchToolsProps) {
  const { t } = useTranslation();
  const { texts, toggle } = useSavedSearches();
  const act = useAct();
  const isSaved = texts.includes(text);
  return (
    <div className={styles.tools}>
      <p className={styles.count}>{t('search.found', { count })}</p>
      <label className={styles.switch}>
        <input
          type="checkbox"
          role="switch"
          aria-checked={order.byConcept}
          checked={order.byConcept}
          onChange={(event) => onOrder({ ...order, byConcept: event.target.checked })}
        />
        {t('search.by-concept')}
      </label>
      <SelectField
        label={t('search.sort')}
        value={order.sort}
        options={(['relevance', 'name', 'time'] as const).map((value) => ({ value, label: t(`search.sort-${value}`) }))}
        onChange={(value) => onOrder({ ...order, sort: value as SearchOrder['sort'] })}
      />
      <IconButton
        label={isSaved ? t('search.unsave') : t('search.save')}
        pressed={isSaved}
        onPress={() => void act(() => toggle(text))}
      >
        {isSaved ? <BookmarkCheck size={16} aria-hidden /> : <Bookmark size={16} aria-hidden />}
      </IconButton>
    </div>
  );
}
