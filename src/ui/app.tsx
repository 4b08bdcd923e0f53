import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import type { Client } from '#api/client.ts';
import { ClientContext } from './data/client-context.ts';
import { followChanges } from './data/live-updates.ts';
import { Frame } from './frame/frame.tsx';
import { ShellProvider } from './frame/shell-provider.tsx';
import { usePreferences } from './settings/use-preferences.ts';

/** The whole window around one notebook. */
export function App({ client, cache }: { readonly client: Client; readonly cache: QueryClient }) {
  useEffect(() => followChanges(client, cache), [cache, client]);
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={cache}>
        <Window />
      </QueryClientProvider>
    </ClientContext>
  );
}

function Window() {
  const { i18n } = useTranslation();
  usePreferences();
  return (
    <I18nProvider locale={i18n.language}>
      <ShellProvider>
        <Frame />
      </ShellProvider>
    </I18nProvider>
  );
}
