import type { Element, ElementContent } from 'hast';
import { element, text } from './build-element.ts';
import { engine, type ViewContext } from './view-context.ts';

const maxHighlightedLength = 20_000;

/** `pre[data-language]` with the code, highlighted where the language is known and the code not too long. */
export function showCode(value: string, info: string, context: ViewContext): Element {
  const language = /^[^\s{]+/.exec(info)?.[0].toLowerCase() ?? null;
  const children = (language === null ? null : highlight(value, language, context)) ?? [text(value)];
  return element('pre', { dataLanguage: language }, [element('code', {}, children)]);
}

function highlight(value: string, language: string, context: ViewContext): ElementContent[] | null {
  const { left } = context.rendering;
  if (value.length > Math.min(maxHighlightedLength, left.highlighted)) return null;
  const lowlight = engine(context.rendering, 'code');
  if (lowlight?.registered(language) !== true) return null;
  left.highlighted -= value.length;
  return lowlight.highlight(language, value).children as ElementContent[];
}
