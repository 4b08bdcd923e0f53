import { lstatSync, statSync } from 'node:fs';
import { fileKind, isHiddenPath } from '#core/indexing/file-kind.ts';
import type { FileChanges, FileEntry } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';
import type { Event } from '@parcel/watcher';
import type { IgnoreRules } from './ignore-rules.ts';
import type { Listing } from './list-files.ts';
import { loadNativeWatcher, subscribeNative, type NativeWatcher } from './native-watcher.ts';
import { comparePolls, needsPolling } from './poll-files.ts';
import { SETTLE_DEFAULTS, SettleChanges, type Settled, type SettleOptions } from './settle-changes.ts';
import type { VaultFolder } from './vault-folder.ts';

export type WatchPorts = {
  readonly vault: VaultFolder;
  /** Walks the vault. @throws AppError vault-unreadable */
  readonly list: () => Listing;
  readonly ignores: IgnoreRules;
};

export type WatchOptions = Partial<SettleOptions> & {
  readonly loadNative?: () => Promise<NativeWatcher>;
  /** How often the folder is looked for: a disk that is unplugged says nothing. */
  readonly heartbeatMs?: number;
  /** How often everything is listed where the system cannot watch. */
  readonly pollMs?: number;
};

/**
 * Watches a vault until stopped: by the system where it can, by listing where it cannot; a vault that goes away is waited for.
 * On Linux the native watcher misses what happens in folders that came or were moved, so after each such change it is started anew.
 */
export class VaultWatch {
  readonly #ports: WatchPorts;
  readonly #options: WatchOptions;
  readonly #listener: (changes: FileChanges) => void;
  readonly #settle: SettleChanges;
  #state: 'starting' | 'native' | 'polling' | 'lost' | 'stopped' = 'starting';
  #listing: Pick<Listing, 'folders' | 'links' | 'closed'> = { folders: new Set(), links: new Map(), closed: [] };
  #polled: ReadonlyMap<NotePath, FileEntry> = new Map();
  #root = '';
  #unsubscribe: (() => Promise<void>) | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #poll: NodeJS.Timeout | undefined;
  /** Starts and stops follow one another. */
  #turn: Promise<void> = Promise.resolve();

  constructor(ports: WatchPorts, listener: (changes: FileChanges) => void, options: WatchOptions = {}) {
    this.#ports = ports;
    this.#listener = listener;
    this.#options = options;
    this.#settle = new SettleChanges((settled) => this.#settled(settled), { ...SETTLE_DEFAULTS, ...options });
  }

  async start(): Promise<void> {
    await this.#inTurn(() => this.#watch());
    this.#heartbeat = setInterval(() => this.#beat(), this.#options.heartbeatMs ?? 5000);
    this.#heartbeat.unref();
  }

  async stop(): Promise<void> {
    this.#state = 'stopped';
    clearInterval(this.#heartbeat);
    clearTimeout(this.#poll);
    this.#settle.stop();
    await this.#inTurn(() => this.#release());
  }

  async #watch(): Promise<void> {
    await this.#release();
    if (this.#stopped()) return;
    this.#root = identity(this.#ports.vault.root);
    let listing: Listing;
    try {
      listing = this.#ports.list();
    } catch {
      this.#state = 'lost';
      return;
    }
    this.#listing = listing;
    this.#polled = new Map();
    try {
      if (needsPolling(this.#ports.vault.root)) throw new Error('a network disk');
      const native = await (this.#options.loadNative ?? loadNativeWatcher)();
      this.#unsubscribe = await subscribeNative(native, {
        folder: this.#ports.vault.root,
        closed: listing.closed,
        onEvents: (events) => this.#gather(events),
        onError: () => void this.#inTurn(() => this.#pollInstead(undefined)),
      });
      if (!this.#stopped()) this.#state = 'native';
    } catch {
      await this.#pollInstead(listing);
    }
  }

  /** The system cannot watch (too many folders, a network disk, no native module): list every few seconds and go on. */
  async #pollInstead(listing: Listing | undefined): Promise<void> {
    await this.#release();
    if (this.#stopped()) return;
    this.#state = 'polling';
    this.#polled = new Map(listing?.entries.map((entry) => [entry.path, entry]));
    if (listing === undefined) this.#settle.addAll();
    this.#pollLater(0);
  }

  #pollLater(tookMs: number): void {
    clearTimeout(this.#poll);
    // A slow disk is listed less often.
    this.#poll = setTimeout(() => this.#pollNow(), Math.max(this.#options.pollMs ?? 3000, 20 * tookMs));
  }

  #pollNow(): void {
    if (this.#state !== 'polling') return;
    const began = performance.now();
    let listing: Listing;
    try {
      listing = this.#ports.list();
    } catch {
      this.#lose();
      return;
    }
    for (const path of comparePolls(this.#polled, listing.entries)) this.#settle.add(path);
    this.#polled = new Map(listing.entries.map((entry) => [entry.path, entry]));
    this.#pollLater(performance.now() - began);
  }

  #gather(events: readonly Event[]): void {
    for (const event of events) {
      const spelling = this.#ports.vault.relative(event.path);
      if (spelling === undefined) this.#beat();
      else if (!isHiddenPath(spelling)) this.#gatherOne(event, spelling);
    }
  }

  #gatherOne(event: Event, spelling: string): void {
    const path = spelling.normalize('NFC') as NotePath;
    const stats = lstatSync(event.path, { throwIfNoEntry: false });
    const isFolder = stats?.isDirectory() === true || this.#listing.folders.has(spelling);
    if (isFolder) {
      // Elsewhere a folder is "updated" by every change of a file in it.
      const matters = event.type !== 'update' || process.platform === 'linux';
      if (matters && !this.#ports.ignores(path, true)) this.#settle.addFolder();
      if (stats?.isDirectory() !== false) return;
    }
    for (const link of this.#listing.links.get(spelling) ?? []) this.#settle.add(link);
    if (fileKind(path) !== undefined && !this.#ports.ignores(path, false)) this.#settle.add(path);
  }

  #settled({ paths, all, folders }: Settled): void {
    const anew = folders && this.#state === 'native' && process.platform === 'linux';
    // The listing that `all` asks for must begin after the new watch, or a change in between would be seen by neither.
    void this.#inTurn(async () => {
      if (anew) await this.#watch();
      if (!this.#stopped()) this.#listener({ paths, all });
    });
  }

  #beat(): void {
    if (this.#stopped() || this.#state === 'starting') return;
    const root = identity(this.#ports.vault.root);
    if (root === this.#root && this.#state !== 'lost') return;
    if (root === '') this.#lose();
    else void this.#inTurn(() => this.#watchAgain());
  }

  async #watchAgain(): Promise<void> {
    await this.#watch();
    if (this.#state === 'native' || this.#state === 'polling') this.#settle.addAll();
  }

  #lose(): void {
    if (this.#state === 'lost') return;
    this.#state = 'lost';
    this.#settle.addAll();
    void this.#inTurn(() => this.#release());
  }

  async #release(): Promise<void> {
    clearTimeout(this.#poll);
    const unsubscribe = this.#unsubscribe;
    this.#unsubscribe = undefined;
    await unsubscribe?.();
  }

  #stopped(): boolean {
    return this.#state === 'stopped';
  }

  #inTurn(step: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(step);
    // Whoever waits for this step hears of its failure; the next one starts all the same.
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

/** Tells one folder from another that took its place; '' when there is none. */
function identity(folder: string): string {
  try {
    const { dev, ino } = statSync(folder, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return '';
  }
}
