import { studyByDue, studyByPlan, type ExamResult } from './simulate-exam.ts';
import { drawCase, TARGETS } from './simulated-student.ts';

/** Means over students; shares in points (hundredths), times in minutes. */
export type ExamFigures = {
  readonly students: number;
  /** Simulated recall against the prediction of the first day: how far apart, on which side, and within what nine of ten stay. */
  readonly apart: number;
  readonly bias: number;
  readonly apart90: number;
  /** Share of the students whose answers at the exam were within the predicted interval. */
  readonly within: number;
  readonly daysOver: number;
  /** Seconds a day was longer than the limit, at most. */
  readonly mostOver: number;
  readonly recall: number;
  readonly minutes: number;
  readonly reviewsFirst: Plain;
  readonly newFirst: Plain;
};
/** What plain due-order reaches with the same limit, and by how much the plan is better. `worse`: share of students for whom it is not. */
type Plain = { readonly recall: number; readonly minutes: number; readonly margin: number; readonly worse: number };

export type ExamRun = { readonly all: ExamFigures; readonly byTarget: Readonly<Record<string, ExamFigures>> };

type Row = {
  readonly target: number;
  readonly apart: number;
  readonly isWithin: boolean;
  readonly over: readonly number[];
  readonly plan: ExamResult;
  readonly reviewsFirst: ExamResult;
  readonly newFirst: ExamResult;
};

/** Lets so many students, always the same ones, study by a plan and twice in plain due-order. */
export function simulateStudents(
  students: number,
  varied: boolean,
  say: (done: number) => void = () => undefined,
): ExamRun {
  const rows: Row[] = [];
  for (let seed = 1; seed <= students; seed++) {
    const student = drawCase(seed, varied);
    const plan = studyByPlan(student);
    const { share, low, high } = plan.first.known;
    rows.push({
      target: student.target,
      apart: 100 * (plan.recall - share),
      isWithin: plan.share >= low && plan.share <= high,
      over: plan.days.map((seconds) => seconds - student.minutes * 60).filter((over) => over > 1e-6),
      plan,
      reviewsFirst: studyByDue(student, 'reviews first'),
      newFirst: studyByDue(student, 'new first'),
    });
    say(seed);
  }
  return {
    all: figuresOf(rows),
    byTarget: Object.fromEntries(
      TARGETS.map((target) => [target, rows.filter((row) => row.target === target)] as const)
        .filter(([, those]) => those.length > 0)
        .map(([target, those]) => [String(target), figuresOf(those)]),
    ),
  };
}

function figuresOf(rows: readonly Row[]): ExamFigures {
  const apart = rows.map((row) => Math.abs(row.apart)).toSorted((a, b) => a - b);
  const plain = (of: (row: Row) => ExamResult): Plain => ({
    recall: mean(rows.map((row) => 100 * of(row).recall)),
    minutes: mean(rows.map((row) => minutesOf(of(row)))),
    margin: mean(rows.map((row) => 100 * (row.plan.recall - of(row).recall))),
    worse: mean(rows.map((row) => (row.plan.recall < of(row).recall ? 1 : 0))),
  });
  const over = rows.flatMap((row) => row.over);
  return {
    students: rows.length,
    apart: mean(apart),
    bias: mean(rows.map((row) => row.apart)),
    apart90: apart[Math.floor(apart.length * 0.9)] ?? 0,
    within: mean(rows.map((row) => (row.isWithin ? 1 : 0))),
    daysOver: over.length,
    mostOver: Math.max(0, ...over),
    recall: mean(rows.map((row) => 100 * row.plan.recall)),
    minutes: mean(rows.map((row) => minutesOf(row.plan))),
    reviewsFirst: plain((row) => row.reviewsFirst),
    newFirst: plain((row) => row.newFirst),
  };
}

function minutesOf({ days }: ExamResult): number {
  return days.reduce((sum, seconds) => sum + seconds, 0) / 60;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
