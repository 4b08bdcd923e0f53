import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShownKey } from '../commands/use-keys.ts';
import { useNarrow } from '../frame/narrow.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { setChangeStepper } from './change-stepper.ts';
import { openComparison, type NamedText, type OpenComparison, type TextChange } from './open-comparison.ts';
import styles from './comparison.module.css';

/** What a screen reader is told of a change at most, in characters. */
const TOLD = 300;

type ComparisonProps = {
  readonly before: NamedText;
  readonly after: NamedText;
  /** Makes `after` a text to be edited, change by change or by typing, and is told what it became. */
  readonly onEdit?: (text: string) => void;
};

/** Two versions of a text: side by side, or in one column where there is no room; one can go from change to change. */
export function Comparison({ before, after, onEdit }: ComparisonProps) {
  const { t } = useTranslation();
  const unified = useNarrow();
  const shownKey = useShownKey();
  const parent = useRef<HTMLDivElement>(null);
  const opened = useRef<OpenComparison>(null);
  const [changes, setChanges] = useState<readonly TextChange[]>([]);
  const [at, setAt] = useState<number | null>(null);
  const { name: nameBefore, text: textBefore } = before;
  const { name: nameAfter, text: textAfter } = after;
  const edited = useRef(onEdit);
  useEffect(() => {
    edited.current = onEdit;
  });
  const edits = onEdit !== undefined;
  /** What was made of `after` so far; it stays when the window becomes narrow or the other text changes. */
  const made = useRef({ of: textAfter, text: textAfter });
  useEffect(() => {
    if (parent.current === null) return undefined;
    if (made.current.of !== textAfter) made.current = { of: textAfter, text: textAfter };
    const comparison = openComparison({
      parent: parent.current,
      before: { name: nameBefore, text: textBefore },
      after: { name: nameAfter, text: made.current.text },
      unified,
      onEdit: edits
        ? (text) => {
            made.current = { of: textAfter, text };
            edited.current?.(text);
            setChanges(opened.current?.changes() ?? []);
          }
        : undefined,
      t,
    });
    opened.current = comparison;
    setChanges(comparison.changes());
    setAt(null);
    return () => {
      opened.current = null;
      comparison.close();
    };
  }, [edits, nameAfter, nameBefore, t, textAfter, textBefore, unified]);

  const count = changes.length;
  const step = (by: 1 | -1): void => {
    if (count === 0) return;
    const next = at === null ? (by === 1 ? 0 : count - 1) : (at + by + count) % count;
    setAt(next);
    opened.current?.show(next);
  };
  useEffect(() => setChangeStepper(step));

  /** What was taken differs no more: the next change stands in its place. */
  const take = (place: number): void => {
    opened.current?.take(place);
    const left = opened.current?.changes().length ?? 0;
    setAt(left === 0 ? null : Math.min(place, left - 1));
    opened.current?.show(Math.min(place, left - 1));
  };

  const change = at === null ? undefined : changes[at];
  const says = (name: string, text: string): string =>
    text === '' ? t('comparison.says-nothing', { name }) : t('comparison.says', { name, text: text.slice(0, TOLD) });
  return (
    <div className={styles.comparison}>
      <div className={styles.bar}>
        <p className={styles.count}>
          {at === null ? t('comparison.changes', { count }) : t('comparison.nth', { number: at + 1, total: count })}
        </p>
        {edits ? (
          <Button isDisabled={count === 0} onPress={() => take(at ?? 0)}>
            {t('conflict.take-change')}
          </Button>
        ) : null}
        <IconButton
          label={t('command.previous-change')}
          keys={shownKey('previous-change')}
          isDisabled={count === 0}
          onPress={() => step(-1)}
        >
          <ChevronUp size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={t('command.next-change')}
          keys={shownKey('next-change')}
          isDisabled={count === 0}
          onPress={() => step(1)}
        >
          <ChevronDown size={16} aria-hidden />
        </IconButton>
      </div>
      {unified ? null : (
        <div className={styles.titles} data-edits={edits}>
          <h3>{before.name}</h3>
          <h3>{after.name}</h3>
        </div>
      )}
      <div ref={parent} className={styles.texts} />
      <p role="status" className="visually-hidden">
        {change === undefined || at === null
          ? ''
          : [
              t('comparison.nth', { number: at + 1, total: count }),
              says(before.name, change.before),
              says(after.name, change.after),
            ].join('. ')}
      </p>
    </div>
  );
}
