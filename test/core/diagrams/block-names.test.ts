import { expect, it } from 'vitest';
import { diagramNames } from '#core/note/blocks/model-block.ts';
import { diagramList } from '#core/diagrams/diagram-list.ts';

it('the names of framework blocks are those that can be drawn', () => {
  expect([...diagramNames].toSorted()).toEqual(diagramList.map(({ type }) => type).toSorted());
});
