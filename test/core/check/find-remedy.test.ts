import { describe, expect, it } from 'vitest';
import { mendKind, sureRemedies, type Files } from './mended-files.ts';

/** What becomes of `a.md` beside these files when the findings of a kind are mended. */
const mended = (kind: Parameters<typeof mendKind>[1], text: string, others: Files): string | undefined =>
  mendKind({ ...others, 'a.md': text }, kind)['a.md'];

describe('a link nobody answers', () => {
  const unresolved = (text: string, others: Files): string | undefined => mended('unresolved-link', text, others);

  it.each([
    ['[[Кошелек]]', { 'Кошелёк.md': '' }, '[[Кошелёк]]'],
    ['[[ＣＬＶ]]', { 'CLV.md': '' }, '[[CLV]]'],
    ["[[Пам'ять|слова]]", { 'Пам’ять.md': '' }, '[[Пам’ять|слова]]'],
    ['[x](share-of-wallet.md "t")', { 'Share of wallet.md': '' }, '[x](<Share of wallet.md> "t")'],
    ['![[ru/кошелек#Часть]]', { 'ru/Кошелёк.md': '# Часть' }, '![[ru/Кошелёк#Часть]]'],
    ['[[old/deep/Note]]', { 'new/Note.md': '' }, '[[new/Note]]'],
    ['[x](old/Note.md#part)', { 'new/Note.md': '# Part' }, '[x](new/Note.md#part)'],
    ['[x][r] and [y][r]\n\n[r]: old/Note.md', { 'new/Note.md': '' }, '[x][r] and [y][r]\n\n[r]: new/Note.md'],
    ['---\nup: "[[Кошелек]]"\n---\n', { 'Кошелёк.md': '' }, '---\nup: "[[Кошелёк]]"\n---\n'],
    ['| a |\n| - |\n| [[елка]] |', { 'b.md': '---\ntitle: Ёлка\n---\n' }, '| a |\n| - |\n| [[b\\|елка]] |'],
    ['# See [[Кошелек]]\n', { 'Кошелёк.md': '' }, '# See [[Кошелёк|Кошелек]]\n'],
  ])('%j is mended', (text, others, expected) => {
    expect(unresolved(text, others)).toBe(expected);
  });

  it.each([
    ['of two spellings', '[[Елка]]', { 'Ёлка.md': '', 'x/ёлка.md': '' }],
    ['of a near name', '[[Walet]]', { 'Wallet.md': '' }],
    ['of another accent', '[[kor]]', { 'kór.md': '' }],
    ['in a folder that is still there', '[[old/Note]]', { 'new/Note.md': '', 'old/Other.md': '' }],
    ['of another language', '[[gone/Note]]', { 'en/Note.md': '---\nlang: en\n---\n', 'a.md': '' }],
    ['of a common name', '[[gone/README]]', { 'README.md': '' }],
    ['without the part it names', '[[Кошелек#Часть]]', { 'Кошелёк.md': '' }],
    ['one of two without the part', '[[Кошелек]] [[Кошелек#Часть]]', { 'Кошелёк.md': '' }],
  ])('is left to a person: %s', (why, text, others) => {
    const own = why === 'of another language' ? `---\nlang: ru\n---\n${text}` : text;
    expect(unresolved(own, others)).toBe(own);
  });
});

describe('a link by another name', () => {
  it('names the note and keeps its words', () => {
    const others = { 'Value.md': '---\naliases: [CLV]\n---\n## Part' };
    expect(mended('alias-only-link', '[[CLV]] ![[CLV]] [[CLV#Part]] [[clv|x]]', others)).toBe(
      '[[Value|CLV]] ![[Value]] [[Value#Part]] [[Value|x]]',
    );
    expect(mended('alias-only-link', '| a |\n| - |\n| [[CLV]] |', others)).toBe('| a |\n| - |\n| [[Value\\|CLV]] |');
  });
  it('is left alone where two notes have it', () => {
    const others = { 'Value.md': '---\naliases: [CLV]\n---\n', 'Worth.md': '---\naliases: [CLV]\n---\n' };
    expect(mended('alias-only-link', '[[CLV]]', others)).toBe('[[CLV]]');
  });
});

