import { describe, expect, it } from 'vitest';
import { answerKey } from '#core/review/answers/answer-tokens.ts';
import { expectedNames } from '#core/review/answers/expected-names.ts';
import type { Card } from '#core/review/card.ts';
import { makeQuiz, type QuizRequest } from '#core/review/quiz/make-quiz.ts';
import { quizKinds, type QuizQuestion } from '#core/review/quiz/quiz.ts';
import { readGlossaries } from '../answers/read-glossaries.ts';
import { aCard } from '../exchange/a-card.ts';

const usual: QuizRequest = { count: 20, kinds: quizKinds, number: '1', version: 'A', lang: 'en' };

/** Both directions of so many terms. */
const terms = (many: number): Card[] =>
  Array.from({ length: many }, (_, at) => [
    aCard({ kind: 'definition-term', concept: `c${at}`, front: `What is number ${at}?`, back: `Term ${at}` }),
    aCard({ kind: 'term-definition', concept: `c${at}`, front: `Term ${at}`, back: `It is number ${at}` }),
  ]).flat();
const steps = (name: string, items: string[]): Card =>
  aCard({ kind: 'steps', front: name, back: items.join('\n'), part: { kind: 'steps', items } });
const ladder = steps('Ladder (1–4)', ['Prospect', 'Buyer', 'Client', 'Advocate']);

/** What a question is about, whatever the order. */
const about = (question: QuizQuestion): string =>
  question.kind === 'match'
    ? question.left
        .map(({ text }) => text)
        .toSorted()
        .join()
    : question.ask.text;

describe('a quiz on paper', () => {
  it('is the same for the same cards, number and version, however the cards come', () => {
    const cards = [...terms(40), ladder];
    const quiz = makeQuiz(cards, usual);
    expect(makeQuiz(cards.toReversed(), usual)).toEqual(quiz);
    expect(makeQuiz(cards, { ...usual, number: '2' })).not.toEqual(quiz);
    expect(quiz.questions.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 9 }, () => 'write'),
      ...Array.from({ length: 8 }, () => 'choose'),
      'match',
      'match',
      'order',
    ]);
  });

  it('asks the same in every version, in another order', () => {
    const cards = [...terms(40), ladder];
    const [a, b] = ['A', 'B'].map((version) => makeQuiz(cards, { ...usual, version }).questions);
    expect(b?.map(about).toSorted()).toEqual(a?.map(about).toSorted());
    expect(b?.map(about)).not.toEqual(a?.map(about));
  });

  it('asks all there is where there are fewer, and nothing where nothing can be asked', () => {
    expect(makeQuiz(terms(7), { ...usual, kinds: ['write'] }).questions.length).toBe(7);
    expect(makeQuiz(terms(2), { ...usual, kinds: ['choose', 'match', 'order'] }).questions).toEqual([]);
    expect(makeQuiz([], usual).questions).toEqual([]);
    const long = aCard({ back: 'a text that is longer than any name could be, '.repeat(3) });
    expect(makeQuiz([long], usual).questions).toEqual([]);
  });

  it('asks about a thing once, so that no question gives another one away', () => {
    const { questions } = makeQuiz(terms(40), { ...usual, count: 100 });
    const asked = questions.flatMap((question) =>
      question.kind === 'match'
        ? question.left.map(({ text }) => text.replaceAll(/\D/g, ''))
        : question.ask.text.replaceAll(/\D/g, ''),
    );
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBe(40);
  });

  it('keeps to the kinds chosen', () => {
    const cards = [...terms(30), ladder];
    for (const kind of quizKinds) {
      const { questions } = makeQuiz(cards, { ...usual, kinds: [kind] });
      expect(new Set(questions.map((question) => question.kind))).toEqual(new Set([kind]));
    }
    expect(makeQuiz(cards, { ...usual, kinds: ['match'], count: 4 }).questions.length).toBe(4);
  });

  it('never lets another right name stand beside the right one', () => {
    const cards = [
      aCard({ kind: 'definition-term', concept: 'a', front: 'What stays?', back: 'Retention', accepted: ['Keeping'] }),
      aCard({ kind: 'definition-term', concept: 'b', front: 'What keeps?', back: 'Keeping', accepted: ['Retention'] }),
      ...terms(6).filter(({ kind }) => kind === 'definition-term'),
    ];
    for (let number = 1; number <= 20; number++) {
      const { questions } = makeQuiz(cards, { ...usual, kinds: ['choose'], number: String(number) });
      for (const question of questions) {
        if (question.kind !== 'choose' || !['What stays?', 'What keeps?'].includes(question.ask.text)) continue;
        const shown = question.choices.map(({ text }) => text);
        expect(shown.includes('Retention') && shown.includes('Keeping'), shown.join()).toBe(false);
      }
      const matched = makeQuiz(cards, { ...usual, kinds: ['match'], number: String(number) }).questions[0];
      const left = matched?.kind === 'match' ? matched.left.map(({ text }) => text) : [];
      expect(left.includes('Retention') && left.includes('Keeping'), left.join()).toBe(false);
    }
  });

  it('gives steps in another order, and in the key the way back', () => {
    const { questions } = makeQuiz([ladder], usual);
    const [question] = questions;
    if (question?.kind !== 'order') throw new Error('no steps');
    const shown = question.steps.map(({ text }) => text);
    expect(shown).not.toEqual(['Prospect', 'Buyer', 'Client', 'Advocate']);
    expect(question.key.map((at) => shown[at])).toEqual(['Prospect', 'Buyer', 'Client', 'Advocate']);
    expect(makeQuiz([steps('Twice', ['One', 'Two', 'one'])], usual).questions).toEqual([]);
  });

  it('names the other right answers in the key, but not an abbreviation twice', () => {
    const card = aCard({ front: 'Its value?', back: 'Lifetime value (LTV)', accepted: ['LTV', 'Value for life'] });
    expect(makeQuiz([card], { ...usual, kinds: ['write'] }).questions[0]).toMatchObject({
      answer: { text: 'Lifetime value (LTV)' },
      also: ['Value for life'],
    });
  });

  it.each(['en', 'ru', 'uk', 'zh', 'hu'])('has a key that is right for the glossary in %s', (lang) => {
    const cards = readGlossaries()
      .filter((term) => term.lang === lang)
      .map((term) =>
        aCard({
          kind: 'definition-term',
          concept: term.concept,
          front: term.definition,
          back: term.expected.answer,
          accepted: [...(term.expected.accepted ?? [])],
          lang,
        }),
      );
    expect(cards.length).toBeGreaterThan(50);
    const byFront = new Map(cards.map((card) => [card.front, card]));
    const { questions } = makeQuiz(cards, { ...usual, count: 60, lang });
    expect(questions.length).toBeGreaterThan(40);
    for (const question of questions) {
      if (question.kind === 'choose') {
        const card = byFront.get(question.ask.text);
        const right = new Set(
          expectedNames({ answer: card?.back ?? '', accepted: card?.accepted ?? [], lang }).map(({ name }) =>
            answerKey(name),
          ),
        );
        const places = question.choices.flatMap(({ text }, at) => (right.has(answerKey(text)) ? [at] : []));
        expect(places).toEqual([question.right]);
      }
      if (question.kind === 'write') expect(byFront.get(question.ask.text)?.back).toBe(question.answer.text);
      if (question.kind === 'match')
        expect(question.key.map((at) => byFront.get(question.right[at]?.text ?? '')?.back)).toEqual(
          question.left.map(({ text }) => text),
        );
    }
  });
});
