import { en } from '#core/calc/words/en.ts';
import { hu } from '#core/calc/words/hu.ts';
import { ru } from '#core/calc/words/ru.ts';
import { uk } from '#core/calc/words/uk.ts';
import { errorIn, type CalcWords } from '#core/calc/words/words.ts';
import { zh } from '#core/calc/words/zh.ts';
import type { DiagramErrorCode } from '#core/diagrams/diagram-error.ts';
import { chooseWords, sayDiagramError } from '#core/diagrams/words/choose-words.ts';
import type { Finding } from './problem.ts';

const CALC_WORDS: Readonly<Record<string, CalcWords>> = { en, ru, uk, zh, hu };

/** The sentence that says why a block cannot be read, in a language there are words of. */
export function blockReason(lang: string, { saying, values = {} }: Finding): string {
  const details = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  const { code = '', field = '' } = details;
  return saying === 'bad-diagram'
    ? sayDiagramError(chooseWords(lang).words, { code: code as DiagramErrorCode, field, line: 1, details })
    : errorIn(CALC_WORDS[lang] ?? en, '', { code, field, details });
}
