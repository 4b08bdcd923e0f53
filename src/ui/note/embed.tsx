import { CornerDownRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { useShell } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { noteHref } from '../routing/route.ts';
import type { BlockData } from './blocks.tsx';
import { nameOf } from './note-name.ts';

/** The content of another note, framed, with the way to its source. */
export function Embed({
  children,
  'data-path': path = '',
  'data-fragment': at,
  'data-title': title,
  'data-line': line,
  id,
}: BlockData) {
  const { t } = useTranslation();
  const name = title ?? nameOf(path);
  return (
    <div role="group" aria-label={t('embed.label', { name })} className="embed" data-embed data-line={line} id={id}>
      <a className="embed-source" href={noteHref(path as NotePath, { at: at ?? null })}>
        <CornerDownRight size={14} aria-hidden />
        {name}
      </a>
      <div className="embed-body">{children}</div>
    </div>
  );
}

/** What stands in place of a note that cannot be embedded. */
export function EmbedError({
  children,
  'data-embed-error': reason,
  'data-target': target = '',
  'data-line': line,
}: BlockData) {
  const { t } = useTranslation();
  const { openDialog } = useShell();
  const words =
    reason === 'recursion'
      ? t('embed.recursion', { target })
      : reason === 'depth'
        ? t('embed.depth', { target })
        : t('embed.missing', { target });
  return (
    <div className="embed embed-error" data-line={line}>
      <p>{words}</p>
      {reason === 'missing' ? (
        <Button onPress={() => openDialog({ kind: 'create', path: target, beside: true })}>{t('create.action')}</Button>
      ) : (
        children
      )}
    </div>
  );
}
