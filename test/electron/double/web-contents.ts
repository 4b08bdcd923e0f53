import type { CDPSession, Frame, Page, Request, Route } from 'playwright-core';
import { toApp, toBrowser } from './addresses.ts';
import type { InvokeReply, IpcMainDouble } from './ipc-main.ts';
import { bindingName, isolatedWorld, pageScripts } from './page-scripts.ts';
import { grantPermissions } from './permissions.ts';
import type { SessionDouble } from './sessions.ts';
import { anEvent, strict, StrictEmitter } from './strict.ts';

type OpenHandler = (details: Record<string, unknown>) => { action: 'allow' | 'deny' };
type FrameNode = { readonly id: string; url: string; readonly parent: string | undefined };

const events = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'context-menu',
  'zoom-changed',
  'render-process-gone',
  'did-finish-load',
  'dom-ready',
];

const pdfOptions = new Set(['pageSize', 'printBackground', 'generateTaggedPDF', 'generateDocumentOutline']);

/** Electron's `webContents` on a page of Chromium: the preload script in its own world, messages, and who may navigate. */
export class WebContentsDouble extends StrictEmitter {
  readonly id: number;
  readonly session: SessionDouble;
  readonly #ipcMain: IpcMainDouble;
  readonly #frames = new Map<string, FrameNode>();
  readonly #contexts = new Map<number, string>();
  #page: Page | undefined;
  #cdp: CDPSession | undefined;
  #openHandler: OpenHandler | undefined;
  #mainContext: number | undefined;
  // Set while the app itself loads a page, which asks nobody.
  #loading = 0;
  #crashed = false;
  #zoom = 1;

  constructor(id: number, session: SessionDouble, ipcMain: IpcMainDouble) {
    super('webContents', events);
    this.id = id;
    this.session = session;
    this.#ipcMain = ipcMain;
  }

