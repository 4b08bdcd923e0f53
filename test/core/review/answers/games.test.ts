import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchingGrades, pick, startMatching, type Pair } from '#core/review/answers/matching-game.ts';
import { judgeOrder, moveStep, startOrdering } from '#core/review/answers/ordering-game.ts';
import type { CardId } from '#core/review/card.ts';

const id = (text: string): CardId => text as CardId;
const pair = (card: string, left = card, right = `${card} is`): Pair => ({ card: id(card), left, right });

describe('matching terms with definitions', () => {
  it('goes from pick to pick until all is found', () => {
    let game = startMatching([pair('a'), pair('b'), pair('c')], 1);
    expect([game.left.length, game.right.length, game.isFinished]).toEqual([3, 3, false]);
    game = pick(game, 'left', id('a'));
    expect([game.pickedLeft, game.last]).toEqual(['a', null]);
    game = pick(game, 'right', id('b'));
    expect(game).toMatchObject({
      pickedLeft: null,
      pickedRight: null,
      found: [],
      last: { left: 'a', right: 'b', isRight: false },
    });
    game = pick(pick(game, 'right', id('a')), 'left', id('a'));
    expect(game).toMatchObject({ found: ['a'], last: { left: 'a', right: 'a', isRight: true } });
    expect(pick(game, 'left', id('a'))).toBe(game);
    expect(pick(game, 'left', id('elsewhere'))).toBe(game);
    for (const card of ['b', 'c']) game = pick(pick(game, 'left', id(card)), 'right', id(card));
    expect(game.isFinished).toBe(true);
    expect(matchingGrades(game).toSorted((x, y) => (x.card < y.card ? -1 : 1))).toEqual([
      { card: 'a', grade: 2 },
      { card: 'b', grade: 2 },
      { card: 'c', grade: 3 },
    ]);
    expect(pick(game, 'left', id('b'))).toBe(game);
  });

  it('lets a pick be put back and changed', () => {
    const game = pick(startMatching([pair('a'), pair('b')], 1), 'left', id('a'));
    expect(pick(game, 'left', id('a')).pickedLeft).toBeNull();
    expect(pick(game, 'left', id('b')).pickedLeft).toBe('b');
  });

  it('deals no two pairs with a side in common, and no more than it is told', () => {
    const game = startMatching(
      [pair('a', 'x', '1'), pair('b', 'X ', '2'), pair('c', 'y', '1'), pair('d', 'z', '3')],
      1,
    );
    expect(game.left.toSorted()).toEqual(['a', 'd']);
    const many = Array.from({ length: 20 }, (_, at) => pair(String(at)));
    expect(startMatching(many, 1, 5).pairs.length).toBe(5);
    expect(startMatching(many, 1).left).toEqual(startMatching(many, 1).left);
    expect(startMatching(many, 1).left).not.toEqual(startMatching(many, 2).left);
    expect(startMatching([], 1).isFinished).toBe(true);
  });

  it('ends whatever is picked, once every pair was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(5)), { maxLength: 40 }), fc.nat(), (picks, seed) => {
        let game = startMatching(
          ['0', '1', '2', '3', '4', '5'].map((card) => pair(card)),
          seed,
        );
        for (const [isLeft, card] of picks) game = pick(game, isLeft ? 'left' : 'right', id(String(card)));
        for (const card of game.left) {
          if (game.pickedLeft !== null) game = pick(game, 'left', game.pickedLeft);
          if (game.pickedRight !== null) game = pick(game, 'right', game.pickedRight);
          game = pick(pick(game, 'left', card), 'right', card);
        }
        expect(game.isFinished).toBe(true);
        expect(new Set(game.found).size).toBe(6);
      }),
    );
  });
});

describe('putting steps in order', () => {
  const steps = ['aware', 'appeal', 'ask', 'act', 'advocate'];

  it('begins with another order than the right one', () => {
    for (let seed = 0; seed < 200; seed++) {
      const game = startOrdering(steps, seed);
      expect(game.order.toSorted()).toEqual([0, 1, 2, 3, 4]);
      expect(judgeOrder(game).isRight).toBe(false);
      expect(judgeOrder(startOrdering(['one', 'two'], seed)).isRight).toBe(false);
    }
    expect(startOrdering(steps, 'seed')).toEqual(startOrdering(steps, 'seed'));
    expect(judgeOrder(startOrdering(['one'], 1))).toMatchObject({ isRight: true, share: 1, grade: 3 });
  });

  it('moves a step and makes room for it', () => {
    const game = { steps, order: [0, 1, 2, 3, 4] };
    expect(moveStep(game, 0, 2).order).toEqual([1, 2, 0, 3, 4]);
    expect(moveStep(game, 4, 3).order).toEqual([0, 1, 2, 4, 3]);
    expect(moveStep(game, 1, -3).order).toEqual([1, 0, 2, 3, 4]);
    expect(moveStep(game, 1, 99).order).toEqual([0, 2, 3, 4, 1]);
    expect(moveStep(game, 2, 2)).toBe(game);
    expect(moveStep(game, 9, 0)).toBe(game);
  });

  it('tells which pairs are in order', () => {
    expect(judgeOrder({ steps, order: [0, 1, 2, 3, 4] })).toEqual({
      share: 1,
      inPlace: [true, true, true, true, true],
      follows: [true, true, true, true],
      isRight: true,
      grade: 3,
    });
    expect(judgeOrder({ steps, order: [0, 2, 1, 3, 4] })).toEqual({
      share: 0.9,
      inPlace: [true, false, false, true, true],
      follows: [false, false, false, true],
      isRight: false,
      grade: 2,
    });
    expect(judgeOrder({ steps, order: [4, 3, 2, 1, 0] })).toMatchObject({ share: 0, grade: 1 });
  });

  it('takes steps that say the same for each other', () => {
    expect(judgeOrder({ steps: ['ask', 'act', 'ask'], order: [2, 1, 0] })).toMatchObject({ isRight: true, grade: 3 });
  });
});
