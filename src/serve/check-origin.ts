import type { IncomingHttpHeaders } from 'node:http';

export type Caller = { readonly method: string; readonly path: string; readonly headers: IncomingHttpHeaders };

/**
 * Why a request may not come from our own page, or undefined when it may. `host` is the only authority that is served
 * (`127.0.0.1:PORT`): any other `Host` means that a foreign name was pointed at this machine (DNS rebinding).
 */
export function checkOrigin(caller: Caller, host: string): string | undefined {
  const { headers } = caller;
  if (headers.host !== host) return 'This address is not served here.';
  if (isEntrance(caller)) return undefined;

  const site = headers['sec-fetch-site'];
  if (headers.origin !== undefined && headers.origin !== `http://${host}`)
    return 'Requests from other pages are refused.';
  if (site !== undefined && site !== 'same-origin' && !(site === 'none' && isReading(caller))) {
    return 'Requests from other pages are refused.';
  }
  // Every browser names the origin of a request that changes something.
  if (!isReading(caller) && headers.origin === undefined && site === undefined)
    return 'The request does not say where it comes from.';
  return undefined;
}

// A link to the first page may stand anywhere: a terminal, a mail. That page shows nothing to those without a session.
function isEntrance(caller: Caller): boolean {
  const mode = caller.headers['sec-fetch-mode'];
  const destination = caller.headers['sec-fetch-dest'];
  const isNavigation = (mode ?? 'navigate') === 'navigate' && (destination ?? 'document') === 'document';
  return caller.path === '/' && isReading(caller) && isNavigation;
}

function isReading(caller: Caller): boolean {
  return caller.method === 'GET' || caller.method === 'HEAD';
}
