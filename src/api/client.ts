import type { Api, Events, Transport } from './contract.ts';
import { fromErrorData } from '#core/errors.ts';

export type ClientOf<Methods, Happenings> = Methods & {
  /** Calls `listener` for every such event until the returned function is called. */
  on<Name extends keyof Happenings>(name: Name, listener: (payload: Happenings[Name]) => void): () => void;
};
export type Client = ClientOf<Api, Events>;

/** The whole contract over any transport; a failed request rejects with the AppError it was. */
export function createClient<Methods = Api, Happenings = Events>(transport: Transport): ClientOf<Methods, Happenings> {
  const on = (wanted: string, listener: (payload: never) => void): (() => void) =>
    transport.subscribe((name, payload) => {
      if (name === wanted) listener(payload as never);
    });
  const target = Object.create(null) as Record<string, unknown>;
  return new Proxy(target, {
    get(_target, key) {
      if (key === 'on') return on;
      // A promise-like `then` would make `await client` hang.
      if (typeof key !== 'string' || key === 'then') return undefined;
      return async (input: unknown) => {
        const reply = await transport.request(key satisfies string, input ?? {});
        if (!reply.ok) throw fromErrorData(reply.error);
        return reply.value;
      };
    },
  }) as unknown as ClientOf<Methods, Happenings>;
}
