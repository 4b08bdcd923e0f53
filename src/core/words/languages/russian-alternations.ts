/** Alternations of the last consonant of a verb's stem. */

type Softened = { readonly first: string; readonly participle: string };

/** First person and passive participle in -ен- of a second-conjugation stem. */
export function softened(stem: string): Softened {
  const root = stem.slice(0, -1);
  if (/[бвпмф]$/.test(stem)) return { first: stem + 'л', participle: stem + 'лен' };
  if (stem.endsWith('ст')) return alike(stem.slice(0, -2) + 'щ');
  if (/(?:[бв]ра|кра|све|пре|хи|щи|се|сы|му|ло|ба|га|свя)т$/.test(stem)) return alike(root + 'щ');
  if (stem.endsWith('т')) return alike(root + 'ч');
  if (stem.endsWith('д')) {
    const native = /(?:[вб]ид|сад|г?лад|ряд|стыд|город|щад|цед|гад)$/.test(stem);
    return { first: root + 'ж', participle: root + (native ? 'жен' : 'жден') };
  }
  if (stem.endsWith('з')) return alike(root + 'ж');
  if (stem.endsWith('с')) return alike(root + 'ш');
  return alike(stem);
}

const alike = (stem: string): Softened => ({ first: stem, participle: stem + 'ен' });

const IOTATED: Readonly<Record<string, string>> = { с: 'ш', х: 'ш', з: 'ж', г: 'ж', к: 'ч', т: 'ч' };

/** Present stem of писать, искать, плакать, двигать. */
export function iotated(stem: string): string {
  if (/с[кт]$/.test(stem)) return stem.slice(0, -2) + 'щ';
  if (/[бвпм]$/.test(stem)) return stem + 'л';
  const last = IOTATED[stem.slice(-1)];
  return last === undefined ? stem : stem.slice(0, -1) + last;
}

/** What a softened consonant may come from, with the theme vowels, likeliest first; `''` after other consonants. */
type Unsoftening = Readonly<Record<string, readonly string[]>>;

export const FROM_FIRST_PERSON: Unsoftening = {
  ж: ['за', 'ди', 'жи'],
  ш: ['са', 'си', 'ши'],
  ч: ['ти', 'чи', 'ка'],
  щ: ['сти', 'ти', 'ска'],
  л: ['и', 'е', 'а'],
  '': ['и', 'е', 'а'],
};
const PRESENT: Unsoftening = {
  ж: ['за', 'жа', 'жи'],
  ш: ['са', 'ша', 'ха'],
  ч: ['ка', 'та', 'ча'],
  щ: ['ска', 'ща', 'та'],
  л: ['а'],
};
export const FROM_PRESENT: Unsoftening = { ...PRESENT, '': [] };
export const FROM_IMPERATIVE: Unsoftening = { ...PRESENT, '': ['и', 'е'] };
export const FROM_PARTICIPLE: Unsoftening = {
  ж: ['ди', 'жи', 'зи'],
  ш: ['си', 'ши'],
  ч: ['ти', 'чи'],
  щ: ['ти', 'сти', 'щи'],
  л: ['и'],
  '': ['и', 'е'],
};

/** The infinitives that a softened stem may belong to. */
export function unsoftened(stem: string, table: Unsoftening): string[] {
  const last = stem.slice(-1);
  const from = last !== 'л' || /[бвпмф]л$/.test(stem) ? table[last] : undefined;
  const root = from ? stem.slice(0, -1) : stem;
  return (from ?? table[''] ?? []).map((theme) => root + theme + 'ть');
}
