import { useTranslation } from 'react-i18next';
import { navigate } from '../routing/use-route.ts';
import { ConceptValue, LanguageValue, TypeValue } from './known-values.tsx';
import { ListValue } from './list-value.tsx';
import { kindOf, type PropertyKind } from './property-kind.ts';
import { wordsOf } from './property-rows.ts';
import { CheckValue, DateValue, NumberValue, TextValue } from './value-fields.tsx';
import type { ValueProps } from './value-props.ts';
import styles from './properties.module.css';

type PropertyValueProps = ValueProps & {
  /** The kind a person chose for a property that holds nothing yet. */
  readonly chosen: PropertyKind | null;
};

/** The field for a property's value. */
export function PropertyValue({ chosen, ...props }: PropertyValueProps) {
  const { name, value } = props;
  switch (value === null && chosen !== null ? chosen : kindOf(name, value)) {
    case 'list':
      return <ListValue {...props} />;
    case 'checkbox':
      return <CheckValue {...props} />;
    case 'number':
      return <NumberValue {...props} />;
    case 'date':
      return <DateValue {...props} />;
    case 'lang':
      return <LanguageValue {...props} />;
    case 'concept':
      return <ConceptValue {...props} />;
    case 'other':
      return <OtherValue {...props} />;
    case 'text':
      return name === 'type' ? <TypeValue {...props} /> : <TextValue {...props} />;
  }
}

/** What has parts of its own is shown, and edited in the source. */
function OtherValue({ note, value }: ValueProps) {
  const { t } = useTranslation();
  return (
    <span>
      <span lang={note.lang ?? undefined}>{wordsOf(value)}</span>{' '}
      <button
        type="button"
        className={styles.quiet}
        onClick={() => navigate({ screen: 'note', path: note.path, at: null, line: null, edit: true })}
      >
        {t('note.open-source')}
      </button>
    </span>
  );
}
