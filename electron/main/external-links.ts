const outside = new Set(['http:', 'https:', 'mailto:']);

/** The normalised address when it is one that may be handed to the system: http(s) or mailto, without a password in it. */
export function externalUrl(text: string): string | undefined {
  if (text.length > 2000) return undefined;
  const url = URL.parse(text);
  if (url === null || !outside.has(url.protocol)) return undefined;
  return url.username === '' && url.password === '' ? url.href : undefined;
}

/** The one road from the app to the system's browser and mail program; everything else is refused and logged. */
export function createLinkOpener(
  shell: { openExternal(url: string): Promise<void> },
  log: (line: string) => void,
): (text: string) => void {
  return (text) => {
    const url = externalUrl(text);
    if (url === undefined) return log(`refused to open ${JSON.stringify(text.slice(0, 200))}`);
    shell.openExternal(url).catch((error: unknown) => log(`could not open ${url}: ${String(error)}`));
  };
}
