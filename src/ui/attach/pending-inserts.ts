import { isolateHistory } from '@codemirror/commands';
import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, WidgetType, type DecorationSet } from '@codemirror/view';

/** A place of the text where something will stand once it is ready. */
type Pending = {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  /** What stood there when it began. */
  readonly before: string;
  readonly words: string;
  readonly cancel: (() => void) | undefined;
};

/** What a person sees meanwhile; both are told in the language of the window. */
export type PendingLook = { readonly words: string; readonly cancelWords: string; readonly cancel?: () => void };

const began = StateEffect.define<Pending & { readonly cancelWords: string }>();
const told = StateEffect.define<{ readonly id: number; readonly words: string }>();
const ended = StateEffect.define<number>();
let lastId = 0;
/** Editors that are open: a text that was left may be opened again before its file has come. */
const open = new Set<EditorView>();
/** What has come or was given up; a text that is opened again may still hold its place. */
const over = new Set<number>();

class Waiting extends WidgetType {
  readonly words: string;
  readonly cancelWords: string;
  readonly cancel: (() => void) | undefined;

  constructor(words: string, cancelWords: string, cancel: (() => void) | undefined) {
    super();
    this.words = words;
    this.cancelWords = cancelWords;
    this.cancel = cancel;
  }

  override eq(other: Waiting): boolean {
    return other.words === this.words;
  }

  override toDOM(): HTMLElement {
    const place = document.createElement('span');
    place.className = 'cm-pending';
    const words = place.appendChild(document.createElement('span'));
    words.textContent = this.words;
    if (this.cancel !== undefined) {
      const button = place.appendChild(document.createElement('button'));
      button.type = 'button';
      button.textContent = '×';
      button.title = this.cancelWords;
      button.setAttribute('aria-label', this.cancelWords);
      button.addEventListener('click', this.cancel);
    }
    return place;
  }

  override updateDOM(place: HTMLElement): boolean {
    const words = place.firstElementChild;
    if (words !== null) words.textContent = this.words;
    return true;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

type Shown = Pending & { readonly cancelWords: string };

const field = StateField.define<readonly Shown[]>({
  create: () => [],
  update(before, { changes, effects }) {
    let now = before.map((each) => ({
      ...each,
      from: changes.mapPos(each.from, -1),
      to: changes.mapPos(each.to, -1),
    }));
    for (const effect of effects) {
      if (effect.is(began)) now.push(effect.value);
      if (effect.is(told)) {
        const { id, words } = effect.value;
        now = now.map((each) => (each.id === id ? { ...each, words } : each));
      }
      if (effect.is(ended)) now = now.filter(({ id }) => id !== effect.value);
    }
    return now.length === 0 && before.length === 0 ? before : now;
  },
  provide: (own) => EditorView.decorations.from(own, decorate),
});

function decorate(pending: readonly Shown[]): DecorationSet {
  return Decoration.set(
    pending
      .filter(({ id, words }) => words !== '' && !over.has(id))
      .map(({ to, words, cancelWords, cancel }) =>
        Decoration.widget({ widget: new Waiting(words, cancelWords, cancel), side: -1 }).range(to),
      ),
    true,
  );
}

const look = EditorView.theme({
  '.cm-pending': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 'var(--space-1)',
    padding: '0 var(--space-2)',
    borderRadius: 'var(--radius-m)',
    background: 'var(--grey-soft)',
    color: 'var(--ink-soft)',
    font: '400 var(--text-s) / 1.6 var(--font-ui)',
    // Most are ready sooner than they could be read.
    animation: 'cm-pending 1ms 400ms both',
  },
  '.cm-pending button': {
    font: 'inherit',
    padding: '0 var(--space-1)',
    border: '0',
    borderRadius: 'var(--radius-s)',
    background: 'none',
    color: 'inherit',
    cursor: 'pointer',
  },
  '.cm-pending button:hover': { background: 'var(--hover)' },
  '.cm-pending button:focus-visible': { outline: '2px solid var(--focus)' },
  '@keyframes cm-pending': { from: { visibility: 'hidden' }, to: { visibility: 'visible' } },
});

const listed = ViewPlugin.define((view) => {
  open.add(view);
  return { destroy: () => void open.delete(view) };
});

/** Lets an editor hold places for what is still on its way. */
export const pendingInserts: Extension = [field, look, listed];

/** A place in an open editor. */
export type EditorPlace = { readonly view: EditorView; readonly at: number };

/** How a text is written between two places of another one. */
export type Fit = (text: string, state: EditorState, from: number, to: number) => string;

export type PendingInsert = {
  /** Changes what is said meanwhile. */
  tell(words: string): void;
  /** Puts the text there as one step that can be undone; answers where it ends, undefined when the editor was closed meanwhile. */
  settle(text: string, fit?: Fit): EditorPlace | undefined;
  /** Leaves everything as it is; answers where it would have stood. */
  drop(): EditorPlace | undefined;
};

/** Holds a place between two offsets; what is typed meanwhile moves it along, and is never overwritten. */
export function holdPlace(view: EditorView, from: number, to: number, look: PendingLook): PendingInsert {
  const id = ++lastId;
  const before = view.state.sliceDoc(from, to);
  const { words, cancelWords, cancel } = look;
  view.dispatch({ effects: began.of({ id, from, to, before, words, cancelWords, cancel }) });
  const find = (): { readonly view: EditorView; readonly place: Shown } | undefined => {
    for (const each of open) {
      const place = each.state.field(field, false)?.find((one) => one.id === id);
      if (place !== undefined) return { view: each, place };
    }
    return undefined;
  };
  return {
    tell: (next) => find()?.view.dispatch({ effects: told.of({ id, words: next }) }),
    settle(whole, fit) {
      const found = find();
      over.add(id);
      if (found === undefined) return undefined;
      const { view, place } = found;
      const isSame = view.state.sliceDoc(place.from, place.to) === place.before;
      const start = isSame ? place.from : place.to;
      const text = fit === undefined ? whole : fit(whole, view.state, start, place.to);
      const changes = view.state.changes({ from: start, to: place.to, insert: text });
      view.dispatch({
        changes,
        // The caret goes behind what came where it stood.
        selection: view.state.selection.map(changes, 1),
        effects: ended.of(id),
        annotations: isolateHistory.of('full'),
        userEvent: 'input.paste',
        scrollIntoView: true,
      });
      return { view, at: start + text.length };
    },
    drop() {
      const found = find();
      over.add(id);
      found?.view.dispatch({ effects: ended.of(id) });
      return found === undefined ? undefined : { view: found.view, at: found.place.to };
    },
  };
}
