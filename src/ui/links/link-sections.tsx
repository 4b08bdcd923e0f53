import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingLink } from '#api/contract.ts';
import type { Mention } from '#core/links/mentions.ts';
import type { NotePath } from '#core/note/note.ts';
import { useLinks } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { PanelSection } from '../kit/panel-section.tsx';
import { nameOf } from '../note/note-name.ts';
import { fileHref, noteHref } from '../routing/route.ts';
import { ContextList } from './context-list.tsx';
import { distinctTargets } from './distinct-targets.ts';
import { useLinkMentions } from './use-link-mentions.ts';
import styles from './link-sections.module.css';

/** What links here, what could, and where this note leads. */
export function LinkSections({ path }: { readonly path: NotePath }) {
  const { t } = useTranslation();
  const linkMentions = useLinkMentions();
  const { data: links, error, refetch } = useLinks(path);
  if (links === undefined) return error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />;
  const notes = links.outgoing.filter(({ kind, status }) => kind !== 'external' && status !== 'unresolved');
  const missing = links.outgoing.filter(({ kind, status }) => kind !== 'external' && status === 'unresolved');
  const mentionAction = (mention: Mention): ReactNode => (
    <Button
      look="quiet"
      aria-label={t('mentions.link-place', { title: mention.title, line: mention.line })}
      onPress={() => void linkMentions(path, [mention])}
    >
      {t('mentions.link')}
    </Button>
  );
  return (
    <>
      <PanelSection id="backlinks" title={t('links.backlinks')} count={links.backlinks.length}>
        <ContextList items={links.backlinks} empty={t('links.no-backlinks')} />
      </PanelSection>
      <PanelSection id="mentions" title={t('links.mentions')} count={links.mentions.length}>
        <ContextList items={links.mentions} empty={t('links.no-mentions')} action={mentionAction} />
        {links.mentions.length > 1 ? (
          <Button look="quiet" onPress={() => void linkMentions(path)}>
            {t('mentions.link-all')}
          </Button>
        ) : null}
      </PanelSection>
      <PanelSection id="outgoing" title={t('links.outgoing')} count={distinctTargets(notes).length}>
        <Targets links={notes} empty={t('links.no-outgoing')} />
      </PanelSection>
      {missing.length === 0 ? null : (
        <PanelSection id="missing" title={t('links.missing')} count={distinctTargets(missing).length}>
          <Targets links={missing} empty="" />
        </PanelSection>
      )}
    </>
  );
}

function Targets({ links, empty }: { readonly links: readonly OutgoingLink[]; readonly empty: string }) {
  const { t } = useTranslation();
  const { openDialog, leavePanels } = useShell();
  const targets = distinctTargets(links);
  if (targets.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <ul>
      {targets.map(({ target, path, status, count }) => (
        <li key={path ?? target}>
          {path === null && isFile(target) ? <span className={styles.lost}>{target}</span> : null}
          {path !== null && isFile(path) ? (
            <a className={styles.target} href={fileHref(path)} target="_blank" rel="noopener noreferrer">
              {nameOf(path)}
            </a>
          ) : null}
          {path === null && !isFile(target) ? (
            <button
              type="button"
              className={styles.missing}
              onClick={() => openDialog({ kind: 'create', path: target, beside: true })}
            >
              {target}
            </button>
          ) : null}
          {path !== null && !isFile(path) ? (
            <a className={styles.target} href={noteHref(path)} title={path} data-preview onClick={leavePanels}>
              {nameOf(path)}
              {status === 'ambiguous' ? <span className={styles.ambiguous}>{t('links.ambiguous')}</span> : null}
              {count > 1 ? <span className={styles.count}>× {count}</span> : null}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Whether a target is an attachment: it has an extension, and not that of notes. */
function isFile(target: string): boolean {
  return /\.[a-z0-9]{2,5}$/i.test(target) && !/\.(?:md|markdown)$/i.test(target);
}
