import type { BrowserWindow, WebContents } from 'electron';
import type { DesktopMessage } from '#api/desktop.ts';
import { windowUrl } from './app-scheme.ts';
import { placeOf, type OpenNotebooks, type Place } from './open-notebooks.ts';
import { focusWindow, placeOfWindow } from './window.ts';
import type { WindowPlace, WindowPlaces } from './window-places.ts';

/** A window and the notebook it shows. */
export type NotebookWindow = {
  readonly window: BrowserWindow;
  place: Place;
  /** What the page has not taken yet. */
  messages: DesktopMessage[];
};

/** Says something to the page of a window, now or as soon as it listens. */
export function tellPage({ window, messages }: NotebookWindow, message: DesktopMessage): void {
  messages.push(message);
  window.webContents.send('event', 'messages-waiting', {});
}

export type OpenOptions = {
  /** The window that goes over to the notebook; without one it gets a window of its own. */
  readonly from?: NotebookWindow | undefined;
  /** Place of the notebook to show. */
  readonly hash?: string;
  /** Opens the window at once, also for a notebook that cannot be opened: the window then says why. */
  readonly evenIfBroken?: boolean;
};

/** The windows of the app: one to a notebook. */
export type NotebookWindows = {
  /** Shows a notebook; one that is open already comes to the front. @throws AppError, when it cannot be opened */
  open(folder: string, options?: OpenOptions): Promise<NotebookWindow>;
  all(): readonly NotebookWindow[];
  /** The window that has the focus or had it last. */
  current(): NotebookWindow | undefined;
  of(contents: WebContents): NotebookWindow | undefined;
  byKey(key: string): NotebookWindow | undefined;
};

type Surroundings = {
  readonly notebooks: OpenNotebooks;
  readonly places: WindowPlaces;
  create(place: WindowPlace | undefined, beside: NotebookWindow | undefined): BrowserWindow;
  /** Which window is current, or which notebook it shows, has changed. */
  onChange(): void;
  isQuitting(): boolean;
};

/** Keeps the windows: no notebook has two, and what is opened together is opened one after the other. */
export function createNotebookWindows(around: Surroundings): NotebookWindows {
  const { notebooks, places } = around;
  // The one that had the focus last stands last.
  let shown: readonly NotebookWindow[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  const byKey = (key: string): NotebookWindow | undefined => shown.find(({ place }) => place.key === key);
  const remember = (): void => places.keepOpen(shown.map(({ place }) => place.folder));

  const addWindow = (place: Place): NotebookWindow => {
    const window = around.create(places.place(place.folder), shown.at(-1));
    const added: NotebookWindow = { window, place, messages: [] };
    shown = [...shown, added];
    window.on('focus', () => {
      if (shown.at(-1) === added || !shown.includes(added)) return;
      shown = [...shown.filter((each) => each !== added), added];
      around.onChange();
    });
    window.on('close', () => places.keepPlace(added.place.folder, placeOfWindow(window)));
    window.on('closed', () => {
      shown = shown.filter((each) => each !== added);
      // The windows that go together at the end come back together.
      if (shown.length > 0 && !around.isQuitting()) remember();
      void notebooks.close(added.place.key);
      around.onChange();
    });
    return added;
  };

  const goOver = async (from: NotebookWindow, place: Place): Promise<void> => {
    const before = from.place;
    try {
      // An empty page first: on leaving, the old one still saves into its own notebook.
      await from.window.loadURL('about:blank');
    } catch (error) {
      await notebooks.close(place.key);
      throw error;
    }
    places.keepPlace(before.folder, placeOfWindow(from.window));
    from.place = place;
    from.messages = [];
    await notebooks.close(before.key);
  };

  const open = async (
    folder: string,
    { from, hash = '', evenIfBroken = false }: OpenOptions,
  ): Promise<NotebookWindow> => {
    const place = placeOf(folder);
    const already = byKey(place.key);
    if (already !== undefined) {
      focusWindow(already.window);
      const url = windowUrl(place.key, hash);
      // Loading the same address again would reload the page.
      if (hash !== '' && already.window.webContents.getURL() !== url) await already.window.loadURL(url);
      return already;
    }
    const opening = notebooks.open(place);
    if (evenIfBroken) opening.catch(() => undefined);
    else await opening;
    const isThere = from !== undefined && shown.includes(from);
    if (isThere) await goOver(from, place);
    const target = isThere ? from : addWindow(place);
    remember();
    around.onChange();
    await target.window.loadURL(windowUrl(place.key, hash));
    return target;
  };

  return {
    open(folder, options = {}) {
      const mine = turn.then(() => open(folder, options));
      turn = mine.catch(() => undefined);
      return mine;
    },
    all: () => shown,
    current: () => shown.at(-1),
    of: (contents) => shown.find(({ window }) => window.webContents.id === contents.id),
    byKey,
  };
}
