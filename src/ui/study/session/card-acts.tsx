import { Archive, BookOpen, EyeOff, Flag, Pencil, Undo2, Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../kit/button.tsx';
import styles from './session.module.css';

type CardActsProps = {
  readonly isFlagged: boolean;
  readonly canUndo: boolean;
  readonly canSpeak: boolean;
  readonly onUndo: () => void;
  readonly onEdit: () => void;
  readonly onOpen: () => void;
  readonly onFlag: () => void;
  readonly onBury: () => void;
  readonly onSuspend: () => void;
  readonly onSpeak: () => void;
};

/** What else can be done with a card, each with its key. */
export function CardActs(props: CardActsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.acts} role="toolbar" aria-label={t('study.session.acts')}>
      <IconButton label={t('study.session.undo')} keys="U" isDisabled={!props.canUndo} onPress={props.onUndo}>
        <Undo2 size={18} aria-hidden />
      </IconButton>
      <IconButton label={t('study.session.edit')} keys="E" onPress={props.onEdit}>
        <Pencil size={18} aria-hidden />
      </IconButton>
      <IconButton label={t('study.session.open')} keys="O" onPress={props.onOpen}>
        <BookOpen size={18} aria-hidden />
      </IconButton>
      <IconButton label={t('study.session.flag')} keys="F" pressed={props.isFlagged} onPress={props.onFlag}>
        <Flag size={18} aria-hidden fill={props.isFlagged ? 'currentColor' : 'none'} />
      </IconButton>
      <IconButton label={t('study.session.bury')} keys="B" onPress={props.onBury}>
        <Archive size={18} aria-hidden />
      </IconButton>
      <IconButton label={t('study.session.suspend')} keys="S" onPress={props.onSuspend}>
        <EyeOff size={18} aria-hidden />
      </IconButton>
      {props.canSpeak ? (
        <IconButton label={t('study.session.speak')} keys="V" onPress={props.onSpeak}>
          <Volume2 size={18} aria-hidden />
        </IconButton>
      ) : null}
    </div>
  );
}
