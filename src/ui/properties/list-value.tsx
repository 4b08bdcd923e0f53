import { X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PropertyScalar } from '#core/note/properties/property-change.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { SuggestField } from '../kit/suggest-field.tsx';
import { searchHref } from '../routing/route.ts';
import { tagQuery } from '../search/tag-query.ts';
import { narrow, offeredTags } from './offered-values.ts';
import { itemsOf, textOf } from './property-kind.ts';
import type { ValueProps } from './value-props.ts';
import styles from './values.module.css';

/** Several words, each a chip; typed ones are added with Enter or a comma, and Backspace takes the last one back. */
export function ListValue({ note, name, value, onSet }: ValueProps) {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState('');
  const chips = useRef<HTMLSpanElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isTags = name === 'tags' || name === 'tag';
  const { data: tags } = useQuery({ ...queries.tags(useClient()), enabled: isTags });
  const items = itemsOf(name, value);

  const add = (text: string): void => {
    setTyped('');
    const word = isTags ? text.trim().replace(/^#/, '').replaceAll(/\s+/g, '-') : text.trim();
    if (word !== '' && !items.some((each) => textOf(each) === word)) onSet([...items, word]);
  };
  const remove = (at: number): void => {
    onSet(items.toSpliced(at, 1));
    // The chip behind comes into its place with the next drawing.
    requestAnimationFrame(() => focusChip(Math.min(at, items.length - 2)));
  };
  const focusChip = (at: number): void => {
    const buttons = chips.current?.querySelectorAll<HTMLElement>('[data-chip]');
    (buttons?.[at] ?? field.current)?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === ',' && typed.trim() !== '') add(typed);
    else if (event.key === 'Backspace' && typed === '' && items.length > 0) onSet(items.slice(0, -1));
    else if (event.key === 'ArrowLeft' && typed === '' && items.length > 0) focusChip(items.length - 1);
    else return;
    event.preventDefault();
  };
  const onChipKey = (event: KeyboardEvent, at: number): void => {
    if (event.key === 'Backspace' || event.key === 'Delete') remove(at);
    else if (event.key === 'ArrowLeft') focusChip(Math.max(0, at - 1));
    else if (event.key === 'ArrowRight') focusChip(at + 1);
    else return;
    event.preventDefault();
  };
  return (
    <span ref={chips} className={styles.list} role="group" aria-label={name}>
      {items.map((item, at) => (
        <span key={`${at} ${textOf(item)}`} className={styles.chip}>
          <ChipWords item={item} isTag={isTags} lang={note.lang} />
          <button
            type="button"
            data-chip
            // One stop of the Tab key for the whole list; arrows go through the chips.
            tabIndex={-1}
            className={styles.remove}
            aria-label={t('properties.take-out', { value: textOf(item) })}
            onClick={() => remove(at)}
            onKeyDown={(event) => onChipKey(event, at)}
          >
            <X size={12} aria-hidden />
          </button>
        </span>
      ))}
      <SuggestField
        ref={field}
        label={t('properties.add-to', { name })}
        className={styles.another}
        text={typed}
        lang={note.lang ?? undefined}
        suggestions={isTags ? narrow(offeredTags(without(tags ?? [], items), i18n.language), typed) : []}
        onType={setTyped}
        onTake={add}
        onLeave={() => add(typed)}
        onCancel={() => setTyped('')}
        onKey={onKey}
      />
    </span>
  );
}

function ChipWords({
  item,
  isTag,
  lang,
}: {
  readonly item: PropertyScalar;
  readonly isTag: boolean;
  readonly lang: string | null;
}) {
  const words = textOf(item);
  if (!isTag) return <span lang={lang ?? undefined}>{words}</span>;
  const tag = words.replace(/^#/, '');
  return (
    <a href={searchHref(tagQuery(tag))} lang={lang ?? undefined} className={styles.tag}>
      {tag}
    </a>
  );
}

function without<One extends { readonly name: string }>(
  tags: readonly One[],
  items: readonly PropertyScalar[],
): readonly One[] {
  const have = new Set(items.map((item) => textOf(item).replace(/^#/, '').toLowerCase()));
  return tags.filter(({ name }) => !have.has(name.toLowerCase()));
}
