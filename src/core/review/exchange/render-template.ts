import type { AnkiNotetype, AnkiTemplate } from './anki-package.ts';

/** The two sides of a card, as HTML. */
export type RenderedSides = { readonly question: string; readonly answer: string };

/** Where the answer of a template begins. */
const ANSWER_LINE = /<hr\b[^>]*\bid\s*=\s*["']?answer["']?[^>]*>/iu;

/** Fills a template with the fields of a note. Of the answer, what only repeats the question is left out. */
export function renderTemplate(
  template: AnkiTemplate,
  { fields: names }: Pick<AnkiNotetype, 'fields'>,
  values: readonly string[],
): RenderedSides {
  const fields = new Map(names.map((name, at) => [name, values[at] ?? '']));
  const asked = fill(template.question, fields, 'asked').trim();
  // Hints that are all there is to be asked by are the question.
  const question = isFilled(asked) ? asked : fill(template.question, fields, 'hinted').trim();
  const whole = fill(template.answer, fields, 'answered').trim();
  const line = ANSWER_LINE.exec(whole);
  const below = line === null ? whole : whole.slice(line.index + line[0].length);
  const above = line === null ? '' : whole.slice(0, line.index).trim();
  const more = above.startsWith(question) ? above.slice(question.length) : above;
  const answer = isFilled(more) ? `${more}<br>${below}` : below;
  const rest = answer.startsWith(question) && question !== '' ? answer.slice(question.length) : answer;
  return { question, answer: (rest.trim() === '' ? answer : rest).trim() };
}

/** Names of the fields a template shows, without those that only decide about its parts. */
export function shownFields(source: string): readonly string[] {
  return [...source.matchAll(/\{\{([^{}]+)\}\}/gu)]
    .map((match) => (match[1] ?? '').trim())
    .filter((tag) => !/^[#^/!]/u.test(tag))
    .map((tag) => tag.slice(tag.lastIndexOf(':') + 1).trim());
}

/** A field to be typed is asked for with nothing, and answered with what it holds. */
function fill(source: string, fields: ReadonlyMap<string, string>, side: 'asked' | 'hinted' | 'answered'): string {
  let text = source
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/\{\{([^{}]*)\}\}/gu, (_, tag: string) => `{{${tag.trim().replace(/^([#^/])\s+/u, '$1')}}}`);
  // Sections inside each other: from the innermost outwards.
  for (let round = 0; round < 20; round += 1) {
    const next = text.replace(
      /\{\{([#^])([^{}]+)\}\}((?:(?!\{\{[#^/])[\s\S])*)\{\{\/\2\}\}/gu,
      (_, sign: string, name: string, inside: string) => ((sign === '#') === isFilled(fields.get(name)) ? inside : ''),
    );
    if (next === text) break;
    text = next;
  }
  return text.replace(/\{\{([^{}]+)\}\}/gu, (_, tag: string) => {
    const name = tag.slice(tag.lastIndexOf(':') + 1).trim();
    if (/^[#^/!]/u.test(tag.trim()) || name === 'FrontSide' || /^\s*tts\b/u.test(tag)) return '';
    // What is to be typed, or hidden behind a link, is not asked openly.
    if (side !== 'answered' && /^\s*type\s*:/u.test(tag)) return '';
    if (side === 'asked' && /^\s*hint\s*:/u.test(tag)) return '';
    const value = fields.get(name) ?? '';
    return /(?:^|:)\s*(?:furigana|kana|kanji)\s*:/u.test(tag)
      ? value.replace(/ ?([^\s>[\]]+)\[[^\]]*\]/gu, '$1')
      : value;
  });
}

function isFilled(value: string | undefined): boolean {
  return value !== undefined && (value.replace(/<(?!img)[^<>]*>|&nbsp;/giu, '').trim() !== '' || /<img/iu.test(value));
}
