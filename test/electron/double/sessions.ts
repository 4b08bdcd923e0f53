import { addScheme, toApp } from './addresses.ts';
import { strict } from './strict.ts';

type Privileges = { standard?: boolean; secure?: boolean; supportFetchAPI?: boolean; stream?: boolean };
type Handler = (request: Request) => Response | Promise<Response>;
type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void;
type CheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean;
type Block = { readonly patterns: readonly RegExp[]; readonly decide: BeforeRequest };
type BeforeRequest = (details: object, answer: (result: { cancel?: boolean }) => void) => void;

/** Electron's default session: permissions, schemes, and what it decides about requests. */
export class SessionDouble {
  #requestHandler: RequestHandler | null = null;
  #checkHandler: CheckHandler | null = null;
  #block: Block | undefined;
  readonly #handlers = new Map<string, Handler>();

  readonly protocol = strict('protocol', {
    handle: (scheme: string, handler: Handler): void => {
      if (this.#handlers.has(scheme)) throw new Error(`The scheme ${scheme} is handled already`);
      this.#handlers.set(scheme, handler);
    },
    isProtocolHandled: (scheme: string): boolean => this.#handlers.has(scheme),
  });

  readonly webRequest = strict('webRequest', {
    onBeforeRequest: (filter: { urls: string[] }, decide: BeforeRequest): void => {
      this.#block = { patterns: filter.urls.map(toPattern), decide };
    },
  });

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#requestHandler = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#checkHandler = handler;
  }
  // No device can be offered in the double, so the handler is accepted and never asked.
  setDevicePermissionHandler(_handler: ((details: object) => boolean) | null): void {}

  /** What the app says to a permission; without handlers of its own Electron grants everything. */
  async grants(contents: unknown, permission: string, url: string): Promise<boolean> {
    const origin = new URL(url);
    const details = { isMainFrame: true, requestingUrl: url };
    const checked = this.#checkHandler?.(contents, permission, `${origin.protocol}//${origin.host}/`, details) ?? true;
    const asked = await new Promise<boolean>((resolve) => {
      if (this.#requestHandler === null) resolve(true);
      else this.#requestHandler(contents, permission, resolve, details);
    });
    return checked && asked;
  }

  /** True when the app cancels a request to this address, given as Chromium loads it. */
  async cancels(address: string): Promise<boolean> {
    const url = toApp(address);
    const block = this.#block;
    if (block === undefined || !block.patterns.some((pattern) => pattern.test(url))) return false;
    return new Promise((resolve) => block.decide({ url }, ({ cancel = false }) => resolve(cancel)));
  }

  /** The app's answer to a request on a scheme of its own; undefined for any other address. */
  async answer(url: string, init: RequestInit): Promise<Response | undefined> {
    const address = toApp(url);
    const handler = this.#handlers.get(new URL(address).protocol.slice(0, -1));
    return address === url ? undefined : (handler?.(new Request(address, init)) ?? new Response(null, { status: 404 }));
  }
}

/** Electron's `protocol`, whose schemes must be told before the app is ready. */
export function createProtocol(isReady: () => boolean, session: SessionDouble): object {
  return strict('protocol', {
    registerSchemesAsPrivileged(schemes: { scheme: string; privileges?: Privileges }[]): void {
      if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme, privileges } of schemes) {
        if (privileges?.standard !== true || privileges.secure !== true) {
          throw new Error(`The double serves standard and secure schemes only, which ${scheme} is not`);
        }
        addScheme(scheme);
      }
    },
    handle(scheme: string, handler: Handler): void {
      if (!isReady()) throw new Error('protocol.handle can only be called when app is ready');
      session.protocol.handle(scheme, handler);
    },
  });
}

function toPattern(filter: string): RegExp {
  const literal = filter.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*');
  return new RegExp(`^${literal}$`);
}
