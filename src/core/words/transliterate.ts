/**
 * Takes a word in Latin or Cyrillic letters to what its spellings in both have in common, however it is transliterated:
 * by BGN/PCGN (1947), by the Ukrainian table of 2010, or as people type (y, i, j; kh, h; ts, c; shch, sch).
 */
export function soundOf(word: string, script: 'latin' | 'cyrillic'): string {
  const { pattern, sounds } = script === 'latin' ? latin : cyrillic;
  return (
    word
      .replace(pattern, (found) => sounds.get(found) ?? found)
      // A letter may be written once or twice, and e with a glide or without.
      .replace(/(.)\1+/g, '$1')
      .replace(/ie/g, 'e')
  );
}

// One sign per sound; г and х are one, because h is either.
const cyrillic = spellings(
  'тьс:c тс:c тч:č йо:e ьо:e а:a б:b в:v г:g д:d е:e є:ie ж:ž з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t ' +
    'у:u ф:f х:g ц:c ч:č ш:š щ:š ъ: ы:i ь: э:e ю:iu я:ia',
);
const latin = spellings(
  'shch:š sch:š sh:š zh:ž tch:č ch:č kh:g gh:g ph:f ck:k qu:kv ts:c tz:c ce:ce ci:ci cy:ci yo:e jo:e ' +
    'c:k h:g j:i q:k w:v x:ks y:i',
);

type Spellings = { readonly pattern: RegExp; readonly sounds: ReadonlyMap<string, string> };

/** Longer spellings stand before the shorter ones they begin with. */
function spellings(table: string): Spellings {
  const pairs = table.split(' ').map((pair): [string, string] => {
    const [letters = '', sound = ''] = pair.split(':');
    return [letters, sound];
  });
  return { pattern: new RegExp(pairs.map(([letters]) => letters).join('|'), 'g'), sounds: new Map(pairs) };
}
