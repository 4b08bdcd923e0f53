import { lazy, Suspense, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { drawDiagram } from '#core/diagrams/draw-diagram.ts';
import { chooseWords, sayDiagramError } from '#core/diagrams/words/choose-words.ts';
import { useTree } from '../data/queries.ts';
import { Button } from '../kit/button.tsx';
import { resolverOf } from '../links/link-name.ts';
import { NoteContext } from '../note/note-context.ts';
import { useReplaceBlock } from '../note/use-replace-block.ts';
import { noteHref } from '../routing/route.ts';
import { navigate } from '../routing/use-route.ts';
import { FigureActs } from './figure-acts.tsx';
import { FigureSheet } from './figure-sheet.tsx';
import styles from './framework.module.css';

const FormDialog = lazy(async () => ({ default: (await import('./form/form-dialog.tsx')).FormDialog }));

type FrameworkProps = {
  readonly type: string;
  readonly source: string;
  readonly lang: string;
  /** Line of the file the block begins on; null where it stands in another file. */
  readonly line: number | null;
  readonly id: string | undefined;
  /** The source as code. */
  readonly children: ReactNode;
};

/** A framework of marketing drawn from its block, with the same as a list below it. */
export function Framework({ type, source, lang, line, id, children }: FrameworkProps) {
  const { t, i18n } = useTranslation();
  const note = use(NoteContext);
  const { data: tree } = useTree();
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(720);
  const [asSource, setAsSource] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const replace = useReplaceBlock(note?.path ?? null, line);
  const speech = lang === '' ? i18n.language : lang;
  const drawn = useMemo(() => drawDiagram(type, source, { lang: speech, width }), [source, speech, type, width]);
  const resolver = useMemo(() => (tree === undefined ? null : resolverOf(tree)), [tree]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    // In steps, so that a border that is dragged does not draw it anew at every pixel.
    const measure = (): void => setWidth(Math.max(400, Math.min(960, Math.floor(element.clientWidth / 40) * 40)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const hrefOf = (target: string): string | null => {
    const from = { path: note?.path ?? ('' as never), lang: note?.lang ?? null };
    const found = resolver?.resolve({ kind: 'wiki', target }, from);
    return found === undefined ? null : noteHref(found.path);
  };
  const follow = (target: string): void => {
    const href = hrefOf(target);
    if (href !== null) location.hash = href.replace(/^#/, '');
  };
  const yaml = source.replaceAll('\r\n', '\n');
  const onEdit = replace === null ? undefined : () => setEditing(true);
  const dialog =
    replace === null || !isEditing ? null : (
      <Suspense>
        <FormDialog
          type={type}
          source={yaml}
          lang={speech}
          onWrite={(text) =>
            replace((inside) => (inside === yaml ? text : undefined), {
              written: t('framework.written'),
              moved: t('framework.changed'),
            })
          }
          onClose={() => setEditing(false)}
        />
      </Suspense>
    );

  if ('errors' in drawn) {
    const [first] = drawn.errors;
    const at = (first?.line ?? 1) + (line ?? 0);
    return (
      <figure
        ref={frame}
        className={`${styles.frame} ${styles.colours}`}
        id={id}
        data-line={line ?? undefined}
        data-framework=""
        aria-label={type}
      >
        <div role="status" lang={i18n.language} className={styles.failure}>
          <ul>
            {drawn.errors.slice(0, 5).map((error) => (
              <li key={`${error.line} ${error.field} ${error.code}`}>
                {line === null ? '' : `${t('calc.line', { line: error.line + line })}: `}
                {sayDiagramError(chooseWords(i18n.language).words, error)}
              </li>
            ))}
          </ul>
          {note === null || line === null ? null : (
            <Button onPress={() => navigate({ screen: 'note', path: note.path, at: null, line: at, edit: true })}>
              {t('note.open-source')}
            </Button>
          )}
          {onEdit === undefined ? null : <Button onPress={onEdit}>{t('framework.edit')}</Button>}
        </div>
        {children}
        {dialog}
      </figure>
    );
  }
  return (
    <figure
      ref={frame}
      className={`${styles.frame} ${styles.colours}`}
      id={id}
      data-line={line ?? undefined}
      data-framework={type}
      aria-label={drawn.title === '' ? type : drawn.title}
      lang={speech}
    >
      {asSource ? children : null}
      {asSource ? null : <FigureSheet svg={drawn.svg} onFollow={follow} />}
      <details className={styles.list}>
        <summary lang={i18n.language}>{t('framework.as-list')}</summary>
        <Outline items={drawn.outline} />
        {drawn.links.length === 0 ? null : (
          <ul>
            {drawn.links.map(({ target, alias }, at) => {
              const href = hrefOf(target);
              return (
                // The same note may be linked twice.
                // oxlint-disable-next-line react/no-array-index-key
                <li key={at}>{href === null ? (alias ?? target) : <a href={href}>{alias ?? target}</a>}</li>
              );
            })}
          </ul>
        )}
      </details>
      <FigureActs
        type={type}
        source={source}
        lang={speech}
        asSource={asSource}
        onSource={() => setAsSource(!asSource)}
        onEdit={onEdit}
      />
      {dialog}
    </figure>
  );
}

type OutlineItems = Extract<ReturnType<typeof drawDiagram>, { outline: unknown }>['outline'];

function Outline({ items }: { readonly items: OutlineItems }) {
  return (
    <ul>
      {items.map(({ text, items: below }, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at}>
          {text}
          {below === undefined || below.length === 0 ? null : <Outline items={below} />}
        </li>
      ))}
    </ul>
  );
}
