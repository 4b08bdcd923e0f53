import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Client } from '#api/client.ts';
import type { Cure, SearchRequest, Status } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from './client-context.ts';
import { laterStatus } from './later-status.ts';
import { fetchTree, type WholeTree } from './fetch-tree.ts';

/** Hits on one page of the search. */
export const PAGE_SIZE = 20;
/** Wait before a note read ahead of the index is read again, ms. */
const AHEAD = 2000;

/** One entry per question the window asks; the first part of each key is the contract's method. */
export const queries = {
  status: (client: Client) =>
    queryOptions({
      queryKey: ['status'],
      queryFn: async ({ client: cache, queryKey }) => {
        const answer = await client.status({});
        return laterStatus(cache.getQueryData<Status>(queryKey), answer);
      },
      // Should the word that all is indexed be lost on its way, the window does not wait for it for ever.
      refetchInterval: ({ state }) => (state.data?.phase === 'ready' ? false : AHEAD),
    }),
  about: (client: Client) => queryOptions({ queryKey: ['about'], queryFn: () => client.about({}) }),
  settings: (client: Client) => queryOptions({ queryKey: ['settings'], queryFn: () => client.settings({}) }),
  tree: (client: Client) =>
    queryOptions({
      queryKey: ['tree'],
      queryFn: ({ client: cache, queryKey }) => fetchTree(client, cache.getQueryData<WholeTree>(queryKey)),
      structuralSharing: false,
    }),
  tags: (client: Client) => queryOptions({ queryKey: ['tags'], queryFn: () => client.tags({}) }),
  propertyNames: (client: Client) =>
    queryOptions({ queryKey: ['property-names'], queryFn: () => client.propertyNames({}) }),
  concepts: (client: Client) => queryOptions({ queryKey: ['concepts'], queryFn: () => client.concepts({}) }),
  recent: (client: Client) => queryOptions({ queryKey: ['recent'], queryFn: () => client.recent({ limit: 10 }) }),
  /** Thousands of findings: comparing them with the last answer would take longer than drawing those in sight. */
  diagnose: (client: Client, lang: string) =>
    queryOptions({ queryKey: ['diagnose', lang], queryFn: () => client.diagnose({ lang }), structuralSharing: false }),
  findingsOf: (client: Client, lang: string, path: NotePath) =>
    queryOptions({ queryKey: ['diagnose', lang, path], queryFn: () => client.diagnose({ lang, path }) }),
  countFindings: (client: Client) =>
    queryOptions({ queryKey: ['countFindings'], queryFn: () => client.countFindings({}) }),
  /** Large: comparing it with the last answer would take longer than drawing it. */
  graphList: (client: Client) =>
    queryOptions({ queryKey: ['graphList'], queryFn: () => client.graphList({}), structuralSharing: false }),
  matching: (client: Client, text: string) =>
    queryOptions({
      queryKey: ['matching', text],
      queryFn: async () => new Set<string>(await client.matching({ text })),
      enabled: text.trim() !== '',
      placeholderData: keepPreviousData,
      structuralSharing: false,
    }),
  choices: (client: Client, finding: string) =>
    queryOptions({ queryKey: ['choices', finding], queryFn: () => client.choices({ finding }) }),
  /** A plan is good for once and not for long: it is asked for anew wherever it is shown. */
  previewMend: (client: Client, cures: readonly Cure[]) =>
    queryOptions({ queryKey: ['previewMend', cures], queryFn: () => client.previewMend({ cures }), gcTime: 0 }),
  moves: (client: Client) => queryOptions({ queryKey: ['moves'], queryFn: () => client.moves({}) }),
  note: (client: Client, path: NotePath, whole = false) =>
    queryOptions({
      queryKey: whole ? ['note', path, 'whole'] : ['note', path],
      queryFn: () => client.note({ path, whole }),
      refetchInterval: ({ state }) => (state.data?.ahead === true ? AHEAD : false),
    }),
  source: (client: Client, path: NotePath) =>
    queryOptions({ queryKey: ['source', path], queryFn: () => client.source({ path }), gcTime: 0 }),
  /** The text of a note that is being read, which is still there when its file no longer is. */
  lastText: (client: Client, path: NotePath) =>
    queryOptions({ queryKey: ['lastText', path], queryFn: async () => (await client.source({ path })).text }),
  concept: (client: Client, id: string, lang: string) =>
    queryOptions({ queryKey: ['concept', id, lang], queryFn: () => client.concept({ text: id, lang }), retry: false }),
  links: (client: Client, path: NotePath) =>
    queryOptions({ queryKey: ['links', path], queryFn: () => client.links({ path }) }),
  snapshots: (client: Client, path: NotePath) =>
    queryOptions({ queryKey: ['snapshots', path], queryFn: () => client.snapshots({ path }), gcTime: 0 }),
  snapshotText: (client: Client, snapshot: string) =>
    queryOptions({ queryKey: ['snapshotText', snapshot], queryFn: () => client.snapshotText({ snapshot }) }),
  deletedNotes: (client: Client) =>
    queryOptions({ queryKey: ['deletedNotes'], queryFn: () => client.deletedNotes({}) }),
  backups: (client: Client) => queryOptions({ queryKey: ['backups'], queryFn: () => client.backups({}) }),
  backedUpNotes: (client: Client, backup: string) =>
    queryOptions({ queryKey: ['backedUpNotes', backup], queryFn: () => client.backedUpNotes({ backup }), gcTime: 0 }),
  backedUpText: (client: Client, backup: string, path: NotePath) =>
    queryOptions({
      queryKey: ['backedUpText', backup, path],
      queryFn: () => client.backedUpText({ backup, path }),
    }),
  search: (client: Client, text: string, page: number, order: Omit<SearchRequest, 'text' | 'limit' | 'offset'>) =>
    queryOptions({
      queryKey: ['search', text, page, order],
      queryFn: () =>
        client.search({
          ...order,
          text,
          limit: PAGE_SIZE,
          offset: (page - 1) * PAGE_SIZE,
          unfinished: /[\p{L}\p{N}]$/u.test(text),
        }),
      enabled: text.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  find: (client: Client, text: string) =>
    queryOptions({
      queryKey: ['find', text],
      queryFn: () => client.find({ text, limit: 30 }),
      enabled: text.trim() !== '',
      placeholderData: keepPreviousData,
    }),
};

/** State of the notebook and its index. */
export const useStatus = () => useQuery(queries.status(useClient()));
/** The person's choices. */
export const useSettings = () => useQuery(queries.settings(useClient()));
/** Every note and attachment of the notebook. */
export const useTree = () => useQuery(queries.tree(useClient()));
/** One note made ready for reading. */
export const useNote = (path: NotePath, whole = false) => useQuery(queries.note(useClient(), path, whole));
/** What the notebook says of a concept. */
export const useConcept = (id: string, lang: string) => useQuery(queries.concept(useClient(), id, lang));
/** What links to a note, and what it links to. */
export const useLinks = (path: NotePath) => useQuery(queries.links(useClient(), path));
