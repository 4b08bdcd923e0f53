import { expect, it } from 'vitest';
import { tellApart } from '#core/review/decks/tell-apart.ts';
import { fieldsOf, planNotes } from '#core/review/exchange/to-anki-notes.ts';
import { aCard } from './a-card.ts';

it('answers with the words alone, though the question says more to be told from another', () => {
  const names = { ru: 'Маркетинг', en: 'Marketing', hu: 'Marketing' } as const;
  const pairs = [
    ['en', 'ru'],
    ['ru', 'en'],
    ['en', 'hu'],
    ['hu', 'en'],
  ] as const;
  const cards = pairs.map(([lang, toLang]) =>
    aCard({
      ...{ id: `translation:marketing:${lang}>${toLang}`, kind: 'translation', concept: 'marketing' },
      ...{ lang, toLang, front: names[lang], back: names[toLang] },
    }),
  );
  const told = tellApart(cards, () => []);
  expect(told[0]?.front).toBe('Marketing → русский');
  const fields = planNotes(told).plans.map(fieldsOf);
  expect(fields).toHaveLength(2);
  expect(fields[0]).toMatchObject({
    Term: 'Marketing',
    Translation: 'Маркетинг',
    'Question 1': 'Marketing → русский',
    'Question 2': '',
  });
});
