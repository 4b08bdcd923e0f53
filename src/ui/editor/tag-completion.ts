import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { foldName } from '#core/note/link-key.ts';
import { queries } from '../data/queries.ts';
import { isInCode } from './link-completion.ts';
import type { NotePlaces } from './note-places.ts';

const MOST = 30;

/** Offers the tags of the notebook after `#`, the most used first. */
export function completeTags({ client, cache }: NotePlaces) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const { state, pos } = context;
    const line = state.doc.lineAt(pos);
    const before = state.sliceDoc(Math.max(line.from, pos - 120), pos);
    const found = /(?:^|[^\p{L}\p{N}\p{M}_/#&^[-])#([\p{L}\p{N}\p{M}_/-]*)$/u.exec(before);
    if (found === null || isInCode(state, pos)) return null;
    const typed = found[1] ?? '';
    // At the start of a line it may become a heading; inside a link it names one.
    if ((typed === '' && pos - line.from === 1) || /(?:\[\[|【【|\]\()[^\])】\n]*$/.test(before)) return null;
    const tags = await cache.ensureQueryData(queries.tags(client));
    const wanted = foldName(typed);
    const options = tags
      .filter(({ name }) => foldName(name).includes(wanted) && name !== typed)
      .toSorted(
        (a, b) =>
          Number(foldName(b.name).startsWith(wanted)) - Number(foldName(a.name).startsWith(wanted)) ||
          b.notes - a.notes,
      )
      .slice(0, MOST)
      .map(({ name, notes }) => ({ label: `#${name}`, detail: String(notes) }));
    return options.length === 0 ? null : { from: pos - typed.length - 1, options, filter: false };
  };
}
