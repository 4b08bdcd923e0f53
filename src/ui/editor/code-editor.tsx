import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useQueryClient } from '@tanstack/react-query';
import { useContext, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { pasteAndDrop } from '../attach/paste-and-drop.ts';
import { useBringWords } from '../attach/use-bring-words.ts';
import { useClient } from '../data/client-context.ts';
import { queries, useLinks, useStatus } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { nameOf } from '../note/note-name.ts';
import { navigate } from '../routing/use-route.ts';
import { PaneContext, useOfTab } from '../workspace/pane-context.ts';
import { createEditor, type NoteEditor } from './create-editor.ts';
import { keepEditor, takeEditor } from './editor-memory.ts';
import { editorWords } from './editor-words.ts';
import { followLink, type WrittenLink } from './follow-link.ts';
import { knownLinks, lookUpLinks } from './known-links.ts';
import type { NotePlaces } from './note-places.ts';
import { enterEditor, takeLine, tellOfCaret } from './open-editors.ts';
import { openEditorOf, showLine } from './open-editor-of.ts';
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
  readonly onSave: () => void;
  /** Told when the editor is there, and with null when it goes. */
  readonly onOpen: (view: EditorView | null) => void;
  readonly className: string | undefined;
  /** Whether the caret goes into the text at once. */
  readonly autoFocus: boolean;
};

/** The text of a note in CodeMirror, which keeps it; React only tells it how the window stands. */
export function CodeEditor(props: CodeEditorProps) {
  const { path, lang, label, describedBy, type, follow, onOpen, className } = props;
  const { t, i18n } = useTranslation();
  const client = useClient();
  const cache = useQueryClient();
  const { openDialog } = useShell();
  const locked = useStatus().data?.vault.writable === false;
  const { data: links } = useLinks(path);
  const pane = useContext(PaneContext) ?? '';
  const tab = useOfTab(({ id }) => id);
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<NoteEditor>(null);

  const dress = useMemo(
    () => [
      editorWords(t),
      knownLinks.of(lookUpLinks(links)),
      EditorState.readOnly.of(locked),
      EditorView.updateListener.of(({ selectionSet, docChanged }) => {
        if (selectionSet || docChanged) tellOfCaret();
      }),
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
    [describedBy, label, lang, links, locked, t],
  );
  const say = useBringWords();
  const places = useMemo<NotePlaces>(() => ({ client, cache, from: { path, lang } }), [cache, client, lang, path]);
  const latest = useRef({ ...props, dress, places, openDialog, t, speaks: i18n.language });
  useEffect(() => {
    latest.current = { ...props, dress, places, openDialog, t, speaks: i18n.language };
  });
  useEffect(() => editor.current?.dress(dress), [dress]);

  // While it is on the page, an editor can still tell how far it was scrolled.
  useLayoutEffect(() => {
    if (parent.current === null) return undefined;
    // Read anew at each question: the language of the note is known later than its text.
    const places: NotePlaces = {
      client,
      cache,
      get from() {
        return latest.current.places.from;
      },
    };
    const host = () => {
      const { path } = places.from;
      return { path, title: cache.getQueryData(queries.note(client, path).queryKey)?.title ?? nameOf(path) };
    };
    const { text, autoFocus } = latest.current;
    const onFollow = (link: WrittenLink): void =>
      void followLink(link, latest.current.places, {
        navigate,
        create: (target) => latest.current.openDialog({ kind: 'create', path: target, beside: true }),
      });
    const kept = takeEditor(tab, path, text);
    const opened = createEditor({
      parent: parent.current,
      text,
      kept,
      dress: latest.current.dress,
      places,
      speech: () => {
        const { t, speaks, lang } = latest.current;
        return { t, lang: speaks, noteLang: lang };
      },
      bringIn: pasteAndDrop({ places, host, say }),
      onType: type,
      onFollow,
    });
    editor.current = opened;
    const stop = follow((next, options) => opened.put(next, options));
    const save = (): void => latest.current.onSave();
    const asOpen = openEditorOf(opened.view, { path, onFollow, save });
    const leave = enterEditor(pane, asOpen);
    onOpen(opened.view);
    const line = takeLine(pane);
    // At the top of a note the caret stays where writing begins.
    if (line !== undefined && line > 1 && kept === undefined) asOpen.goToLine(line);
    else if (line !== undefined) showLine(opened.view, line);
    if (autoFocus) opened.view.focus();
    return () => {
      stop();
      leave();
      onOpen(null);
      editor.current = null;
      keepEditor(tab, path, opened.close());
    };
  }, [cache, client, follow, onOpen, pane, path, say, tab, type]);

  useRouteLine(editor);

  return <div ref={parent} className={className} />;
}
