import type { Block } from './block.ts';
import { jtbdStory } from './blocks/jtbd-story.ts';

/** Every kind of framework block, in the order guides name them. */
export const diagramList: readonly Block[] = [jtbdStory];

/** The block with this info string. */
export function findDiagram(type: string): Block | undefined {
  return diagramList.find((block) => block.type === type.toLowerCase());
}
