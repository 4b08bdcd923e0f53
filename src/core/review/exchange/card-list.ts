import type { Card } from '../card.ts';
import { codeSpan } from '#core/note/from-html/write-inline.ts';
import { fieldHtml } from './field-html.ts';
import { escapeHtml } from '#core/note/view/write-html.ts';

/** Cards as a note that every editor shows: a heading for each deck, a line for each question with its answer. */
export function* cardsAsMarkdown(cards: readonly Card[], title: string): Generator<string> {
  yield `# ${title}\n`;
  for (const [deck, all] of Map.groupBy(cards, (card) => card.deck)) {
    yield `\n## ${deck}\n\n`;
    for (const { front, back } of all) yield `- **${inOneLine(front).replaceAll('**', '')}** — ${inOneLine(back)}\n`;
  }
}

/** Blocks and breaks become `<br>`, items of lists get their sign. */
function inOneLine(markdown: string): string {
  const lines = markdown
    .replace(/^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)\n\1[`~]*$/gmu, (_, _fence, code: string) =>
      code
        .split('\n')
        .map((line) => (line.trim() === '' ? '' : codeSpan(line)))
        .join('\n'),
    )
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^[-*+] /u, '• ')
        .replace(/^#{1,6} (.*)$/u, '**$1**')
        .replace(/^(?:> ?)+/u, '')
        .replace(/^(\d+)[.)] /u, '$1\\. '),
    );
  return lines
    .join('<br>')
    .replace(/(?:<br>){3,}/gu, '<br><br>')
    .replace(/^(?:<br>)+|(?:<br>)+$/gu, '');
}

/** The same as a page that needs nothing but itself and loads nothing. */
export function* cardsAsPage(cards: readonly Card[], title: string): Generator<string> {
  const words = (side: string): string => fieldHtml(side, () => undefined);
  yield `<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>${escapeHtml(title)}</title>\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<style>\n';
  yield 'body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 17px/1.5 Georgia, serif; }\n';
  yield 'dt { font-weight: bold; break-after: avoid; } dd { margin: 0 0 0.8rem 1.2rem; }\n</style>\n</head>\n<body>\n';
  yield `<h1>${escapeHtml(title)}</h1>\n`;
  for (const [deck, all] of Map.groupBy(cards, (card) => card.deck)) {
    yield `<h2>${escapeHtml(deck)}</h2>\n<dl>\n`;
    for (const { front, back, lang, toLang } of all) {
      const inLang = (code: string | null): string => (code === null ? '' : ` lang="${escapeHtml(code)}"`);
      yield `<dt${inLang(lang)}>${words(front)}</dt>\n<dd${inLang(toLang)}>${words(back)}</dd>\n`;
    }
    yield '</dl>\n';
  }
  yield '</body>\n</html>\n';
}
