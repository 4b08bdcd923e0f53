import { expect, it } from 'vitest';
import { detectLanguage } from '#core/check/detect-language.ts';

const texts = {
  en: 'The value of a customer is the sum of what is earned with them, and it depends on the retention of the group. Not every customer is worth the same, so look at the segments and ask which of them to keep.',
  ru: 'Ценность клиента — это сумма всего, что удаётся заработать, пока он остаётся с нами, и она зависит от удержания. Разные сегменты приносят разную прибыль, поэтому эти различия важны для решений.',
  uk: 'Цінність клієнта — це сума всього, що вдається заробити, доки він залишається з нами, і вона залежить від утримання. Різні сегменти приносять різний прибуток, тому ці відмінності важливі для її розуміння і дій.',
  zh: '顾客终身价值是企业在整个关系期间从一位顾客身上获得的全部利润的现值，它取决于留存率、毛利和折现率。不同细分市场的价值各不相同，因此需要分别计算。',
  hu: 'A vevő értéke mindazon nyereség összege, amelyet a kapcsolat során tőle szerzünk, és a megtartástól függ. A különböző szegmensek különböző eredményt hoznak, ezért fontos, hogy külön is megnézzük őket, és időről időre összevessük.',
};

it.each(Object.entries(texts))('knows %s', (lang, text) => {
  expect(detectLanguage(text)).toBe(lang);
});

it.each([
  ['a short text', 'The value of a customer.'],
  ['a mixture', `${texts.en} ${texts.ru}`],
  [
    'German',
    'Der Wert eines Kunden ist die Summe dessen, was mit ihm verdient wird, solange er bleibt, und er hängt von der Bindung der Gruppe ab. Nicht jeder Kunde ist gleich viel wert, daher lohnt ein Blick auf die Segmente.',
  ],
  [
    'Japanese',
    '顧客生涯価値とは、企業が一人の顧客との関係全体を通じて得る利益の現在価値のことであり、維持率と粗利益と割引率によって決まります。細分市場ごとに価値が異なるため、別々に計算する必要があります。',
  ],
  [
    'Belarusian',
    'Каштоўнасць кліента — гэта сума ўсяго, што ўдаецца зарабіць, пакуль ён застаецца з намі, і яна залежыць ад утрымання. Розныя сегменты прыносяць розны прыбытак, таму гэтыя адрозненні важныя.',
  ],
  [
    'Bulgarian',
    'Стойността на клиента е сумата от всичко, което успяваме да спечелим, докато той остава с нас, и тя зависи от задържането. Различните сегменти носят различна печалба, затова тези разлики са важни.',
  ],
  ['nothing but figures', '1234567890 '.repeat(40)],
])('says nothing about %s', (_, text) => {
  expect(detectLanguage(text)).toBeUndefined();
});
