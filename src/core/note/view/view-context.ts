import type { ElementContent } from 'hast';
import type { Root } from 'mdast';
import type { NotePath } from '#core/note/note.ts';
import type { EngineName, Engines } from './engines.ts';
import type { ElementIds } from './element-ids.ts';
import type { EmbeddableNote, ViewPorts } from './view-ports.ts';

/** What one rendering shares among the note and all it embeds: what is still allowed, and what was found out. */
export type Rendering = {
  readonly ports: ViewPorts;
  readonly engines: Engines;
  /** Renders an embedded tree by the same rules. */
  readonly renderTree: (tree: Root, context: ViewContext) => ElementContent[];
  /** Engines that were missed: their places hold plain text until a second round. */
  readonly missed: Set<EngineName>;
  readonly notes: Map<NotePath, EmbeddableNote | undefined>;
  readonly formulas: Map<string, readonly ElementContent[]>;
  readonly left: {
    embeds: number;
    embeddedNodes: number;
    formulas: number;
    highlighted: number;
    htmlParts: number;
    cells: number;
  };
};

/** Where in the notebook the tree at hand stands. */
export type ViewContext = {
  readonly rendering: Rendering;
  readonly path: NotePath;
  readonly text: string;
  /** Ids of the note that is being read; null inside embeds, where they would stand twice. */
  readonly ids: ElementIds | null;
  /** Set before footnote ids, so that each embed has its own. */
  readonly prefix: string;
  /** What is being embedded, outermost first, as `path#fragment`. */
  readonly chain: readonly string[];
};

/** A fresh rendering with the limits that keep a hostile note from holding up the reader. */
export function startRendering(ports: ViewPorts, engines: Engines, renderTree: Rendering['renderTree']): Rendering {
  return {
    ports,
    engines,
    renderTree,
    missed: new Set(),
    notes: new Map(),
    formulas: new Map(),
    left: {
      embeds: 100,
      embeddedNodes: 50_000,
      formulas: 1_500,
      highlighted: 200_000,
      htmlParts: 10_000,
      cells: 50_000,
    },
  };
}

/** The engine, or undefined after noting that it is missed. */
export function engine<Name extends EngineName>(rendering: Rendering, name: Name): Engines[Name] {
  const found = rendering.engines[name];
  if (found === undefined) rendering.missed.add(name);
  return found;
}
