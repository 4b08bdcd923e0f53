import { expect, it } from 'vitest';
import { calculatorNames } from '#core/note/blocks/model-block.ts';
import { modelList } from '#core/calc/model-list.ts';

it('the names of calculator blocks are those of the models, but for what is a diagram', () => {
  const written = new Set(modelList.map(({ block }) => block));
  expect([...calculatorNames].toSorted()).toEqual([...written].toSorted());
});
