import { EventEmitter } from 'node:events';

/** Lets through what `target` has; every other name throws, so a test cannot pass on an API the double does not model. */
export function strict<Target extends object>(name: string, target: Target): Target {
  return new Proxy(target, {
    get(inner, key) {
      if (typeof key === 'symbol' || key in inner || key === 'then' || key === 'toJSON') return bound(inner, key);
      throw new Error(`The double of Electron has no ${name}.${key}`);
    },
  });
}

// Private fields are reached through the object itself, never through its proxy; classes stay as they are.
function bound(target: object, key: string | symbol): unknown {
  const value: unknown = Reflect.get(target, key);
  if (typeof value !== 'function' || typeof target === 'function' || key === 'constructor') return value;
  return (value as (...args: unknown[]) => unknown).bind(target);
}

/** An emitter that refuses listeners for events the double never emits. */
export class StrictEmitter extends EventEmitter {
  readonly #owner: string;
  readonly #events: ReadonlySet<string>;

  constructor(owner: string, events: readonly string[]) {
    super();
    this.#owner = owner;
    this.#events = new Set(events);
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    if (!this.#events.has(event)) throw new Error(`The double of Electron never emits "${event}" on ${this.#owner}`);
    return super.on(event, listener as (...args: unknown[]) => void);
  }

  override once(event: string, listener: (...args: never[]) => void): this {
    if (!this.#events.has(event)) throw new Error(`The double of Electron never emits "${event}" on ${this.#owner}`);
    return super.once(event, listener as (...args: unknown[]) => void);
  }
}

/** What a listener gets whose event can be prevented. */
export type PreventableEvent = { readonly defaultPrevented: boolean; preventDefault(): void };

/** An event object with `extra` on it. */
export function anEvent<Extra extends object>(extra: Extra): Extra & PreventableEvent {
  let prevented = false;
  return {
    ...extra,
    get defaultPrevented() {
      return prevented;
    },
    preventDefault() {
      prevented = true;
    },
  };
}
