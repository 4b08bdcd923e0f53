import { ChevronRight } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components/Disclosure';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { useKept } from '../data/kept.ts';
import { useLinks } from '../data/queries.ts';
import { ContextList } from './context-list.tsx';
import styles from './linked-from.module.css';

/** At the end of a note: who links here, each with its sentence; folded until wanted. */
export function LinkedFrom({ path }: { readonly path: NotePath }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useKept('section:linked-from', false);
  const { data } = useLinks(path);
  if (data === undefined || data.backlinks.length === 0) return null;
  return (
    <footer className={styles.foot} lang={i18n.language}>
      <Disclosure isExpanded={open} onExpandedChange={setOpen} className={styles.section ?? ''}>
        <Heading level={2} className={styles.heading ?? ''}>
          <Button slot="trigger" className={styles.trigger ?? ''}>
            <ChevronRight size={15} aria-hidden className={styles.chevron} />
            {t('links.linked-from')}
            <span className={styles.count}>{data.backlinks.length.toLocaleString(i18n.language)}</span>
          </Button>
        </Heading>
        <DisclosurePanel>
          <div className={styles.body}>{open ? <ContextList items={data.backlinks} empty="" /> : null}</div>
        </DisclosurePanel>
      </Disclosure>
    </footer>
  );
}
