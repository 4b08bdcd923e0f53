import { describe, expect, it } from 'vitest';
import type { Card } from '#core/review/card.ts';
import { aDeckNotebook, asking } from './a-deck-notebook.ts';

const ids = (cards: readonly Card[]): string[] => cards.map(({ id }) => id);

describe('Cards made of the files', () => {
  const text = [
    '---',
    'lang: en',
    'type: concept',
    '---',
    '# Ladders',
    '',
    '## What they are for',
    '',
    'To see who climbs. ^use',
    '',
    '| Rung | What to do |',
    '| --- | --- |',
    '| Client | Serve well |',
    '| 12 | nothing |',
    '',
    '## How to climb',
    '',
    'Three steps:',
    '',
    '1. Look up',
    '2. Take a rung',
    '3. Go on',
    '',
    '```loyalty-ladder',
    'title: A studio',
    '```',
    '',
    '```clv',
    'margin: 60',
    'retention: 75%',
    'discount: 10%',
    '```',
    '',
  ].join('\n');
  const all = ['heading', 'table-row', 'steps', 'drill', 'label'] as const;

  it('are only made where a deck asks for them', async () => {
    const { decks } = aDeckNotebook({ 'Ladders.md': text });
    expect(await decks.cardsOf('all@*', asking(), 'en')).toEqual([]);
    const made = await decks.cardsOf('note:Ladders.md', asking({ kinds: all }), 'en');
    expect(made.filter(({ kind }) => kind !== 'label').map(({ kind, front, back }) => [kind, front, back])).toEqual([
      [
        'heading',
        'Ladders › What they are for',
        'To see who climbs.\n\n| Rung | What to do |\n| --- | --- |\n| Client | Serve well |\n| 12 | nothing |',
      ],
      ['heading', 'Ladders › How to climb', 'Three steps:\n\n1. Look up\n2. Take a rung\n3. Go on'],
      ['table-row', 'Ladders › Client › What to do', 'Serve well'],
      ['steps', 'Ladders › Three steps (1–3)', '1. Look up\n2. Take a rung\n3. Go on'],
      ['steps', 'Loyalty ladder (1–6)', '1. Prospect\n2. Purchaser\n3. Client\n4. Supporter\n5. Advocate\n6. Partner'],
      [
        'drill',
        expect.stringMatching(/^Customer lifetime value at constant retention › .*: First margin now = \?$/),
        expect.any(String),
      ],
    ]);
    const drill = made.find(({ kind }) => kind === 'drill');
    expect(drill?.part).toMatchObject({ kind: 'drill', model: 'clv-retention', output: 'clv' });
    const labels = made.filter(({ kind }) => kind === 'label');
    expect(labels.length).toBeGreaterThanOrEqual(6);
    for (const { front, back, part } of labels) {
      expect(front).toContain('[…]');
      expect(part).toMatchObject({ kind: 'label', type: 'loyalty-ladder', label: back });
    }
  });

  it('keep their history through corrections, and read a file again only when it changed', async () => {
    const notebook = aDeckNotebook({ 'Ladders.md': text });
    const ask = asking({ kinds: all });
    const before = await notebook.decks.cardsOf('all', ask, 'en');
    for (const { id } of before) {
      const said = notebook.decks.toRemember(id);
      if (said !== null) notebook.seen.push({ ...said, id: `e-${id}`, at: 1 });
    }
    expect(ids(await notebook.decks.cardsOf('all', ask, 'en'))).toEqual(ids(before));
    expect(before.every(({ id }) => notebook.decks.toRemember(id) === null)).toBe(true);
    notebook.write({
      'Ladders.md': null,
      'x/Ladders.md': text.replace('To see who climbs.', 'To see who climbs, and who does not.'),
    });
    const now = await notebook.decks.cardsOf('all', ask, 'en');
    expect(ids(now).toSorted()).toEqual(ids(before).toSorted());
  });
});
