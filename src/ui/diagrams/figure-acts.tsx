import { Code, Copy, Download, ImageDown, SquarePen, Workflow } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { drawDiagram } from '#core/diagrams/draw-diagram.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { savePicture } from '../graph/save-picture.ts';
import { paintFigure } from './paint-figure.ts';
import styles from './framework.module.css';

type FigureActsProps = {
  readonly type: string;
  readonly source: string;
  readonly lang: string;
  readonly asSource: boolean;
  readonly onSource: () => void;
  /** Absent where the block is in no note that could be written to. */
  readonly onEdit: (() => void) | undefined;
};

/** What can be done with a figure. */
export function FigureActs({ type, source, lang, asSource, onSource, onEdit }: FigureActsProps) {
  const { t, i18n } = useTranslation();
  const { notify } = useShell();
  const act = useAct();
  const draw = (): { readonly name: string; readonly svg: string } | null => {
    const plain = drawDiagram(type, source, { lang, width: 960, isPlain: true });
    return 'errors' in plain ? null : { name: plain.title || type, svg: plain.svg };
  };
  const saveSvg = (): void => {
    const drawn = draw();
    if (drawn !== null) savePicture(`${drawn.name}.svg`, new Blob([drawn.svg], { type: 'image/svg+xml' }));
  };
  const savePng = async (): Promise<void> => {
    const drawn = draw();
    if (drawn !== null) savePicture(`${drawn.name}.png`, await paintFigure(drawn.svg));
  };
  const copy = async (): Promise<void> => {
    const drawn = draw();
    if (drawn === null) return;
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': paintFigure(drawn.svg) })]);
      notify({ text: t('framework.copied') });
    } catch {
      // Whoever has no clipboard gets a file.
      await savePng();
      notify({ text: t('framework.copy-failed') });
    }
  };
  const button = (label: string, icon: ReactNode, run: () => void, pressed?: boolean): ReactNode => (
    <button type="button" aria-label={label} title={label} aria-pressed={pressed} onClick={run}>
      {icon}
    </button>
  );
  return (
    <div className={styles.acts} lang={i18n.language}>
      {onEdit === undefined ? null : button(t('framework.edit'), <SquarePen size={15} aria-hidden />, onEdit)}
      {button(t('framework.copy'), <Copy size={15} aria-hidden />, () => void act(copy))}
      {button(t('framework.save-png'), <ImageDown size={15} aria-hidden />, () => void act(savePng))}
      {button(t('framework.save'), <Download size={15} aria-hidden />, saveSvg)}
      {button(
        t('diagram.source'),
        asSource ? <Workflow size={15} aria-hidden /> : <Code size={15} aria-hidden />,
        onSource,
        asSource,
      )}
    </div>
  );
}
