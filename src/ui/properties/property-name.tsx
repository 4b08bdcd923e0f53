import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { SuggestField } from '../kit/suggest-field.tsx';
import { narrow } from './offered-values.ts';
import styles from './properties.module.css';

/** Names Konspekt itself knows what to do with. */
const ownNames = ['id', 'title', 'lang', 'aliases', 'tags', 'type', 'source', 'updated', 'translated'];

type PropertyNameProps = {
  readonly label: string;
  /** The name there is; '' for a new property. */
  readonly name: string;
  readonly taken: readonly string[];
  readonly onTake: (name: string) => void;
  /** `away`: because the focus went elsewhere. */
  readonly onCancel: (away: boolean) => void;
};

/** A field for the name of a property; names used in other notes are offered. */
export function PropertyName({ label, name, taken, onTake, onCancel }: PropertyNameProps) {
  const { t, i18n } = useTranslation();
  const { data: used } = useQuery(queries.propertyNames(useClient()));
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const begin = (): void => {
      // What was typed already is not selected again: the next letter would take its place.
      if (document.activeElement === field.current) return;
      field.current?.focus();
      field.current?.select();
    };
    // The menu that led here gives the focus back first, to a button that is gone.
    const frame = requestAnimationFrame(() => requestAnimationFrame(begin));
    begin();
    return () => cancelAnimationFrame(frame);
  }, []);
  const all = [
    ...(used ?? []).map((each) => ({ value: each.name, detail: each.notes.toLocaleString(i18n.language) })),
    ...ownNames.filter((own) => used?.some((each) => each.name === own) !== true).map((value) => ({ value })),
  ];
  const take = (text: string, away: boolean): void => {
    const next = text.trim();
    if (next === '' || next === name) onCancel(away);
    else onTake(next);
  };
  return (
    <SuggestField
      ref={field}
      label={label}
      className={styles['name-field']}
      placeholder={t('properties.name')}
      text={typed}
      suggestions={narrow(
        all.filter(({ value }) => !taken.includes(value)),
        typed === name ? '' : typed,
      )}
      onType={setTyped}
      onTake={(text) => take(text, false)}
      onLeave={() => take(typed, true)}
      onCancel={() => onCancel(false)}
    />
  );
}
