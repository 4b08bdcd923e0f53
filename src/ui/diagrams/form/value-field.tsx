import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { setValue, type Path, type Value } from '#core/diagrams/edit-block.ts';
import { wordsIn } from '#core/diagrams/form-value.ts';
import type { FieldSpec, Spec } from '#core/diagrams/reading/spec.ts';
import type { Tree } from '#core/diagrams/reading/yaml-tree.ts';
import { useForm } from './form-context.ts';
import styles from './form.module.css';

type ValueFieldProps = {
  readonly spec: Exclude<Spec, { readonly kind: 'list' | 'map' }>;
  readonly label: string;
  readonly tree: Tree | undefined;
  readonly path: Path;
  /** The place as errors name it. */
  readonly field: string;
  readonly isRequired: boolean;
  readonly fallback: FieldSpec['fallback'];
};

/** One value of a figure. */
export function ValueField({ spec, label, tree, path, field, isRequired, fallback }: ValueFieldProps) {
  const { t } = useTranslation();
  const { words, change } = useForm();
  const written = wordsIn(tree);
  const put = (value: Value | undefined): void => {
    change((text) => setValue(text, path, value === '' && !isRequired ? undefined : value));
  };
  if (spec.kind === 'yes-or-no') {
    return (
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={written === '' ? fallback === true : written === 'true'}
          onChange={({ target }) => put(target.checked === fallback ? undefined : target.checked)}
        />
        {label}
      </label>
    );
  }
  if (spec.kind === 'choice') {
    const value = written === '' && fallback !== null ? String(fallback) : written;
    const options = [...(isRequired || fallback !== null ? [] : ['']), ...spec.options];
    return (
      <Labelled label={label} field={field}>
        {(about) => (
          <select {...about} value={value} onChange={({ target }) => put(target.value)}>
            {[...options, ...(options.includes(value) ? [] : [value])].map((option) => (
              <option key={option} value={option}>
                {option === '' ? t('framework.none') : (words.options[option] ?? option)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    );
  }
  const shownFallback = fallback === null ? undefined : (words.options[String(fallback)] ?? String(fallback));
  return (
    <Labelled label={label} field={field} hint={spec.kind === 'lines' ? t('framework.one-per-line') : undefined}>
      {(about) => (
        <TypedField
          about={about}
          kind={spec.kind}
          value={written}
          placeholder={shownFallback}
          onChange={(typed) =>
            put(spec.kind === 'number' ? numberIn(typed) : spec.kind === 'lines' ? linesIn(typed) : typed)
          }
        />
      )}
    </Labelled>
  );
}

type About = {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
};

/** A field with its name above it and what is wrong with it below. */
function Labelled({
  label,
  field,
  hint,
  children,
}: {
  readonly label: string;
  readonly field: string;
  readonly hint?: string | undefined;
  readonly children: (about: About) => ReactNode;
}) {
  const id = useId();
  const { errors, sayError } = useForm();
  const error = errors.find((each) => each.field === field);
  const below = [hint === undefined ? [] : [`${id}-hint`], error === undefined ? [] : [`${id}-error`]].flat();
  return (
    <div className={styles.field} data-field={field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': error !== undefined,
        'aria-describedby': below.length === 0 ? undefined : below.join(' '),
      })}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} className={styles.error}>
          {sayError({ ...error, field: '' })}
        </p>
      )}
    </div>
  );
}

type TypedFieldProps = {
  readonly about: About;
  readonly kind: 'text' | 'lines' | 'number';
  readonly value: string;
  readonly placeholder: string | undefined;
  readonly onChange: (value: string) => void;
};

/** While somebody types, what is typed is shown, not what is made of it. */
function TypedField({ about, kind, value, placeholder, onChange }: TypedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shared = { ...about, autoComplete: 'off', placeholder, value: typed ?? value, onBlur: () => setTyped(null) };
  const take = (next: string): void => {
    setTyped(next);
    onChange(next.trim());
  };
  if (kind === 'number') return <input {...shared} inputMode="decimal" onChange={({ target }) => take(target.value)} />;
  return (
    <textarea
      {...shared}
      rows={kind === 'lines' ? 2 : 1}
      onChange={({ target }) => take(kind === 'lines' ? target.value : target.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && kind === 'text' && !event.nativeEvent.isComposing) event.preventDefault();
      }}
    />
  );
}

/** The number that was typed, with either sign for its fraction; else the words, of which the figure says what is wrong. */
function numberIn(typed: string): Value {
  const value = Number(typed.replace(',', '.').replace('−', '-'));
  return typed === '' || !Number.isFinite(value) ? typed : value;
}

function linesIn(typed: string): Value {
  const lines = typed.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  return lines.length > 1 ? lines : (lines[0] ?? '');
}
