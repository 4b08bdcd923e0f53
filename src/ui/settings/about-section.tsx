import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../data/client-context.ts';
import { queries, useStatus } from '../data/queries.ts';
import { Button } from '../kit/button.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { classes } from '../kit/classes.ts';
import field from '../kit/field.module.css';
import styles from './settings-section.module.css';

const faces = [
  { name: 'Inter', load: () => import('@fontsource-variable/inter/LICENSE?raw') },
  { name: 'Source Serif 4', load: () => import('@fontsource-variable/source-serif-4/LICENSE?raw') },
];

/** What runs here, where it keeps its things, and whose work it carries along. */
export function AboutSection() {
  const { t } = useTranslation();
  const { data: about, error, refetch } = useQuery(queries.about(useClient()));
  const folder = useStatus().data?.vault.folder;
  return (
    <>
      {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
      <dl className={styles.facts}>
        <dt className={field.label}>{t('settings.version')}</dt>
        <dd>{about?.version}</dd>
        <dt className={field.label}>{t('settings.notebook-folder')}</dt>
        <dd className={styles.path}>{folder}</dd>
        <dt className={field.label}>{t('settings.data-folder')}</dt>
        <dd className={styles.path}>{about?.dataDir}</dd>
      </dl>
      <div className={classes(field.group, field.wide)}>
        <h3 className={field.label}>{t('settings.faces')}</h3>
        {faces.map(({ name, load }) => (
          <Licence key={name} name={name} load={load} />
        ))}
      </div>
    </>
  );
}

function Licence({
  name,
  load,
}: {
  readonly name: string;
  readonly load: () => Promise<{ readonly default: string }>;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState<string>();
  const words = t(text === undefined ? 'settings.licence-show' : 'settings.licence-hide', { name });
  return (
    <div>
      <p className={styles.face}>
        <span lang="en">{name}</span>
        <Button
          look="quiet"
          aria-expanded={text !== undefined}
          onPress={() => (text === undefined ? void load().then((file) => setText(file.default)) : setText(undefined))}
        >
          {words}
        </Button>
      </p>
      {text === undefined ? null : (
        <pre className={styles.licence} lang="en" tabIndex={0} role="region" aria-label={name}>
          {text}
        </pre>
      )}
    </div>
  );
}
