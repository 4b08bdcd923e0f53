import type { FrontMatter } from '#core/note/note.ts';
import type { PropertyChange } from '#core/note/properties/property-change.ts';

/** The properties as they will be after a change, for showing before the answer is there. */
export function withChange(before: FrontMatter, change: PropertyChange): FrontMatter {
  const all = Object.entries(before);
  const { name } = change;
  switch (change.kind) {
    case 'set':
      return { ...before, [name]: change.value };
    case 'rename':
      return Object.fromEntries(all.map(([key, value]) => [key === name ? change.to : key, value]));
    case 'remove':
      return Object.fromEntries(all.filter(([key]) => key !== name));
    case 'move': {
      if (change.before === name) return before;
      const rest = all.filter(([key]) => key !== name);
      const at = change.before === null ? rest.length : rest.findIndex(([key]) => key === change.before);
      return Object.fromEntries(rest.toSpliced(at, 0, ...all.filter(([key]) => key === name)));
    }
  }
}
