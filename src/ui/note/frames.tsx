import { Square, SquareCheck } from 'lucide-react';
import type { InputHTMLAttributes } from 'react';
import type { BlockData } from './blocks.tsx';
import { useTranslation } from 'react-i18next';

/** A table that scrolls by itself when it is wider than the text. */
export function TableFrame({ children, id, 'data-line': line }: BlockData) {
  const { t } = useTranslation();
  return (
    <div className="table-frame" role="group" aria-label={t('content.table')} tabIndex={0} id={id} data-line={line}>
      {children}
    </div>
  );
}

/** The box of a task, shown as it stands in the file. */
export function TaskBox({ type, checked }: InputHTMLAttributes<HTMLInputElement>) {
  const { t } = useTranslation();
  if (type !== 'checkbox') return null;
  const done = checked === true;
  const Icon = done ? SquareCheck : Square;
  return (
    <Icon
      size={17}
      role="img"
      aria-label={done ? t('content.task-done') : t('content.task-open')}
      className="task-box"
    />
  );
}
