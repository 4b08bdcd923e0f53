import { useTranslation } from 'react-i18next';
import { Separator } from '../kit/separator.tsx';
import { classes } from '../kit/classes.ts';
import type { Side } from './shell.ts';
import { sideWidths } from './use-side-width.ts';
import styles from './frame.module.css';

type SideBorderProps = {
  readonly side: Side;
  readonly width: number;
  readonly onChange: (width: number) => void;
};

/** The border between a side panel and the middle. */
export function SideBorder({ side, width, onChange }: SideBorderProps) {
  const { t } = useTranslation();
  return (
    <div className={classes(styles.border)}>
      <Separator
        label={side === 'left' ? t('panel.notes-width') : t('panel.note-width')}
        orientation="vertical"
        value={width}
        min={sideWidths.min}
        max={sideWidths.max}
        step={16}
        initial={sideWidths.initial[side]}
        reversed={side === 'right'}
        valueAt={(x) => (side === 'left' ? x : window.innerWidth - x)}
        onChange={onChange}
      />
    </div>
  );
}