it('finds headings and blocks in another spelling', () => {
  const others = { 'b.md': '# Счёт\n\n# Don’t: panic\n\nText ^Block-1' };
  expect(mended('missing-heading', '[[b#Счет]] [x](b.md#Счет)', others)).toBe('[[b#Счёт]] [x](b.md#Счёт)');
  expect(mended('missing-block', '[[b#^block_1]]', others)).toBe('[[b#^Block-1]]');
  expect(mended('missing-heading', '[[b#Счета]]', others)).toBe('[[b#Счета]]');
});

it('finds attachments in another spelling of the same place, and nowhere else', () => {
  const others = { 'img/Ёж.png': '', 'img/b.png': '' };
  expect(mended('missing-attachment', '![[img/еж.png]] ![x](img/еж.png)', others)).toBe(
    '![[img/Ёж.png]] ![x](img/Ёж.png)',
  );
  expect(mended('missing-attachment', '![[img/c.png]]', others)).toBe('![[img/c.png]]');
});

it('puts accents and letters together', () => {
  const text = `---\naliases:\n  - ${'Ügyfél'.normalize('NFD')}\n---\n# ${'Élmény'.normalize('NFD')}\n\n[[${'Őr#Cél'.normalize('NFD')}|${'kép'.normalize('NFD')}]]\n`;
  expect(mended('not-nfc', text, { 'Őr.md': '# Cél' })).toBe(
    `---\naliases:\n  - Ügyfél\n---\n# Élmény\n\n[[Őr#Cél|${'kép'.normalize('NFD')}]]\n`,
  );
});

describe('a note that does not say its language', () => {
  const hungarian = `${'A különböző szegmensek különböző eredményt hoznak, ezért külön nézzük őket, időről időre. '.repeat(3)}\n`;
  const others = { 'en.md': '---\nlang: en\n---\n', 'hu.md': '---\nlang: hu\n---\n', 'en2.md': '---\nlang: en\n---\n' };
  const said = (text: string): string | undefined => mended('missing-language', text, others);

  it.each([
    ['without properties', hungarian, `---\nlang: hu\n---\n\n${hungarian}`],
    ['with properties', `---\ntags: [x]\n---\n${hungarian}`, `---\nlang: hu\ntags: [x]\n---\n${hungarian}`],
    [
      'with a title',
      `---\ntitle: Cím\ntags: [x]\n---\n${hungarian}`,
      `---\ntitle: Cím\nlang: hu\ntags: [x]\n---\n${hungarian}`,
    ],
    ['with an empty one', `---\nlang:\n---\n${hungarian}`, `---\nlang: hu\n---\n${hungarian}`],
    [
      'with Windows line ends',
      `---\r\ntitle: Cím\r\n---\r\n${hungarian}`,
      `---\r\ntitle: Cím\r\nlang: hu\r\n---\r\n${hungarian}`,
    ],
  ])('says it, %s', (_, text, expected) => {
    expect(said(text)).toBe(expected);
  });
  it('is left to a person where links and cards turn on it', () => {
    const text = `---\nid: segment\n---\n${hungarian}`;
    expect(said(text)).toBe(text);
  });
  it('is none of our business where most notes do not say it', () => {
    expect(
      sureRemedies({ 'a.md': hungarian, 'b.md': hungarian, 'hu.md': others['hu.md'], 'en.md': others['en.md'] }).length,
    ).toBe(2);
    expect(sureRemedies({ 'a.md': hungarian, 'b.md': hungarian, 'hu.md': others['hu.md'] })).toEqual([]);
  });
});
