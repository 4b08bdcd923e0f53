import type { Root } from 'hast';
import { useEffect, useId, useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNote } from '../data/queries.ts';
import { treeShownIn } from '../note/shown-trees.ts';
import { NoteContent } from '../note/note-content.tsx';
import { nameOf } from '../note/note-name.ts';
import { noteHref, parseRoute, type Route } from '../routing/route.ts';
import { useRoute } from '../routing/use-route.ts';
import { lineUnder, placeCard } from './place-card.ts';
import { footnotePart, previewPart } from './preview-part.ts';
import { closePreview, usePreview, type Preview } from './preview-store.ts';
import { usePreviewLinks } from './use-preview-links.ts';
import styles from './preview-card.module.css';

/** The card that shows where a link leads, while one is open. */
export function PreviewCard() {
  usePreviewLinks();
  const preview = usePreview();
  const { key } = useRoute();
  useEffect(() => () => closePreview({ refocus: false }), [key]);
  if (preview === null) return null;
  const href = preview.link.getAttribute('href') ?? '';
  const route = parseRoute(href);
  if (route.screen === 'note') return <NotePreview key={href} preview={preview} route={route} />;
  const tree = treeShownIn(preview.link);
  const part = tree === undefined ? undefined : footnotePart(tree, decodeURIComponent(href.slice(1)));
  return part === undefined ? null : <Card key={href} preview={preview} part={part} route={null} name={null} />;
}

type NoteRoute = Extract<Route, { screen: 'note' }>;

function NotePreview({ preview, route }: { readonly preview: Preview; readonly route: NoteRoute }) {
  const { data: note } = useNote(route.path);
  // Nothing is shown before there is something to read: a card that fills later would flicker.
  if (note === undefined) return null;
  const part = previewPart(note.tree, route.at);
  return <Card preview={preview} part={part} route={route} name={note.title || nameOf(route.path)} lang={note.lang} />;
}

type CardProps = {
  readonly preview: Preview;
  readonly part: Root;
  /** Where the head of the card leads; null for a footnote, which has none. */
  readonly route: NoteRoute | null;
  readonly name: string | null;
  readonly lang?: string | null;
};

function Card({ preview, part, route, name, lang }: CardProps) {
  const { t } = useTranslation();
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<ReturnType<typeof placeCard> | null>(null);
  useLayoutEffect(() => {
    const element = card.current;
    const put = (): void => {
      const line = lineUnder([...preview.link.getClientRects()], preview.pointer?.y ?? null);
      if (element === null || line === undefined) return;
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      setPlace(placeCard(line, size, { width: innerWidth, height: innerHeight }, preview.pointer?.x ?? null));
    };
    put();
    // Panels come and go with the width of the window, and move the link once it is as it shall be.
    const observer = new ResizeObserver(put);
    observer.observe(document.documentElement);
    // Read out with the link that it stands beside, unless one goes into it.
    const { link, takesFocus } = preview;
    if (takesFocus) element?.focus({ preventScroll: true });
    else link.setAttribute('aria-describedby', id);
    return () => {
      observer.disconnect();
      if (!takesFocus) link.removeAttribute('aria-describedby');
    };
  }, [id, preview]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') return;
    const stops = [...(card.current?.querySelectorAll<HTMLElement>('a[href], button, [tabindex="0"]') ?? [])];
    const leaves = event.shiftKey ? [stops[0], card.current] : [stops.at(-1) ?? card.current];
    if (!leaves.some((stop) => stop === document.activeElement)) return;
    // The card stands at the end of the page; leaving it leads back to its link.
    event.preventDefault();
    closePreview();
  };
  const language = lang ?? preview.link.closest('[lang]')?.getAttribute('lang') ?? undefined;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and clicks of the links inside, on their way up
    <div
      ref={card}
      id={id}
      role="dialog"
      aria-label={name === null ? t('preview.footnote') : t('preview.label', { name })}
      tabIndex={-1}
      className={styles.card}
      style={place === null ? { opacity: 0 } : standing(place)}
      data-preview-card
      lang={language}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('a, .link-missing') !== null)
          closePreview({ refocus: false });
      }}
    >
      {route === null ? null : (
        <a className={styles.name} href={noteHref(route.path, { at: route.at, line: route.line })}>
          {name}
        </a>
      )}
      <div className={styles.text}>
        {part.children.length === 0 ? (
          <p className={styles.empty}>{t('preview.empty')}</p>
        ) : (
          <NoteContent tree={part} />
        )}
      </div>
    </div>
  );
}

function standing({ left, room, ...edge }: ReturnType<typeof placeCard>): CSSProperties {
  return { left, ...edge, maxHeight: `min(20rem, ${room}px)` };
}
