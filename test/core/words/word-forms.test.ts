import { describe, expect, it } from 'vitest';
import { analysedText } from '#core/words/analyse.ts';
import * as english from '#core/words/languages/english.ts';
import * as hungarian from '#core/words/languages/hungarian.ts';
import * as russian from '#core/words/languages/russian.ts';
import * as ukrainian from '#core/words/languages/ukrainian.ts';
import type { WordForms } from '#core/words/languages/word-forms.ts';

describe('Russian', () => {
  itFindsForms(russian, {
    'cases of nouns': 'стратегии → стратегия, клиентам → клиент, ценой → цена, знанием → знание, словарями → словарь',
    plurals: 'покупатели → покупатель, города → город, упражнений → упражнение, имена → имя, горожане → горожанин',
    'fleeting vowels': 'рынка → рынок, оценок → оценка, дней → день, писем → письмо, сестёр → сестра',
    adjectives: 'важная → важный, ключевого → ключевой, полезен → полезный, крупнейшая → крупный',
    comparatives: 'дешевле → дешёвый, лучше → хороший, выше → высокий',
    'the present':
      'читает → читать, рисует → рисовать, говорит → говорить, хотят → хотеть, учимся → учиться, берём → брать',
    'alternating consonants': 'пишу → писать, люблю → любить, хожу → ходить, вижу → видеть, ищут → искать',
    'the past': 'купила → купить, шли → идти, помогли → помочь, привыкла → привыкнуть, учился → учиться',
    'imperatives and gerunds': 'выберите → выбрать, запомни → запомнить, сравнивая → сравнивать, изучив → изучить',
    participles:
      'читающий → читать, решённая → решить, открытой → открыть, продаваемый → продавать, купленные → купить',
    'irregular words': 'люди → человек, детей → ребёнок, времени → время, лет → год, друзья → друг, дочери → дочь',
  });
  itKeepsApart(
    russian,
    `кампания – компания, товар – товарищ, цена – ценз, марка – маркер, рынок – рыба, клиент – климат, знание – знамя,
    спор – спорт, реклама – рекорд, текст – текстиль, карта – картина, слово – слон, урок – урон, модель – модем,
    партия – партнёр, школа – шкала, магазин – магнит, доля – долг, проект – проспект, порт – портрет,
    счастье – счёт, контент – контекст, канал – канат, конкурс – конкурент, книга – княгиня, врач – врать`,
  );
});

describe('Ukrainian', () => {
  itFindsForms(ukrainian, {
    'cases of nouns':
      'стратегії → стратегія, клієнтові → клієнт, ціною → ціна, пам’яттю → пам’ять, сценарію → сценарій',
    'palatal consonants': 'книжці → книжка, дорозі → дорога, мусі → муха',
    plurals: 'покупці → покупець, міста → місто, учнів → учень, завдань → завдання, громадяни → громадянин',
    'i in closed syllables': 'ночі → ніч, столи → стіл, слів → слово, каменя → камінь, радості → радість, шкіл → школа',
    'fleeting vowels': 'днів → день, вікон → вікно, кінця → кінець, оцінок → оцінка, відсотка → відсоток',
    adjectives: 'важлива → важливий, синього → синій, ключових → ключовий, новій → новий',
    'the present':
      'читає → читати, купую → купувати, робить → робити, хочуть → хотіти, вчаться → вчитися, даю → давати',
    'alternating consonants': 'пишу → писати, люблю → любити, ходжу → ходити, кажуть → казати, печеш → пекти',
    'the past': 'купив → купити, йшли → йти, міг → могти, вчилися → вчитися, розумів → розуміти',
    'the future': 'читатиму → читати, купуватимуть → купувати',
    'imperatives and gerunds': 'пишіть → писати, запам’ятай → запам’ятати, обираючи → обирати, прочитавши → прочитати',
    'passives in -но, -то': 'написано → написати, зроблено → зробити, відкрито → відкрити',
    'irregular words': 'людей → людина, дітей → дитина, імена → ім’я, очі → око, їсть → їсти, двох → два',
  });
  itKeepsApart(
    ukrainian,
    `кампанія – компанія, ціна – цинк, товар – товариш, ринок – ринва, план – планета, мода – модель, школа – шкала,
    спорт – спір, партія – партнер, карта – картина, текст – текстиль, контент – контекст, канал – канат,
    конкурс – конкурент, знижка – знімок, слово – слон, урок – урожай, порт – портрет, лист – листопад,
    книга – княгиня, частка – частота, голова – голос, попит – попіл, дім – дим, рік – ріка, кіт – кит`,
  );
});

