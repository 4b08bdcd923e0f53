import { primaryLanguage } from '#core/words/primary-language.ts';
import { setNumber } from '#core/words/set-number.ts';
import type { DiagramError } from './diagram-error.ts';
import type { Drawing } from './drawing/drawing.ts';
import { leading, Sheet, SMALL } from './drawing/sheet.ts';
import { plainWords } from './drawing/wrap-text.ts';
import { Check, map, optional, text, type FigureLink, type Fields, type Values } from './reading/shape.ts';
import type { MapSpec } from './reading/spec.ts';
import { readYamlTree } from './reading/yaml-tree.ts';
import { chooseWords, type FigureLanguage } from './words/choose-words.ts';
import type { FigureWords } from './words/figure-words.ts';

/** The figure as a list, for those who listen to it. */
export type OutlineItem = { readonly text: string; readonly items: readonly OutlineItem[] };
/** What can be told from a figure by its definition; null where that is not defined. */
export type Derived = Readonly<Record<string, unknown>>;
export type DrawOptions = { readonly lang: string; readonly width: number };

/** What every figure is drawn with. */
export type Pen = {
  readonly sheet: Sheet;
  readonly words: FigureWords;
  /** Width between the margins. */
  readonly width: number;
  readonly number: (value: number, digits?: number) => string;
  readonly percent: (value: number) => string;
  /** A value behind what it is, with the colon of the language. */
  readonly labelled: (label: string, value: string) => string;
  /** Words with others in brackets behind them, in those of the language. */
  readonly aside: (text: string, more: string) => string;
};

export type Figure = {
  readonly drawing: Drawing;
  readonly lang: FigureLanguage;
  readonly title: string;
  readonly description: string;
  readonly outline: readonly OutlineItem[];
  readonly derived: Derived;
};
export type Reading =
  | { readonly model: unknown; readonly links: readonly FigureLink[] }
  | { readonly errors: readonly DiagramError[] };

/** A kind of fenced block: its text → a checked model → a figure. */
export type Block = {
  readonly type: string;
  /** What a form asks for, the model's own fields first. */
  readonly form: MapSpec;
  read(text: string): Reading;
  /** `model` is what `read` answered. */
  draw(model: unknown, options: DrawOptions): Figure;
};

const head = {
  lang: optional(text),
  title: optional(text),
  caption: optional(text),
  source: optional(text),
};
type Head = Values<typeof head>;
/** A model's own fields, and those of every figure. */
export type Model<Given extends Fields> = Values<Given> & Head;

type Definition<Given extends Fields> = {
  readonly type: keyof FigureWords['types'];
  readonly fields: Given;
  /** Looks at what one value alone does not show. */
  readonly check?: (model: Model<Given>, check: Check) => void;
  /** Draws from the sheet's `y` on, leaves it where the figure ends, and tells what it shows. */
  readonly draw: (model: Model<Given>, pen: Pen) => { outline: readonly OutlineItem[]; derived: Derived };
};

export const MARGIN = 16;
const NARROWEST = 320;

/** Makes a kind of block out of its own fields and drawing; title, caption and source are the same everywhere. */
export function defineBlock<const Given extends Fields>(definition: Definition<Given>): Block {
  const shape = map({ ...definition.fields, ...head });
  return {
    type: definition.type,
    form: shape.spec as MapSpec,
    read(source) {
      const result = readYamlTree(source);
      if ('error' in result) return { errors: [result.error] };
      const check = new Check();
      const model = shape(result.tree, '', check);
      // Only a whole model can be looked at further.
      if (check.errors.length === 0) definition.check?.(model as Model<Given>, check);
      return check.errors.length === 0 ? { model, links: check.links } : { errors: check.errors };
    },
    draw: (model, options) => drawFigure(definition, model as Model<Given>, options),
  };
}

function drawFigure<Given extends Fields>(
  definition: Definition<Given>,
  model: Model<Given>,
  options: DrawOptions,
): Figure {
  const { lang, words } = chooseWords(primaryLanguage(model.lang ?? options.lang));
  const sheet = new Sheet(Math.max(NARROWEST, Math.round(options.width)), lang);
  const width = sheet.width - 2 * MARGIN;
  const box = { x: MARGIN, width };
  const kind = words.types[definition.type];
  sheet.y = MARGIN;
  sheet.y += sheet.text(kind, { ...box, y: sheet.y }, { size: SMALL, ink: 'ink-faint' });
  if (model.title !== undefined) sheet.y += sheet.text(model.title, { ...box, y: sheet.y }, { size: 16, weight: 600 });
  sheet.y += 12;
  const habits = formats(lang);
  const { outline, derived } = definition.draw(model, { sheet, words, width, ...habits });
  sheet.y += leading(4);
  if (model.caption !== undefined)
    sheet.y += 8 + sheet.text(model.caption, { ...box, y: sheet.y + 8 }, { size: SMALL, ink: 'ink-soft' });
  const source = model.source === undefined ? undefined : habits.labelled(words.source, model.source);
  if (source !== undefined)
    sheet.y += 4 + sheet.text(source, { ...box, y: sheet.y + 4 }, { size: SMALL, ink: 'ink-faint' });
  const title = model.title === undefined ? kind : habits.aside(plainWords(model.title), kind);
  const description = [model.caption ?? '', ...outline.map((item) => item.text)].map(plainWords);
  return {
    drawing: sheet.finish(MARGIN),
    lang,
    title,
    description: description.filter((part) => part !== '').join(lang === 'zh' ? '。' : '. '),
    outline: outline.map(plainItem),
    derived,
  };
}

function plainItem({ text, items }: OutlineItem): OutlineItem {
  return { text: plainWords(text), items: items.map(plainItem) };
}

function formats(lang: string): Pick<Pen, 'number' | 'percent' | 'labelled' | 'aside'> {
  const write = (value: number, options: Intl.NumberFormatOptions): string =>
    setNumber(new Intl.NumberFormat(lang, { ...options, signDisplay: 'negative' }).format(value), lang);
  const isWide = lang === 'zh';
  return {
    number: (value, digits = 2) => write(value, { maximumFractionDigits: digits }),
    percent: (value) => {
      // Of a small share two digits say more than one behind the point.
      const digits = Math.abs(value) < 0.01 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 1 };
      return write(value, { style: 'percent', ...digits });
    },
    labelled: (label, value) => (isWide ? `${label}：${value}` : `${label}: ${value}`),
    aside: (text, more) => (isWide ? `${text}（${more}）` : `${text} (${more})`),
  };
}

/** An item of an outline; items that are left out are not told. */
export function outlineItem(text: string, items: readonly (OutlineItem | string | undefined)[] = []): OutlineItem {
  return {
    text,
    items: items.flatMap((item) =>
      item === undefined ? [] : [typeof item === 'string' ? { text: item, items: [] } : item],
    ),
  };
}
