import { snippet, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { TFunction } from 'i18next';
import { foldName } from '#core/note/link-key.ts';
import { onOtherLayouts } from '#core/words/keyboard-layouts.ts';
import { isInCode } from '../link-completion.ts';
import type { TextAction } from '../text-action.ts';
import type { BlockOffer } from './block-offers.ts';

/** How the window speaks just now. */
export type BlockSpeech = { readonly t: TFunction; readonly lang: string; readonly noteLang: string | null };

/** A slash that begins a line, as input methods of Chinese write it too, and what follows. */
const slash = /^[ \t]*[/、／]([^/]{0,40})$/u;

/** Offers what a line can become after a slash at its beginning. */
export function completeBlocks(speech: () => BlockSpeech, act: (view: EditorView, action: TextAction) => void) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    if (typedAfterSlash(context) === undefined) return null;
    const { t, lang, noteLang } = speech();
    const { blockOffers } = await import('./block-offers.ts');
    const offers = await blockOffers({ t, lang, noteLang });
    const sections = {
      text: { name: t('insert.text'), rank: 0 },
      figure: { name: t('insert.figures'), rank: 1 },
      calculator: { name: t('calc.title'), rank: 2 },
    };
    const optionFor = ({ name, group, becomes }: BlockOffer, at: number): Completion => ({
      label: name,
      section: sections[group],
      // Keeps the order within a section.
      boost: -at,
      apply:
        'snippet' in becomes
          ? snippet(becomes.snippet)
          : (view, _, from, to) => {
              view.dispatch({ changes: { from, to }, userEvent: 'input.complete' });
              act(view, becomes.action);
            },
    });
    const resultAt = (here: CompletionContext): CompletionResult | null => {
      const typed = typedAfterSlash(here);
      if (typed === undefined) return null;
      const options = matching(offers, typed).map(optionFor);
      // Everything is known by now, so that a list that stands open changes with each key at once.
      const update: CompletionResult['update'] = (_current, _from, _to, later) => resultAt(later);
      return options.length === 0 ? null : { from: here.pos - typed.length - 1, options, filter: false, update };
    };
    return context.aborted ? null : resultAt(context);
  };
}

/** What stands between the slash that begins the line and the caret at its end; nothing anywhere else. */
function typedAfterSlash({ state, pos }: CompletionContext): string | undefined {
  const line = state.doc.lineAt(pos);
  return pos !== line.to || isInCode(state, pos) ? undefined : slash.exec(line.text)?.[1];
}

/** The offers that hold every word typed, also as another keyboard would have written it. */
function matching(offers: readonly BlockOffer[], typed: string): readonly BlockOffer[] {
  for (const text of [typed, ...onOtherLayouts(typed)]) {
    const words = foldName(text).split(/\s+/).filter(Boolean);
    const fitting = offers.filter(({ name, aliases }) => {
      const known = foldName([name, ...aliases].join(' '));
      return words.every((word) => known.includes(word));
    });
    if (fitting.length > 0) return fitting;
  }
  return [];
}
