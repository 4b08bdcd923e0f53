import type { Mermaid } from 'mermaid';
import type { Drawing, DrawRequest } from '../drawing.ts';

// Stands in the diagram page behind Mermaid itself, put there by electron.vite.config.ts: it can import nothing.
declare const mermaid: Mermaid;

/** Fonts of the system alone: a picture can load no others, and what is measured here must be what is shown there. */
const FONTS =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

addEventListener('message', ({ source, ports: [port] }) => {
  if (source !== parent || port === undefined) return;
  port.addEventListener('message', ({ data }: MessageEvent<DrawRequest>) => {
    void draw(data).then((drawing) => port.postMessage(drawing));
  });
  port.start();
  port.postMessage('ready');
});

async function draw({ text, lang, palette }: DrawRequest): Promise<Drawing> {
  document.documentElement.lang = lang;
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    logLevel: 'fatal',
    deterministicIds: true,
    htmlLabels: false,
    flowchart: { wrappingWidth: 180 },
    fontFamily: FONTS,
    theme: 'base',
    darkMode: palette.dark,
    themeVariables: { ...palette.variables, darkMode: palette.dark, fontFamily: FONTS, fontSize: '15px' },
  });
  try {
    const { svg, diagramType } = await mermaid.render('diagram', text);
    return { ok: true, kind: diagramType, ...finish(svg, lang, titleIn(text)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = /limit exceeded|maximum text size/i.test(message) ? 'too-large' : 'syntax';
    return { ok: false, reason, message: message.slice(0, 500), line: lineIn(error, message) };
  } finally {
    document.body.replaceChildren();
  }
}

/** The picture as XML of its own, as large as what is in it. */
function finish(drawn: string, lang: string, title: string) {
  const svg = new DOMParser().parseFromString(drawn, 'text/html').querySelector('svg');
  if (svg === null) throw new Error('Nothing was drawn.');
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  if (width > 0 && height > 0) {
    svg.setAttribute('width', String(Math.ceil(width)));
    svg.setAttribute('height', String(Math.ceil(height)));
    svg.style.removeProperty('max-width');
  }
  svg.setAttribute('lang', lang);
  const words = (selector: string): string => svg.querySelector(selector)?.textContent?.trim() ?? '';
  return {
    svg: new XMLSerializer().serializeToString(svg),
    width: Math.ceil(width),
    height: Math.ceil(height),
    title: words(':scope > title') || title,
    description: words(':scope > desc'),
  };
}

/** The title as most kinds of diagrams and their front matter write it. */
function titleIn(text: string): string {
  return /^[ \t]*(?:pie[^\n]*?[ \t])?title:?[ \t]+(.+)$/m.exec(text)?.[1]?.trim() ?? '';
}

function lineIn(error: unknown, message: string): number | null {
  const { hash } = error as { hash?: { loc?: { first_line?: number }; line?: number } };
  const said = /\bline:?\s*(\d+)/i.exec(message)?.[1];
  return said === undefined ? (hash?.loc?.first_line ?? null) : Number(said);
}
