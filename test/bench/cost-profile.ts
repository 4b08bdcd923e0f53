import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type CallFrame = { readonly functionName: string; readonly url: string };
type ProfileNode = { readonly id: number; readonly callFrame: CallFrame; readonly children?: readonly number[] };
type Profile = {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
};

/** Milliseconds of work per kind of cost, the largest first. */
export type Costs = readonly { readonly kind: string; readonly ms: number }[];

/** By the file a function stands in; the first that fits. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\/node_modules\/(?:yaml|flexsearch|zod|graphology[^/]*|ignore)\//, 'other libraries'],
  [/\/node_modules\/better-sqlite3\/|\/src\/adapters\/sqlite\//, 'SQLite: rows and full text'],
  [/\/node_modules\/|\/src\/core\/note\/syntax\//, 'Markdown syntax (micromark, mdast)'],
  [/\/src\/core\/(?:search|words)\//, 'analysis of words for the full text'],
  [/\/src\/core\/note\//, 'facts of notes, links'],
  [/\/src\/core\/links\//, 'facts of notes, links'],
  [/\/src\/adapters\/files\//, 'listing, reading and hashing files'],
  [/\/src\/host\/parse-(?:pool|worker)/, 'handing notes between threads'],
  [/\/src\//, 'keeping the notebook'],
  [/^node:internal\/(?:modules|process\/esm|bootstrap|main|vm|source_map|deps\/(?:cjs|amaro))/, 'loading code'],
  [/^node:internal\/worker/, 'handing notes between threads'],
];
const REST = 'other';

/** Adds up the CPU profiles that a process and its threads left in a folder. */
export function readCosts(folder: string): Costs {
  const costs = new Map<string, number>();
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.cpuprofile'))
      addProfile(costs, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile);
  }
  return [...costs].map(([kind, ms]) => ({ kind, ms })).toSorted((a, b) => b.ms - a.ms);
}

function addProfile(costs: Map<string, number>, { nodes, samples, timeDeltas }: Profile): void {
  const kinds = new Map<number, string>();
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const kindOf = (id: number): string => {
    let kind = kinds.get(id);
    if (kind === undefined) {
      const node = byId.get(id);
      const parent = parents.get(id);
      kind =
        (node === undefined ? undefined : ownKind(node.callFrame)) ?? (parent === undefined ? REST : kindOf(parent));
      kinds.set(id, kind);
    }
    return kind;
  };
  for (const [at, id] of samples.entries()) {
    const kind = kindOf(id);
    if (kind !== '') costs.set(kind, (costs.get(kind) ?? 0) + (timeDeltas[at] ?? 0) / 1000);
  }
}

/** Undefined for what the caller has to answer for: built-in functions and Node's own. */
function ownKind({ functionName, url }: CallFrame): string | undefined {
  if (functionName === '(idle)') return '';
  if (functionName === '(garbage collector)') return 'collecting garbage';
  if (functionName === '(program)') return 'native code outside functions';
  return KINDS.find(([pattern]) => pattern.test(url))?.[1];
}
