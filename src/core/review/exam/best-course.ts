import { rollOut, type Course, type ExamPolicy, type RollOut } from './roll-out.ts';

export type BestCourse = { readonly policy: ExamPolicy; readonly course: Course };

const FLOORS = [0.7, 0.8, 0.87] as const;
const LAST_DAYS = [1, 2, 3, 5, 8, 14] as const;
const FRESH_SHARES = [0.6, 0.35] as const;
/** Farther ahead than so many days, what comes later decides: one floor and one share will do until then. */
const FAR = 60;
/** Shares that differ by less are as good as each other. */
const SAME_SHARE = 0.0005;

/**
 * Of the courses that reach a goal the one that takes the least time; of none the one that gets farthest. More last days and a higher
 * floor both take more time, so that what is beyond a course that arrives is not tried.
 */
export function bestCourse(on: RollOut, goal: number): BestCourse {
  const lasts = LAST_DAYS.filter((last, at) => at === 0 || last <= on.limits.length);
  const isFar = on.limits.length > FAR;
  const freshShares = isFar || on.deck.fresh.length === 0 ? FRESH_SHARES.slice(0, 1) : FRESH_SHARES;
  const floors = isFar ? FLOORS.slice(1, 2) : FLOORS;
  const tried: BestCourse[] = [];
  for (const freshShare of freshShares) {
    let open = lasts.length;
    for (const [nth, floor] of floors.entries())
      for (const [at, lastDays] of lasts.slice(0, open).entries()) {
        // Where all days are last ones, no floor is looked at.
        if (nth > 0 && lastDays >= on.limits.length) continue;
        const policy = { floor, lastDays, freshShare };
        const course = rollOut(policy, on);
        tried.push({ policy, course });
        if (!arrives(course, goal)) continue;
        open = at;
        break;
      }
  }
  return chosen(tried, goal);
}

/** Whether a goal can be reached at all: by one of the two policies that get about as far as any other, whatever time they take. */
export function isWithinReach(on: RollOut, goal: number): boolean {
  const toMeet = on.deck.fresh.reduce((sum, { kind, cards }) => sum + cards * on.worth.ofFresh(kind, 1).cost, 0);
  if (toMeet > on.limits.reduce((sum, limit) => sum + limit, 0)) return false;
  const policies: readonly ExamPolicy[] = [
    { floor: 0.87, lastDays: 5, freshShare: 0.35 },
    { floor: 0.8, lastDays: Math.max(3, Math.ceil(on.limits.length * 0.3)), freshShare: 0.6 },
  ];
  return policies.some((policy) => arrives(rollOut(policy, on), goal));
}

/** Whether every card is met and so much is known. */
export function arrives({ unseen, share }: Course, goal: number): boolean {
  return unseen === 0 && share >= goal;
}

function chosen(courses: readonly BestCourse[], goal: number): BestCourse {
  const arriving = courses.filter(({ course }) => arrives(course, goal));
  const [best] = arriving.length > 0 ? arriving.toSorted(byTime) : courses.toSorted(byShare);
  if (best === undefined) throw new Error('There is no policy to choose from.');
  return best;
}

function byTime(a: BestCourse, b: BestCourse): number {
  return secondsOf(a) - secondsOf(b);
}

function byShare(a: BestCourse, b: BestCourse): number {
  const steps = Math.round(b.course.share / SAME_SHARE) - Math.round(a.course.share / SAME_SHARE);
  return steps === 0 ? byTime(a, b) : steps;
}

function secondsOf({ course }: BestCourse): number {
  return course.days.reduce((sum, { seconds }) => sum + seconds, 0);
}
