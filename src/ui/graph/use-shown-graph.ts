import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { colourNodes } from './colour-nodes.ts';
import type { GraphLook } from './graph-view.ts';
import { useNodeReadiness } from './use-node-readiness.ts';
import { showGraph } from './shown-graph.ts';

/** The graph as a person looks at it: asked for, filtered and coloured; `graph` is null until everything needed has come. */
export function useShownGraph(look: GraphLook, path: NotePath | null) {
  const { i18n } = useTranslation();
  const client = useClient();
  const { data: list, error: listError, refetch } = useQuery(queries.graphList(client));
  const isAsked = look.query.trim() !== '';
  const { data: matching, error: queryError } = useQuery(queries.matching(client, look.query));
  const found = isAsked ? matching : null;
  const { query, lang, tag, type, orphans, missing, unit, depth, direction } = look;
  const graph = useMemo(
    () =>
      list === undefined || found === undefined ? null : showGraph(list, { look, path, found, lang: i18n.language }),
    // What else is in a look changes colours alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [list, found, path, i18n.language, query, lang, tag, type, orphans, missing, unit, depth, direction],
  );
  const groups = look.colouring === 'groups' ? look.groups : none;
  const foundByGroup = useQueries({
    queries: groups.map(({ query: asked }) => queries.matching(client, asked)),
    combine: (answers) => answers.map(({ data }) => data),
  });
  const readiness = useNodeReadiness(list);
  // Only where it colours does readiness paint the picture anew.
  const shades = look.colouring === 'readiness' ? readiness : null;
  const coloured = useMemo(
    () =>
      graph === null
        ? null
        : colourNodes(graph, look.colouring, {
            groups,
            found: foundByGroup,
            shareOf: (node) => shades?.of(node)?.onDay,
          }),
    [foundByGroup, graph, groups, look.colouring, shades],
  );
  return { list, graph, coloured, readiness, error: listError ?? queryError, retry: () => void refetch() };
}

const none: GraphLook['groups'] = [];
