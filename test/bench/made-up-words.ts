/** The languages a generated notebook is written in. */
export const LANGUAGES = ['en', 'ru', 'uk', 'hu', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** So many different words a language has; the frequent ones are real, the rare ones put together from syllables. */
const VOCABULARY = 12_000;

const frequent: Readonly<Record<Language, string>> = {
  en: 'the of and a to in is for that with customer value market price brand segment product service need loyalty margin offer channel growth share demand promise retention cohort revenue',
  ru: 'и в на что для это как не по к клиент ценность рынок цена бренд сегмент продукт услуга потребность лояльность маржа предложение канал рост доля спрос удержание когорта выручка ещё',
  uk: 'і в на що для це як не за до клієнт цінність ринок ціна бренд сегмент продукт послуга потреба лояльність маржа пропозиція канал зростання частка попит утримання когорта виторг об’єкт',
  hu: 'a az és hogy nem egy is vagy mert ha ügyfél érték piac ár márka szegmens termék szolgáltatás igény hűség árrés ajánlat csatorna növekedés részesedés kereslet megtartás csoport bevétel jövő',
  zh: '的 是 在 和 了 为 与 以 等 中 顾客 价值 市场 价格 品牌 细分 产品 服务 需求 忠诚 利润 报价 渠道 增长 份额 需要 保留 群组 收入 营销',
};
const syllables: Readonly<Record<Language, string>> = {
  en: 'mar ket pro duc ser vi con ver sa tion lo yal re ten sta ble for mu la grow ing dis tri bu pre mi um cam paign tar get ic al ness',
  ru: 'по ста вщик до ход ре кла ма про да жи раз ви тие ана лиз ос но ва стра те гия це ле вой за каз об мен ние ость ный ки',
  uk: 'по ста чаль дох ід ре кла ма про да жі роз ви ток ана ліз ос но ва стра те гія ці льо вий за мов об мін ння ість ний ки',
  hu: 'ér ték pi ac már ka szol gál ta tás ü gyfél fo gyasz tó rek lám el a dás fej lő dés ter mék vál la lat ság ség ban ő ű nek',
  zh: '发 展 分 析 基 础 战 略 目 标 订 单 交 换 广 告 销 售 消 费 者 企 业 研 究 方 法 数 据 平 台 关 系 管 理 成 本 竞 争 优 势 定 位 传 播 体 验 创 新 流 程 模 型 质 量 满 意 推 荐',
};

/** Numbers from 0 to 1, the same ones for the same seed. */
export type Random = () => number;

/** A small, fast generator of numbers (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const vocabularies = new Map<Language, readonly string[]>();

/** The words of a language, the most frequent first. */
export function vocabularyOf(lang: Language): readonly string[] {
  let words = vocabularies.get(lang);
  if (words === undefined) vocabularies.set(lang, (words = makeVocabulary(lang)));
  return words;
}

/** A word as texts use them: the n-th word about 1/n as often as the first. */
export function anyWord(lang: Language, random: Random): string {
  const words = vocabularyOf(lang);
  return words[Math.floor(words.length ** random()) - 1] ?? '';
}

/** Words put together as the language writes them. */
export function joinWords(lang: Language, words: readonly string[]): string {
  return words.join(lang === 'zh' ? '' : ' ');
}

/** A sentence with its full stop. */
export function sentence(lang: Language, random: Random): string {
  const words = Array.from({ length: 6 + Math.floor(random() * 12) }, () => anyWord(lang, random));
  if (lang === 'zh') return `${words.slice(0, 5).join('')}，${words.slice(5).join('')}。`;
  const [first = '', ...rest] = words;
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.slice(0, 4).join(' ')}, ${rest.slice(4).join(' ')}.`;
}

function makeVocabulary(lang: Language): readonly string[] {
  const random = createRandom(LANGUAGES.indexOf(lang) + 1);
  const parts = syllables[lang].split(' ');
  const words = new Set(frequent[lang].split(' '));
  while (words.size < VOCABULARY) {
    const length = lang === 'zh' ? 2 + Math.floor(random() * 1.6) : 2 + Math.floor(random() * 3);
    words.add(Array.from({ length }, () => parts[Math.floor(random() * parts.length)]).join(''));
  }
  return [...words];
}
