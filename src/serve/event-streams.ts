import type { ServerResponse } from 'node:http';
import type { Exchange } from './send.ts';
import { securityHeaders } from './security-headers.ts';
import type { ServedApp } from './served-app.ts';

/** A reader that lets this many bytes pile up is cut off; it connects again and asks for the present state. */
const backlogLimit = 1024 * 1024;

export type EventStreams = { open(exchange: Exchange): void; close(): void };

/** Passes the app's events on to every window that listens, as server-sent events with a regular sign of life. */
export function createEventStreams(app: ServedApp, heartbeatMs: number): EventStreams {
  const streams = new Set<ServerResponse>();
  const writeAll = (text: string): void => {
    for (const stream of streams) {
      if (stream.writableLength > backlogLimit) stream.destroy();
      else stream.write(text);
    }
  };
  const stopListening = app.subscribe((name, payload) => writeAll(`data: ${JSON.stringify({ name, payload })}\n\n`));
  const heartbeat = setInterval(() => writeAll(': alive\n\n'), heartbeatMs);
  heartbeat.unref();

  return {
    open({ response }) {
      response.writeHead(200, {
        ...securityHeaders,
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
      });
      response.write('retry: 1000\n\n');
      streams.add(response);
      response.once('close', () => streams.delete(response));
    },
    close() {
      clearInterval(heartbeat);
      stopListening();
      for (const stream of streams) stream.end();
    },
  };
}
