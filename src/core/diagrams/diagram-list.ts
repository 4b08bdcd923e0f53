import type { Block } from './block.ts';
import { cjm } from './blocks/cjm.ts';
import { comparison } from './blocks/comparison.ts';
import { fiveA } from './blocks/five-a.ts';
import { funnel } from './blocks/funnel.ts';
import { jobMap } from './blocks/job-map.ts';
import { jtbdForces } from './blocks/jtbd-forces.ts';
import { jtbdStory } from './blocks/jtbd-story.ts';
import { loyaltyLadder } from './blocks/loyalty-ladder.ts';
import { relationshipLifecycle } from './blocks/relationship-lifecycle.ts';
import { rkMatrix } from './blocks/rk-matrix.ts';
import { touchpointMap } from './blocks/touchpoint-map.ts';
import { vpc } from './blocks/vpc.ts';

/** Every kind of framework block, in the order guides name them. */
export const diagramList: readonly Block[] = [
  vpc,
  jtbdStory,
  jtbdForces,
  jobMap,
  fiveA,
  cjm,
  loyaltyLadder,
  relationshipLifecycle,
  rkMatrix,
  touchpointMap,
  comparison,
  funnel,
];

/** The block with this info string. */
export function findDiagram(type: string): Block | undefined {
  return diagramList.find((block) => block.type === type.toLowerCase());
}
