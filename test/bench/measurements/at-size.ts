import type { App } from '#host/open-app.ts';
import { openApp } from '../built-app.ts';
import type { NotePath } from '#core/note/note.ts';
import { leastOf, spentOn, spreadOf, type Spent, type Spread } from '../time-spent.ts';
import type { Place } from './indexing.ts';

/** What must not grow with the notebook, or only along with it. */
export type AtSize = {
  readonly links: Spent;
  readonly previewRename: Spent;
  readonly check: Spent;
  readonly graph: Spent;
  /** One saved note until a search finds its new word: by the clock, and the work of it. */
  readonly save: { readonly wall: Spread; readonly cpu: Spread };
};

/** Measures what is done with a notebook of one size; `hub` is the note most others link to. */
export async function atSize({
  vault,
  dataDir,
  hub,
  saves,
}: Place & { readonly hub: string; readonly saves: number }): Promise<AtSize> {
  const app = openApp({ vault, dataDir });
  await app.synchronise();
  const { client } = app;
  const path = hub as NotePath;
  const measured: AtSize = {
    links: await leastOf(5, () => client.links({ path })),
    previewRename: await leastOf(5, () => client.previewRename({ from: path, to: 'renamed hub.md' })),
    check: await leastOf(3, () => client.check({})),
    graph: await leastOf(3, () => client.graph({})),
    save: await saveNotes(app, saves),
  };
  await app.close();
  return measured;
}

async function saveNotes({ client }: App, saves: number): Promise<AtSize['save']> {
  const { notes } = await client.tree({});
  const durations: Spent[] = [];
  for (let save = 0; save < saves; save++) {
    const path = notes[Math.floor((save * notes.length) / saves)]?.path;
    if (path === undefined) continue;
    const { text, hash } = await client.source({ path });
    const word = `newword${process.pid}x${save}`;
    const { spent, result } = await spentOn(async () => {
      await client.save({ path, text: `${text}\n${word}\n`, baseHash: hash });
      return await client.search({ text: word });
    });
    if (result.hits[0]?.path !== path) throw new Error(`the word saved in ${path} is not found`);
    durations.push(spent);
  }
  // The first ones warm the code up.
  const warm = durations.slice(Math.floor(saves / 4));
  return { wall: spreadOf(warm.map(({ wall }) => wall)), cpu: spreadOf(warm.map(({ cpu }) => cpu)) };
}
