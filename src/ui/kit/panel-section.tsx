import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components/Disclosure';
import { useTranslation } from 'react-i18next';
import { useKept } from '../data/kept.ts';
import styles from './panel-section.module.css';

type PanelSectionProps = {
  /** Under this name it is remembered whether the section is folded. */
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  /** Level of the heading. */
  readonly level?: 2 | 3;
  /** Whether it is unfolded until a person folds it. */
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
};

/** A part of a side panel that folds away and remembers it. */
export function PanelSection({ id, title, count, level = 3, startsOpen = true, children }: PanelSectionProps) {
  const { i18n } = useTranslation();
  const [open, setOpen] = useKept(`section:${id}`, startsOpen);
  return (
    <Disclosure isExpanded={open} onExpandedChange={setOpen} className={styles.section ?? ''}>
      <Heading level={level} className={styles.heading ?? ''}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <ChevronRight size={14} aria-hidden className={styles.chevron} />
          {title}
          {count === undefined ? null : <span className={styles.count}>{count.toLocaleString(i18n.language)}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>
        <div className={styles.body}>{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
