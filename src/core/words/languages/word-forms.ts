/**
 * How the inflected forms of one language's words are brought together. Words come folded (`foldCharacter`) and one at a
 * time; keys are never shown, and need not be words.
 */
export type WordForms = {
  /** The key a word is stored under. */
  stemKey(word: string): string;
  /** The keys a word may be stored under when it is asked for: that of `stemKey` first, then those of its other readings. */
  stemKeys(word: string): readonly string[];
};
