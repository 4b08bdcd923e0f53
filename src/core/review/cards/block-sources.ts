import { mainOutput } from '#core/calc/main-output.ts';
import { readBlock } from '#core/calc/read-block.ts';
import { nameIn } from '#core/calc/words/words.ts';
import { findDiagram } from '#core/diagrams/diagram-list.ts';
import { chooseWords } from '#core/diagrams/words/choose-words.ts';
import type { FigureWords } from '#core/diagrams/words/figure-words.ts';
import type { BlockKind } from '#core/note/blocks/model-block.ts';
import { isDrillable } from '../answers/drill.ts';
import { figureLabels } from '../answers/hidden-label.ts';
import type { CardKind } from '../card.ts';
import { frameworkSteps } from './framework-steps.ts';
import type { BlockWords } from './load-block-words.ts';
import type { NoteSource } from './own-cards.ts';
import { stepsCard } from './steps-card.ts';

type ToAsk = { readonly kind: BlockKind; readonly type: string; readonly inside: string };
type BlockCard = Pick<NoteSource, 'kind' | 'front' | 'back' | 'part' | 'hint'>;

const GAP = '[…]';
/** Labels shown before and behind the hidden one. */
const BESIDE = 3;
const FEWEST_STEPS = 3;

/** What a calculator or figure can be asked: a figure to work out, steps in their order, labels one at a time. */
export function blockSources(block: ToAsk, kinds: ReadonlySet<CardKind>, words: BlockWords): readonly BlockCard[] {
  if (block.kind === 'calculator') return kinds.has('drill') ? drill(block, words) : [];
  if (!kinds.has('steps') && !kinds.has('label')) return [];
  const reading = findDiagram(block.type)?.read(block.inside);
  if (reading === undefined || 'errors' in reading) return [];
  const { words: figure } = chooseWords(words.lang);
  const name = nameOf(block.type, reading.model, figure);
  return [
    ...(kinds.has('steps') ? steps(block.type, reading.model, figure) : []),
    ...(kinds.has('label') ? labels(block, name, words.lang) : []),
  ];
}

function drill({ type, inside }: ToAsk, { calc }: BlockWords): readonly BlockCard[] {
  const reading = readBlock(type, inside, {});
  if ('fault' in reading) return [];
  const { model, convention } = reading.block;
  const output = mainOutput(model);
  if (output === undefined || !isDrillable(model.id, output)) return [];
  const { name = model.id, about = '' } = calc.models[model.id] ?? {};
  const figure = nameIn(calc, model.id, output);
  const by = model.conventions.length > 1 ? `: ${nameIn(calc, model.id, convention)}` : '';
  const front = `${name === figure ? name : `${name} › ${figure}`}${by} = ?`;
  return [
    { kind: 'drill', front, back: about, hint: null, part: { kind: 'drill', model: model.id, output, source: inside } },
  ];
}

/** The steps of a framework by its name; of one told in words of its own, with the title it bears. */
function steps(type: string, model: unknown, figure: FigureWords): readonly BlockCard[] {
  const items = frameworkSteps(type, model, figure);
  if (items.length < FEWEST_STEPS || new Set(items).size < items.length) return [];
  const usual = frameworkSteps(type, {}, figure);
  const isUsual = usual.length === items.length && usual.every((item, at) => item === items[at]);
  const front = isUsual ? typeName(type, figure) : nameOf(type, model, figure);
  return [{ ...stepsCard(front, items), hint: null }];
}

function labels({ type, inside }: ToAsk, name: string, lang: string): readonly BlockCard[] {
  const all = figureLabels(type, inside, lang);
  return all.map((label, at) => {
    const shown = [...all.slice(Math.max(0, at - BESIDE), at), GAP, ...all.slice(at + 1, at + 1 + BESIDE)];
    return {
      kind: 'label',
      front: `${name}\n\n${shown.join(' · ')}`,
      back: label,
      hint: null,
      part: { kind: 'label', type, source: inside, label },
    };
  });
}

function nameOf(type: string, model: unknown, figure: FigureWords): string {
  const { title } = model as { readonly title?: string };
  return title === undefined ? typeName(type, figure) : `${typeName(type, figure)} › ${title}`;
}

function typeName(type: string, { types }: FigureWords): string {
  const names: Readonly<Record<string, string>> = types;
  return names[type] ?? type;
}
