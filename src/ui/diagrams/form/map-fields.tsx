import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Path } from '#core/diagrams/edit-block.ts';
import { valueOfKey } from '#core/diagrams/form-value.ts';
import type { FieldSpec, MapSpec, Spec } from '#core/diagrams/reading/spec.ts';
import type { Tree } from '#core/diagrams/reading/yaml-tree.ts';
import { fieldName } from '#core/diagrams/words/form-words.ts';
import { useForm } from './form-context.ts';
import { ListField, type ItemPlace } from './list-field.tsx';
import { ValueField } from './value-field.tsx';
import styles from './form.module.css';

type MapFieldsProps = {
  readonly spec: MapSpec;
  readonly tree: Tree | undefined;
  readonly path: Path;
  readonly field: string;
  /** What is asked for only on request. */
  readonly isMore: (field: FieldSpec) => boolean;
};

/** The fields of a figure, or of a part of it. */
export function MapFields({ spec, tree, path, field, isMore }: MapFieldsProps) {
  const { t } = useTranslation();
  const more = spec.fields.filter(isMore);
  const isGiven = more.some(({ key }) => valueOfKey(tree, key, spec.short) !== undefined);
  const [isOpen, setOpen] = useState(isGiven);
  const show = (each: FieldSpec): ReactNode => (
    <Field
      key={each.key}
      own={each}
      tree={valueOfKey(tree, each.key, spec.short)}
      path={[...path, { key: each.key, short: spec.short }]}
      field={field === '' ? each.key : `${field}.${each.key}`}
    />
  );
  return (
    <>
      {spec.fields.filter((each) => !isMore(each)).map(show)}
      {more.length === 0 ? null : (
        <details className={styles.more} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{t('framework.more')}</summary>
          {isOpen ? <div className={styles.fields}>{more.map(show)}</div> : null}
        </details>
      )}
    </>
  );
}

type FieldProps = Pick<MapFieldsProps, 'tree' | 'path' | 'field'> & { readonly own: FieldSpec };

function Field({ own: { key, spec, isRequired, fallback }, tree, path, field }: FieldProps) {
  const { type, words, errors, sayError } = useForm();
  const id = useId();
  const label = fieldName(words, type, key);
  if (spec.kind === 'list') {
    const item = (place: ItemPlace): ReactNode => <Item spec={spec.item} {...place} />;
    return <ListField spec={spec} label={label} tree={tree} path={path} field={field} item={item} />;
  }
  if (spec.kind !== 'map') return <ValueField {...{ spec, label, tree, path, field, isRequired, fallback }} />;
  const error = errors.find((each) => each.field === field);
  return (
    <fieldset className={styles.group} aria-describedby={error === undefined ? undefined : id}>
      <legend>{label}</legend>
      {error === undefined ? null : (
        <p id={id} className={styles.error}>
          {sayError({ ...error, field: '' })}
        </p>
      )}
      <div className={styles.fields}>
        <MapFields spec={spec} tree={tree} path={path} field={field} isMore={() => false} />
      </div>
    </fieldset>
  );
}

/** One item of a list; what it need not have is asked for only on request where it is much. */
function Item({ spec, name, tree, path, field }: ItemPlace & { readonly spec: Spec }) {
  if (spec.kind === 'list') {
    const item = (place: ItemPlace): ReactNode => <Item spec={spec.item} {...place} />;
    return <ListField spec={spec} label={name} tree={tree} path={path} field={field} item={item} />;
  }
  if (spec.kind !== 'map')
    return <ValueField spec={spec} label={name} tree={tree} path={path} field={field} isRequired fallback={null} />;
  const isLong = spec.fields.length > 3;
  return (
    <MapFields
      spec={spec}
      tree={tree}
      path={path}
      field={field}
      isMore={({ key, isRequired }) => isLong && !isRequired && key !== spec.short}
    />
  );
}
