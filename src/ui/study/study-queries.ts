import { queryOptions } from '@tanstack/react-query';
import type { Client } from '#api/client.ts';
import type { Exam } from '#api/study-contract.ts';

/** What the screens of studying ask, in the language of the window where the learner chose none; all of it is asked again when something was answered or set. */
export const studyQueries = {
  overview: (client: Client, lang: string) =>
    queryOptions({ queryKey: ['studyOverview', lang], queryFn: () => client.studyOverview({ lang }) }),
  settings: (client: Client, deck: string) =>
    queryOptions({ queryKey: ['studySettings', deck], queryFn: () => client.studySettings({ deck }) }),
  deckFile: (client: Client, deck: string) =>
    queryOptions({ queryKey: ['deckFile', deck], queryFn: () => client.deckFile({ deck }) }),
  statistics: (client: Client, lang: string, deck: string, inDays: number) =>
    queryOptions({
      queryKey: ['studyStatistics', lang, deck, inDays],
      queryFn: () => client.studyStatistics({ deck, inDays, lang }),
      structuralSharing: false,
    }),
  /** Thousands of cards: comparing them with the last answer would take longer than drawing those in sight. */
  cards: (client: Client, lang: string, deck: string) =>
    queryOptions({
      queryKey: ['studyCards', lang, deck],
      queryFn: () => client.studyCards({ deck, lang }),
      structuralSharing: false,
    }),
  /** '' for the language the deck is studied in, and for none beside. */
  glossary: (client: Client, lang: string, deck: string, chosen: { readonly in: string; readonly beside: string }) =>
    queryOptions({
      queryKey: ['studyGlossary', lang, deck, chosen],
      queryFn: () =>
        client.studyGlossary({
          deck,
          lang,
          ...(chosen.in === '' ? {} : { in: chosen.in }),
          ...(chosen.beside === '' ? {} : { beside: chosen.beside }),
        }),
    }),
  /** Asked for by one place for the whole window, when the notebook rests. */
  readiness: (client: Client, lang: string) =>
    queryOptions({
      queryKey: ['studyReadiness', lang],
      queryFn: () => client.studyReadiness({ lang }),
      structuralSharing: false,
    }),
  plan: (client: Client, lang: string, deck: string, exam: Exam | null) =>
    queryOptions({
      queryKey: ['planExam', lang, deck, exam],
      queryFn: () => client.planExam({ deck, lang, ...(exam === null ? {} : { exam }) }),
    }),
};
