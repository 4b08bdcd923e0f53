import { createContext, useContext } from 'react';
import type { Client } from '#api/client.ts';

export const ClientContext = createContext<Client | null>(null);

/** The notebook's use cases. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient outside of ClientContext');
  return client;
}
