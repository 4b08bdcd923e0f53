import type { Reply, Transport } from '#api/contract.ts';

declare global {
  interface Window {
    /** Put there by the desktop host's preload script. */
    readonly bridge?: Transport;
  }
}

/** The host's bridge in the desktop application, HTTP everywhere else. */
export function chooseTransport(): Transport {
  return window.bridge ?? createHttpTransport();
}

/** The contract over HTTP and server-sent events, by addresses relative to the page. */
export function createHttpTransport(): Transport {
  const listeners = new Set<(name: string, payload: unknown) => void>();
  let events: EventSource | undefined;

  const open = (): EventSource => {
    const source = new EventSource('events');
    let interrupted = false;
    source.addEventListener('error', () => {
      interrupted = true;
    });
    source.addEventListener('open', () => {
      // What happened meanwhile was not heard, so everything counts as changed; and the status may have, at the start.
      if (interrupted) tell('notes-changed', { paths: [], all: true });
      interrupted = false;
      void request('status', {}).then((reply) => (reply.ok ? tell('status-changed', reply.value) : undefined));
    });
    source.addEventListener('message', (message: MessageEvent<string>) => {
      const { name, payload } = JSON.parse(message.data) as { name: string; payload: unknown };
      tell(name, payload);
    });
    return source;
  };
  const tell = (name: string, payload: unknown): void => {
    for (const listener of listeners) listener(name, payload);
  };

  const request = async (method: string, input: unknown): Promise<Reply> => {
    const response = await fetch(`api/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(input),
    });
    return (await response.json()) as Reply;
  };

  return {
    request,
    subscribe(listener) {
      listeners.add(listener);
      events ??= open();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        events?.close();
        events = undefined;
      };
    },
  };
}