describe('Hungarian', () => {
  itFindsForms(hungarian, {
    'cases of nouns': 'piacon → piac, vevőnek → vevő, ügyféllel → ügyfél, márkát → márka, iskolából → iskola',
    plurals: 'vevők → vevő, almák → alma, gyerekeknek → gyerek, termékekre → termék',
    'possessive chains': 'áraink → ár, ügyfeleinknek → ügyfél, könyvemben → könyv, házaiban → ház, márkájának → márka',
    'shortened vowels': 'kezek → kéz, nyarat → nyár, utak → út, levelek → levél, neve → név',
    'fleeting vowels': 'bokrok → bokor, dolgok → dolog, terhek → teher, forgalmat → forgalom, éttermek → étterem',
    'stems in -v': 'lovak → ló, szavak → szó, köveket → kő, műveket → mű',
    comparatives: 'olcsóbb → olcsó, legfontosabb → fontos, drágábban → drága, szebb → szép, jobb → jó',
    'the present': 'tanulnak → tanul, olvassuk → olvas, dolgozol → dolgozik, nézi → néz, eladjátok → elad',
    'the past': 'vásároltam → vásárol, tanultunk → tanul, nézték → néz, segített → segít',
    'the conditional': 'tanulnának → tanul, kérne → kér, vennék → vesz',
    'the imperative': 'mutassa → mutat, olvasson → olvas, válasszon → választ, írjatok → ír',
    'infinitives, -hat, -va': 'olvasnom → olvas, venni → vesz, vásárolhatnak → vásárol, írva → ír',
    'irregular words': 'megyek → megy, voltak → van, jöttünk → jön, ittak → iszik, vittem → visz, fiaim → fiú',
  });
  itKeepsApart(
    hungarian,
    `ár – árok, vár – város, bor – borsó, bank – bankett, szó – szoba, könyv – könyök, hal – halom, kert – kerék,
    tér – térd, tanár – tányér, levél – levegő, asztal – aszály, pont – ponty, márka – március, reklám – rekord,
    terv – terep, verseny – vers, kampány – kamra, gyerek – gyertya, hír – hírnök, divat – divízió, szerző – szerda,
    termék – terem, hitel – hit, üzlet – üzenet, nyár – nyak, tető – tetű, tanács – tanár`,
  );
});

describe('English', () => {
  itFindsForms(english, {
    plurals: 'customers → customer, strategies → strategy, boxes → box, shelves → shelf, analyses → analysis',
    'irregular plurals': 'criteria → criterion, women → woman, people → person, children → child, indices → index',
    'the third person': 'buys → buy, relies → rely, teaches → teach, goes → go',
    'forms in -ing': 'buying → buy, planning → plan, pricing → price, studying → study, agreeing → agree, dying → die',
    'forms in -ed': 'planned → plan, studied → study, used → use, offered → offer, developed → develop',
    'strong verbs': 'bought → buy, sold → sell, written → write, went → go, taught → teach, grew → grow, was → be',
    comparatives: 'cheaper → cheap, biggest → big, easier → easy, larger → large, better → good, worst → bad',
    spellings: 'organised → organize, colours → color, programme → program, modelling → model, centre → center',
    'forms of two words': 'leaves → leaf, leaves → leave, lives → life, lives → live',
  });
  itKeepsApart(
    english,
    `market – marker, price – prize, brand – brandy, plan – plane, bus – business, news – new, need – knee,
    university – universe, general – generation, policy – police, customer – custom, number – numb, corner – corn,
    later – lateral, wing – win, king – kin, thing – thin, hop – hope, star – stare, rat – rate, cut – cute,
    lens – lend, evening – even, meter – meet, offer – off, matter – mat, letter – let, lesson – less`,
  );
});

/** Groups of `form → lemma`: each is found by the other. */
function itFindsForms({ stemKey, stemKeys }: WordForms, groups: Readonly<Record<string, string>>): void {
  it.each(Object.entries(groups))('knows %s', (_, group) => {
    for (const pair of group.split(', ')) {
      const [form = '', lemma = ''] = pair.split(' → ').map(analysedText);
      expect(stemKeys(lemma), pair).toContain(stemKey(form));
      expect(stemKeys(form), pair).toContain(stemKey(lemma));
    }
  });
}

/** Pairs of words that look alike: neither finds the other or its forms. */
function itKeepsApart({ stemKeys }: WordForms, lookAlikes: string): void {
  it('keeps words apart that look alike', () => {
    for (const pair of lookAlikes.split(/,\s+/)) {
      const [one = '', other = ''] = pair.split(' – ').map(analysedText);
      const keys = stemKeys(one);
      expect(keys, pair).not.toHaveLength(0);
      expect(
        stemKeys(other).filter((key) => keys.includes(key)),
        pair,
      ).toEqual([]);
    }
  });
}
