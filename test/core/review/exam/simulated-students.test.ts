import { beforeAll, describe, expect, it } from 'vitest';
import { simulateStudents, type ExamRun } from '../../../bench/study/exam-figures.ts';

// A thousand of them: npm run bench -- study
describe('a hundred students who follow their plans', () => {
  let run: ExamRun;
  beforeAll(() => {
    run = simulateStudents(100, false);
  }, 300_000);

  it('know at the exam what was predicted on the first day, to less than two points', () => {
    expect(run.all.students).toBe(100);
    expect(run.all.apart).toBeLessThan(2);
    expect(Math.abs(run.all.bias)).toBeLessThan(0.5);
    expect(run.all.within).toBeGreaterThan(0.85);
  });

  it('never study longer than they wanted', () => {
    expect(run.all.daysOver).toBe(0);
  });

  it('know more than in plain due-order with the same limit, in no more time', () => {
    expect(run.all.reviewsFirst.margin).toBeGreaterThan(2.5);
    expect(run.all.newFirst.margin).toBeGreaterThan(1);
    expect(run.byTarget['0.95']?.newFirst.margin).toBeGreaterThan(1);
    expect(run.byTarget['0.95']?.minutes).toBeLessThan(run.byTarget['0.95']?.newFirst.minutes ?? 0);
  });
});
