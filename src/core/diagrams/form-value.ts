import type { Spec } from './reading/spec.ts';
import type { Tree } from './reading/yaml-tree.ts';

/** What stands in a field of words: several, where there may be several, one to a line. */
export function wordsIn(tree: Tree | undefined): string {
  if (tree === undefined || tree.kind === 'map') return '';
  if (tree.kind === 'scalar') return tree.value === null ? '' : typeof tree.value === 'string' ? tree.value : tree.raw;
  // A wiki-link without quotes is, to YAML, a list within a list.
  return /^\[\[[^[\]\n]+\]\]$/.test(tree.raw.trim()) ? tree.raw.trim() : tree.items.map(wordsIn).join('\n');
}

/** The value under a key of a map; that of the key which may stand for the whole map, where words do. */
export function valueOfKey(tree: Tree | undefined, key: string, short: string | null): Tree | undefined {
  if (tree?.kind === 'map') return tree.entries.find((entry) => entry.key === key)?.value;
  return key === short ? tree : undefined;
}

/** A new item of a list, to be filled in; what it has to hold is there as often as in the item before it. */
export function blankItem(spec: Spec, before: readonly Tree[] = []): unknown {
  switch (spec.kind) {
    case 'number':
      return Math.max(0, spec.least);
    case 'yes-or-no':
      return false;
    case 'choice':
      return spec.options.find((option) => !before.some((tree) => wordsIn(tree) === option)) ?? spec.options[0];
    case 'list':
      return Array.from({ length: Math.max(1, spec.least, ...before.slice(-1).map(countOf)) }, () =>
        blankItem(spec.item),
      );
    case 'map': {
      const { fields, short } = spec;
      const blank = (key: string): unknown => {
        const field = fields.find((each) => each.key === key);
        const said = before.flatMap((tree) => valueOfKey(tree, key, short) ?? []);
        return field === undefined ? '' : blankItem(field.spec, said);
      };
      if (short !== null) return blank(short);
      return Object.fromEntries(fields.filter(({ isRequired }) => isRequired).map(({ key }) => [key, blank(key)]));
    }
    default:
      return '';
  }
}

function countOf(tree: Tree): number {
  return tree.kind === 'list' ? tree.items.length : 0;
}
