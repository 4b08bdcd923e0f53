// oxlint-disable unicorn/consistent-function-scoping -- these functions are sent to the page as text, each whole by itself.

/** Name of the world the preload script runs in, as Electron calls it. */
export const isolatedWorld = 'Electron Isolated Context';

/** Name of the function through which the isolated world speaks to the main process. */
export const bindingName = '__doubleSend';

type Packed = {
  value?: unknown;
  list?: Packed[];
  object?: Record<string, Packed>;
  fn?: number;
  promise?: number;
};
type Message = {
  expose?: string;
  packed?: Packed;
  call?: number;
  args?: Packed[];
  result?: Packed;
  thrown?: string;
  settle?: number;
  rejected?: string;
};
type World = {
  pack(value: unknown): Packed;
  send(message: Message): void;
};

/** One end of the bridge between the two worlds of a page: values cross as text in synchronous DOM events. Runs in the page. */
export function openWorld(own: string, other: string): World {
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const promises = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const replies: Message[] = [];
  let count = 0;

  const send = (message: Message): void => {
    window.dispatchEvent(new CustomEvent(`double:${other}`, { detail: JSON.stringify(message) }));
  };
  const text = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  const pack = (value: unknown): Packed => {
    if (typeof value === 'function') {
      functions.set((count += 1), value as (...args: unknown[]) => unknown);
      return { fn: count };
    }
    if (value instanceof Promise) {
      const id = (count += 1);
      value.then(
        (result) => send({ settle: id, packed: pack(result) }),
        (error: unknown) => send({ settle: id, rejected: text(error) }),
      );
      return { promise: id };
    }
    if (Array.isArray(value)) return { list: value.map(pack) };
    if (typeof value === 'object' && value !== null) {
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype !== Object.prototype && prototype !== null) throw new Error('The double carries plain data only');
      return { object: Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pack(inner)])) };
    }
    if (typeof value === 'symbol' || typeof value === 'bigint') throw new Error('An object could not be cloned.');
    return value === undefined ? {} : { value };
  };
  const unpack = (packed: Packed): unknown => {
    const { list, object, fn, promise } = packed;
    if (list !== undefined) return Object.freeze(list.map(unpack));
    if (object !== undefined) {
      return Object.freeze(Object.fromEntries(Object.entries(object).map(([key, inner]) => [key, unpack(inner)])));
    }
    if (fn !== undefined) return (...args: unknown[]) => call(fn, args);
    if (promise !== undefined) {
      return new Promise((resolve, reject) => promises.set(promise, { resolve, reject }));
    }
    return packed.value;
  };
  const call = (id: number, args: unknown[]): unknown => {
    send({ call: id, args: args.map(pack) });
    const reply = replies.pop();
    if (reply?.thrown !== undefined) throw new Error(reply.thrown);
    return unpack(reply?.result ?? {});
  };
  const answer = (id: number, args: Packed[]): Message => {
    try {
      return { result: pack(functions.get(id)?.(...args.map(unpack))) };
    } catch (error) {
      return { thrown: text(error) };
    }
  };

  window.addEventListener(`double:${own}`, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail) as Message;
    if (message.expose !== undefined) {
      const value = unpack(message.packed ?? {});
      Object.defineProperty(window, message.expose, { value, enumerable: true });
    } else if (message.call !== undefined) send(answer(message.call, message.args ?? []));
    else if (message.settle !== undefined) {
      const promise = promises.get(message.settle);
      promises.delete(message.settle);
      if (message.rejected === undefined) promise?.resolve(unpack(message.packed ?? {}));
      else promise?.reject(new Error(message.rejected));
    } else replies.push(message);
  });
  return { pack, send };
}

/** The `electron` module of a sandboxed preload script: two names and no more. Runs in the isolated world of the page. */
export function openPreloadModule(world: World, sendToMain: (text: string) => void): Record<string, unknown> {
  const listeners = new Map<string, ((...args: unknown[]) => void)[]>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;
  const strict = (name: string, target: object): object =>
    new Proxy(target, {
      get(inner, key) {
        if (typeof key === 'symbol' || key in inner) return Reflect.get(inner, key) as unknown;
        throw new Error(`The double of Electron has no ${name}.${key} in a preload script`);
      },
    });
  const receive = (text: string): void => {
    const message = JSON.parse(text) as {
      id?: number;
      value?: unknown;
      error?: string;
      channel?: string;
      args?: unknown[];
    };
    if (message.channel !== undefined) {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...(message.args ?? []));
      return;
    }
    const call = waiting.get(message.id ?? 0);
    waiting.delete(message.id ?? 0);
    if (message.error === undefined) call?.resolve(message.value);
    else call?.reject(new Error(message.error));
  };
  Object.defineProperty(globalThis, '__doubleReceive', { value: receive });
  const ipcRenderer = strict('ipcRenderer', {
    invoke: async (channel: string, ...args: unknown[]) => {
      structuredClone(args);
      count += 1;
      sendToMain(JSON.stringify({ id: count, channel, args }));
      return new Promise((resolve, reject) => waiting.set(count, { resolve, reject }));
    },
    on: (channel: string, listener: (...args: unknown[]) => void) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    removeListener: (channel: string, listener: (...args: unknown[]) => void) => {
      listeners.set(channel, listeners.get(channel)?.filter((known) => known !== listener) ?? []);
    },
  });
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (name: string, value: unknown) => world.send({ expose: name, packed: world.pack(value) }),
  });
  return { contextBridge, ipcRenderer };
}

/** What every page is given before its own scripts: the page's end of the bridge, and the preload script in its own world. */
export function pageScripts(preload: string): { main: string; isolated: string } {
  const onlyOnTop = 'if (window !== window.top) return;';
  return {
    main: `(() => { ${onlyOnTop} (${openWorld.toString()})('main', 'isolated'); })();`,
    isolated: `(() => { ${onlyOnTop}
      const world = (${openWorld.toString()})('isolated', 'main');
      const electron = (${openPreloadModule.toString()})(world, (text) => ${bindingName}(text));
      const require = (name) => {
        if (name === 'electron') return electron;
        throw new Error('A sandboxed preload script cannot load ' + name);
      };
      (function (require, module, exports) { ${preload}\n })(require, { exports: {} }, {});
    })();`,
  };
}
