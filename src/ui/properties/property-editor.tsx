import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '#api/contract.ts';
import { isMac } from '../commands/platform.ts';
import { useUndo } from '../frame/use-undo.ts';
import { Button } from '../kit/button.tsx';
import { navigate } from '../routing/use-route.ts';
import { PropertyName } from './property-name.tsx';
import { PropertyRow } from './property-row.tsx';
import { useChangeProperty } from './use-change-property.ts';
import styles from './properties.module.css';

type PropertyEditorProps = {
  readonly note: NoteView;
  /** Rises when a person asks for a new property from elsewhere. */
  readonly asked: number;
};

/** A menu has given the focus back by then; whoever has it later has taken it, ms. */
const SETTLED = 1000;
/** A row that is not there after this long will not come, ms. */
const PATIENCE = 10_000;

/** The properties of a note, each changed in its place. */
export function PropertyEditor({ note, asked }: PropertyEditorProps) {
  const { t } = useTranslation();
  const change = useChangeProperty(note.path);
  const undo = useUndo();
  const rows = useRef<HTMLDivElement>(null);
  const [adding, setAdding] = useState(false);
  const names = Object.keys(note.properties);
  useEffect(() => {
    if (asked > 0) setAdding(true);
  }, [asked]);

  const focus = (selector: string): void => focusOnceThere(rows, selector, performance.now());
  const focusName = (name: string): void =>
    focus(name === '' ? '[data-add]' : `[data-property="${CSS.escape(name)}"] [data-name]`);
  const focusValue = (name: string): void => focus(`[data-property="${CSS.escape(name)}"] dd :is(input, textarea)`);

  const add = (name: string): void => {
    setAdding(false);
    if (!names.includes(name)) void change({ kind: 'set', name, value: null });
    focusValue(name);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isUndo = event.key.toLowerCase() === 'z' && (isMac ? event.metaKey : event.ctrlKey) && !event.shiftKey;
    // Text fields have an undo of their own.
    if (!isUndo || (event.target instanceof Element && event.target.matches('textarea, input:not([type=checkbox])')))
      return;
    event.preventDefault();
    void undo();
  };

  const broken = names.length === 0 ? note.warnings.find(({ code }) => code === 'bad-front-matter') : undefined;
  if (broken !== undefined)
    return (
      <div className={styles.broken}>
        <p>{t('properties.broken')}</p>
        <Button onPress={() => navigate({ screen: 'note', path: note.path, at: null, line: broken.line, edit: true })}>
          {t('note.open-source')}
        </Button>
      </div>
    );
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of what stands inside, on their way up
    <div ref={rows} onKeyDown={onKeyDown}>
      <dl className={styles.rows}>
        {names.map((name) => (
          <PropertyRow key={name} note={note} name={name} names={names} onChange={change} onFocus={focusName} />
        ))}
      </dl>
      {adding ? (
        <PropertyName
          label={t('properties.add')}
          name=""
          taken={names}
          onTake={add}
          onCancel={(away) => {
            setAdding(false);
            if (!away) focusName('');
          }}
        />
      ) : (
        <button type="button" data-add className={styles.add} onClick={() => setAdding(true)}>
          <Plus size={14} aria-hidden />
          {t('properties.add')}
        </button>
      )}
    </div>
  );
}

/** Focuses a part of the rows as soon as it is there, and what had the focus before has given it back. */
function focusOnceThere(rows: RefObject<HTMLElement | null>, selector: string, since: number, isFirst = true): void {
  requestAnimationFrame(() => {
    const found = rows.current?.querySelector<HTMLElement>(selector);
    const waited = performance.now() - since;
    if (found != null && !isFirst) found.focus();
    else if (waited < SETTLED || (waited < PATIENCE && document.activeElement === document.body))
      focusOnceThere(rows, selector, since, false);
  });
}
