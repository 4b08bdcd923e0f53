import { Plus } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '#api/contract.ts';
import { useClient } from '../data/client-context.ts';
import { useStatus, useTree } from '../data/queries.ts';
import { useAct } from '../frame/use-act.ts';
import { languageName } from '../i18n/format.ts';
import { navigate } from '../routing/use-route.ts';
import { countLanguages } from '../tree/note-tree.ts';
import { newTranslation } from './new-translation.ts';
import styles from './note-head.module.css';

/** Languages offered at most: those the notebook has the most notes in. */
const MOST = 6;

/** Languages of the notebook in which the concept of this note has no note yet; one click begins it. */
export function MissingLanguages({ note }: { readonly note: NoteView }) {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const cache = useQueryClient();
  const act = useAct();
  const tree = useTree().data;
  const writable = useStatus().data?.vault.writable === true;
  if (note.concept === null || note.lang === null || !writable) return null;
  const have = new Set([note.lang, ...note.translations.map(({ lang }) => lang)]);
  const missing = countLanguages(tree?.notes ?? [])
    .slice(0, MOST)
    .filter(({ lang }) => !have.has(lang));
  if (missing.length === 0) return null;
  const begin = async (lang: string): Promise<void> => {
    const created = await act(() => client.create(newTranslation(note, lang)));
    if (created === undefined) return;
    await cache.invalidateQueries();
    navigate({ screen: 'note', path: created.path, at: null, line: null, edit: true });
  };
  return (
    <ul className={styles.translations}>
      {missing.map(({ lang }) => (
        <li key={lang}>
          <button
            type="button"
            className={styles.missing}
            title={t('note.translate', { language: languageName(lang, i18n.language) })}
            // Begins with the word one sees, so that it can be asked for by voice.
            aria-label={`${languageName(lang, lang)}: ${t('note.translate', { language: languageName(lang, i18n.language) })}`}
            onClick={() => void begin(lang)}
          >
            <Plus size={12} aria-hidden />
            <span lang={lang}>{languageName(lang, lang)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
