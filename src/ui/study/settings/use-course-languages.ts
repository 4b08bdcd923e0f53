import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTree } from '../../data/queries.ts';
import { countLanguages } from '../../tree/note-tree.ts';

/** The languages of the notebook, and the one asked where none was chosen: that of the interface, or the notebook's first. */
export function useCourseLanguages(): { readonly langs: readonly string[]; readonly usual: string } {
  const { i18n } = useTranslation();
  const { data: tree } = useTree();
  return useMemo(() => {
    const langs = countLanguages(tree?.notes ?? []).map(({ lang }) => lang);
    return { langs, usual: langs.includes(i18n.language) ? i18n.language : (langs[0] ?? i18n.language) };
  }, [i18n.language, tree]);
}
