import type * as source from '#host/open-app.ts';

const built = new URL('../../out/main/open-app.js', import.meta.url).href;

/** The app as it is built and run, not its sources, which have to be translated first. */
export const { openApp } = (await import(built)) as typeof source;
