import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useTree } from '../data/queries.ts';
import { languageName } from '../i18n/format.ts';
import { SuggestField, type Suggestion } from '../kit/suggest-field.tsx';
import { narrow, offeredConcepts, offeredLanguages, offeredTypes, readLanguage } from './offered-values.ts';
import { textOf } from './property-kind.ts';
import { useTyped } from './use-typed.ts';
import type { ValueProps } from './value-props.ts';
import styles from './values.module.css';

/** The language of the note: its tag, with the name beside it. */
export function LanguageValue({ name, value, onSet }: ValueProps) {
  const { t, i18n } = useTranslation();
  const hint = useId();
  const offered = offeredLanguages(useTree().data, i18n.language);
  const typed = useTyped(textOf(value), (text) => {
    const lang = text.trim() === '' ? null : readLanguage(text, offered);
    if (lang === undefined) return false;
    if (lang !== value) onSet(lang);
    return true;
  });
  const lang = textOf(value);
  return (
    <>
      <OneOf name={name} typed={typed} offered={offered} describedBy={typed.invalid ? hint : undefined} />
      {lang === '' || typed.text !== lang ? null : (
        <span className={styles.remark}>{languageName(lang, i18n.language)}</span>
      )}
      {typed.invalid ? (
        <span id={hint} role="alert" className={styles.invalid}>
          {t('properties.no-language')}
        </span>
      ) : null}
    </>
  );
}

/** The concept the note is about: one of those known, or a new one. */
export function ConceptValue(props: ValueProps) {
  const { i18n } = useTranslation();
  return <WordOf {...props} offered={offeredConcepts(useTree().data, i18n.language)} />;
}

/** The kind of note. */
export function TypeValue(props: ValueProps) {
  return <WordOf {...props} offered={offeredTypes(useTree().data)} />;
}

function WordOf({ name, value, onSet, offered }: ValueProps & { readonly offered: readonly Suggestion[] }) {
  const typed = useTyped(textOf(value), (text) => {
    const trimmed = text.trim();
    if (trimmed !== textOf(value)) onSet(trimmed === '' ? null : trimmed);
    return true;
  });
  return <OneOf name={name} typed={typed} offered={offered} />;
}

type OneOfProps = {
  readonly name: string;
  readonly typed: ReturnType<typeof useTyped>;
  readonly offered: readonly Suggestion[];
  readonly describedBy?: string | undefined;
};

function OneOf({ name, typed, offered, describedBy }: OneOfProps) {
  return (
    <SuggestField
      label={name}
      className={styles.known}
      text={typed.text}
      suggestions={narrow(offered, typed.text)}
      invalid={typed.invalid}
      describedBy={describedBy}
      onType={typed.type}
      onTake={typed.keep}
      onLeave={() => typed.keep()}
      onCancel={typed.drop}
    />
  );
}
