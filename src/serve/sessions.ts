import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may use this run of the server: browsers that exchanged a link's token for a cookie. */
export type Sessions = {
  /** A token for a new link; it replaces one that was not used. */
  newToken(): string;
  /** The `Set-Cookie` value for a token that was not used before; a token works once. */
  exchange(token: string): string | undefined;
  /** Whether a request's `Cookie` header holds a session of this run. */
  knows(cookieHeader: string | undefined): boolean;
};

/** Keeps sessions in memory for one run. Cookies ignore ports, so the cookie's name holds the port. */
export function createSessions(port: number): Sessions {
  const name = `konspekt-${port}`;
  const sessions: Buffer[] = [];
  let open: Buffer | undefined;

  return {
    newToken() {
      const token = secret();
      open = digest(token);
      return token;
    },
    exchange(token) {
      if (open === undefined || !timingSafeEqual(open, digest(token))) return undefined;
      open = undefined;
      const session = secret();
      sessions.push(digest(session));
      return `${name}=${session}; Path=/; HttpOnly; SameSite=Strict`;
    },
    knows(cookieHeader) {
      const value = readCookie(cookieHeader ?? '', name);
      if (value === undefined) return false;
      const wanted = digest(value);
      return sessions.some((session) => timingSafeEqual(session, wanted));
    },
  };
}

function readCookie(header: string, name: string): string | undefined {
  const pair = header.split(';').find((part) => part.trimStart().startsWith(`${name}=`));
  return pair?.slice(pair.indexOf('=') + 1).trim();
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
