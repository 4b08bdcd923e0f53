import type { ReactNode } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import styles from './option-list.module.css';

export type OptionGroup = {
  readonly id: string;
  readonly title: string;
  readonly options: readonly { readonly id: string; readonly text: string; readonly content: ReactNode }[];
};

type OptionListProps = {
  readonly label: string;
  readonly groups: readonly OptionGroup[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly autoFocus?: boolean;
  readonly empty?: string;
};

/** A list under headings of which one line is chosen; arrows and letters move the choice. */
export function OptionList({ label, groups, chosen, onChoose, autoFocus = false, empty }: OptionListProps) {
  return (
    <ListBox
      aria-label={label}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : keys;
        if (id !== undefined) onChoose(String(id));
      }}
      autoFocus={autoFocus}
      className={styles.list ?? ''}
      renderEmptyState={() => <p className={styles.empty}>{empty}</p>}
    >
      {groups.map((group) => (
        <ListBoxSection key={group.id} id={group.id}>
          <Header className={styles.title ?? ''}>{group.title}</Header>
          {group.options.map(({ id, text, content }) => (
            <ListBoxItem key={id} id={id} textValue={text} className={styles.option ?? ''}>
              {content}
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
