import { Link2 } from 'lucide-react';
import { createElement, use, useId, type ElementType, type HTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { InLinkContext, NoteContext } from './note-context.ts';
import { useCopyLink } from './use-copy-link.ts';

type Data = HTMLAttributes<HTMLElement>;

const heading = (level: 1 | 2 | 3 | 4 | 5 | 6) =>
  function NoteHeading({ children, ...data }: Data) {
    const words = useId();
    const note = use(NoteContext);
    if (note === null || data.id === undefined) return createElement(`h${level}`, data, children);
    return createElement(
      `h${level}`,
      // The name of a heading is its words, without the button beside them.
      { ...data, className: 'copyable', 'aria-labelledby': words },
      <span id={words}>{children}</span>,
      <CopyLink id={data.id} />,
    );
  };

const block = (tag: 'p' | 'li') =>
  function NoteBlockPlace({ children, ...data }: Data) {
    if (data.id === undefined) return createElement(tag, data, children);
    return createElement(tag, { ...data, className: 'copyable' }, children, <CopyLink id={data.id} />);
  };

/** Headings with a button in the margin that copies a link to them. */
export const headings = {
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
};

const blocks = { p: block('p'), li: block('li') };

/** The same for a paragraph or item that has a name; those without, nearly all, stay plain elements, which are cheaper. */
export function placeFor(type: ElementType, id: unknown): ElementType {
  if (typeof id !== 'string' || !id.startsWith('^')) return type;
  return type === 'p' || type === 'li' ? blocks[type] : type;
}

/** Out of the order of the Tab key, which would stop at every heading; a command and the outline do the same. */
function CopyLink({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation();
  const note = use(NoteContext);
  const inLink = use(InLinkContext);
  const copy = useCopyLink();
  if (note === null || inLink) return null;
  const label = id.startsWith('^') ? t('copy.block-link') : t('copy.heading-link');
  return (
    <button
      type="button"
      className="copy-place"
      tabIndex={-1}
      title={label}
      aria-label={label}
      lang={i18n.language}
      onClick={() => void copy(note, id)}
    >
      <Link2 size={15} aria-hidden />
    </button>
  );
}
