import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { parse } from 'yaml';
import type { Client } from '#api/client.ts';
import { bindBlock, type Binding, type Look } from '#core/calc/bind-block.ts';
import { isCalcBlock, type Given } from '#core/calc/read-block.ts';
import { blockById } from '#core/calc/sources.ts';
import { decodeText } from '#core/calc/tables/decode-text.ts';
import { parseLinkText } from '#core/note/link-text.ts';
import type { NotePath } from '#core/note/note.ts';
import type { LinkResolver } from '#core/note/resolve-link.ts';
import { useClient } from '../data/client-context.ts';
import { useTree } from '../data/queries.ts';
import { resolverOf } from '../links/link-name.ts';
import { fileHref } from '../routing/route.ts';

const nothing: Binding = { bound: {} };

/** What a block takes from elsewhere in the notebook, anew whenever something there changes; null until it is known. */
export function useBinding(type: string, source: string, path: NotePath | null): Binding | null {
  const client = useClient();
  const { data: tree } = useTree();
  const asks = /\bfrom["']?\s*:/.test(source);
  const resolver = useMemo(() => (asks && tree !== undefined ? resolverOf(tree) : null), [asks, tree]);
  const { data, error } = useQuery({
    queryKey: ['binding', type, source, path],
    queryFn: async () => {
      if (resolver === null) return nothing;
      return bindBlock(type, source, lookFrom(path ?? ('' as NotePath), client, resolver));
    },
    enabled: resolver !== null,
    gcTime: 0,
  });
  if (!asks) return nothing;
  if (error !== null) return { fault: { code: 'no-source', field: 'from', line: 1, details: { link: error.message } } };
  return data ?? null;
}

function lookFrom(from: NotePath, client: Client, resolver: LinkResolver): Look {
  return async (link) => {
    const { target, block } = parseLinkText(link);
    const found =
      target === ''
        ? ({ path: from, kind: 'note' } as const)
        : resolver.resolve({ kind: 'wiki', target }, { path: from, lang: resolver.get(from)?.lang ?? null });
    if (found === undefined) return undefined;
    const { path } = found;
    if (found.kind === 'attachment') {
      if (!/\.(?:csv|tsv|tab|txt)$/i.test(path)) return undefined;
      const answer = await fetch(fileHref(path));
      if (!answer.ok) return undefined;
      return { kind: 'table', place: path, text: decodeText(new Uint8Array(await answer.arrayBuffer())).text };
    }
    const { text } = await client.source({ path });
    if (block === null) return { kind: 'properties', place: path, values: propertiesOf(text) };
    const inside = blockById(text, block);
    if (inside === undefined || !isCalcBlock(inside.type)) return undefined;
    return { kind: 'block', place: `${path}#^${block}`, ...inside, look: lookFrom(path, client, resolver) };
  };
}

/** Front matter as it stands in the file; what cannot be read has no figures. */
function propertiesOf(note: string): Given {
  const yaml = /^\uFEFF?---[^\S\n]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/.exec(note)?.[1];
  if (yaml === undefined) return {};
  try {
    const values: unknown = parse(yaml, { schema: 'core', logLevel: 'silent', maxAliasCount: 50 });
    return typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Given) : {};
  } catch {
    return {};
  }
}