  get mainFrame(): object {
    return this.#frame(this.#main());
  }
  getURL(): string {
    return this.#main()?.url ?? '';
  }
  isDestroyed(): boolean {
    return this.#page?.isClosed() ?? false;
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    // Before the page has run its preload script nobody listens, as in Electron.
    this.#toPage({ channel, args: structuredClone(args) });
  }
  reload(): void {
    void this.load(this.getURL());
  }
  async loadURL(url: string): Promise<void> {
    await this.load(url);
  }
  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.#zoom = factor;
  }
  getZoomFactor(): number {
    return this.#zoom;
  }
  print(options: object): void {
    throw new Error(
      `webContents.print was called with ${JSON.stringify(options)}, and the test did not say what comes of it`,
    );
  }
  async printToPDF(options: Record<string, unknown>): Promise<Buffer> {
    const unknown = Object.keys(options).find((name) => !pdfOptions.has(name));
    if (unknown !== undefined) throw new Error(`The double of Electron knows no option ${unknown} of printToPDF`);
    const { pageSize = 'Letter', printBackground = false, generateTaggedPDF = false } = options;
    const page = this.#page;
    if (page === undefined) throw new Error('The window has no page yet');
    return page.pdf({
      format: pageSize as string,
      printBackground: printBackground as boolean,
      tagged: generateTaggedPDF as boolean,
    });
  }
  forcefullyCrashRenderer(): void {
    this.#cdp?.send('Page.crash').catch(() => undefined);
  }

  get hasCrashed(): boolean {
    return this.#crashed;
  }
  /** Makes `page` the page of these contents. */
  async attach(page: Page, preload: string): Promise<void> {
    this.#page = page;
    const cdp = await page.context().newCDPSession(page);
    this.#cdp = cdp;
    cdp.on('Page.frameNavigated', ({ frame }) => {
      this.#frames.set(frame.id, {
        id: frame.id,
        url: toApp(frame.url + (frame.urlFragment ?? '')),
        parent: frame.parentId,
      });
    });
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const frame = this.#frames.get(frameId);
      if (frame) frame.url = toApp(url);
    });
    cdp.on('Page.frameDetached', ({ frameId }) => this.#frames.delete(frameId));
    cdp.on('Page.windowOpen', ({ url }) => this.#askToOpen(toApp(url)));
    cdp.on('Runtime.executionContextsCleared', () => this.#contexts.clear());
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId: string };
      this.#contexts.set(context.id, frameId);
      if (context.name === isolatedWorld && this.#frames.get(frameId)?.parent === undefined)
        this.#mainContext = context.id;
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === bindingName) void this.#receive(payload, executionContextId);
    });
    await cdp.send('Page.enable');
    const { frameTree } = await cdp.send('Page.getFrameTree');
    this.#frames.set(frameTree.frame.id, { id: frameTree.frame.id, url: frameTree.frame.url, parent: undefined });
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: bindingName, executionContextName: isolatedWorld });
    const scripts = pageScripts(preload);
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.main });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.isolated, worldName: isolatedWorld });
    page.on('crash', () => {
      this.#crashed = true;
      this.emit('render-process-gone', anEvent({}), { reason: 'crashed', exitCode: 5 });
    });
    page.on('load', () => this.emit('did-finish-load'));
  }

  /** Loads an address as the app's own doing. */
  async load(url: string): Promise<void> {
    const page = this.#page;
    if (page === undefined || this.#cdp === undefined) throw new Error('The window has no page yet');
    await grantPermissions(this.#cdp, this.session, strict('webContents', this as WebContentsDouble), url);
    this.#loading += 1;
    try {
      // Going to the same address with another hash only moves within the page.
      await page.goto(toBrowser(url));
    } catch (error) {
      throw new Error(`ERR_FAILED (-2) loading '${url}'`, { cause: error });
    } finally {
      this.#loading -= 1;
    }
  }

  /** True when `frame` belongs to these contents. */
  owns(frame: Frame): boolean {
    return this.#page !== undefined && frame.page() === this.#page;
  }

  /** Lets the app judge a navigation that a page began; true when it may go on. */
  allowsNavigation(request: Request, frame: Frame): boolean {
    const isMainFrame = frame.parentFrame() === null;
    if (isMainFrame && this.#loading > 0) return true;
    const url = toApp(request.url());
    const names =
      request.redirectedFrom() === null
        ? ['will-frame-navigate', ...(isMainFrame ? ['will-navigate'] : [])]
        : ['will-redirect'];
    return names.every((name) => {
      const event = anEvent({ url, isMainFrame, isSameDocument: false });
      this.emit(name, event, url);
      return !event.defaultPrevented;
    });
  }

  #askToOpen(url: string): void {
    const answer = this.#openHandler?.({ url, frameName: '', features: '', disposition: 'foreground-tab' });
    if (answer?.action !== 'deny')
      throw new Error('The double opens no second window: setWindowOpenHandler has to deny');
  }

  async #receive(payload: string, context: number): Promise<void> {
    const { id, channel, args } = JSON.parse(payload) as { id: number; channel: string; args: unknown[] };
    const frame = this.#frames.get(this.#contexts.get(context) ?? '');
    const event = {
      sender: strict('webContents', this as WebContentsDouble),
      senderFrame: frame ? this.#frame(frame) : null,
      type: 'frame',
    };
    const reply: InvokeReply = await this.#ipcMain.invoke(channel, strict('event', event), args);
    this.#toPage({ id, ...reply }, context);
  }

  #toPage(message: object, contextId = this.#mainContext): void {
    const expression = `globalThis.__doubleReceive?.(${JSON.stringify(JSON.stringify(message))})`;
    if (contextId === undefined) return;
    // The page may be gone by now; then so is whoever waited.
    this.#cdp?.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined);
  }

  #main(): FrameNode | undefined {
    return [...this.#frames.values()].find((frame) => frame.parent === undefined);
  }
  #frame(node: FrameNode | undefined): object {
    const parent = node?.parent === undefined ? null : this.#frame(this.#frames.get(node.parent));
    return strict('WebFrameMain', { url: node?.url ?? '', parent, origin: new URL(node?.url ?? 'about:blank').origin });
  }
}

/** Settles a navigation or a request of a page by what the app has said. */
export async function judge(route: Route, session: SessionDouble, all: readonly WebContentsDouble[]): Promise<void> {
  const request = route.request();
  if (request.isNavigationRequest()) {
    const frame = frameOf(request);
    const contents = frame && all.find((each) => each.owns(frame));
    if (frame === undefined || !contents?.allowsNavigation(request, frame)) return route.abort('aborted');
  }
  if (await session.cancels(request.url())) return route.abort('blockedbyclient');
  const answer = await session.answer(request.url(), { method: request.method(), headers: await request.allHeaders() });
  if (answer === undefined) return route.abort('internetdisconnected');
  const body = Buffer.from(await answer.arrayBuffer());
  return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body });
}

// A page that is only about to open has no frame yet.
function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}
