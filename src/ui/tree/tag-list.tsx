import { ChevronRight } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTree } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { PanelSection } from '../kit/panel-section.tsx';
import { searchHref } from '../routing/route.ts';
import { tagQuery } from '../search/tag-query.ts';
import { sortTags, type TagNode } from './tag-tree.ts';
import styles from './tag-list.module.css';

/** Tags shown before one asks for all. */
const FEW = 12;

/** The notebook's tags, those with others below them unfolding; one leads to the notes that bear it. */
export function TagList() {
  const { t, i18n } = useTranslation();
  // Thousands of tags are put in order when there is nothing more pressing to do.
  const data = useDeferredValue(useTree().data);
  const tags = useMemo(() => (data === undefined ? [] : sortTags(data.tags, i18n.language)), [data, i18n.language]);
  const [all, setAll] = useState(false);
  if (tags.length === 0) return null;
  return (
    <PanelSection id="tags" title={t('tags.title')} count={tags.length}>
      <TagNodes tags={all ? tags : tags.slice(0, FEW)} />
      {tags.length > FEW ? (
        <div className={styles.more}>
          <Button look="quiet" onPress={() => setAll(!all)}>
            {all ? t('tags.fewer') : t('tags.all', { count: tags.length })}
          </Button>
        </div>
      ) : null}
    </PanelSection>
  );
}

function TagNodes({ tags }: { readonly tags: readonly TagNode[] }) {
  return (
    <ul className={styles.list}>
      {tags.map((node) =>
        node.below.length === 0 ? (
          <li key={node.tag}>
            <TagLink node={node} />
          </li>
        ) : (
          <TagBranch key={node.tag} node={node} />
        ),
      )}
    </ul>
  );
}

function TagBranch({ node }: { readonly node: TagNode }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <li className={open ? styles.branch : undefined}>
      <span className={styles.head}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={open}
          aria-label={t('tags.fold', { name: node.tag })}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight size={13} aria-hidden className={styles.chevron} />
        </button>
        <TagLink node={node} />
      </span>
      {open ? <TagNodes tags={node.below} /> : null}
    </li>
  );
}

function TagLink({ node }: { readonly node: TagNode }) {
  const { i18n } = useTranslation();
  const { leavePanels } = useShell();
  return (
    <a className={styles.tag} href={searchHref(tagQuery(node.tag))} title={node.tag} onClick={leavePanels}>
      {node.name}
      <span className={styles.count}>{node.notes.toLocaleString(i18n.language)}</span>
    </a>
  );
}
