import type { FileChanges } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';

/** A batch gathered until things were quiet; `folders`: some folder came, went or moved. */
export type Settled = FileChanges & { readonly folders: boolean };

export type SettleOptions = {
  /** A batch ends after so many milliseconds without a change … */
  readonly quietMs: number;
  /** … or so many after its first. */
  readonly maxWaitMs: number;
  /** With more paths than this, a whole listing is cheaper, and safer: the system may have dropped changes. */
  readonly maxPaths: number;
};

export const SETTLE_DEFAULTS: SettleOptions = { quietMs: 80, maxWaitMs: 1000, maxPaths: 2000 };

/** Gathers single changes into settled batches. */
export class SettleChanges {
  readonly #report: (settled: Settled) => void;
  readonly #options: SettleOptions;
  #paths = new Set<NotePath>();
  #all = false;
  #folders = false;
  #since: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(report: (settled: Settled) => void, options: SettleOptions) {
    this.#report = report;
    this.#options = options;
  }

  add(path: NotePath): void {
    this.#paths.add(path);
    this.#wait();
  }

  addFolder(): void {
    this.#folders = true;
    this.#wait();
  }

  addAll(): void {
    this.#all = true;
    this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait(): void {
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    const left = this.#since + this.#options.maxWaitMs - now;
    this.#timer = setTimeout(() => this.#settle(), Math.max(0, Math.min(this.#options.quietMs, left)));
  }

  #settle(): void {
    const many = this.#paths.size > this.#options.maxPaths;
    const folders = this.#folders || many;
    const all = this.#all || folders;
    const settled: Settled = { paths: all ? [] : [...this.#paths], all, folders };
    this.#paths = new Set();
    this.#all = false;
    this.#folders = false;
    this.#since = undefined;
    this.#timer = undefined;
    this.#report(settled);
  }
}
