import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { formatDay } from '../i18n/format.ts';
import { PanelSection } from '../kit/panel-section.tsx';
import { NoteLines } from './note-lines.tsx';

/** The notes changed last, by whatever program. */
export function RecentList() {
  const { t, i18n } = useTranslation();
  const { data = [], dataUpdatedAt } = useQuery(queries.recent(useClient()));
  if (data.length === 0) return null;
  return (
    <PanelSection id="recent" title={t('recent.title')} startsOpen={false}>
      <NoteLines
        notes={data.map(({ mtime, ...note }) => ({ ...note, remark: formatDay(mtime, dataUpdatedAt, i18n.language) }))}
      />
    </PanelSection>
  );
}
