import type { AnchorHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { useShell } from '../frame/shell.ts';
import { fileHref, noteHref, searchHref } from '../routing/route.ts';
import { tagQuery } from '../search/tag-query.ts';
import { InLinkContext } from './note-context.ts';

type LinkData = AnchorHTMLAttributes<HTMLAnchorElement> & {
  readonly 'data-link'?: string;
  readonly 'data-path'?: string;
  readonly 'data-fragment'?: string;
  readonly 'data-target'?: string;
  readonly 'data-tag'?: string;
  readonly 'data-ambiguous'?: string | boolean;
  readonly 'data-footnote-back'?: string | boolean;
};

/** A link of the text: to a note, a note that is missing, an attachment, a tag, or out of the notebook. */
export function NoteLink({ children: inside, ...data }: LinkData) {
  // Words alone, which most links are, need not be told.
  const children = typeof inside === 'string' ? inside : <InLinkContext value>{inside}</InLinkContext>;
  switch (data['data-link']) {
    case 'file':
      return (
        <a
          className="link-file"
          href={fileHref(data['data-path'] ?? '', data['data-fragment'])}
          target="_blank"
          rel="noopener noreferrer"
        >
          {children}
        </a>
      );
    case 'tag':
      return (
        <a className="link-tag" href={searchHref(tagQuery(data['data-tag'] ?? ''))}>
          {children}
        </a>
      );
    case 'external':
      return (
        <a className="link-external" href={data.href} target="_blank" rel="noopener noreferrer" title={data.href}>
          {children}
        </a>
      );
    default:
      return <TellingLink {...data}>{children}</TellingLink>;
  }
}

/** A link that says something of itself in the language of the window. */
function TellingLink({ children, ...data }: LinkData) {
  const { t } = useTranslation();
  const { openDialog } = useShell();
  const path = data['data-path'] ?? '';
  switch (data['data-link']) {
    case 'note':
      return (
        <a
          id={data.id}
          className="link-note"
          title={data['data-ambiguous'] === undefined ? undefined : t('links.ambiguous')}
          href={noteHref(path as NotePath, { at: data['data-fragment'] ?? null })}
        >
          {children}
        </a>
      );
    case 'missing':
      return (
        <button
          type="button"
          className="link-missing"
          title={t('missing.tip', { target: data['data-target'] ?? '' })}
          onClick={() => openDialog({ kind: 'create', path: data['data-target'] ?? '', beside: true })}
        >
          {children}
        </button>
      );
    default:
      // Footnotes and the like, which stay on the page: the hash is taken by the route, so they scroll by hand.
      return (
        <a
          {...data}
          aria-label={data['data-footnote-back'] === undefined ? undefined : t('content.footnote-back')}
          onClick={(event) => {
            if (data.href?.startsWith('#') !== true) return;
            event.preventDefault();
            const target = document.getElementById(decodeURIComponent(data.href.slice(1)));
            target?.scrollIntoView({ block: 'center' });
            target?.focus({ preventScroll: true });
          }}
        >
          {children}
        </a>
      );
  }
}
