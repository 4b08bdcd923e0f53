import { verdictOf, type Line } from '../judge.ts';
import { examLines, measureExam } from './report-exam.ts';
import { paceLines } from './report-pace.ts';
import { sessionLines } from './session-pace.ts';

/** Measures what studying promises and prints the figures; 1 where a limit is not kept. */
export async function reportStudy({
  students = 1000,
  json = false,
}: {
  students?: number;
  json?: boolean;
}): Promise<number> {
  const say = (step: string): void => console.error(step);
  const sessions = await sessionLines(say);
  const pace = await paceLines(say);
  const exam = measureExam(students, say);
  const lines: readonly Line[] = [...sessions, ...pace, ...examLines(exam)];
  if (json) console.log(JSON.stringify({ exam, lines }, null, 2));
  else
    for (const { part, name, figure, beside, ...judged } of lines)
      console.log(
        `${part.padEnd(26)} ${name.padEnd(38)} ${figure.padEnd(34)} ${beside.padEnd(80)} ${verdictOf({ part, name, figure, beside, ...judged })}`,
      );
  return lines.some((line) => verdictOf(line) === 'over') ? 1 : 0;
}
