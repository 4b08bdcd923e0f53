import { describe, expect, it } from 'vitest';
import type { ConceptId, NotePath } from '#core/note/note.ts';
import type { Card, CardId } from '#core/review/card.ts';
import { tellApart } from '#core/review/decks/tell-apart.ts';

let made = 0;
function aCard(front: string, back: string, more: Partial<Card> = {}): Card {
  made += 1;
  return {
    id: `own:${made}` as CardId,
    kind: 'basic',
    front,
    back,
    lang: 'en',
    toLang: 'en',
    concept: null as ConceptId | null,
    group: '',
    deck: '',
    path: 'a.md' as NotePath,
    line: made,
    tags: [],
    accepted: [],
    confused: [],
    hint: null,
    part: null,
    ...more,
  };
}
const fronts = (cards: readonly Card[], asides: (card: Card) => readonly string[] = () => []): string[] =>
  tellApart(cards, asides).map(({ front }) => front);

describe('Questions that read alike', () => {
  it('stay as they are while their answers are the same, and so do all others', () => {
    const cards = [aCard('a', 'x'), aCard('A ', 'X'), aCard('b', 'y')];
    expect(tellApart(cards, () => ['never'])).toBe(cards);
  });

  it('read alike whatever their markup is', () => {
    const cards = [
      aCard('**CLV**', 'a'),
      aCard('CLV?', 'b'),
      aCard('[[x|Term]]', 'c'),
      aCard('Term', 'd'),
      aCard('*b*', 'e'),
    ];
    expect(fronts(cards, ({ back }) => [back])).toEqual([
      '**CLV** (a)',
      'CLV? (b)',
      '[[x|Term]] (c)',
      'Term (d)',
      '*b*',
    ]);
  });

  it('are told apart by the first aside that tells them all', () => {
    const cards = [aCard('需求', 'needs', { lang: 'zh' }), aCard('需求', 'demands', { lang: 'zh' })];
    expect(fronts(cards, ({ back }) => ['市场', back === 'needs' ? '感到缺少' : '有钱去买'])).toEqual([
      '需求（感到缺少）',
      '需求（有钱去买）',
    ]);
  });

  it('say the language asked for where translations differ in nothing else', () => {
    const ask = (toLang: string, back: string): Card =>
      aCard('Hűség', back, { kind: 'translation', lang: 'hu', toLang });
    expect(fronts([ask('en', 'loyalty'), ask('uk', 'лояльність'), aCard('Hűség', 'a feeling')])).toEqual([
      'Hűség → English',
      'Hűség → українська',
      'Hűség',
    ]);
  });

  it('say of a definition what it is not', () => {
    const kind = 'definition-term' as const;
    expect(
      fronts([aCard('A share.', 'Share of wallet', { kind }), aCard('A share.', 'Market share', { kind })]),
    ).toEqual(['A share. (≠ Market share)', 'A share. (≠ Share of wallet)']);
  });

  it('are numbered where nothing else tells them, below a question of several lines', () => {
    expect(fronts([aCard('a\nb', 'x'), aCard('a\nb', 'y')])).toEqual(['a\nb\n\n(1)', 'a\nb\n\n(2)']);
  });
});
