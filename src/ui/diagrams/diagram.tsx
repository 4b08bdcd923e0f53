import { Code, Workflow } from 'lucide-react';
import { lazy, Suspense, use, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../kit/button.tsx';
import { InLinkContext, NoteContext } from '../note/note-context.ts';
import { navigate } from '../routing/use-route.ts';
import { diagramName } from './diagram-name.ts';
import type { Palette } from './drawing.ts';
import { drawDiagram, type DrawnDiagram } from './draw-diagram.ts';
import { sourceLine } from './source-line.ts';
import { usePalettes } from './use-palette.ts';
import styles from './diagram.module.css';

const EnlargedImage = lazy(async () => ({ default: (await import('../note/enlarged-image.tsx')).EnlargedImage }));

type DiagramProps = {
  readonly type?: string;
  readonly source: string;
  readonly lang: string;
  /** Line of the file the block begins on; null where it stands in another file. */
  readonly line: number | null;
  readonly id: string | undefined;
  /** The source as code. */
  readonly children: ReactNode;
};

/** A diagram drawn from its source, which a button shows in its place. */
export function Diagram({ source, lang, line, id, children }: DiagramProps) {
  const { t, i18n } = useTranslation();
  const { screen, print } = usePalettes();
  const [drawn, setDrawn] = useState<DrawnDiagram | null>(null);
  const [onPaper, setOnPaper] = useState<DrawnDiagram | null>(null);
  const [asSource, setAsSource] = useState(false);
  useEffect(() => {
    let live = true;
    const show = async (palette: Palette, become: (drawn: DrawnDiagram) => void): Promise<void> => {
      const next = await drawDiagram({ text: source, lang, palette });
      if (live) become(next);
    };
    void show(screen, setDrawn);
    if (print !== null) void show(print, setOnPaper);
    return () => {
      live = false;
    };
  }, [lang, print, screen, source]);

  const name = drawn?.ok === true ? diagramName(t, drawn) : t('diagram.any');
  const shown = drawn?.ok === true && !asSource;
  return (
    <figure className={styles.diagram} aria-label={name} id={id} data-line={line ?? undefined} data-diagram>
      {drawn === null ? <p className={styles.waiting}>{t('waiting')}</p> : null}
      {drawn?.ok === false ? <Failure drawn={drawn} source={source} line={line} /> : null}
      {shown ? (
        <Picture drawn={drawn} onPaper={print !== null && onPaper?.ok === true ? onPaper : null} name={name} />
      ) : null}
      {drawn?.ok === false || (asSource && drawn !== null) ? children : null}
      {drawn?.ok === true ? (
        <button
          type="button"
          className={styles.toggle}
          lang={i18n.language}
          aria-pressed={asSource}
          aria-label={t('diagram.source')}
          title={asSource ? t('diagram.show') : t('diagram.source')}
          onClick={() => setAsSource(!asSource)}
        >
          {asSource ? <Workflow size={15} aria-hidden /> : <Code size={15} aria-hidden />}
        </button>
      ) : null}
    </figure>
  );
}

type Drawn = Extract<DrawnDiagram, { ok: true }>;

function Picture({
  drawn,
  onPaper,
  name,
}: {
  readonly drawn: Drawn;
  readonly onPaper: Drawn | null;
  readonly name: string;
}) {
  const { t } = useTranslation();
  const inLink = use(InLinkContext);
  const [large, setLarge] = useState(false);
  const { address, width, height } = drawn;
  const image = (
    <>
      <img
        src={address}
        width={width}
        height={height}
        alt={name}
        className={styles.screen}
        data-printed={onPaper === null}
      />
      {onPaper === null ? null : <img src={onPaper.address} alt="" className={styles.paper} />}
    </>
  );
  if (inLink) return image;
  return (
    <>
      <button
        type="button"
        className="image-button"
        aria-label={t('image.enlarge-named', { name })}
        aria-haspopup="dialog"
        onClick={() => setLarge(true)}
      >
        {image}
      </button>
      {large ? (
        <Suspense>
          <EnlargedImage vector src={address} alt={name} onClose={() => setLarge(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

type FailureProps = {
  readonly drawn: Extract<DrawnDiagram, { ok: false }>;
  readonly source: string;
  readonly line: number | null;
};

function Failure({ drawn, source, line }: FailureProps) {
  const { t, i18n } = useTranslation();
  const note = use(NoteContext);
  const told = drawn.reason === 'syntax' && drawn.line !== null ? sourceLine(source, drawn.line) : null;
  return (
    <div role="status" lang={i18n.language} className={styles.failure}>
      <p>{told === null ? t(`diagram.${drawn.reason}`) : t('diagram.syntax-line', { line: told })}</p>
      {drawn.reason === 'syntax' && drawn.message !== '' ? (
        <p lang="en" className={styles.said}>
          {drawn.message}
        </p>
      ) : null}
      {drawn.reason === 'syntax' && note !== null && line !== null ? (
        <Button
          onPress={() => navigate({ screen: 'note', path: note.path, at: null, line: line + (told ?? 1), edit: true })}
        >
          {t('note.open-source')}
        </Button>
      ) : null}
    </div>
  );
}
