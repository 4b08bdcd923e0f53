const VOWELS = 'аеиоуыэюя';
const SIBILANTS = 'жшчщ';

export const endsInVowel = (stem: string): boolean => stem !== '' && VOWELS.includes(stem.slice(-1));
export const endsInSibilant = (stem: string): boolean => stem !== '' && SIBILANTS.includes(stem.slice(-1));
