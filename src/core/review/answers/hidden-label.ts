import type { Drawing, Primitive, TextBlock } from '#core/diagrams/drawing/drawing.ts';
import { findDiagram } from '#core/diagrams/diagram-list.ts';
import { writeSvg } from '#core/diagrams/drawing/write-svg.ts';
import type { CardPart } from '../card.ts';
import { answerKey } from './answer-tokens.ts';
import { plainWords } from './expected-names.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

export type LabelPart = CardPart & { readonly kind: 'label' };

export type HiddenLabel = {
  /** The figure with a marked gap where the label stood. */
  readonly svg: string;
  readonly title: string;
  readonly answer: string;
  /** Labels of the figure to choose from, the right one among them; empty where it has no other. */
  readonly choices: readonly string[];
};
type Look = { readonly lang: string; readonly width: number };

const WIDE = 1400;
/** Where a narrow figure says a label twice or within other words, it is drawn wider. */
const WIDER = [720, 960, WIDE];
const LONGEST = 60;
const DISTRACTORS = 3;
const GAP = '?';

/** Texts of a figure that may be hidden one at a time: short, each met once, no numbers and none of the words around the figure. */
export function figureLabels(type: string, source: string, lang: string): readonly string[] {
  const figure = drawn(type, source, { lang, width: WIDE });
  return figure === undefined ? [] : labelsOf(figure).map(({ label }) => label);
}

/**
 * The figure without one label. `width` is in pixels; where a label stands twice in a narrow figure, it is drawn wider. Undefined where the
 * source draws nothing or has no such label.
 */
export function hiddenLabel(
  { type, source, label }: LabelPart,
  { lang, width }: Look,
  seed: string | number,
): HiddenLabel | undefined {
  const key = labelKey(label);
  for (const each of [width, ...WIDER.filter((wider) => wider > width)]) {
    const figure = drawn(type, source, { lang, width: each });
    const labels = figure === undefined ? [] : labelsOf(figure);
    const hidden = labels.find((one) => labelKey(one.label) === key);
    if (figure === undefined || hidden === undefined) continue;
    const random = seededRandom(`${seed} ${type} ${key}`);
    const isAlike = ({ block }: Label): boolean =>
      block.size === hidden.block.size && block.weight === hidden.block.weight;
    const others = shuffled(
      labels.filter((one) => one !== hidden),
      random,
    ).toSorted((a, b) => Number(isAlike(b)) - Number(isAlike(a)));
    const answer = bareLabel(label);
    const distractors = distinctLabels(
      others.map((one) => bareLabel(one.label)),
      answer,
    ).slice(0, DISTRACTORS);
    // The title of a figure is read out, and may name what is hidden.
    const title = labelKey(figure.title).includes(labelKey(answer)) ? type : figure.title;
    const named = { type, lang: figure.lang, title, description: '', isPlain: false };
    return {
      svg: writeSvg(withGap(figure.drawing, hidden.block), named),
      title,
      answer,
      choices: distractors.length === 0 ? [] : shuffled([answer, ...distractors], random),
    };
  }
  return undefined;
}

type Figure = NonNullable<ReturnType<typeof drawn>>;
type Label = { readonly label: string; readonly block: TextBlock };

function drawn(type: string, source: string, look: Look) {
  const block = findDiagram(type);
  const reading = block?.read(source);
  if (block === undefined || reading === undefined || 'errors' in reading) return undefined;
  const model = reading.model as { readonly title?: string; readonly caption?: string; readonly source?: string };
  const figure = block.draw(model, look);
  const around = [figure.title, model.title, model.caption, model.source].flatMap((text) =>
    text === undefined ? [] : [labelKey(text)],
  );
  return { ...figure, around };
}

function labelsOf({ drawing, around }: Figure): readonly Label[] {
  const texts = drawing.primitives
    .filter((one) => one.kind === 'text')
    .map((block) => ({ label: textOf(block), block }));
  return texts.filter(({ label }, at) => {
    const key = labelKey(label);
    // The first text names the kind of figure.
    if (at === 0 || label.length > LONGEST || (key.match(/\p{L}/gu)?.length ?? 0) < 2) return false;
    if (/\p{N}/u.test(bareLabel(label)) || around.some((text) => text.includes(key) || key.includes(text)))
      return false;
    return texts.every((other, place) => place === at || !labelKey(other.label).includes(key));
  });
}

/** The words of a text block; a line may end within Han text or behind a hyphen. */
function textOf({ lines }: TextBlock): string {
  const written = lines.map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
  return written.reduce(
    (text, line) => (text === '' || /[-–—/\p{Script=Han}，。、：；]$/u.test(text) ? text + line : `${text} ${line}`),
    '',
  );
}

/** A label without its number or sign in front. */
function bareLabel(label: string): string {
  return label.replace(/^(?:\d+\s*[.)、．]\s*|[◆●○▲▼↑→←↓•]\s*)/u, '').replace(/\s*[→↑:：]$/u, '');
}

function distinctLabels(labels: readonly string[], answer: string): readonly string[] {
  const seen = new Set([answerKey(answer)]);
  return labels.filter((label) => {
    const key = answerKey(label);
    return !seen.has(key) && seen.add(key).size > 0;
  });
}

function labelKey(text: string): string {
  return plainWords(text).replaceAll(/\s/gu, '').toLowerCase();
}

function withGap(drawing: Drawing, hidden: TextBlock): Drawing {
  const { x, y, width, height } = hidden;
  return {
    ...drawing,
    primitives: drawing.primitives.flatMap((one): Primitive[] =>
      one === hidden
        ? [
            {
              kind: 'rect',
              x,
              y,
              width,
              height,
              radius: 4,
              fill: 'amber-soft',
              stroke: 'amber',
              strokeWidth: 1.5,
              dash: '4 3',
            },
            { ...hidden, lines: [[{ text: GAP, link: null }]], weight: 600, ink: 'amber', anchor: 'middle' },
          ]
        : [one],
    ),
  };
}
