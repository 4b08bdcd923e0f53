import { Code, Download, Workflow } from 'lucide-react';
import { use, useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { drawDiagram } from '#core/diagrams/draw-diagram.ts';
import { chooseWords, sayDiagramError } from '#core/diagrams/words/choose-words.ts';
import { useTree } from '../data/queries.ts';
import { savePicture } from '../graph/save-picture.ts';
import { Button } from '../kit/button.tsx';
import { resolverOf } from '../links/link-name.ts';
import { NoteContext } from '../note/note-context.ts';
import { noteHref } from '../routing/route.ts';
import { navigate } from '../routing/use-route.ts';
import styles from './framework.module.css';

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
  const sheet = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(720);
  const [asSource, setAsSource] = useState(false);
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
  useEffect(() => {
    if (sheet.current === null || 'errors' in drawn) return;
    // What the core has written holds no script, and every text in it is escaped.
    const parsed = new DOMParser().parseFromString(drawn.svg, 'image/svg+xml').documentElement;
    // A picture holds nothing to press for a screen reader or the keyboard: the list below has the same links.
    for (const link of parsed.querySelectorAll('a')) {
      const words = document.createElementNS(parsed.namespaceURI, 'tspan');
      for (const { name, value } of link.attributes) if (name !== 'href') words.setAttribute(name, value);
      words.append(...link.childNodes);
      link.replaceWith(words);
    }
    sheet.current.replaceChildren(document.importNode(parsed, true));
  }, [asSource, drawn]);

  const hrefOf = (target: string): string | null => {
    const from = { path: note?.path ?? ('' as never), lang: note?.lang ?? null };
    const found = resolver?.resolve({ kind: 'wiki', target }, from);
    return found === undefined ? null : noteHref(found.path);
  };
  const follow = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('[data-target]');
    if (link === null) return;
    event.preventDefault();
    const href = hrefOf(link.getAttribute('data-target') ?? '');
    if (href !== null) location.hash = href.replace(/^#/, '');
  };
  const save = (): void => {
    const plain = drawDiagram(type, source, { lang: speech, width: 960, isPlain: true });
    if ('errors' in plain) return;
    savePicture(`${plain.title || type}.svg`, new Blob([plain.svg], { type: 'image/svg+xml' }));
  };

  if ('errors' in drawn) {
    const [first] = drawn.errors;
    const at = (first?.line ?? 1) + (line ?? 0);
    return (
      <figure
        ref={frame}
        className={styles.frame}
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
        </div>
        {children}
      </figure>
    );
  }
  return (
    <figure
      ref={frame}
      className={styles.frame}
      id={id}
      data-line={line ?? undefined}
      data-framework={type}
      aria-label={drawn.title === '' ? type : drawn.title}
      lang={speech}
    >
      {asSource ? children : null}
      {/* The list below is what is read out; clicks on links in the picture are a shortcut to it. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      {asSource ? null : <div ref={sheet} className={styles.sheet} onClick={follow} />}
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
      <div className={styles.acts} lang={i18n.language}>
        <button type="button" aria-label={t('framework.save')} title={t('framework.save')} onClick={save}>
          <Download size={15} aria-hidden />
        </button>
        <button
          type="button"
          aria-pressed={asSource}
          aria-label={t('diagram.source')}
          title={t('diagram.source')}
          onClick={() => setAsSource(!asSource)}
        >
          {asSource ? <Workflow size={15} aria-hidden /> : <Code size={15} aria-hidden />}
        </button>
      </div>
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
