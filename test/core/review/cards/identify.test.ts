import { describe, expect, it, test } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { identify, type Identifiable } from '#core/review/cards/identify.ts';
import { always, cardsIn, home, idOf, seen } from './seen-cards.ts';

/** Of the cards of the text before, which each card of the text after is; `new` where it is none. */
function follow(before: string, after: string, moved = home): string[] {
  const old = cardsIn(before);
  const log = old.map((card) => seen(card, idOf(card)));
  const names = new Map(old.map((card, at) => [idOf(card), String(at + 1)]));
  const now = cardsIn(after, moved);
  const { ids } = identify(now, log, always);
  expect(new Set(ids).size).toBe(ids.length);
  return ids.map((id) => names.get(id) ?? 'new');
}

describe('An edit that keeps the history', () => {
  const long =
    'What is customer loyalty?::A lasting attachment to a brand that shows in repeated purchases even when others tempt.';
  test.each([
    ['nothing at all', long, long, ['1']],
    ['a typing error in the answer', long.replace('attachment', 'attachmnet'), long, ['1']],
    ['a typing error in the question', long.replace('loyalty', 'loyality'), long, ['1']],
    ['both at once', long.replace('loyalty', 'loyality').replace('repeated', 'repeted'), long, ['1']],
    ['an answer said otherwise', long, 'What is customer loyalty?::Coming back gladly, though rivals beckon.', ['1']],
    [
      'a wrong number in the answer put right',
      'What belongs to a monthly churn of 3%?::About 68%',
      'What belongs to a monthly churn of 3%?::About 69.4%',
      ['1'],
    ],
    [
      'a word added to the question',
      'Which group is profitable but unlikely to stay?::Butterflies',
      'Which group of customers is profitable but unlikely to stay?::Butterflies',
      ['1'],
    ],
    [
      'capitals, markup and signs',
      'what is **CLV**?::the value of a customer',
      'What is CLV::The *value* of a customer.',
      ['1'],
    ],
    [
      'another form of a word',
      'Что измеряет доля кошелька?::Часть расходов клиента',
      'Что измеряют долей кошелька?::Часть расходов клиентов',
      ['1'],
    ],
    [
      'a typing error in Chinese',
      '什么是顾客终身价直？::顾客在整段关系中带来的净收益',
      '什么是顾客终身价值？::顾客在整段关系中带来的净收益',
      ['1'],
    ],
    [
      'a typing error in Hungarian',
      'Mi a vevőhüésg?::Tartos ragaszkodás egy márkához',
      'Mi a vevőhűség?::Tartós ragaszkodás egy márkához',
      ['1'],
    ],
    [
      'one line made several',
      'Who is a promoter?::Who answers 9 or 10',
      'Who is a promoter?\n?\nWho answers 9 or 10',
      ['1'],
    ],
    ['one way made both', 'Promoter::Who answers 9 or 10', 'Promoter:::Who answers 9 or 10', ['1']],
    [
      'paragraphs put in another order',
      'A one::a\n\nB two::b\n\nC three::c',
      'C three::c\n\nA one::a\n\nB two::b',
      ['3', '1', '2'],
    ],
    ['a list numbered otherwise', '1. A one::a\n2. B two::b', '4. A one::a\n5. B two::b', ['1', '2']],
    ['text around the card', 'A one::a', '# New\n\nWords.\n\n> A one::a', ['1']],
    [
      'the surroundings of a cloze put right',
      'The path runns throgh aware, appeal and ==ask== #flashcards',
      'The path runs through aware, appeal, and ==ask== #flashcards',
      ['1'],
    ],
    [
      'what is hidden put right',
      'Loyalty was described by ==Olivr== first #flashcards',
      'Loyalty was described by ==Oliver== first #flashcards',
      ['1'],
    ],
    [
      'a hint given',
      'The 5A are aware, ==appeal==, ask #flashcards',
      'The 5A are aware, ==appeal==^[a verb], ask #flashcards',
      ['1'],
    ],
    [
      'everything said otherwise, under its block id',
      'Why?::Because ^q1',
      'For what reason, then?::For this one ^q1',
      ['1'],
    ],
    [
      'a link with words of its own led elsewhere',
      'What does [[Churn rate|churn]] measure?::The share of [customers](a.md) who leave',
      'What does [[Lost customers|churn]] measure?::The share of [customers](notes/b.md "Why") who leave',
      ['1'],
    ],
    [
      'words made a link',
      'Who lifts [[CLV]]?::Everyone',
      'Who lifts [[Customer lifetime value|CLV]]?::Everyone',
      ['1'],
    ],
    [
      'accents put right',
      'Mi a vevohuseg?::Tartos ragaszkodas',
      'Mi a vevőhűség?::Tartós ragaszkodás egy márkához',
      ['1'],
    ],
    ['a hyphen made a dash', 'Маркетинг - это::обмен ценностью', 'Маркетинг — это::обмен ценностью', ['1']],
    ['a dash made a colon', 'Marketing - what is it::An exchange', 'Marketing: what is it::An exchange', ['1']],
    ['the dash of a range', 'The crisis of 2010-2015::Debt', 'The crisis of 2010–2015::Debt', ['1']],
    ['arrows', 'A -> B means::Leads to', 'A → B means::Leads to', ['1']],
    ['signs in one piece', 'When a <= b::Always', 'When a ≤ b::Always', ['1']],
    ['a cloze with a dash', 'Маркетинг - это ==обмен== #flashcards', 'Маркетинг — это ==обмен== #flashcards', ['1']],
    ['a footnote counted anew', 'What is churn[^1]?::Loss[^2]', 'What is churn[^2]?::Loss[^3]', ['1']],
    ['a footnote given up', 'What is churn[^1]?::Loss', 'What is churn?::Loss', ['1']],
    ['a number written otherwise', 'What of 10 000 users?::A lot', 'What of 10000 users?::A lot', ['1']],
    ['the tag of the deck renamed', '#flashcards/ch1 Sky is ==blue==', '#flashcards/ch2 Sky is ==blue==', ['1']],
    ['the tag of the deck moved', 'Q one #flashcards/a::A', 'Q one::A #flashcards/b', ['1']],
    ['the tag of the deck given up', '#flashcards/3 Who?\n?\nI', 'Who?\n?\nI', ['1']],
    ['a block id given', long, `${long} ^q2`, ['1']],
    [
      'two gaps of a passage, its text put right',
      'Of ==margin== and ==retension== the scond counts more #flashcards',
      'Of ==margin== and ==retention== the second counts more #flashcards',
      ['1', '2'],
    ],
  ])('%s', (_, before, after, ids) => {
    expect(follow(before, after)).toEqual(ids);
  });

  test.each([
    ['the note moved', long, long],
    ['the note moved and a typing error put right', long.replace('attachment', 'atachment'), long],
    ['the note renamed, and the question put right', long.replace('customer', 'custmer'), long],
  ])('%s', (_, before, after) => {
    expect(follow(before, after, 'archive/2026/Loyal customers.md' as NotePath)).toEqual(['1']);
  });

  it('follows a block id into another note where only one card bears it', () => {
    expect(follow('Why?::Because ^q7', 'What for?::For that ^q7', 'b.md' as NotePath)).toEqual(['1']);
    expect(
      follow('Why?::Because ^q7\n\nHow?::So ^q8', 'What for?::For that ^q7\n\nA::B ^q7', 'b.md' as NotePath),
    ).toEqual(['new', 'new']);
  });

  it('knows a card again that was corrected several times, by what it said in between', () => {
    const [first, second, third] = [
      'Who wrot it?::Kotler and Kellr',
      'Who wrote it?::Kotler and Keller',
      'Who wrote it?::Kotler, Keller and Chernev',
    ].map((text) => cardsIn(text)[0] as Identifiable) as [Identifiable, Identifiable, Identifiable];
    const log = [seen(first, idOf(first), 1), seen(second, idOf(first), 2)];
    expect(identify([third], log, always).ids).toEqual([idOf(first)]);
    expect(identify([first], log, always).ids).toEqual([idOf(first)]);
  });
});

