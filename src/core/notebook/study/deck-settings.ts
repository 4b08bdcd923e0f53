import { AppError } from '#core/errors.ts';
import { readSettings, settingNames } from '#core/review/log/read-settings.ts';
import type { StudyBook } from '#core/review/log/study-book.ts';
import type { SettingsEvent } from '#core/review/study-event.ts';
import type { DeckCards } from './deck-cards.ts';
import type { Study } from './study.ts';

type DeckSettingsPorts = {
  /** The book with all that the log says by now. */
  readonly current: () => Promise<StudyBook>;
  readonly fileOf: DeckCards['fileOf'];
  readonly write: (event: Omit<SettingsEvent, 'id' | 'at'>) => void;
};

/** Settings of decks: the learner's own over what a deck file says, over those for all decks. */
export function deckSettings({
  current,
  fileOf,
  write,
}: DeckSettingsPorts): Pick<Study, 'settings' | 'saveSettings' | 'deckFile'> {
  return {
    settings: async (deck) => (await current()).settings(deck),
    deckFile: async (deck) => {
      const book = await current();
      const file = fileOf(deck);
      if (file === undefined) return null;
      const { path, note } = file;
      const chosen = settingNames(Object.keys(book.ownSettings(deck)));
      return { path, given: note.settings, chosen, warnings: note.warnings };
    },
    saveSettings: async (deck, change, unset = []) => {
      const book = await current();
      const values = readSettings(change);
      const lost = Object.keys(change).filter((name) => !Object.hasOwn(values, name));
      if (lost.length > 0)
        throw new AppError('input-invalid', `These settings cannot be as given: ${lost.join(', ')}.`, {
          hint: 'Choose values within the limits shown.',
          details: { names: lost },
        });
      const back = settingNames(unset);
      write({ t: 'set', deck, values, ...(back.length > 0 ? { unset: back } : {}) });
      return book.settings(deck);
    },
  };
}
