import { primaryLanguage } from '#core/words/primary-language.ts';

/** What is asked for: names, a number, or a text of some length. */
export type Expected = {
  /** Markdown; an abbreviation may stand in brackets behind the name. */
  readonly answer: string;
  /** Other names that are as right. */
  readonly accepted?: readonly string[];
  /** Names that were once right. */
  readonly deprecated?: readonly string[];
  /** Names of something else that are met for it, each with what it is behind a dash. */
  readonly confused?: readonly string[];
  /** Language of the answer. */
  readonly lang: string | null;
  /** What was asked; repeating it is no answer. */
  readonly question?: string;
};

export type NameKind = 'preferred' | 'accepted' | 'abbreviation' | 'deprecated';
export type ExpectedName = { readonly name: string; readonly kind: NameKind };

const ABBREVIATED = /^(.*\S)\s*[(（]([^()（）]{1,12})[)）]$/su;
const REASON = /\s+[—–]\s+|\s*——\s*/u;

/** Every name an answer may be given by, the best first; of a name with an abbreviation, both and each alone. */
export function expectedNames({ answer, accepted = [], deprecated = [], lang }: Expected): readonly ExpectedName[] {
  const whole = plainWords(answer);
  const [, long, short] = ABBREVIATED.exec(whole) ?? [];
  const own: ExpectedName[] =
    long === undefined || short === undefined
      ? [{ name: whole, kind: 'preferred' }]
      : [
          { name: long, kind: 'preferred' },
          { name: whole, kind: 'preferred' },
          ...(accepted.includes(short) || abbreviates(short, long, lang)
            ? [
                { name: `${short} ${long}`, kind: 'preferred' as const },
                { name: short, kind: 'abbreviation' as const },
              ]
            : []),
        ];
  return [
    ...own,
    ...accepted
      .flatMap(spelled)
      .map((name): ExpectedName => ({ name, kind: isAbbreviation(name) ? 'abbreviation' : 'accepted' })),
    ...deprecated.flatMap(spelled).map((name): ExpectedName => ({ name, kind: 'deprecated' })),
  ];
}

/** The name in front of a reason: `market share — of all buyers`. */
export function nameOnly(entry: string): string {
  return plainWords(entry.split(REASON, 1)[0] ?? entry);
}

/** Whether a name is made of capitals and digits, so that every one of them counts. */
export function isAbbreviation(name: string): boolean {
  const letters = name.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return letters.length <= 6 && /\p{Lu}/u.test(letters) && (letters.match(/\p{Ll}/gu)?.length ?? 0) < 2;
}

/** Whether what stands in brackets is short for a name, rather than a remark on it: capitals that stand in it, or English ones. */
function abbreviates(short: string, long: string, lang: string | null): boolean {
  if (!isAbbreviation(short)) return false;
  const letters = [...short.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
  const isLatin = letters.every((letter) => /\p{Script=Latin}/u.test(letter));
  // Other languages keep English abbreviations.
  if (isLatin && (!['', 'en'].includes(primaryLanguage(lang)) || !/\p{Script=Latin}/u.test(long))) return true;
  let at = 0;
  for (const letter of long.toLowerCase()) if (letter === letters[at]) at += 1;
  return at === letters.length && letters[0] === long.trim()[0]?.toLowerCase();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const SIGNED = /[*_=~`[<&%\\]/u;

/** Words without the signs of Markdown and HTML, and without what is not shown. */
export function plainWords(markdown: string): string {
  if (!SIGNED.test(markdown)) return markdown.replaceAll(/\s+/gu, ' ').trim();
  return markdown
    .replaceAll(/<!--[\s\S]*?-->|%%[\s\S]*?%%|\[\^[^\]\s]+\]/gu, ' ')
    .replaceAll(/<\/?[a-z][^<>]*>/giu, (tag) => (/^<(?:br|\/?(?:p|div|li|tr|td))\b/iu.test(tag) ? ' ' : ''))
    .replaceAll(/&(?:#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/gu, (_, code?: string, name = '') =>
      code === undefined ? (ENTITIES[name] ?? '') : String.fromCodePoint(Math.min(0x10ffff, Number(code))),
    )
    .replaceAll(/!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/gu, '$1')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/(\*\*|__|==|~~|`|\*)(\S(?:.*?\S)?)\1/gsu, '$2')
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function spelled(name: string): string[] {
  const [, long, short] = ABBREVIATED.exec(name) ?? [];
  return long === undefined || short === undefined ? [name] : [long, name, short];
}
