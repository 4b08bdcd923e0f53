import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { useKept } from '../data/kept.ts';
import { useClient } from '../data/client-context.ts';
import { PAGE_SIZE, queries } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { Waiting } from '../kit/waiting.tsx';
import { navigate, useReplace } from '../routing/use-route.ts';
import { useScrollMemory } from '../routing/use-scroll-memory.ts';
import { useIsFocusedPane } from '../workspace/pane-context.ts';
import { NOTE_TRAITS } from '#core/search/note-traits.ts';
import { SuggestField } from '../kit/suggest-field.tsx';
import { DidYouMean } from './did-you-mean.tsx';
import { moveAmong } from './move-among.ts';
import { SearchHint } from './search-hint.tsx';
import { SearchHits } from './search-hits.tsx';
import { useSearchOrder, type SearchOrder } from './search-order.ts';
import { SearchTools } from './search-tools.tsx';
import { suggestQuery } from './suggest-query.ts';
import { useOffered } from './use-offered.ts';
import screen from '../kit/screen.module.css';
import styles from './search-screen.module.css';

/** Time without typing after which the search starts. */
const PAUSE = 160;

/** Full-text search; the address holds the query, so back and forward work. */
export function SearchScreen({
  text,
  page,
  entry,
}: {
  readonly text: string;
  readonly page: number;
  readonly entry: string;
}) {
  const { t, i18n } = useTranslation();
  const { announce } = useShell();
  const replace = useReplace();
  const isFocused = useIsFocusedPane();
  const [typed, setTyped] = useState(text);
  const [tolerant, setTolerant] = useKept('search:tolerant', true);
  const [caret, setCaret] = useState(text.length);
  const [order, setOrder] = useSearchOrder();
  const offered = useOffered(typed !== '');
  const suggestions = useMemo(
    () => suggestQuery(typed, Math.min(caret, typed.length), offered),
    [caret, offered, typed],
  );
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const asking = { ...order, fromLang: i18n.language, tolerant };
  const { data: result, error, isPlaceholderData, refetch } = useQuery(queries.search(useClient(), text, page, asking));
  const isAsked = text.trim() !== '';
  useScrollMemory({ scroller, entry, ready: !isAsked || result !== undefined, place: () => undefined });

  useEffect(() => setTyped((before) => (before.trim() === text ? before : text)), [text]);
  useEffect(() => {
    if (isFocused) field.current?.focus();
    // Arriving takes the focus; coming back from another pane leaves it where one clicked.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [entry]);
  useEffect(() => {
    if (typed.trim() === text) return;
    const timer = setTimeout(() => replace({ screen: 'search', text: typed.trim(), page: 1 }), PAUSE);
    return () => clearTimeout(timer);
  }, [replace, text, typed]);
  useEffect(() => {
    if (isAsked && result !== undefined && !isPlaceholderData)
      announce(t('search.found', { count: result.total - result.partial }));
  }, [announce, isAsked, isPlaceholderData, result, t]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (moveAmong(event.currentTarget, '[data-hit]', event.key === 'ArrowDown' ? 1 : -1, field.current))
        event.preventDefault();
    } else if (event.key === 'Escape' && event.target !== field.current) field.current?.focus();
  };
  const openFirst = (): void => scroller.current?.querySelector<HTMLElement>('[data-hit]')?.click();
  const type = (next: string, at: number): void => {
    setTyped(next);
    setCaret(at);
  };
  const rearrange = (next: SearchOrder): void => {
    setOrder(next);
    if (page > 1) replace({ screen: 'search', text, page: 1 });
  };
  const pages = result === undefined ? 0 : Math.ceil(result.total / PAGE_SIZE);
  const goTo = (next: number): void => navigate({ screen: 'search', text, page: next });

  return (
    <div ref={scroller} className={screen.scroll}>
      <div className={screen.page} onKeyDown={onKeyDown}>
        <h1 className="visually-hidden">{t('search.title')}</h1>
        <div className={styles.field}>
          <Search size={18} aria-hidden />
          <SuggestField
            ref={field}
            isFirstFocus
            staysOpen
            className={styles.input}
            label={t('search.field')}
            placeholder={t('search.field')}
            text={typed}
            suggestions={suggestions}
            onType={(next) => type(next, field.current?.selectionStart ?? next.length)}
            onTake={(next) => (next === typed ? openFirst() : type(next, next.length))}
            onKey={() => undefined}
          />
        </div>
        {!isAsked ? <SearchHint /> : null}
        {isAsked && error !== null ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
        {isAsked && error === null && result === undefined ? <Waiting /> : null}
        {isAsked && result !== undefined && error === null ? (
          <>
            {result.notices.map((notice) => (
              <p key={notice.code} className={styles.notice}>
                {t(`search.notice.${notice.code}`, {
                  about: notice.about ?? '',
                  list: NOTE_TRAITS.map((trait) => `has:${trait}`).join(', '),
                })}
              </p>
            ))}
            <SearchTools text={text} count={result.total - result.partial} order={order} onOrder={rearrange} />
            <DidYouMean result={result} tolerant={tolerant} onTolerant={setTolerant} onMeant={setTyped} />
            {result.total === 0 ? <SearchHint none={text} /> : <SearchHits hits={result.hits} />}
            {pages > 1 ? (
              <nav aria-label={t('search.pages')} className={styles.pages}>
                <Button isDisabled={page <= 1} onPress={() => goTo(page - 1)}>
                  {t('search.previous')}
                </Button>
                <span>{t('search.page', { page, pages })}</span>
                <Button isDisabled={page >= pages} onPress={() => goTo(page + 1)}>
                  {t('search.next')}
                </Button>
              </nav>
            ) : null}
          </>
        ) : null}
      </div>
    </div>
  );
}
