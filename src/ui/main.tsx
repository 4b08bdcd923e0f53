// First, so that the styles of single parts can overrule it.
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './theme/base.css';
import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '#api/client.ts';
import { App } from './app.tsx';
import { cacheDefaults } from './data/live-updates.ts';
import { openDrafts } from './editor/open-drafts.ts';
import { chooseLang } from './i18n/languages.ts';
import { startWords } from './i18n/words.ts';
import { readPreferences, showPreferences } from './settings/use-preferences.ts';
import { chooseTransport } from './transport.ts';

const preferences = readPreferences();
showPreferences(preferences);
const client = createClient(chooseTransport());
const cache = new QueryClient({ defaultOptions: cacheDefaults });
void openDrafts(client, cache);
const place = document.getElementById('root');
void startWords(preferences.lang ?? chooseLang(navigator.languages)).then(() => {
  if (place === null) return;
  createRoot(place).render(
    <StrictMode>
      <App client={client} cache={cache} />
    </StrictMode>,
  );
});
