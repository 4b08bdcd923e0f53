import type { EditorView } from '@codemirror/view';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#api/client.ts';
import { AppError } from '#core/errors.ts';
import type { NotePath } from '#core/note/note.ts';
import { useShownKey } from '../commands/use-keys.ts';
import { useClient } from '../data/client-context.ts';
import { useNote } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { Button } from '../kit/button.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { Waiting } from '../kit/waiting.tsx';
import { GoneNote } from '../note/gone-note.tsx';
import { navigate, useRoute } from '../routing/use-route.ts';
import { CodeEditor } from './code-editor.tsx';
import { useIsFocusedPane } from '../workspace/pane-context.ts';
import { useBothMode } from './both-mode.ts';
import { Conflict } from './conflict.tsx';
import { writeDraft } from './draft.ts';
import { editState } from './editing.ts';
import { toggleEditing } from './toggle-editing.ts';
import { useEditing } from './use-editing.ts';
import { ReadingBeside } from './reading-beside.tsx';
import { WordStatus } from './word-status.tsx';
import styles from './source-editor.module.css';

/** The text of a note as it stands in the file, to be changed and saved. */
export function SourceEditor({ folder, path }: { readonly folder: string; readonly path: NotePath }) {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const act = useAct();
  const { announce, notify } = useShell();
  const { editing, error, failed, type, write, save, takeTheirs, keep, letGo, follow } = useEditing(folder, path, () =>
    notify({ text: t('conflict.merged') }),
  );
  const { data: note } = useNote(path);
  const isFocused = useIsFocusedPane();
  const { route, key } = useRoute();
  const isBoth = useBothMode();
  const [view, setView] = useState<EditorView | null>(null);
  const saveKey = useShownKey()('save');
  const stateId = useId();
  const helpId = useId();
  const state = editing === undefined ? undefined : editState(editing, failed);

  const saveNow = async (): Promise<void> => {
    if (await save()) announce(t('editor.saved'));
  };
  useEffect(() => {
    if (state === 'conflict') announce(t('conflict.title'));
  }, [announce, state, t]);

  const leave = (): void => {
    if (route.screen === 'note') toggleEditing(route, key);
  };
  const keepApart = async (): Promise<void> => {
    if (editing === undefined) return;
    const created = await act(() => createBeside(client, besides(path, t('conflict.mine-name')), editing.text));
    if (created === undefined) return;
    // Where the file is gone, leaving would try to save it once more.
    letGo();
    writeDraft(folder, path, null);
    navigate({ screen: 'note', path: created.path, at: null, line: null, edit: false });
    notify({ text: t('conflict.kept', { path: created.path }) });
  };

  const isGone = error instanceof AppError && error.code === 'note-not-found';
  if (editing === undefined) {
    if (isGone)
      return (
        <div className={`${styles.column} ${styles.gone}`}>
          <GoneNote path={path} seen={false} />
        </div>
      );
    return error === null ? <Waiting /> : <ErrorNote error={error} />;
  }
  return (
    <div className={styles.editor} data-both={isBoth}>
      <h1 className="visually-hidden">{note?.title ?? path}</h1>
      <div className={styles.column} lang={note?.lang ?? undefined}>
        <div className={styles.bar} lang={i18n.language}>
          <p id={stateId} className={styles.state} data-state={state}>
            {t(`editor.${state ?? 'saved'}`)}
          </p>
          <Button onPress={leave}>{t('editor.read')}</Button>
          <Button
            look="primary"
            keys={saveKey}
            isDisabled={state !== 'unsaved' && state !== 'failed'}
            onPress={() => void saveNow()}
          >
            {t('editor.save')}
          </Button>
        </div>
        <div className={styles.above} lang={i18n.language}>
          {error === null ? null : (
            <ErrorNote error={error}>
              {isGone ? <Button onPress={() => void keepApart()}>{t('editor.write-again')}</Button> : null}
            </ErrorNote>
          )}
          {editing.theirs === null ? null : (
            <Conflict
              mine={editing.text}
              theirs={editing.theirs.text}
              onEdit={write}
              onKeep={(text) => {
                const before = editing.theirs?.text ?? '';
                keep(text);
                notify({ text: t('conflict.put'), action: { label: t('undo.action'), run: () => write(before) } });
              }}
              onKeepApart={() => void keepApart()}
              onTakeTheirs={() => {
                const before = editing.text;
                takeTheirs();
                notify({ text: t('conflict.taken'), action: { label: t('undo.action'), run: () => write(before) } });
              }}
            />
          )}
        </div>
      </div>
      <p id={helpId} className="visually-hidden">
        {t('editor.help')}
      </p>
      <div className={styles.halves}>
        <CodeEditor
          className={styles.text}
          path={path}
          lang={note?.lang ?? null}
          text={editing.text}
          label={t('editor.label', { title: note?.title ?? path })}
          describedBy={`${stateId} ${helpId}`}
          type={type}
          follow={follow}
          onSave={() => void saveNow()}
          onOpen={setView}
          autoFocus={isFocused}
        />
        {isBoth ? <ReadingBeside path={path} view={view} /> : null}
      </div>
      <WordStatus text={editing.text} />
    </div>
  );
}

/** A path beside a note for another version of it. */
function besides(path: NotePath, name: string): string {
  return path.replace(/(\.[^./]+)?$/, ` (${name})$1`);
}

/** Makes a note under the first of `x`, `x 2`, `x 3`, … that is free. */
async function createBeside(client: Client, path: string, text: string): Promise<{ path: NotePath }> {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? path : path.replace(/(\.[^./]+)?$/, ` ${number}$1`);
    try {
      return await client.create({ path: free, text });
    } catch (error) {
      if (number >= 50 || !(error instanceof AppError) || error.code !== 'note-exists') throw error;
    }
  }
}
