import { entranceWords, type EntranceWords } from './entrance-words.ts';

/**
 * The page behind a link with a token. Reading it uses nothing up, so previews and scanners do no harm: its script sends
 * the token back from our own page, gets the cookie, and goes on to the window.
 */
export function entrancePage(acceptLanguage: string | undefined): string {
  const { lang, words } = chooseWords(acceptLanguage ?? '');
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Konspekt</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/entrance.css">
<h1>Konspekt</h1>
<p id="opening">${words.opening}</p>
<p id="refused" hidden>${words.refused}</p>
<noscript><p>${words.script}</p></noscript>
<script src="/entrance.js"></script>
</html>
`;
}

export const entranceScript = `'use strict';
const token = new URLSearchParams(location.search).get('token') ?? '';
fetch('/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ token }) })
  .then((answer) => answer.ok)
  .catch(() => false)
  .then((entered) => {
    if (entered) return location.replace('/' + location.hash);
    document.getElementById('opening').hidden = true;
    document.getElementById('refused').hidden = false;
  });
`;

export const entranceStyle = `:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
body { max-width: 34rem; margin: 20vh auto 0; padding: 0 1.5rem; }
h1 { font-weight: 600; }
`;

function chooseWords(acceptLanguage: string): { lang: string; words: EntranceWords } {
  for (const part of acceptLanguage.split(',')) {
    const lang = part.trim().slice(0, 2).toLowerCase();
    const words = Object.hasOwn(entranceWords, lang) ? entranceWords[lang] : undefined;
    if (words) return { lang, words };
  }
  return { lang: 'en', words: entranceWords.en };
}
