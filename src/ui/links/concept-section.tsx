import { useTranslation } from 'react-i18next';
import type { ConceptDetail, NoteView } from '#api/contract.ts';
import { useConcept } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { LangBadge } from '../kit/lang-badge.tsx';
import { PanelSection } from '../kit/panel-section.tsx';
import { noteHref, type Route } from '../routing/route.ts';
import { useRoute } from '../routing/use-route.ts';
import { ReadinessFigure } from '../study/readiness/readiness-figure.tsx';
import { useReadiness } from '../study/readiness/use-readiness.ts';
import styles from './concept-section.module.css';

/** The concept one reads about: its name and definition in every language, and what it hangs together with. */
export function ConceptSection({ note }: { readonly note: NoteView }) {
  const { route } = useRoute();
  const id = conceptShown(note, route);
  return id === null ? null : <Concept id={id} note={note} />;
}

function Concept({ id, note }: { readonly id: string; readonly note: NoteView }) {
  const { t, i18n } = useTranslation();
  const { leavePanels } = useShell();
  const readiness = useReadiness();
  const { data: concept } = useConcept(id, i18n.language);
  if (concept === undefined) return null;
  const places = byLanguage(concept, note);
  if (places.length === 0 && concept.near.length === 0) return null;
  return (
    <PanelSection id="concept" title={t('concept.title')}>
      <ul className={styles.places}>
        {places.map(({ path, lang, name, line, definition }) => (
          <li key={`${path} ${line}`}>
            <a className={styles.place} href={noteHref(path, { line })} data-preview onClick={leavePanels}>
              <span className={styles.name}>
                <span lang={lang ?? undefined}>{name}</span>
                {lang === null ? null : <LangBadge lang={lang} />}
                {readiness === null ? null : (
                  <ReadinessFigure of={readiness.ofConcept(id, lang)} exam={readiness.exam} />
                )}
              </span>
              {definition === null ? null : (
                <span className={styles.definition} lang={lang ?? undefined}>
                  {definition}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
      {concept.near.length === 0 ? null : (
        <>
          <h4 className={styles.head}>{t('concept.related')}</h4>
          <ul className={styles.near}>
            {concept.near.map(({ id: near, name, lang, path, line }) => (
              <li key={near}>
                <a href={noteHref(path, { line })} lang={lang ?? undefined} data-preview onClick={leavePanels}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </PanelSection>
  );
}

/** One place per language, a definition before a note; not the very place that is open. */
function byLanguage({ places }: ConceptDetail, note: NoteView): ConceptDetail['places'] {
  const best = new Map<string, ConceptDetail['places'][number]>();
  for (const place of places) {
    const lang = place.lang ?? '';
    const known = best.get(lang);
    if (known === undefined || (known.definition === null && place.definition !== null)) best.set(lang, place);
  }
  return [...best.values()].filter(({ path, lang }) => path !== note.path && lang !== note.lang);
}

/** The concept a note explains, or the entry of a glossary one came to. */
function conceptShown({ path, type, concept, entries }: NoteView, route: Route): string | null {
  if (concept !== null && (type === null || type === 'concept')) return concept;
  if (entries.length === 0 || route.screen !== 'note' || route.path !== path) return null;
  const { at, line } = route;
  const named = at === null ? undefined : entries.find((entry) => at === `^${entry.concept}`);
  if (named !== undefined) return named.concept;
  return line === null ? null : (entries.findLast((entry) => entry.line <= line)?.concept ?? null);
}
