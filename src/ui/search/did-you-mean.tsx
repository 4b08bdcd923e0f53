import { useTranslation } from 'react-i18next';
import type { SearchResult } from '#api/contract.ts';
import { Button } from '../kit/button.tsx';
import styles from './did-you-mean.module.css';

type DidYouMeanProps = {
  readonly result: SearchResult;
  /** Whether words that no note has are taken for slips of the keyboard. */
  readonly tolerant: boolean;
  readonly onTolerant: (tolerant: boolean) => void;
  readonly onMeant: (text: string) => void;
};

/** What may have been meant where a word stands in no note, and whether that is to be guessed. */
export function DidYouMean({ result, tolerant, onTolerant, onMeant }: DidYouMeanProps) {
  const { t } = useTranslation();
  const { didYouMean, total } = result;
  if (didYouMean === null && (tolerant || total > 0)) return null;
  return (
    <p className={styles.line}>
      {didYouMean === null ? null : (
        <>
          {t('search.did-you-mean')}
          <button type="button" className={styles.meant} onClick={() => onMeant(didYouMean)}>
            {didYouMean}
          </button>
        </>
      )}
      <Button look="quiet" onPress={() => onTolerant(!tolerant)}>
        {tolerant ? t('search.as-typed') : t('search.tolerant')}
      </Button>
    </p>
  );
}
