import { ListFilter, Network, Search, ListTree, Table2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { DEEPEST, type Colouring, type Direction, type GraphLook, type Look } from './graph-view.ts';
import styles from './graph-screen.module.css';

/** Time without typing after which the query counts. */
const PAUSE = 250;
const looks = [
  { look: 'map', Icon: Network },
  { look: 'tree', Icon: ListTree },
  { look: 'table', Icon: Table2 },
] as const satisfies readonly { look: Look; Icon: unknown }[];

type GraphHeadProps = {
  readonly title: string;
  readonly summary: string | null;
  readonly look: GraphLook;
  readonly isLocal: boolean;
  readonly filters: boolean;
  /** Whether anything is known of readiness, so that it can colour. */
  readonly hasReadiness: boolean;
  readonly onLook: (change: Partial<GraphLook>) => void;
  readonly onFilters: (shown: boolean) => void;
  /** Buttons beside the switch. */
  readonly children: ReactNode;
};

/** What the graph is of, and how it is looked at. */
export function GraphHead({
  title,
  summary,
  look,
  isLocal,
  filters,
  hasReadiness,
  onLook,
  onFilters,
  children,
}: GraphHeadProps) {
  const { t } = useTranslation();
  const colourings: readonly Colouring[] = [
    ...(['community', 'lang', 'type', 'folder', 'groups'] as const),
    ...(hasReadiness || look.colouring === 'readiness' ? (['readiness'] as const) : []),
    'none',
  ];
  return (
    <>
      <div className={styles.line}>
        <div className={styles.names}>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.summary} role="status">
            {summary}
          </p>
        </div>
        <div className={styles.buttons}>
          <RadioGroup
            aria-label={t('graph.look')}
            orientation="horizontal"
            value={look.look}
            onChange={(next) => onLook({ look: next as Look })}
            className={styles.switch ?? ''}
          >
            {looks.map(({ look: each, Icon }) => (
              <Radio key={each} value={each} className={styles.option ?? ''}>
                <Icon size={15} aria-hidden />
                {t(`graph.look-${each}`)}
              </Radio>
            ))}
          </RadioGroup>
          {children}
        </div>
      </div>
      <div className={styles.filters}>
        <QueryField query={look.query} onQuery={(query) => onLook({ query })} />
        <Button look="quiet" aria-expanded={filters} aria-controls="graph-filters" onPress={() => onFilters(!filters)}>
          <ListFilter size={15} aria-hidden />
          {t('graph.filters')}
        </Button>
        {isLocal ? (
          <>
            <SelectField
              label={t('graph.depth')}
              value={String(look.depth)}
              options={Array.from({ length: DEEPEST }, (_, at) => ({
                value: String(at + 1),
                label: t('graph.steps', { count: at + 1 }),
              }))}
              onChange={(depth) => onLook({ depth: Number(depth) })}
            />
            <SelectField
              label={t('graph.direction')}
              value={look.direction}
              options={(['both', 'out', 'in'] as const).map((value) => ({
                value,
                label: t(`graph.direction-${value}`),
              }))}
              onChange={(direction) => onLook({ direction: direction as Direction })}
            />
          </>
        ) : null}
        <SelectField
          label={t('graph.unit')}
          value={look.unit}
          options={(['note', 'concept'] as const).map((value) => ({ value, label: t(`graph.unit-${value}`) }))}
          onChange={(unit) => onLook({ unit: unit as GraphLook['unit'] })}
        />
        <SelectField
          label={t('graph.colour')}
          value={look.colouring}
          options={colourings.map((value) => ({ value, label: t(`graph.colour-${value}`) }))}
          onChange={(colouring) => onLook({ colouring: colouring as Colouring })}
        />
      </div>
    </>
  );
}

function QueryField({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(query);
  const take = useRef(onQuery);
  useEffect(() => {
    take.current = onQuery;
  });
  useEffect(() => setTyped((before) => (before.trim() === query ? before : query)), [query]);
  useEffect(() => {
    if (typed.trim() === query) return;
    const timer = setTimeout(() => take.current(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [query, typed]);
  return (
    <label className={styles.query}>
      <Search size={15} aria-hidden />
      <input
        type="search"
        aria-label={t('graph.query')}
        placeholder={t('graph.query')}
        value={typed}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  );
}
