import { Square, SquareCheck } from 'lucide-react';
import type { HTMLAttributes, InputHTMLAttributes } from 'react';
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

/** A block of code; long lines scroll. */
export function CodeBlock(data: HTMLAttributes<HTMLPreElement> & { readonly 'data-language'?: string }) {
  const { t } = useTranslation();
  const language = data['data-language'];
  const label = language === undefined || language === '' ? t('content.code') : t('content.code-in', { language });
  return <pre {...data} role="group" aria-label={label} tabIndex={0} translate="no" />;
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
