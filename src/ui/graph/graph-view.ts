export type Look = 'map' | 'tree' | 'table';
export type Presence = 'with' | 'without' | 'only';
export type Direction = 'both' | 'out' | 'in';
export type Colouring = 'community' | 'lang' | 'type' | 'folder' | 'groups' | 'readiness' | 'none';

/** Colours a group can have, in the order they are given out. */
export const tones = ['blue', 'amber', 'green', 'violet', 'teal', 'red'] as const;
export type Tone = (typeof tones)[number];

/** Notes that a query of the search finds, in one colour. */
export type ColourGroup = { readonly query: string; readonly tone: Tone };

/** How a person looks at the graph; empty words filter nothing. */
export type GraphLook = {
  readonly look: Look;
  readonly query: string;
  readonly lang: string;
  readonly tag: string;
  readonly type: string;
  readonly orphans: Presence;
  readonly missing: Presence;
  readonly unit: 'note' | 'concept';
  readonly colouring: Colouring;
  readonly groups: readonly ColourGroup[];
  /** Around a note: how many links away others may be, and which way links are followed. */
  readonly depth: number;
  readonly direction: Direction;
};

export const DEEPEST = 6;

export const usualLook: GraphLook = {
  look: 'map',
  query: '',
  lang: '',
  tag: '',
  type: '',
  orphans: 'with',
  missing: 'with',
  unit: 'note',
  colouring: 'community',
  groups: [],
  depth: 1,
  direction: 'both',
};

const words = ['query', 'lang', 'tag', 'type'] as const;
const choices = {
  look: ['map', 'tree', 'table'],
  orphans: ['with', 'without', 'only'],
  missing: ['with', 'without', 'only'],
  unit: ['note', 'concept'],
  colouring: ['community', 'lang', 'type', 'folder', 'groups', 'readiness', 'none'],
  direction: ['both', 'out', 'in'],
} as const;

/** Reads the part of an address behind the question mark; what is not understood is as usual. */
export function parseLook(address: string): GraphLook {
  const params = new URLSearchParams(address);
  const chosen = Object.entries(choices).flatMap(([key, values]) => {
    const value = params.get(key);
    return value !== null && (values as readonly string[]).includes(value) ? [[key, value]] : [];
  });
  const depth = Number(params.get('depth') ?? usualLook.depth);
  return {
    ...usualLook,
    ...Object.fromEntries(words.map((key) => [key, params.get(key) ?? ''])),
    ...(Object.fromEntries(chosen) as Partial<GraphLook>),
    depth: Number.isInteger(depth) && depth >= 1 && depth <= DEEPEST ? depth : usualLook.depth,
    groups: params.getAll('group').flatMap(readGroup),
  };
}

/** The address `parseLook` reads back as the same look; says only what is not as usual. */
export function formatLook(look: GraphLook): string {
  const params = new URLSearchParams();
  for (const key of [...words, ...(Object.keys(choices) as (keyof typeof choices)[]), 'depth'] as const)
    if (look[key] !== usualLook[key]) params.set(key, String(look[key]));
  for (const { query, tone } of look.groups) params.append('group', `${tone}:${query}`);
  return params.toString();
}

/** Whether any filter leaves notes out. */
export function isFiltered({ query, lang, tag, type, orphans, missing }: GraphLook): boolean {
  return (
    query.trim() !== '' || [lang, tag, type].some((word) => word !== '') || orphans !== 'with' || missing !== 'with'
  );
}

function readGroup(text: string): readonly ColourGroup[] {
  const at = text.indexOf(':');
  const tone = tones.find((each) => each === text.slice(0, at));
  return tone === undefined ? [] : [{ tone, query: text.slice(at + 1) }];
}
