import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { foldName } from '#core/note/link-key.ts';
import { NOTE_TRAITS } from '#core/search/note-traits.ts';
import { OPERATORS } from '#core/search/query-operators.ts';
import { useClient } from '../data/client-context.ts';
import { queries, useTree } from '../data/queries.ts';
import { languageName } from '../i18n/format.ts';
import type { Suggestion } from '../kit/suggest-field.tsx';
import { nameOf } from '../note/note-name.ts';
import { offeredTags } from '../properties/offered-values.ts';
import { countLanguages, foldersOf } from '../tree/note-tree.ts';
import type { Offered } from './suggest-query.ts';

/** What the notebook has to offer to a query; concepts, tags and properties are asked for when one begins to type. */
export function useOffered(isAsked: boolean): Offered {
  const { t, i18n } = useTranslation();
  const lang = i18n.language;
  const client = useClient();
  const { data: tree } = useTree();
  const { data: tags = [] } = useQuery({ ...queries.tags(client), enabled: isAsked });
  const { data: properties = [] } = useQuery({ ...queries.propertyNames(client), enabled: isAsked });
  const { data: concepts = [] } = useQuery({ ...queries.concepts(client), enabled: isAsked });
  return useMemo((): Offered => {
    const notes = tree?.notes ?? [];
    const distinct = (values: readonly string[]): readonly Suggestion[] =>
      [...new Set(values)].map((value) => ({ value }));
    return {
      operators: OPERATORS.map((name) => ({ value: `${name}:`, detail: t(`search.operator.${name}`) })),
      valuesOf: (operator, typed) => {
        switch (operator) {
          case 'tag':
            return offeredTags(tags, lang);
          case '[':
            return offeredTags(properties, lang);
          case 'lang':
            return countLanguages(notes).map((each) => ({ value: each.lang, detail: languageName(each.lang, lang) }));
          case 'type':
            return distinct(notes.flatMap(({ type }) => type ?? []));
          case 'path':
            return distinct(notes.flatMap(({ path }) => foldersOf(path).map((folder) => `${folder}/`)));
          case 'file':
            return distinct(notes.map(({ path }) => nameOf(path)));
          case 'concept':
            return concepts.map(({ id, terms }) => ({ value: id, detail: termFor(terms, typed, lang) }));
          default:
            return NOTE_TRAITS.map((trait) => ({ value: trait, detail: t(`search.has.${trait}`) }));
        }
      },
    };
  }, [concepts, lang, properties, t, tags, tree?.notes]);
}

/** The name of a concept that is being typed, in whichever language, else the one in the reader's language. */
function termFor(terms: Readonly<Record<string, string>>, typed: string, lang: string): string | undefined {
  const all = [...(terms[lang] === undefined ? [] : [terms[lang]]), ...Object.values(terms)];
  return all.find((term) => foldName(term).includes(foldName(typed))) ?? all[0];
}
