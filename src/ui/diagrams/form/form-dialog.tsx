import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findDiagram } from '#core/diagrams/diagram-list.ts';
import { drawDiagram } from '#core/diagrams/draw-diagram.ts';
import { readYamlTree } from '#core/diagrams/reading/yaml-tree.ts';
import { chooseWords, sayDiagramError } from '#core/diagrams/words/choose-words.ts';
import { placeName, type FormWords } from '#core/diagrams/words/form-words.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { FigureSheet } from '../figure-sheet.tsx';
import frame from '../framework.module.css';
import { FormContext } from './form-context.ts';
import { loadFormWords } from './load-form-words.ts';
import { MapFields } from './map-fields.tsx';
import styles from './form.module.css';

type FormDialogProps = {
  readonly type: string;
  readonly source: string;
  /** Language of the note. */
  readonly lang: string;
  /** Writes the block; answers whether that was done. */
  readonly onWrite: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Asked for in the end, as they are the same for every figure. */
const LAST: ReadonlySet<string> = new Set(['lang', 'title', 'caption', 'source']);

/** A figure as a form: every field changes the YAML, and what is shown is what that YAML says. */
export function FormDialog({ type, source, lang, onWrite, onClose }: FormDialogProps) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState(source);
  const [isLeaving, setLeaving] = useState(false);
  const [names, setNames] = useState<FormWords | null>(null);
  const { words } = chooseWords(i18n.language.split('-')[0] ?? '');
  useEffect(() => {
    let isLive = true;
    void loadFormWords(i18n.language).then((loaded) => isLive && setNames(loaded));
    return () => {
      isLive = false;
    };
  }, [i18n.language]);

  const block = findDiagram(type);
  const reading = useMemo(() => readYamlTree(text), [text]);
  const calm = useDeferredValue(text);
  const drawn = useMemo(() => drawDiagram(type, calm, { lang, width: 640 }), [calm, lang, type]);
  const [lastGood, setLastGood] = useState<string | null>(null);
  const svg = 'svg' in drawn ? drawn.svg : null;
  if (svg !== null && svg !== lastGood) setLastGood(svg);
  const errors = useMemo(() => {
    const checked = block?.read(text);
    return checked !== undefined && 'errors' in checked ? checked.errors : [];
  }, [block, text]);
  const form = useMemo(
    () =>
      names === null
        ? null
        : { type, words: names, errors, sayError: sayDiagramError.bind(null, words), change: setText },
    [errors, names, type, words],
  );
  const isChanged = text !== source;
  const tree = 'tree' in reading ? reading.tree : undefined;
  // An empty block is a form to fill in.
  const isReadable = tree !== undefined || ('error' in reading && reading.error.code === 'empty');

  return (
    <Dialog
      large
      title={t('framework.form', { kind: words.types[type as keyof typeof words.types] ?? type })}
      // What was filled in is lost only by the button that says so.
      onClose={() => (isChanged ? setLeaving(!isLeaving) : onClose())}
      actions={
        isLeaving ? (
          <>
            <span role="alert" className={styles.remark}>
              {t('framework.unsaved')}
            </span>
            <Button look="danger" onPress={onClose}>
              {t('framework.discard')}
            </Button>
            <Button look="primary" autoFocus onPress={() => setLeaving(false)}>
              {t('framework.go-on')}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={() => (isChanged ? setLeaving(true) : onClose())}>{t('dialog.cancel')}</Button>
            <Button
              look="primary"
              isDisabled={!isChanged}
              onPress={() => void onWrite(text).then((isDone) => (isDone ? onClose() : undefined))}
            >
              {t('framework.write')}
            </Button>
          </>
        )
      }
    >
      {form === null || block === undefined || !isReadable ? (
        <p>{isReadable ? '' : t('framework.not-readable')}</p>
      ) : (
        <div className={styles.form}>
          <form className={styles.fields} lang={i18n.language} onSubmit={(event) => event.preventDefault()}>
            <FormContext value={form}>
              <MapFields spec={block.form} tree={tree} path={[]} field="" isMore={({ key }) => LAST.has(key)} />
            </FormContext>
          </form>
          <section
            aria-label={t('framework.preview')}
            className={`${styles.preview} ${frame.colours}`}
            data-stale={svg === null}
          >
            <div role="status">
              {errors.length === 0 ? null : (
                <ul className={styles.errors}>
                  {errors.slice(0, 5).map((error) => (
                    <li key={`${error.line} ${error.field} ${error.code}`}>
                      {sayDiagramError(words, { ...error, field: placeName(form.words, type, error.field) })}
                    </li>
                  ))}
                </ul>
              )}
            </div>
            {lastGood === null ? null : <FigureSheet svg={svg ?? lastGood} />}
          </section>
        </div>
      )}
    </Dialog>
  );
}
