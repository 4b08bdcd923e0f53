import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedGraph } from '#api/contract.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { languageName } from '../i18n/format.ts';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { SuggestField } from '../kit/suggest-field.tsx';
import { isFiltered, usualLook, type GraphLook, type Presence } from './graph-view.ts';
import styles from './graph-screen.module.css';

const OFFERED_TAGS = 12;

type GraphFiltersProps = {
  readonly list: ListedGraph;
  readonly look: GraphLook;
  readonly onLook: (change: Partial<GraphLook>) => void;
};

/** What of the notebook is shown: notes of a language, a type, a tag, with or without those nobody links or wrote. */
export function GraphFilters({ list, look, onLook }: GraphFiltersProps) {
  const { t, i18n } = useTranslation();
  const [langs, types] = useMemo(
    () => [countWords(list.notes.map(({ lang }) => lang)), countWords(list.notes.map(({ type }) => type))],
    [list],
  );
  const counted = (name: string, count: number): string => t('doctor.counted', { name, count });
  const presences = (only: string): readonly { readonly value: Presence; readonly label: string }[] => [
    { value: 'with', label: t('graph.with') },
    { value: 'without', label: t('graph.without') },
    { value: 'only', label: only },
  ];
  return (
    <div id="graph-filters" className={styles.filters} role="group" aria-label={t('graph.filters')}>
      <SelectField
        label={t('graph.language')}
        value={look.lang}
        options={[
          { value: '', label: t('graph.every-language') },
          ...langs.map(([lang, count]) => ({ value: lang, label: counted(languageName(lang, i18n.language), count) })),
        ]}
        onChange={(lang) => onLook({ lang })}
      />
      <SelectField
        label={t('graph.type')}
        value={look.type}
        options={[
          { value: '', label: t('graph.every-type') },
          ...types.map(([type, count]) => ({ value: type, label: counted(type, count) })),
        ]}
        onChange={(type) => onLook({ type })}
      />
      <TagFilter key={look.tag} tag={look.tag} onTag={(tag) => onLook({ tag })} />
      <SelectField
        label={t('graph.orphans')}
        value={look.orphans}
        options={presences(t('graph.only-orphans'))}
        onChange={(orphans) => onLook({ orphans: orphans as Presence })}
      />
      <SelectField
        label={t('graph.missing-notes')}
        value={look.missing}
        options={presences(t('graph.only-missing'))}
        onChange={(missing) => onLook({ missing: missing as Presence })}
      />
      {isFiltered(look) ? (
        <Button
          look="quiet"
          onPress={() => {
            const { query, lang, type, tag, orphans, missing } = usualLook;
            onLook({ query, lang, type, tag, orphans, missing });
          }}
        >
          {t('graph.show-all')}
        </Button>
      ) : null}
    </div>
  );
}

function TagFilter({ tag, onTag }: { readonly tag: string; readonly onTag: (tag: string) => void }) {
  const { t, i18n } = useTranslation();
  const { data: tags = [] } = useQuery(queries.tags(useClient()));
  const [typed, setTyped] = useState(tag);
  const wanted = typed.trim().replace(/^#/, '').toLocaleLowerCase(i18n.language);
  const suggestions = tags
    .filter(({ name }) => name.toLocaleLowerCase(i18n.language).includes(wanted))
    .slice(0, OFFERED_TAGS)
    .map(({ name, notes }) => ({ value: name, detail: notes.toLocaleString(i18n.language) }));
  const take = (name: string): void => {
    const next = name.trim().replace(/^#/, '');
    setTyped(next);
    if (next !== tag) onTag(next);
  };
  return (
    <div className={styles.tag}>
      <span aria-hidden className={styles.label}>
        {t('graph.tag')}
      </span>
      <SuggestField
        label={t('graph.tag')}
        placeholder={t('graph.every-tag')}
        text={typed}
        suggestions={suggestions}
        onType={setTyped}
        onTake={take}
        onLeave={() => take(typed)}
        onCancel={() => setTyped(tag)}
      />
    </div>
  );
}

/** Words with how often they come, the most frequent first. */
function countWords(words: readonly (string | null)[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== null && word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
