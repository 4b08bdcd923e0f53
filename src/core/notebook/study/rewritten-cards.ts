import type { NotePath } from '#core/note/note.ts';
import { loadBlockWords } from '#core/review/cards/load-block-words.ts';
import { contentKey, type CardWords } from '#core/review/cards/content-key.ts';
import { madeKinds } from '#core/review/decks/deck-id.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';

/** A text that the app itself is about to change, here in its links or a heading; it may get another path as well. */
export type Rewrite = {
  readonly before: { readonly path: NotePath; readonly text: string };
  readonly after: { readonly path: NotePath; readonly text: string };
};

/**
 * Told before the app changes texts, so that what was answered of their cards stays with them. It comes first because a card is known
 * by whatever it said once: cut short after this, nothing is lost.
 */
export type Rewriting = (rewrites: readonly Rewrite[]) => Promise<void>;

type Words = CardWords & { readonly path: NotePath; readonly block: string | null };

/** The cards of a text that say something else afterwards, each beside what it becomes. */
export async function rewrittenCards({ before, after }: Rewrite): Promise<readonly { was: Words; is: Words }[]> {
  const [old, now] = [await cardsIn(before), await cardsIn(after)];
  return [...old].flatMap(([kind, cards]) => {
    const others = now.get(kind) ?? [];
    // Links and names were changed, not what is a card: what stands in one place is one card.
    if (others.length !== cards.length) return [];
    return cards.flatMap((was, at) => {
      const is = others[at];
      return is === undefined || contentKey(is) === contentKey(was) ? [] : [{ was, is }];
    });
  });
}

/** All cards of a text that are known by their words, by their kind, in its order. */
async function cardsIn({ path, text }: Rewrite['before']): Promise<ReadonlyMap<string, readonly Words[]>> {
  const [{ parseNote }, { madeSources }] = await Promise.all([
    import('#core/note/parse-note.ts'),
    import('#core/review/cards/made-sources.ts'),
  ]);
  const { cards, title, type, lang } = parseNote(path, text);
  const words = await loadBlockWords(primaryLanguage(lang));
  const made = madeSources({ path, title, type, text }, new Set(madeKinds), words);
  return Map.groupBy(
    [...cards, ...made].map(({ kind, front, back, block }) => ({ kind, front, back, block, path })),
    ({ kind }) => kind,
  );
}
