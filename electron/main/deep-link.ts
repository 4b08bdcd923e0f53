/** The route of a `konspekt:` address: `konspekt://note/<path>` or `konspekt://search?q=<words>`; undefined for any other. */
export function deepLinkHash(link: string): string | undefined {
  const url = URL.parse(link);
  if (url?.protocol !== 'konspekt:') return undefined;
  if (url.host === 'search')
    return `#/search?${new URLSearchParams({ q: url.searchParams.get('q') ?? '' }).toString()}`;
  if (url.host !== 'note' || url.pathname.length < 2) return undefined;
  try {
    const path = url.pathname.slice(1).split('/').map(decodeURIComponent);
    return `#/note/${path.map(encodeURIComponent).join('/')}`;
  } catch {
    return undefined;
  }
}
