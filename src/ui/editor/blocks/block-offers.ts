import type { TFunction } from 'i18next';
import { modelList } from '#core/calc/model-list.ts';
import { blockFor } from '#core/calc/write-block.ts';
import { diagramList } from '#core/diagrams/diagram-list.ts';
import { startBlock } from '#core/diagrams/start-block.ts';
import { chooseWords } from '#core/diagrams/words/choose-words.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';
import { loadCalcWords } from '../../calc/calc-words.ts';
import { loadFormWords } from '../../diagrams/form/load-form-words.ts';
import { spellDay } from '../../i18n/format.ts';
import type { TextAction } from '../text-action.ts';

/** Something a line can become. */
export type BlockOffer = {
  readonly name: string;
  readonly group: 'text' | 'figure' | 'calculator';
  /** By what else it is found. */
  readonly aliases: readonly string[];
  /** Text with the places to fill in as CodeMirror's snippets write them, or what is done to the line. */
  readonly becomes: { readonly snippet: string } | { readonly action: TextAction };
};

type Speech = { readonly t: TFunction; readonly lang: string; readonly noteLang: string | null };

/** Everything a line can become, named in the language of the window and filled in that of the note. */
export async function blockOffers({ t, lang, noteLang }: Speech): Promise<readonly BlockOffer[]> {
  const [calc, english, form] = await Promise.all([
    loadCalcWords(lang),
    loadCalcWords('en'),
    loadFormWords(noteLang ?? lang),
  ]);
  const figures = chooseWords(primaryLanguage(lang)).words.types as Readonly<Record<string, string>>;
  const englishFigures = chooseWords('en').words.types as Readonly<Record<string, string>>;
  const action = (id: TextAction, name: string, ...aliases: string[]): BlockOffer => ({
    name,
    group: 'text',
    aliases: [id, ...aliases],
    becomes: { action: id },
  });
  const text = (snippet: string, name: string, ...aliases: string[]): BlockOffer => ({
    name,
    group: 'text',
    aliases,
    becomes: { snippet },
  });
  return [
    ...([1, 2, 3] as const).map((level) =>
      action(`heading-${level}`, t('command.heading-level', { level: String(level) }), `h${level}`),
    ),
    action('list-bullets', t('command.list-bullets')),
    action('list-numbers', t('command.list-numbers')),
    action('task', t('insert.task'), 'todo', 'checkbox'),
    action('quote', t('command.quote')),
    action('table-insert', t('insert.table')),
    text(`> [!note] #{1:${t('callout.note')}}\n> #{2}`, t('insert.callout'), 'callout', 'note'),
    text(`#{1:${t('insert.question')}} :: #{2:${t('insert.answer')}}`, t('insert.card'), 'card', 'flashcard'),
    text('==#{1:…}==#{2}', t('insert.gap'), 'cloze', 'gap'),
    text('```#{1}\n#{2}\n```\n', t('insert.code'), 'code'),
    text('$$\n#{1}\n$$\n', t('insert.formula'), 'formula', 'math', 'latex'),
    text('```mermaid\nflowchart LR\n  #{1:A} --> #{2:B}\n```\n#{3}', t('insert.mermaid'), 'mermaid', 'flowchart'),
    text('***\n', t('insert.line'), 'divider', 'hr'),
    text(today(noteLang, lang), t('insert.today'), 'today', 'date'),
    ...diagramList.map(({ type }): BlockOffer => ({
      name: figures[type] ?? type,
      group: 'figure',
      aliases: [type, englishFigures[type] ?? '', t('insert.figures')],
      becomes: { snippet: `\`\`\`${type}\n${startBlock(type, form, inPlaces())}\n\`\`\`\n#{0}` },
    })),
    ...modelList.map((model): BlockOffer => ({
      name: calc.models[model.id]?.name ?? model.id,
      group: 'calculator',
      aliases: [model.id, english.models[model.id]?.name ?? '', t('calc.title')],
      becomes: { snippet: `\`\`\`${model.block}\n${withPlaces(blockFor(model))}\n\`\`\`\n#{0}` },
    })),
  ];
}

/** The day as the note's language spells it, if it names one there is. */
function today(noteLang: string | null, lang: string): string {
  const day = new Date().toLocaleDateString('sv');
  try {
    return spellDay(day, noteLang ?? lang);
  } catch {
    return spellDay(day, lang);
  }
}

/** Writes each place to fill in as one of its own, even where two say the same. */
function inPlaces(): (word: string) => string {
  let number = 0;
  return (word) => `#{${(number += 1)}:${word}}`;
}

/** Every number that stands alone on its line is a place to fill in. */
function withPlaces(block: string): string {
  const place = inPlaces();
  return block
    .replace(/[{}]/g, String.raw`\$&`)
    .replace(/^(\S+: )(-?\d[\d.]*)$/gm, (_, name: string, value: string) => `${name}${place(value)}`);
}
