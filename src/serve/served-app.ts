import type { Transport } from '#api/contract.ts';

/** What the web host needs of the app: requests, events, and the bytes of the vault's files. */
export type ServedApp = Transport & {
  /** Undefined when there is no such file inside the vault. */
  readFile(path: string): Promise<{ readonly bytes: Uint8Array; readonly mime: string } | undefined>;
};
