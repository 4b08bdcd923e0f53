import { memo } from 'react';
import { plainWords } from '#core/review/answers/expected-names.ts';
import type { QuizSide } from '#core/review/quiz/quiz.ts';
import { CardText } from '../session/card-text.tsx';

/** Formulas, pictures, code, tables, lines of their own. */
const RICH = /[$`\n|]|!\[|==/u;

/** A piece of a note as it is printed; what is only words is set as words. */
export const PaperText = memo(function PaperText({ text, lang, path }: QuizSide) {
  return RICH.test(text) ? (
    <CardText text={text} lang={lang} path={path} />
  ) : (
    <span lang={lang ?? undefined}>{plainWords(text)}</span>
  );
});
