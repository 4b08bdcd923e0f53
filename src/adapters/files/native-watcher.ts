import { randomUUID } from 'node:crypto';
import type { Event, SubscribeCallback } from '@parcel/watcher';

/** The part of @parcel/watcher that is used. */
export type NativeWatcher = {
  subscribe(
    folder: string,
    callback: SubscribeCallback,
    options: { ignore: string[] },
  ): Promise<{ unsubscribe(): Promise<void> }>;
};

/** Loads the native watcher; throws where there is none for this system. */
export async function loadNativeWatcher(): Promise<NativeWatcher> {
  const watcher = await import('@parcel/watcher');
  return watcher.default;
}

/** Subscribes to a folder; the returned function ends it and never throws. */
export async function subscribeNative(
  native: NativeWatcher,
  options: {
    folder: string;
    /** Folders inside it, relative, whose changes are of no interest. */
    closed: readonly string[];
    onEvents: (events: readonly Event[]) => void;
    onError: (error: Error) => void;
  },
): Promise<() => Promise<void>> {
  let over = false;
  const subscription = await native.subscribe(
    options.folder,
    (error, events) => {
      if (over) return;
      if (error === null) options.onEvents(events);
      else options.onError(error);
    },
    {
      // The watcher shares state between subscriptions with equal options: a name of its own keeps each one apart.
      ignore: [`.konspekt-watch-${randomUUID()}`, ...options.closed.filter((path) => !GLOB.test(path))],
    },
  );
  return async () => {
    over = true;
    await subscription.unsubscribe().catch(() => undefined);
  };
}

/** Names with such characters would be taken for patterns; their changes are filtered later, as all are. */
const GLOB = /[*?[\](){}!+@\\]/;
