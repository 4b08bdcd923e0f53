export const isVowel = (letter: string): boolean => letter !== '' && 'аеєиіїоуюя'.includes(letter);
export const isSibilant = (letter: string): boolean => letter !== '' && 'жчшщ'.includes(letter);
export const hasVowel = (stem: string): boolean => /[аеєиіїоуюя]/.test(stem);

/** «краю», «читає»: such a letter after a vowel hides the й of the stem. */
export const withGlide = (stem: string, ending: string): string =>
  /^[яюєї]/.test(ending) && isVowel(stem.slice(-1)) ? stem + 'й' : stem;
