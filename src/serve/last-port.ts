import { AppError } from '#core/errors.ts';
import { readJson, writeJson } from '#host/json-file.ts';
import type { RunningServer } from './start-server.ts';

/**
 * Starts a server at the port a notebook has had before: browsers keep open tabs, widths and the like by address. Where that
 * port is in use, as by another window on the same notebook, it takes a free one. `file` remembers the first.
 */
export async function startAtLastPort(
  file: string,
  start: (port: number) => Promise<RunningServer>,
): Promise<RunningServer> {
  const last = readJson(file);
  if (typeof last === 'number') {
    try {
      return await start(last);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return start(0);
    }
  }
  const server = await start(0);
  try {
    writeJson(file, Number(new URL(server.url).port));
  } catch {
    // Where nothing can be written the address is a new one each time.
  }
  return server;
}
