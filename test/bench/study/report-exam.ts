import type { Line } from '../judge.ts';
import { simulateStudents, type ExamFigures, type ExamRun } from './exam-figures.ts';

export type ExamReport = { readonly alike: ExamRun; readonly varied: ExamRun };

/** The exam planner on students whose memory is the one it assumes, and on students who differ from it. */
export function measureExam(students: number, say: (step: string) => void): ExamReport {
  const run = (name: string, varied: boolean): ExamRun =>
    simulateStudents(students, varied, (done) => {
      if (done % 100 === 0) say(`exam, ${name}: ${done} of ${students} students`);
    });
  return { alike: run('memory as assumed', false), varied: run('memory that varies', true) };
}

export function examLines({ alike, varied }: ExamReport): readonly Line[] {
  return [
    ...linesOf('exam, memory as assumed', alike.all, true),
    ...Object.entries(alike.byTarget).map(([target, figures]) => marginLine(`exam, target ${target}`, figures)),
    ...linesOf('exam, memory that varies', varied.all, false),
  ];
}

function linesOf(part: string, figures: ExamFigures, isJudged: boolean): readonly Line[] {
  const { apart, bias, apart90, within, daysOver, mostOver, students } = figures;
  return [
    {
      part,
      name: 'predicted and simulated recall apart',
      figure: `${apart.toFixed(2)} points, nine of ten ${apart90.toFixed(2)}`,
      beside: `bias ${bias.toFixed(2)}, answers in the interval ${(100 * within).toFixed(1)} %`,
      ratio: apart / 2,
      ...(isJudged ? { limit: 1 } : {}),
    },
    {
      part,
      name: 'days longer than the minutes',
      figure: `${daysOver}, by ${mostOver.toFixed(0)} s at most`,
      beside: `${students} students`,
      ...(isJudged ? { ratio: daysOver, limit: 0 } : {}),
    },
    marginLine(part, figures),
  ];
}

function marginLine(part: string, { recall, minutes, reviewsFirst, newFirst }: ExamFigures): Line {
  const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(2)}`;
  return {
    part,
    name: 'recall at the exam',
    figure: `${recall.toFixed(2)} % in ${minutes.toFixed(0)} min`,
    beside: [
      `due-order ${signed(reviewsFirst.margin)} (${reviewsFirst.minutes.toFixed(0)} min)`,
      `with new cards first ${signed(newFirst.margin)} (${newFirst.minutes.toFixed(0)} min, ${(100 * newFirst.worse).toFixed(0)} % worse)`,
    ].join(', '),
  };
}
