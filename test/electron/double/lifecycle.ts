import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { anEvent, strict, StrictEmitter } from './strict.ts';
import { holdSingleInstance } from './single-instance.ts';

/** What the app has to end before it can end itself. */
export type Ending = { closeWindows(): Promise<boolean>; leave(code: number): Promise<never> };

const events = [
  'ready',
  'before-quit',
  'will-quit',
  'quit',
  'window-all-closed',
  'activate',
  'second-instance',
  'open-url',
  'web-contents-created',
];

/** Electron's `app`: the order of its life, its paths and its lock. */
export class AppDouble extends StrictEmitter {
  readonly #folder: string;
  readonly #ready = Promise.withResolvers<void>();
  readonly #paths: Record<string, string>;
  #name: string;
  #isReady = false;
  #askedForReady = false;
  #quitting = false;
  #ending: Ending | undefined;
  readonly isPackaged = false;

  constructor(folder: string) {
    super('app', events);
    this.#folder = folder;
    this.#name = this.#manifest().name;
    const home = process.env['HOME'] ?? homedir();
    const appData = join(home, '.config');
    this.#paths = {
      home,
      appData,
      temp: tmpdir(),
      documents: join(home, 'Documents'),
      userData: join(appData, this.#name),
    };
  }

  whenReady(): Promise<void> {
    this.#askedForReady = true;
    return this.#ready.promise;
  }
  isReady(): boolean {
    return this.#isReady;
  }
  setName(name: string): void {
    this.#name = name;
  }
  getName(): string {
    return this.#name;
  }
  getVersion(): string {
    return this.#manifest().version;
  }
  getAppPath(): string {
    return this.#folder;
  }
  getPath(name: string): string {
    const path = this.#paths[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }
  setPath(name: string, path: string): void {
    if (this.#paths[name] === undefined) throw new Error(`Failed to set path: '${name}' is unknown`);
    if (!statSync(path).isDirectory()) throw new Error(`Failed to set path: ${path} is no folder`);
    if (name === 'userData' && this.#isReady) throw new Error('The profile folder is in use once the app is ready');
    this.#paths[name] = path;
  }
  getLocale(): string {
    return process.env['DOUBLE_LOCALE'] ?? 'en-US';
  }
  getLocaleCountryCode(): string {
    return this.getLocale().split('-')[1] ?? '';
  }
  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }
  requestSingleInstanceLock(data: object = {}): boolean {
    return holdSingleInstance(this.getPath('userData'), data, (other) => {
      this.emit('second-instance', anEvent({}), other.argv, other.folder, other.data);
    });
  }
  quit(): void {
    void this.#quit();
  }
  exit(code = 0): void {
    void this.#ending?.leave(code);
  }

  /** Whether the entry module waits for something that comes only after it. */
  get askedForReady(): boolean {
    return this.#askedForReady;
  }
  get quitting(): boolean {
    return this.#quitting;
  }
  /** Fires "ready"; to be called when the entry module has run to its end. */
  becomeReady(ending: Ending): void {
    this.#ending = ending;
    this.#isReady = true;
    this.#ready.resolve();
    this.emit('ready');
  }

  async #quit(): Promise<void> {
    this.#quitting = true;
    if (this.#ending === undefined) return;
    const before = anEvent({});
    this.emit('before-quit', before);
    if (before.defaultPrevented || !(await this.#ending.closeWindows())) {
      this.#quitting = false;
      return;
    }
    const will = anEvent({});
    this.emit('will-quit', will);
    if (will.defaultPrevented) return;
    this.emit('quit', anEvent({}), 0);
    await this.#ending.leave(0);
  }
  #manifest(): { name: string; version: string } {
    return JSON.parse(readFileSync(join(this.#folder, 'package.json'), 'utf8')) as { name: string; version: string };
  }
}

/** The app as its code sees it. */
export function strictApp(app: AppDouble): AppDouble {
  mkdirSync(app.getPath('temp'), { recursive: true });
  return strict('app', app);
}
