import type { NotePath } from '#core/note/note.ts';
import type { LiveIndex } from './live-index.ts';

export type TreeNote = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  readonly type: string | null;
  readonly concept: string | null;
  readonly tags: readonly string[];
};

/**
 * What is asked of the tree: `count` notes and attachments from this one on, everything by default. Nothing is told while the version
 * is still the one that is `known`; further parts are told of the same `version` as the first as long as it is at hand.
 */
export type TreePart = {
  readonly from?: number;
  readonly count?: number;
  readonly known?: string;
  readonly version?: string;
};

/** A part of the tree: `total` notes and attachments as they were at `version`. Of a version that is known nothing is told. */
export type TreeAnswer = {
  readonly version: string;
  readonly total: number;
  readonly notes: readonly TreeNote[];
  readonly attachments: readonly NotePath[];
};

type Listing = Pick<TreeAnswer, 'notes' | 'attachments'>;

/** Versions at hand: parts are asked for one after the other while more is indexed. */
const KEPT = 3;

/** Tells the tree of a notebook part by part. */
export function createTreeList(live: LiveIndex): (part?: TreePart) => TreeAnswer {
  const opened = globalThis.crypto.randomUUID();
  const listings = new Map<string, Listing>();
  return ({ from = 0, count = Infinity, known, version: wanted } = {}) => {
    live.refresh();
    const version = wanted !== undefined && listings.has(wanted) ? wanted : `${opened}-${live.shape}`;
    const { notes, attachments } = listings.get(version) ?? list(live);
    listings.delete(version);
    listings.set(version, { notes, attachments });
    for (const [old] of [...listings].slice(0, -KEPT)) listings.delete(old);
    const total = notes.length + attachments.length;
    if (known === version) return { version, total, notes: [], attachments: [] };
    const after = Math.max(0, from - notes.length);
    return {
      version,
      total,
      notes: notes.slice(from, from + count),
      attachments: attachments.slice(after, Math.max(0, from + count - notes.length)),
    };
  };
}

function list({ heads, known }: LiveIndex): Listing {
  return {
    notes: [...heads.values()].map(({ path, title, lang, type, concept, tags }) => ({
      path,
      title,
      lang,
      type,
      concept,
      tags,
    })),
    attachments: [...known.values()].filter((file) => file.kind === 'attachment').map((file) => file.path),
  };
}
