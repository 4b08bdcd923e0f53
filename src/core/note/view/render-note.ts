import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import type { NotePath } from '#core/note/note.ts';
import { createElementIds } from './element-ids.ts';
import { loadEngines, type Engines } from './engines.ts';
import { renderTree } from './render-tree.ts';
import { startRendering } from './view-context.ts';
import type { ViewPorts } from './view-ports.ts';

let engines: Engines = {};

/**
 * Makes a parsed note ready for reading, as `NoteView` of the contract describes it: sanitised, nothing loaded from
 * outside, small enough to show. Math, highlighting and raw HTML load what they need the first time a note has them.
 */
export async function renderNote(
  note: { readonly path: NotePath; readonly tree: Root; readonly text: string },
  ports: ViewPorts,
): Promise<HastRoot> {
  for (;;) {
    const rendering = startRendering(ports, engines, renderTree);
    const { path, tree, text } = note;
    const context = { rendering, path, text, ids: createElementIds(), prefix: '', chain: [`${path}#`] };
    const children = renderTree(tree, context);
    if (rendering.missed.size === 0) return { type: 'root', children };
    engines = await loadEngines(engines, rendering.missed);
  }
}
