import type { BlockFault } from '#core/calc/read-block.ts';
import { en } from '#core/calc/words/en.ts';
import { hu } from '#core/calc/words/hu.ts';
import { ru } from '#core/calc/words/ru.ts';
import { uk } from '#core/calc/words/uk.ts';
import { errorIn } from '#core/calc/words/words.ts';
import { zh } from '#core/calc/words/zh.ts';
import type { DiagramError } from '#core/diagrams/diagram-error.ts';
import { chooseWords, sayDiagramError } from '#core/diagrams/words/choose-words.ts';

/** Sentences by language. */
export type Reasons = Readonly<Record<string, string>>;

const CALC_WORDS = { en, ru, uk, zh, hu };

/** Why a figure cannot be drawn. */
export function diagramReasons(error: DiagramError): Reasons {
  return Object.fromEntries(
    Object.keys(CALC_WORDS).map((lang) => [lang, sayDiagramError(chooseWords(lang).words, error)]),
  );
}

/** Why a calculator cannot be worked out. */
export function calculatorReasons(fault: BlockFault): Reasons {
  return Object.fromEntries(Object.entries(CALC_WORDS).map(([lang, words]) => [lang, errorIn(words, '', fault)]));
}
