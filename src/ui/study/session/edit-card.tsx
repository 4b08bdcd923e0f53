import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#core/review/card.ts';
import { isForTyping, matchesKey, showKey } from '../../commands/key-match.ts';
import { isMac } from '../../commands/platform.ts';
import { useClient } from '../../data/client-context.ts';
import { queries, useStatus } from '../../data/queries.ts';
import { saveWaiting } from '../../editor/draft.ts';
import type { FileText } from '../../editor/editing.ts';
import { rewriteNote } from '../../editor/rewrite-note.ts';
import { lineEndsOf } from '../../editor/line-ends.ts';
import { useShell } from '../../frame/shell.ts';
import { useAct } from '../../frame/use-act.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { ErrorNote } from '../../kit/error-note.tsx';
import { Waiting } from '../../kit/waiting.tsx';
import { passageAt, replacePassage, type Passage } from './card-passage.ts';
import styles from './edit-card.module.css';

type EditCardProps = {
  readonly card: Card;
  readonly onClose: () => void;
  readonly onOpen: () => void;
};

type Start = {
  readonly file: FileText;
  readonly lines: readonly string[];
  readonly passage: Passage;
  readonly text: string;
};

/** What was typed and neither saved nor taken away, by the place it belongs to. */
const left = new Map<string, { readonly of: string; readonly text: string }>();

/** The lines of its note that a card was made of, to be put right without leaving the session. */
export function EditCard({ card, onClose, onOpen }: EditCardProps) {
  const { t } = useTranslation();
  const client = useClient();
  const act = useAct();
  const { notify } = useShell();
  const folder = useStatus().data?.vault.folder ?? '';
  const { path, line, lang } = card;
  const place = `${path}:${line}`;
  const source = useQuery(queries.source(client, path));
  const [start, setStart] = useState<Start>();
  const [text, setText] = useState('');
  useEffect(() => {
    if (source.data === undefined || start !== undefined) return;
    const begun = begin(source.data, line);
    const before = left.get(place);
    setStart(begun);
    setText(before?.of === begun.text ? before.text : begun.text);
  }, [line, place, source.data, start]);

  const write = async (begun: Start): Promise<void> => {
    if (!(await saveWaiting(folder, path))) {
      notify({ text: t('properties.draft-waits'), action: { label: t('study.session.open'), run: onOpen } });
      return;
    }
    const { file, lines, passage } = begun;
    const next = replacePassage(lines, passage, text).join(lineEndsOf(file.text) === 'crlf' ? '\r\n' : '\n');
    const saved = await act(() => rewriteNote(client, path, file, next));
    if (saved === undefined) return;
    left.delete(place);
    onClose();
    const undo = (): void => void act(() => rewriteNote(client, path, saved, file.text));
    notify({ text: t('editor.saved'), action: { label: t('undo.action'), run: undo } });
  };
  const isChanged = start !== undefined && text !== start.text;
  const save = (): void => {
    if (isChanged) void write(start);
    else onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isSave = ['Mod+Enter', 'Mod+S'].some((key) => matchesKey(event.nativeEvent, key, isMac));
    if (!isSave || isForTyping(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
  return (
    <Dialog
      title={t('study.session.edit')}
      wide
      onClose={() => {
        if (isChanged) left.set(place, { of: start.text, text });
        onClose();
      }}
      actions={
        <>
          <Button onPress={onOpen}>{t('study.session.open')}</Button>
          <Button look="primary" keys={showKey('Mod+Enter', isMac)} isDisabled={!isChanged} onPress={save}>
            {t('editor.save')}
          </Button>
        </>
      }
    >
      {source.error === null || start !== undefined ? null : <ErrorNote error={source.error} />}
      {start === undefined ? (
        source.isPending && <Waiting />
      ) : (
        <>
          <p className={styles.note}>{path}</p>
          <textarea
            // The dialog was opened to write here.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            className={styles.text}
            aria-label={t('study.session.passage')}
            lang={lang ?? undefined}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </>
      )}
    </Dialog>
  );
}

function begin(file: FileText, line: number): Start {
  const lines = file.text.split(lineEndsOf(file.text) === 'crlf' ? '\r\n' : '\n');
  const passage = passageAt(lines, line);
  return { file, lines, passage, text: lines.slice(passage.start, passage.end).join('\n') };
}
