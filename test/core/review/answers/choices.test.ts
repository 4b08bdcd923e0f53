import { describe, expect, it } from 'vitest';
import { answerKey } from '#core/review/answers/answer-tokens.ts';
import { choices, type ChoiceCard } from '#core/review/answers/choices.ts';
import type { CardId, CardKind } from '#core/review/card.ts';
import { readGlossaries, type GlossaryTerm } from './read-glossaries.ts';

const aCard = (id: string, more: Partial<ChoiceCard> = {}): ChoiceCard => ({
  id: id as CardId,
  kind: 'definition-term',
  front: `What is ${id}?`,
  back: id,
  toLang: 'en',
  concept: id as ChoiceCard['concept'],
  deck: 'one',
  accepted: [],
  confused: [],
  ...more,
});
const none = { cards: [], related: [] };

describe('answers to choose from', () => {
  it('are the right one and three others, the same for the same seed, the right one not always at one place', () => {
    const card = aCard('loyalty');
    const cards = ['retention', 'churn', 'equity', 'wallet', 'ladder'].map((id) => aCard(id));
    const made = choices(card, { cards, related: [] }, 'en', 1);
    expect(made.length).toBe(4);
    expect(made).toContain('loyalty');
    expect(choices(card, { cards, related: [] }, 'en', 1)).toEqual(made);
    const places = new Set(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((seed) =>
        choices(card, { cards, related: [] }, 'en', seed).indexOf('loyalty'),
      ),
    );
    expect(places).toEqual(new Set([0, 1, 2, 3]));
  });

  it('begin alike, so that a capital does not tell the right one', () => {
    const card = aCard('Loyalty', { confused: ['market share — of all buyers', 'iPhone'] });
    expect(choices(card, none, 'en', 1).toSorted()).toEqual(['IPhone', 'Loyalty', 'Market share']);
    expect(choices(aCard('loyalty', { confused: ['NPS'] }), none, 'en', 1).toSorted()).toEqual(['NPS', 'loyalty']);
  });

  it('are fewer where there are fewer, and none where there is nothing to choose', () => {
    expect(choices(aCard('a'), none, 'en', 1)).toEqual([]);
    expect(choices(aCard('a'), { cards: [aCard('a'), aCard('b')], related: [] }, 'en', 1).toSorted()).toEqual([
      'a',
      'b',
    ]);
  });

  it('are never right as well: other names, another card of the concept, the same question, the same words', () => {
    const card = aCard('churn', { accepted: ['attrition'], back: 'Customer churn (CCR)' });
    const cards = [
      aCard('x', { back: 'Attrition' }),
      aCard('y', { back: 'customer-churn' }),
      aCard('z', { back: 'CCR' }),
      aCard('w', { back: 'departure', concept: card.concept }),
      aCard('v', { back: 'leaving', front: 'what is **churn**?' }),
      aCard('u', { back: 'retention' }),
    ];
    expect(choices(card, { cards, related: [] }, 'en', 1).toSorted()).toEqual(['Customer churn', 'Retention']);
  });

  it('take what is to be told apart and what is related first', () => {
    const card = aCard('wallet', { confused: ['market share — of all buyers'] });
    const far = Array.from({ length: 30 }, (_, at) => aCard(`term ${at}`));
    for (let seed = 0; seed < 20; seed++) {
      const made = choices(
        card,
        { cards: [...far, aCard('equity', { deck: 'two' })], related: ['equity'] },
        'en',
        seed,
      );
      expect(made).toEqual(expect.arrayContaining(['wallet', 'market share', 'equity']));
    }
  });

  it('are in the language of the answer and of the same kind', () => {
    const cards = [aCard('ru', { toLang: 'ru' }), aCard('kind', { kind: 'term-definition' }), aCard('en')];
    expect(choices(aCard('a'), { cards, related: [] }, 'en', 1).toSorted()).toEqual(['a', 'en']);
  });
});

describe('choices for the glossaries', () => {
  const glossary = readGlossaries();
  const cardsOf = (kind: CardKind, lang: string): readonly ChoiceCard[] =>
    glossary
      .filter((term) => term.lang === lang)
      .map((term): ChoiceCard => {
        const { answer, accepted = [], confused = [] } = term.expected;
        const isTerm = kind !== 'term-definition';
        return {
          id: `${term.concept} ${kind}` as CardId,
          kind,
          front: kind === 'translation' ? inEnglish(term) : isTerm ? term.definition : answer,
          back: isTerm ? answer : term.definition,
          toLang: lang,
          concept: term.concept,
          deck: term.chapter,
          accepted: isTerm ? accepted : [],
          confused: isTerm ? confused : [],
        };
      });
  const inEnglish = ({ concept }: GlossaryTerm): string =>
    glossary.find((term) => term.lang === 'en' && term.concept === concept)?.expected.answer ?? concept;

  it.each(
    (['term-definition', 'definition-term', 'translation'] as const).flatMap((kind) =>
      ['en', 'ru', 'uk', 'zh', 'hu'].map((lang) => [kind, lang] as const),
    ),
  )('%s in %s: four different ones for every card, one of them right', (kind, lang) => {
    const cards = cardsOf(kind, lang);
    for (const card of cards) {
      const related = glossary.find((term) => term.lang === lang && term.concept === card.concept)?.related ?? [];
      const made = choices(card, { cards, related }, lang, 'seed');
      expect(new Set(made.map(answerKey)).size).toBe(4);
      const right = new Set([card.back, ...card.accepted, card.back.replace(/\s*\(.*\)$/u, '')].map(answerKey));
      expect(made.filter((text) => right.has(answerKey(text))).length).toBe(1);
    }
  });
});