describe('An edit that makes another card', () => {
  test.each([
    [
      'another question with the same answer',
      'Who described loyalty in 1999?::Oliver',
      'Who wrote Whence Consumer Loyalty?::Oliver',
      ['new'],
    ],
    [
      'another subject with the same answer',
      'Who founded Apple?::Steve Jobs',
      'Who founded Pixar?::Steve Jobs',
      ['new'],
    ],
    ['another subject linked', 'Who founded [[Apple]]?::Steve Jobs', 'Who founded [[Pixar]]?::Steve Jobs', ['new']],
    [
      'another label of the same link',
      'Who founded [[Companies|Apple]]?::Steve Jobs',
      'Who founded [[Companies|Pixar]]?::Steve Jobs',
      ['new'],
    ],
    [
      'another picture asked about',
      'Which figure is this? ![[ladder.png]]::One with six rungs',
      'Which figure is this? ![[path.png]]::One with five steps',
      ['new'],
    ],
    [
      'another number in the question',
      'What yearly retention belongs to a monthly churn of 3%?::About 69.4%',
      'What yearly retention belongs to a monthly churn of 5%?::About 54%',
      ['new'],
    ],
    ['another number in a formula', '2 + 2::4', '2 + 3::5', ['new']],
    ['another sign in a formula', '7 - 2::5', '7 + 2::9', ['new']],
    [
      'the opposite, a word for a word',
      'inelastic demand::demand that hardly reacts',
      'elastic demand::demand that reacts strongly',
      ['new'],
    ],
    [
      'high for low',
      'Symptoms of hypertension::headache and nausea',
      'Symptoms of hypotension::dizziness, fainting',
      ['new'],
    ],
    [
      'another kind of research',
      'Qualitative research is::open questions, few people',
      'Quantitative research is::numbers, many people',
      ['new'],
    ],
    ['a letter that makes another word', 'schon::already', 'schön::beautiful', ['new']],
    ['an accent that makes another word', 'öt::five', 'őt::him', ['new']],
    ['two dots that make another word', 'все::everybody', 'всё::everything', ['new']],
    ['a minus gone', '7 - 2::5', '7 2::9', ['new']],
    ['the other way round', 'When a < b::Less', 'When a > b::More', ['new']],
    [
      'the opposite asked',
      'Which group is likely to stay?::True friends',
      'Which group is not likely to stay?::True friends',
      ['new'],
    ],
    ['the opposite asked in Chinese', '哪一类顾客会留下？::真正的朋友', '哪一类顾客不会留下？::真正的朋友', ['new']],
    [
      'a card beside one that still stands',
      'Which group stays?::True friends',
      'Which group stays?::True friends\n\nWhich groups stay?::True friends',
      ['1', 'new'],
    ],
    [
      'a copy with one word changed',
      'Which rung comes after client?::Supporter',
      'Which rung comes after client?::Supporter\n\nWhich rung comes after supporter?::Advocate',
      ['1', 'new'],
    ],
    ['another gap in the same passage', 'The ==aim== of all #flashcards', 'The aim of ==all== #flashcards', ['new']],
    [
      'another word hidden in the place of one that stays',
      'Kotler wrote ==a book== #flashcards',
      'Kotler wrote ==a book== with ==Keller== #flashcards',
      ['1', 'new'],
    ],
    [
      'another card in its place',
      'What is loyalty?::An attachment',
      'Who is a butterfly?::A profitable guest',
      ['new'],
    ],
  ])('%s', (_, before, after, ids) => {
    expect(follow(before, after)).toEqual(ids);
  });

  it('does not take a card of another note for it only because the question is a common one', () => {
    expect(
      follow('Definition?::An attachment to a brand', 'Definition?::The share of spending', 'b.md' as NotePath),
    ).toEqual(['new']);
  });

  it('gives an id of its own to words an answered card once had, when that card still stands', () => {
    const [before] = cardsIn('Who wrot it?::Kotler') as [Identifiable];
    const [after] = cardsIn('Who wrote it?::Kotler') as [Identifiable];
    const log = [seen(before, idOf(before), 1), seen(after, idOf(before), 2)];
    const { ids } = identify([before, after], log, always);
    expect(ids[1]).toBe(idOf(before));
    expect(ids[0]).not.toBe(idOf(before));
    expect(identify([after, before], log, always).ids.toReversed()).toEqual(ids);
  });
});
