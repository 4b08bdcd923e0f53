import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../data/client-context.ts';
import { useTree } from '../data/queries.ts';
import { noteHref } from '../routing/route.ts';
import styles from './calculators-screen.module.css';

/** Notes and glossary entries that explain a model, in the reader's language where there is one. */
export function ConceptLinks({ concepts }: { readonly concepts: readonly string[] }) {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const { data: tree } = useTree();
  const answers = useQueries({
    queries: concepts.map((id) => ({
      queryKey: ['concept', id],
      queryFn: () => client.concept({ text: id }).catch(() => null),
    })),
    combine: (results) => results.map(({ data }) => data ?? null),
  });
  const links = answers.flatMap((detail) => {
    if (detail === null) return [];
    const own = tree?.notes.find((note) => note.concept === detail.id && note.lang === i18n.language);
    const definition = detail.definitions[i18n.language];
    const path = own?.path ?? definition?.path;
    const name = detail.terms[i18n.language]?.[0]?.term ?? own?.title;
    if (path === undefined || name === undefined) return [];
    const at = own === undefined ? `^${detail.id}` : null;
    return [{ id: detail.id, name, href: noteHref(path, { at }), words: definition?.text ?? null }];
  });
  if (links.length === 0) return null;
  return (
    <section className={styles.concepts} aria-label={t('calc.explained')}>
      <h2>{t('calc.explained')}</h2>
      <ul>
        {links.map(({ id, name, href, words }) => (
          <li key={id}>
            <a href={href}>{name}</a>
            {words === null ? null : <p>{words}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
