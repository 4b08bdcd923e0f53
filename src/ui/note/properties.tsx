import { ChevronRight } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '#api/contract.ts';
import { useKept } from '../data/kept.ts';
import { formatMoment } from '../i18n/format.ts';
import { searchHref } from '../routing/route.ts';
import { tagQuery } from '../search/tag-query.ts';
import { propertyRows } from './property-rows.ts';
import styles from './properties.module.css';

/** The front matter as readable rows, folded until wanted. */
export function Properties({ note }: { readonly note: NoteView }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useKept('section:properties', false);
  const rows = propertyRows(note.properties);
  return (
    <Disclosure isExpanded={open} onExpandedChange={setOpen} className={styles.properties ?? ''}>
      <Button slot="trigger" className={styles.trigger ?? ''}>
        <ChevronRight size={14} aria-hidden className={styles.chevron} />
        {t('note.properties')}
      </Button>
      <DisclosurePanel>
        <dl className={styles.rows}>
          {rows.map(({ name, values }) => (
            <div key={name} className={styles.row}>
              <dt>{name}</dt>
              <dd lang={note.lang ?? undefined}>
                {name === 'tags' || name === 'tag'
                  ? values.map((tag) => (
                      <a key={tag} className={styles.tag} href={searchHref(tagQuery(tag.replace(/^#/, '')))}>
                        {tag.replace(/^#/, '')}
                      </a>
                    ))
                  : values.join(', ')}
              </dd>
            </div>
          ))}
          <div className={styles.row}>
            <dt>{t('note.changed')}</dt>
            <dd>{formatMoment(note.mtime, i18n.language)}</dd>
          </div>
          <div className={styles.row}>
            <dt>{t('note.length')}</dt>
            <dd>{t('note.words', { count: note.words })}</dd>
          </div>
          <div className={styles.row}>
            <dt>{t('note.file')}</dt>
            <dd>{note.path}</dd>
          </div>
        </dl>
      </DisclosurePanel>
    </Disclosure>
  );
}
