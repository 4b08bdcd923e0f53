/** What a `konspekt:` address asks for. */
export type DeepLink =
  /** A place in a notebook; without a notebook, in the one in front. An empty hash is the notebook itself. */
  { readonly kind: 'place'; readonly notebook: string | null; readonly hash: string } | { readonly kind: 'bad-link' };

const bad: DeepLink = { kind: 'bad-link' };
const longest = 4000;

/**
 * Reads `konspekt://open?notebook=…&note=…&at=…&line=…`, `konspekt://note/<path>`, `konspekt://search?query=…`, `konspekt://study?deck=…`
 * and `konspekt://calc?model=…`. Whatever else comes from outside is a bad link, never an error.
 */
export function readDeepLink(link: string): DeepLink {
  const url = link.length > longest ? null : URL.parse(link);
  if (url?.protocol !== 'konspekt:') return bad;
  const { searchParams: params } = url;
  const notebook = first(params, 'notebook', 'vault');
  // The name of the action may stand as a host or, with one slash or none, as a path.
  const [action = '', ...rest] = `${url.host}${url.pathname}`.split('/').filter((part, at) => at > 0 || part !== '');
  switch (action.toLowerCase()) {
    case 'open':
      return { kind: 'place', notebook, hash: noteHash(first(params, 'note', 'file', 'path'), params) };
    case 'note': {
      const path = decodePath(rest.filter(Boolean));
      return path === undefined ? bad : { kind: 'place', notebook, hash: noteHash(path, params) };
    }
    case 'search': {
      const query = new URLSearchParams({ q: first(params, 'query', 'q') ?? '' });
      return { kind: 'place', notebook, hash: `#/search?${query.toString()}` };
    }
    case 'study': {
      const deck = first(params, 'deck');
      const query = deck === null ? '' : `?${new URLSearchParams({ deck }).toString()}`;
      return { kind: 'place', notebook, hash: `#/study${query}` };
    }
    case 'calc': {
      const model = first(params, 'model');
      return { kind: 'place', notebook, hash: `#/calculators${model === null ? '' : `/${encodeURIComponent(model)}`}` };
    }
    default:
      return bad;
  }
}

function noteHash(note: string | null, params: URLSearchParams): string {
  const path = note?.replace(/^\/+/, '') ?? '';
  if (path === '') return '';
  const file = /\.(?:md|markdown)$/i.test(path) ? path : `${path}.md`;
  const place = new URLSearchParams();
  const at = params.get('at');
  const line = params.get('line');
  if (at !== null && at !== '') place.set('at', at);
  if (line !== null && /^[1-9]\d{0,8}$/.test(line)) place.set('line', line);
  const query = place.toString();
  return `#/note/${file.split('/').map(encodeURIComponent).join('/')}${query === '' ? '' : `?${query}`}`;
}

function decodePath(segments: readonly string[]): string | undefined {
  try {
    return segments.length === 0 ? undefined : segments.map(decodeURIComponent).join('/');
  } catch {
    return undefined;
  }
}

function first(params: URLSearchParams, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = params.get(name);
    if (value !== null && value.trim() !== '') return value;
  }
  return null;
}
