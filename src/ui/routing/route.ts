import type { NotePath } from '#core/note/note.ts';
import type { OnlyCards, SessionMode } from '#api/study-contract.ts';
import type { DeckId } from '#core/review/deck.ts';
import { cardFilters } from '#core/review/queue/filter-cards.ts';

/** Parts of the screen about studying. */
export type StudyPart = 'decks' | 'statistics' | 'cards' | 'settings' | 'glossary' | 'quiz' | 'exchange';

/** What the middle of the window shows. */
export type Route =
  | { readonly screen: 'welcome' }
  | {
      readonly screen: 'note';
      readonly path: NotePath;
      /** Heading slug or `^block` to scroll to. */
      readonly at: string | null;
      readonly line: number | null;
      readonly edit: boolean;
    }
  | { readonly screen: 'search'; readonly text: string; readonly page: number }
  /** The graph, of everything or around a note; `view` says how, as `src/ui/graph/graph-view.ts` reads it. */
  | { readonly screen: 'graph'; readonly path: NotePath | null; readonly view: string }
  /** The calculators; null: the first of them. */
  | { readonly screen: 'calculators'; readonly model: string | null }
  /** Decks and what is around them; `deck` null: all of them, or the learner. `section` is what one comes to the exchange for. */
  | {
      readonly screen: 'study';
      readonly part: StudyPart;
      readonly deck: string | null;
      readonly section?: 'import';
    }
  /** A session with a deck of cards, or with those of them that a list showed. */
  | { readonly screen: 'session'; readonly deck: DeckId; readonly mode: SessionMode; readonly only?: OnlyCards }
  /** The doctor, for all findings or those of one kind; `place` is a folder or a note. */
  | { readonly screen: 'check'; readonly kind?: string; readonly place?: string };

const parts = [
  'decks',
  'statistics',
  'cards',
  'settings',
  'glossary',
  'quiz',
  'exchange',
] as const satisfies readonly StudyPart[];

/** Reads a location hash; anything not understood is the welcome screen. */
export function parseRoute(hash: string): Route {
  const [place = '', query = ''] = split(hash.replace(/^#?\/?/, ''), '?');
  const [screen = '', rest = ''] = split(place, '/');
  const params = new URLSearchParams(query);
  if (screen === 'note' && rest !== '') {
    return {
      screen,
      path: decode(rest) as NotePath,
      at: params.get('at'),
      line: wholeNumber(params.get('line')),
      edit: params.has('edit'),
    };
  }
  if (screen === 'search') return { screen, text: params.get('q') ?? '', page: wholeNumber(params.get('page')) ?? 1 };
  if (screen === 'graph')
    return { screen, path: rest === '' ? null : (decode(rest) as NotePath), view: params.toString() };
  if (screen === 'calculators') return { screen, model: rest === '' ? null : decode(rest) };
  if (screen === 'study' && (rest === 'session' || rest.startsWith('session/'))) {
    const mode = params.get('mode');
    const filter = cardFilters.find((each) => each === params.get('only'));
    return {
      screen: 'session',
      deck: decode(rest.slice('session/'.length)) || 'all',
      mode: mode === 'ahead' || mode === 'cram' ? mode : 'due',
      ...(filter === undefined ? {} : { only: { filter, text: params.get('text') ?? '' } }),
    };
  }
  if (screen === 'study') {
    const part = parts.find((each) => each === rest) ?? 'decks';
    const isImport = part === 'exchange' && params.get('section') === 'import';
    return { screen, part, deck: params.get('deck'), ...(isImport ? { section: 'import' } : {}) };
  }
  if (screen === 'check') {
    const [kind, place] = [params.get('kind'), params.get('in')];
    return { screen, ...(kind === null ? {} : { kind }), ...(place === null ? {} : { place }) };
  }
  return { screen: 'welcome' };
}

/** The hash that `parseRoute` reads back as the same route. */
export function formatRoute(route: Route): string {
  const params = new URLSearchParams();
  if (route.screen === 'note') {
    if (route.at !== null) params.set('at', route.at);
    if (route.line !== null) params.set('line', String(route.line));
    if (route.edit) params.set('edit', '1');
    return `#/note/${route.path.split('/').map(encodeURIComponent).join('/')}${tail(params)}`;
  }
  if (route.screen === 'search') {
    if (route.text !== '') params.set('q', route.text);
    if (route.page > 1) params.set('page', String(route.page));
    return `#/search${tail(params)}`;
  }
  if (route.screen === 'graph') {
    const path = route.path === null ? '' : `/${route.path.split('/').map(encodeURIComponent).join('/')}`;
    return `#/graph${path}${tail(new URLSearchParams(route.view))}`;
  }
  if (route.screen === 'calculators')
    return route.model === null ? '#/calculators' : `#/calculators/${encodeURIComponent(route.model)}`;
  if (route.screen === 'study') {
    if (route.deck !== null) params.set('deck', route.deck);
    if (route.section !== undefined) params.set('section', route.section);
    return `#/study${route.part === 'decks' ? '' : `/${route.part}`}${tail(params)}`;
  }
  if (route.screen === 'session') {
    if (route.mode !== 'due') params.set('mode', route.mode);
    if (route.only !== undefined) params.set('only', route.only.filter);
    if (route.only !== undefined && route.only.text !== '') params.set('text', route.only.text);
    return `#/study/session/${encodeURIComponent(route.deck)}${tail(params)}`;
  }
  if (route.screen === 'check') {
    if (route.kind !== undefined) params.set('kind', route.kind);
    if (route.place !== undefined) params.set('in', route.place);
    return `#/check${tail(params)}`;
  }
  return '#/';
}

/** The hash of a note, to be put into an `href`. */
export function noteHref(path: NotePath, place: { at?: string | null; line?: number | null } = {}): string {
  return formatRoute({ screen: 'note', path, at: place.at ?? null, line: place.line ?? null, edit: false });
}

/** The hash of a search, to be put into an `href`. */
export function searchHref(text: string): string {
  return formatRoute({ screen: 'search', text, page: 1 });
}

/** Address of an attachment, relative to the page in every host; the fragment is for its viewer, as in `page=2`. */
export function fileHref(path: string, fragment?: string): string {
  const address = `files/${path.split('/').map(encodeURIComponent).join('/')}`;
  return fragment === undefined ? address : `${address}#${encodeURI(fragment)}`;
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

function tail(params: URLSearchParams): string {
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
