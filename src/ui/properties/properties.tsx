import { ChevronRight } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '#api/contract.ts';
import { useKept } from '../data/kept.ts';
import { useStatus } from '../data/queries.ts';
import { formatMoment } from '../i18n/format.ts';
import { useIsFocusedPane } from '../workspace/pane-context.ts';
import { onPropertyAsked } from './ask-for-property.ts';
import { propertyRows } from './property-rows.ts';
import styles from './properties.module.css';

const PropertyEditor = lazy(async () => ({ default: (await import('./property-editor.tsx')).PropertyEditor }));

/** The front matter as rows to read and to change, folded until wanted. */
export function Properties({ note }: { readonly note: NoteView }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useKept('section:properties', false);
  const [asked, setAsked] = useState(0);
  const isFocused = useIsFocusedPane();
  const writable = useStatus().data?.vault.writable === true;
  useEffect(() => {
    if (!isFocused || !writable) return undefined;
    return onPropertyAsked(() => {
      setOpen(true);
      setAsked((before) => before + 1);
    });
  }, [isFocused, setOpen, writable]);
  return (
    <Disclosure isExpanded={open} onExpandedChange={setOpen} className={styles.properties ?? ''}>
      <Button slot="trigger" className={styles.trigger ?? ''}>
        <ChevronRight size={14} aria-hidden className={styles.chevron} />
        {t('note.properties')}
      </Button>
      <DisclosurePanel>
        {open && writable ? (
          <Suspense>
            <PropertyEditor key={note.path} note={note} asked={asked} />
          </Suspense>
        ) : (
          <ReadRows note={note} />
        )}
        <dl className={styles.facts}>
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

/** The properties of a notebook that cannot be written to. */
function ReadRows({ note }: { readonly note: NoteView }) {
  return (
    <dl className={styles.rows}>
      {propertyRows(note.properties).map(({ name, values }) => (
        <div key={name} className={styles.row}>
          <dt>{name}</dt>
          <dd lang={note.lang ?? undefined}>{values.join(', ')}</dd>
        </div>
      ))}
    </dl>
  );
}
