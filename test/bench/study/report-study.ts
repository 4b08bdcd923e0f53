import { verdictOf, type Line } from '../judge.ts';
import { examLines, measureExam } from './report-exam.ts';
import { paceLines } from './report-pace.ts';
import { sessionLines } from './session-pace.ts';
import { windowPaceLines } from './window-pace.ts';

const parts = ['sessions', 'window', 'pace', 'exam'] as const;

/** Measures what studying promises and prints the figures; 1 where a limit is not kept. */
export async function reportStudy({
  students = 1000,
  part,
  json = false,
}: {
  students?: number;
  /** One of the parts alone. */
  part?: string | undefined;
  json?: boolean;
}): Promise<number> {
  const say = (step: string): void => console.error(step);
  if (part !== undefined && !parts.some((each) => each === part)) throw new Error(`Parts are ${parts.join(', ')}.`);
  const wants = (each: (typeof parts)[number]): boolean => part === undefined || part === each;
  const lines: Line[] = [];
  if (wants('sessions')) lines.push(...(await sessionLines(say)));
  if (wants('window')) lines.push(...(await windowPaceLines(say)));
  if (wants('pace')) lines.push(...(await paceLines(say)));
  const exam = wants('exam') ? measureExam(students, say) : undefined;
  if (exam !== undefined) lines.push(...examLines(exam));
  if (json) console.log(JSON.stringify({ exam, lines }, null, 2));
  else
    for (const { part, name, figure, beside, ...judged } of lines)
      console.log(
        `${part.padEnd(26)} ${name.padEnd(38)} ${figure.padEnd(34)} ${beside.padEnd(80)} ${verdictOf({ part, name, figure, beside, ...judged })}`,
      );
  return lines.some((line) => verdictOf(line) === 'over') ? 1 : 0;
}
