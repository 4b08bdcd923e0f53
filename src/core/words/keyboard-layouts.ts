// The same keys in the same order: the digit row's end, then the three rows of letters.
const LAYOUTS = [
  "`0-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,.",
  'ё0-=йцукенгшщзхъ\\фывапролджэячсмитьбю',
  "'0-=йцукенгшщзхїґфівапролджєячсмитьбю",
  '0öüóqwertzuiopőúűasdfghjkléáyxcvbnm,.',
] as const;

const LETTER = /\p{L}/u;

/** What the same keys would have written on the other layouts known here: US, Russian, Ukrainian, Hungarian. */
export function onOtherLayouts(text: string): string[] {
  const typed = [...text.normalize('NFC').toLowerCase()];
  const readings = new Set<string>();
  if (!typed.some((sign) => LETTER.test(sign))) return [];
  for (const from of LAYOUTS) {
    if (!typed.every((sign) => from.includes(sign) || !LETTER.test(sign))) continue;
    for (const to of LAYOUTS)
      if (to !== from) readings.add(typed.map((sign) => to[from.indexOf(sign)] ?? sign).join(''));
  }
  readings.delete(typed.join(''));
  return [...readings];
}
