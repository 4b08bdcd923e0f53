import { preparedLazy } from '../../frame/prepared-lazy.tsx';

/** The screen of a session, which is made ready where one may soon begin. */
export const { Component: LazySession, prepare: prepareSession } = preparedLazy(async () => ({
  default: (await import('./session-screen.tsx')).SessionScreen,
}));
