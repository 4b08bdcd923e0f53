import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../data/client-context.ts';
import { languageName } from '../../i18n/format.ts';
import { ErrorNote } from '../../kit/error-note.tsx';
import { SelectField } from '../../kit/select-field.tsx';
import { Waiting } from '../../kit/waiting.tsx';
import { useCourseLanguages } from '../settings/use-course-languages.ts';
import { studyQueries } from '../study-queries.ts';
import { GlossaryPaper } from './glossary-paper.tsx';
import { PaperFrame } from './paper-frame.tsx';

/** The glossary of a deck, to be printed. `name` stands above it where the deck has no title of its own. */
export function GlossaryPart({ deck, name }: { readonly deck: string; readonly name: string }) {
  const { t, i18n } = useTranslation();
  const { langs: all } = useCourseLanguages();
  const [lang, setLang] = useState('');
  const [other, setOther] = useState('');
  const [columns, setColumns] = useState<1 | 2>(2);
  const { data, error, refetch } = useQuery({
    ...studyQueries.glossary(useClient(), i18n.language, deck, { in: lang, beside: other }),
    placeholderData: keepPreviousData,
  });
  if (data === undefined)
    return error === null ? <Waiting /> : <ErrorNote error={error} onRetry={() => void refetch()} />;
  const beside = other === data.lang ? '' : other;
  const title = data.title === '' ? name : data.title;
  const named = (each: string) => ({ value: each, label: languageName(each, i18n.language) });
  return (
    <PaperFrame
      title={title}
      empty={data.lines.length === 0 ? t('study.paper.no-terms') : null}
      page={<GlossaryPaper glossary={data} title={title} beside={beside} columns={columns} />}
      fields={
        <>
          {data.langs.length > 1 ? (
            <SelectField
              label={t('study.paper.language')}
              value={data.lang}
              options={data.langs.map(named)}
              onChange={setLang}
            />
          ) : null}
          {all.length > 1 ? (
            <SelectField
              label={t('study.paper.beside')}
              value={beside}
              options={[
                { value: '', label: t('study.paper.beside-none') },
                ...all.filter((each) => each !== data.lang).map(named),
              ]}
              onChange={setOther}
            />
          ) : null}
          <SelectField
            label={t('study.paper.columns')}
            value={String(columns)}
            options={['1', '2'].map((value) => ({ value, label: value }))}
            onChange={(value) => setColumns(value === '1' ? 1 : 2)}
          />
        </>
      }
    />
  );
}
