import { htmlToMarkdown } from '#core/note/from-html/html-to-markdown.ts';

/** A plain text as a note: indents that would make code of it are taken away, bullets become lists, formulas of web pages go. */
export function textToMarkdown(text: string): string {
  const lines = text
    .replace(/^\ufeff/u, '')
    .split(/\r\n?|\n/u)
    .filter((line) => !/^\s*\\\(\s*\\(?:newcommand|def)/u.test(line))
    .map((line) =>
      line
        .replaceAll('\u00a0', ' ')
        .trim()
        .replace(/^[•·◦▪‣]\s*/u, '- ')
        .replace(/^(\d{1,3})[、．]\s*/u, '$1. '),
    );
  return `${lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()}\n`;
}

/** A web page as Markdown: what can be read of it. */
export function pageToMarkdown(html: string): string {
  const body = /<body\b[^>]*>([\s\S]*?)(?:<\/body>|$)/iu.exec(html)?.[1] ?? html;
  const words = body.replace(/<(script|style|noscript|template)\b[\s\S]*?(?:<\/\1>|$)/giu, '');
  const markdown = htmlToMarkdown(words);
  if (markdown !== undefined) return `${markdown}\n`;
  return textToMarkdown(words.replace(/<br\s*\/?>|<\/(?:p|div|li|h\d|tr)>/giu, '\n\n').replace(/<[^>]*>/gu, ''));
}

/** The title a page or a text gives itself; null where it gives none. */
export function titleOfText(text: string): string | null {
  const title = /<title\b[^>]*>([\s\S]*?)<\/title>/iu.exec(text)?.[1] ?? /^#\s+(.+)$/mu.exec(text)?.[1];
  return title?.replace(/\s+/gu, ' ').trim() || null;
}
