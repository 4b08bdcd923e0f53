import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTree } from '../data/queries.ts';
import { useBookmarks } from '../data/use-bookmarks.ts';
import { useAct } from '../frame/use-act.ts';
import { IconButton } from '../kit/button.tsx';
import { PanelSection } from '../kit/panel-section.tsx';
import { nameOf } from '../note/note-name.ts';
import { NoteLines } from './note-lines.tsx';

/** The notes one keeps at hand, in the order they were marked. */
export function BookmarkList() {
  const { t } = useTranslation();
  const { paths, toggle } = useBookmarks();
  const { data } = useTree();
  const act = useAct();
  const known = useMemo(() => new Map(data?.notes.map((note) => [note.path, note])), [data]);
  if (paths.length === 0) return null;
  return (
    <PanelSection id="bookmarks" title={t('bookmarks.title')}>
      <NoteLines
        notes={paths.map((path) => {
          const title = known.get(path)?.title ?? nameOf(path);
          return {
            path,
            title,
            lang: known.get(path)?.lang ?? null,
            action: (
              <IconButton label={t('bookmarks.remove', { name: title })} onPress={() => void act(() => toggle(path))}>
                <X size={13} aria-hidden />
              </IconButton>
            ),
          };
        })}
      />
    </PanelSection>
  );
}
