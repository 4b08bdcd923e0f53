import { readFileSync } from 'node:fs';
import type { Expected } from '#core/review/answers/expected-names.ts';
import type { Verdict } from '#core/review/answers/judge-answer.ts';

export type JudgedAnswer = {
  readonly lang: string;
  readonly expected: Expected;
  readonly typed: string;
  readonly verdict: Verdict;
  readonly why: string;
  /** Names of the other entries of that language. */
  readonly others: readonly string[];
};

const verdicts: Readonly<Record<string, Verdict>> = { accept: 'right', note: 'nearly', reject: 'wrong' };

/** Reads a table of judged answers; how it is written stands at its head. */
export function readJudgedAnswers(file: string): readonly JudgedAnswer[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const rows: Omit<JudgedAnswer, 'others'>[] = [];
  let lang = '';
  let expected: Expected | undefined;
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) lang = line.slice(3);
    else if (line.startsWith('= ')) expected = readExpected(line.slice(2), lang);
    else if (line.includes('\t') && expected !== undefined) {
      const [verdict = '', typed = '', why = ''] = line.split('\t');
      const known = verdicts[verdict];
      if (known === undefined) throw new Error(`No verdict: ${line}`);
      rows.push({ lang, expected, typed, verdict: known, why });
    }
  }
  return rows.map((row) => {
    const neighbours = new Set(
      rows.filter((each) => each.lang === row.lang && each.expected !== row.expected).map((each) => each.expected),
    );
    return { ...row, others: [...neighbours].flatMap(({ answer, accepted = [] }) => [answer, ...accepted]) };
  });
}

function readExpected(line: string, lang: string): Expected {
  const [answer = '', ...more] = line.split(' | ');
  const list = (sign: string): string[] =>
    more.filter((part) => part.startsWith(`${sign} `)).flatMap((part) => part.slice(2).split('; '));
  return { answer: answer.trim(), accepted: list('+'), deprecated: list('-'), confused: list('!'), lang };
}
