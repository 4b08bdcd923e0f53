import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { useStatus } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { navigate } from '../routing/use-route.ts';
import { createEditor, type NoteEditor } from './create-editor.ts';
import { editorWords } from './editor-words.ts';
import { followLink } from './follow-link.ts';
import type { NotePlaces } from './note-places.ts';
import type { EditingControls } from './use-editing.ts';
import { useRouteLine } from './use-route-line.ts';

type CodeEditorProps = {
  readonly path: NotePath;
  readonly lang: string | null;
  /** The text to begin with; later ones come by `follow`. */
  readonly text: string;
  readonly label: string;
  readonly describedBy: string;
  readonly type: EditingControls['type'];
  readonly follow: EditingControls['follow'];
  readonly className: string | undefined;
  /** Whether the caret goes into the text at once. */
  readonly autoFocus: boolean;
};

/** The text of a note in CodeMirror, which keeps it; React only tells it how the window stands. */
export function CodeEditor({
  path,
  lang,
  text,
  label,
  describedBy,
  type,
  follow,
  className,
  autoFocus,
}: CodeEditorProps) {
  const { t } = useTranslation();
  const client = useClient();
  const cache = useQueryClient();
  const { openDialog } = useShell();
  const locked = useStatus().data?.vault.writable === false;
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<NoteEditor>(null);

  const dress = useMemo(
    () => [
      editorWords(t),
      EditorState.readOnly.of(locked),
      EditorView.contentAttributes.of({
        'aria-label': label,
        'aria-describedby': describedBy,
        'data-first-focus': '',
        tabindex: '0',
        spellcheck: 'true',
        autocorrect: 'on',
        autocapitalize: 'sentences',
        ...(lang === null ? {} : { lang }),
      }),
    ],
    [describedBy, label, lang, locked, t],
  );
  const places = useMemo<NotePlaces>(() => ({ client, cache, from: { path, lang } }), [cache, client, lang, path]);
  const latest = useRef({ dress, places, text, openDialog, autoFocus });
  useEffect(() => {
    latest.current = { dress, places, text, openDialog, autoFocus };
  });
  useEffect(() => editor.current?.dress(dress), [dress]);

  useEffect(() => {
    if (parent.current === null) return undefined;
    const opened = createEditor({
      parent: parent.current,
      text: latest.current.text,
      dress: latest.current.dress,
      // Read anew at each question: the language of the note is known later than its text.
      places: {
        client,
        cache,
        get from() {
          return latest.current.places.from;
        },
      },
      onType: type,
      onFollow: (link) =>
        void followLink(link, latest.current.places, {
          navigate,
          create: (target) => latest.current.openDialog({ kind: 'create', path: target }),
        }),
    });
    editor.current = opened;
    const stop = follow((next, options) => opened.put(next, options));
    if (latest.current.autoFocus) opened.view.focus();
    return () => {
      stop();
      editor.current = null;
      opened.close();
    };
  }, [cache, client, follow, type]);

  useRouteLine(editor);

  return <div ref={parent} className={className} />;
}
