const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that may be missing, added or exchanged in a name without making another of it. */
export const smallWords = words(
  '& the a an of for to in on by at s az egy в во на с со к о об для по от из у з із зі до про від 的',
);

/** Words that say what kind of thing a name stands for; one may be added to it. By their beginnings. */
const KINDS =
  /^(?:concept|model|theor(?:y|ies)|method|framework|approach|principle|term|концепци|концепці|модел|теори|теорі|метод|подход|підход|підхід|принцип|поняти|понятт|термин|термін|modell|elmélet|módszer|fogalom|elv)/u;
const HAN_KIND = /(?:理论|模型|方法|概念|法)$/u;

export function isKindOfThing(token: string): boolean {
  return KINDS.test(token);
}

export function withoutHanKind(text: string): string {
  return text.replace(HAN_KIND, '');
}

/** Beginnings that turn a word into its opposite. */
export const opposites: readonly string[] = [
  'не',
  'без',
  'анти',
  'dis',
  'un',
  'in',
  'im',
  'non',
  'mis',
  'anti',
  '不',
  '无',
  '非',
  '未',
  '没',
];

/** Beginnings of which each turns the other's word round; the empty one stands for none. */
export const exchanged: readonly (readonly [string, string])[] = [
  ['micro', 'macro'],
  ['микро', 'макро'],
  ['мікро', 'макро'],
  ['mikro', 'makro'],
  ['quali', 'quanti'],
  ['kvali', 'kvanti'],
  ['квали', 'кванти'],
  ['квалі', 'кванти'],
  ['hyper', 'hypo'],
  ['гипер', 'гипо'],
  ['гіпер', 'гіпо'],
  ['hiper', 'hipo'],
  ['inter', 'intra'],
  ['over', 'under'],
  ['pre', 'post'],
  ['emi', 'immi'],
  ['эми', 'имми'],
  ['емі', 'іммі'],
  ['ex', 'im'],
  ['экс', 'им'],
  ['екс', 'ім'],
  ['re', 'de'],
  ['ре', 'де'],
  ['re', ''],
  ['de', ''],
  ['ре', ''],
  ['де', ''],
];

/** Characters of which each turns the other's word round. */
const HAN_PAIRS = [
  '买卖',
  '内外',
  '上下',
  '前后',
  '正负',
  '大小',
  '高低',
  '进出',
  '多少',
  '宏微',
  '性量',
  '增减',
  '供需',
  '主客',
  '长短',
];

export function areHanOpposites(a: string, b: string): boolean {
  return a !== b && HAN_PAIRS.some((pair) => pair.includes(a) && pair.includes(b));
}

// Who buys has several names, and glossaries list a concept under one or two of them.
const BUYERS =
  /^(?:(?:customer|client|consumer|buyer)(?:'?s)?|(?:клиент|потребител|покупател|клієнт|споживач|покупц|покупец)\p{L}{0,3})$/u;
const BUYER_PARTS = /^(?:ügyfél|vevő|fogyasztó|vásárló)/u;

/** A word that names the customer, or begins with that, with one name for all of them; undefined for other words. */
export function asBuyer(token: string): string | undefined {
  if (BUYERS.test(token)) return '☺';
  return BUYER_PARTS.test(token) ? token.replace(BUYER_PARTS, '☺').replace(/^☺i?$/u, '☺') : undefined;
}

export function withOneBuyer(han: string): string {
  return han.replaceAll(/顾客|客户/gu, '客');
}

const NOT_KNOWN =
  /^(?:i?don'?tknow|noidea|idk|нез?наю|непамятаю|непомню|незнаю|хз|nemtudom|fogalmamsincs|不知道|不会|忘了|不记得)$/u;

/** Whether an answer says that there is none; `key` is its words without spaces. */
export function givesUp(key: string): boolean {
  return NOT_KNOWN.test(key.replaceAll("'", ''));
}
