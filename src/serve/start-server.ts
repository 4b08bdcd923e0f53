import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '#core/errors.ts';
import { createEventStreams } from './event-streams.ts';
import { createRouter } from './route.ts';
import type { ServedApp } from './served-app.ts';
import { createSessions } from './sessions.ts';
import { openWindowBundle } from './window-bundle.ts';

export type ServerOptions = {
  /** Folder of the built window. */
  readonly bundle: string;
  /** 0 takes any free port. */
  readonly port?: number;
  readonly heartbeatMs?: number;
  /** How long a client may take to send its headers or its whole request. */
  readonly requestMs?: number;
};

export type RunningServer = {
  /** The address with a token that opens the app in one browser. */
  readonly url: string;
  /** Another such address; one that was not used yet stops working. */
  newLink(): string;
  /** Resolves when the port is free again. The app itself stays open. */
  close(): Promise<void>;
};

const loopback = '127.0.0.1';

/**
 * Serves an open app to browsers on this machine, and to nobody else.
 * @throws AppError input-invalid, when the port is taken or not allowed
 */
export async function startServer(app: ServedApp, options: ServerOptions): Promise<RunningServer> {
  const bundle = openWindowBundle(options.bundle);
  const requestMs = options.requestMs ?? 60_000;
  const server = createServer({
    headersTimeout: Math.min(requestMs, 20_000),
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(requestMs, 5_000),
  });
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  // A browser leaves the port of http out of `Host`.
  const host = port === 80 ? loopback : `${loopback}:${port}`;
  const sessions = createSessions(port);
  const events = createEventStreams(app, options.heartbeatMs ?? 20_000);
  const route = createRouter({ app, bundle, sessions, events, host });
  server.on('request', (request, response) => void route(request, response));
  const newLink = (): string => `http://${host}/?token=${sessions.newToken()}`;

  return {
    url: newLink(),
    newLink,
    async close() {
      events.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 500).unref();
      await closed;
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'is used by another program' : `cannot be opened (${cause.code})`;
      reject(
        new AppError('input-invalid', `Port ${port} ${reason}.`, {
          hint: 'Leave --port out to take a free one.',
          cause,
        }),
      );
    });
    server.listen(port, loopback, resolve);
  });
}
