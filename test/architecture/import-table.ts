import type { Import } from './read-imports.ts';

type Layer = {
  /** A folder or a file; the longest that fits decides. */
  readonly place: string;
  /** Places it may import from, besides its own. */
  readonly files: readonly string[];
  /** Packages it may import; types of packages count, too. */
  readonly packages: RegExp;
};

/** Pure packages: no files, no network, no page. */
const pure =
  /^(?:unified|vfile|yaml|papaparse|flexsearch|katex|lowlight|ts-fsrs|graphology(?:-.+)?|(?:remark|rehype|mdast|hast|unist|micromark)(?:-.+)?|@types\/(?:mdast|hast|unist))$/;
const system = /^node:/;
const page = /^(?!node:|electron$|better-sqlite3$|@parcel\/watcher$|zod$)/;

const core = (name: string, before: readonly string[]): Layer => ({
  place: `src/core/${name}`,
  files: before.map((one) => `src/core/${one}`),
  packages: pure,
});
const foundation = ['errors.ts', 'note'];
const understanding = [...foundation, 'words', 'concepts', 'search', 'indexing', 'links'];

/** Who may import whom. Inside core each place imports only what stands before it. */
export const importTable: readonly Layer[] = [
  core('errors.ts', []),
  core('note', ['errors.ts']),
  core('words', foundation),
  core('concepts', [...foundation, 'words']),
  core('search', [...foundation, 'words', 'concepts']),
  core('indexing', [...foundation, 'words', 'concepts', 'search']),
  core('links', [...foundation, 'words', 'concepts', 'search', 'indexing']),
  core('graph', understanding),
  core('check', [...understanding, 'calc', 'diagrams']),
  core('backup', foundation),
  core('calc', foundation),
  core('diagrams', [...foundation, 'words']),
  core('review', [...understanding, 'calc', 'diagrams']),
  core('notebook', [...understanding, 'check', 'review']),
  core('notebook.ts', [...understanding, 'graph', 'check', 'review', 'notebook']),
  { place: 'src/api', files: ['src/core'], packages: /^(?:hast|@types\/hast)$/ },
  { place: 'src/api/handlers.ts', files: ['src/core', 'src/api'], packages: /^zod$/ },
  { place: 'src/api/study-handlers.ts', files: ['src/core', 'src/api'], packages: /^zod$/ },
  { place: 'src/api/desktop-handlers.ts', files: ['src/api'], packages: /^zod$/ },
  { place: 'src/adapters/files', files: ['src/core'], packages: /^(?:node:.+|@parcel\/watcher|ignore)$/ },
  { place: 'src/adapters/sqlite', files: ['src/core'], packages: /^(?:node:.+|better-sqlite3)$/ },
  { place: 'src/adapters/anki', files: ['src/core'], packages: /^(?:node:.+|better-sqlite3|fflate)$/ },
  {
    place: 'src/adapters/optimiser',
    files: ['src/core'],
    packages: /^(?:node:.+|@open-spaced-repetition\/binding)$/,
  },
  { place: 'src/adapters/log', files: ['src/core'], packages: system },
  { place: 'src/adapters/memory', files: ['src/core'], packages: /^node:crypto$/ },
  { place: 'src/host', files: ['src/core', 'src/api', 'src/adapters'], packages: /^(?:node:.+|zod)$/ },
  { place: 'src/serve', files: ['src/host', 'src/api', 'src/core/errors.ts'], packages: system },
  // `parse`, `calc` and `diagram` need no vault, so they call the core itself.
  {
    place: 'src/cli',
    files: [
      'src/serve',
      'src/host',
      'src/api',
      'src/core/errors.ts',
      'src/core/note',
      'src/core/calc',
      'src/core/diagrams',
    ],
    packages: /^(?:node:.+|string-width)$/,
  },
  {
    place: 'src/ui',
    files: [
      'src/api/contract.ts',
      'src/api/study-contract.ts',
      'src/api/client.ts',
      'src/api/desktop.ts',
      ...[...foundation, 'words', 'concepts', 'search', 'links', 'graph', 'check', 'calc', 'diagrams', 'review'].map(
        (one) => `src/core/${one}`,
      ),
    ],
    packages: page,
  },
  { place: 'electron/main', files: ['src/host', 'src/api', 'src/core/errors.ts'], packages: /^(?:node:.+|electron)$/ },
  { place: 'electron/preload', files: ['src/api/contract.ts'], packages: /^electron$/ },
];

/** What is wrong with an import, in one sentence, or undefined. */
export function judgeImport(
  { from, to, kind, line }: Import,
  table: readonly Layer[] = importTable,
): string | undefined {
  const layer = table.filter(({ place }) => isIn(from, place)).toSorted((a, b) => b.place.length - a.place.length)[0];
  const here = `${from}:${line} imports ${to}`;
  if (layer === undefined)
    return `${here}, but ${from} stands in no layer: give its folder a row in test/architecture/import-table.ts.`;
  if (kind === 'package') {
    return layer.packages.test(to)
      ? undefined
      : `${here}, but ${layer.place} may import packages like ${layer.packages.source} only.`;
  }
  const allowed = [layer.place, ...layer.files];
  return allowed.some((place) => isIn(to, place))
    ? undefined
    : `${here}, but ${layer.place} may import ${allowed.join(', ')} only.`;
}

function isIn(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}
