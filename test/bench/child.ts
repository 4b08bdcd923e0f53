import { atSize } from './measurements/at-size.ts';
import { fullText } from './measurements/full-text.ts';
import { index } from './measurements/indexing.ts';
import { queries } from './measurements/queries.ts';
import { windowStall } from './measurements/window-stall.ts';
import { bareParse, rawFullText, readFiles } from './measurements/yardsticks.ts';

const measurements = { readFiles, bareParse, rawFullText, index, fullText, atSize, queries, windowStall };

/** Everything that can be measured in a process of its own. */
export type Measurements = typeof measurements;

const [name = '', input = '{}'] = process.argv.slice(2);
const measure = measurements[name as keyof Measurements] as (input: unknown) => Promise<unknown>;
process.stdout.write(`${JSON.stringify(await measure(JSON.parse(input)))}\n`);
