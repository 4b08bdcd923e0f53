/** Whether `word`, or with `unfinished` its beginning, is what was typed but for one letter too many, missing, wrong or swapped with the next. */
export function isOneErrorAway(typed: string, word: string, unfinished = false): boolean {
  if (typed.length > word.length + 1 || (!unfinished && word.length > typed.length + 1)) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at++;
  const ends = (fromTyped: number, fromWord: number): boolean =>
    word.startsWith(typed.slice(fromTyped), fromWord) &&
    (unfinished || word.length - fromWord === typed.length - fromTyped);
  return (
    ends(at + 1, at + 1) ||
    ends(at, at + 1) ||
    ends(at + 1, at) ||
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && at + 1 < typed.length && ends(at + 2, at + 2))
  );
}
