import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Root } from 'hast';
import { elementsOf, htmlOf, markup, renderIn } from './reading-view.ts';

const file = '../shared/cases/xss.dev.json';
type Payload = { id: string; kind: 'html' | 'markdown' | 'wikilink-path'; payload: string; benign?: boolean };

const ours = ['dataLine', 'dataLink', 'dataPath', 'dataTarget', 'dataFragment', 'dataTag', 'dataRemote', 'dataTask'];
const plain = [
  'title',
  'lang',
  'dir',
  'id',
  'alt',
  'width',
  'height',
  'align',
  'colSpan',
  'rowSpan',
  'scope',
  'span',
  'start',
  'type',
];
const rare = [
  'reversed',
  'value',
  'open',
  'dateTime',
  'controls',
  'disabled',
  'checked',
  'dataEmbedError',
  'dataLanguage',
  'dataTableScroll',
];
const notes = [
  'dataFootnotes',
  'dataFootnote',
  'dataFootnoteBack',
  'dataCallout',
  'dataCalloutTitle',
  'dataMath',
  'dataMathError',
];
const allowedProperties = new Set([...ours, ...plain, ...rare, ...notes]);
const refusedTags =
  /^(?:script|style|iframe|object|embed|form|input|button|select|textarea|base|meta|link|svg|math|template|frame|source|picture)$/;

/** What in a rendered tree could act on its own, each as a short sentence. */
function dangers(root: Root): string[] {
  const found: string[] = [];
  for (const { node, ancestors } of elementsOf(root)) {
    if ('dataMath' in node.properties || ancestors.includes('math') || ancestors.includes('pre')) continue;
    if (refusedTags.test(node.tagName)) found.push(`element ${node.tagName}`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (name === 'href' && node.properties['dataLink'] === 'here' && String(value).startsWith('#fn')) continue;
      if (name === 'href' && /^(?:https?:\/\/[^/]|mailto:)/.test(String(value))) continue;
      if (name === 'src' && /^data:image\/(?:png|jpeg|gif|webp);base64,/.test(String(value))) continue;
      if (name === 'dataRemote' && !/^https?:\/\//.test(String(value))) found.push(`remote ${String(value)}`);
      if (!allowedProperties.has(name)) found.push(`${node.tagName} ${name}=${String(value)}`);
    }
  }
  return found;
}

describe('raw HTML cannot imitate what is ours', () => {
  test('data attributes, classes, styles and handlers written in a note are dropped', async () => {
    const html =
      '<a data-link="note" data-path="x" class="c" style="top:0" onclick="f()" href="https://a.example">t</a>';
    expect(await htmlOf(html)).toBe('<p><a data-link="external" href="https://a.example">t</a></p>');
  });

  test('ids of raw HTML are prefixed, names are dropped', async () => {
    expect(await htmlOf('<b id="cookie" name="body">t</b>')).toBe('<p><b id="user-content-cookie">t</b></p>');
  });

  test('a tag opened in HTML is closed where the Markdown around it ends', async () => {
    expect(await htmlOf('a <b>b *c*\n\nd')).toBe('<p>a <b>b <em>c</em></b></p><p>d</p>');
  });

  test('an element that is removed gives back the Markdown it swallowed', async () => {
    expect(await htmlOf('<svg>\n\nthe **rest**')).toBe('<p>the <strong>rest</strong></p>');
  });

  test('a frame becomes a link to its page', async () => {
    const html = '<iframe src="https://video.example/1"></iframe>';
    expect(await htmlOf(html)).toBe(
      '<a data-link="external" href="https://video.example/1">https://video.example/1</a>',
    );
  });

  test('HTML that nests without end is shown as its source', async () => {
    const html = '<b><i>'.repeat(200);
    expect(await htmlOf(html)).toBe(`<p>${html}</p>`);
  });
});

describe.skipIf(!existsSync(file))('known attacks', { timeout: 60_000 }, () => {
  const payloads: Payload[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).payloads : [];
  const places: Record<string, (payload: string) => string> = {
    'by itself': (payload) => payload,
    'in a list': (payload) => `- item ${payload}\n  ${payload}`,
    'in a table': (payload) => `| a |\n| - |\n| ${payload.replaceAll('\n', ' ')} |`,
    'in a callout, a heading and a note': (payload) =>
      `> [!note] ${payload}\n> ${payload}\n\n# ${payload}\n\nx[^1]\n\n[^1]: ${payload}`,
    'as an address': (payload) => `[a](<${payload}>) ![b](<${payload}>) [[${payload}]] ![[${payload}]]`,
    'as a formula and code': (payload) => `$${payload}$\n\n\`\`\`html\n${payload}\n\`\`\``,
  };

  for (const [place, write] of Object.entries(places)) {
    test(`none acts ${place}`, async () => {
      const acting = [];
      for (const { id, payload } of payloads) {
        const found = dangers(await renderIn({}, write(payload)));
        if (found.length > 0) acting.push({ id, found });
      }
      expect(acting).toEqual([]);
    });
  }

  test('harmless ones keep what they show', async () => {
    const shown = [];
    for (const { payload, benign } of payloads) if (benign === true) shown.push(markup(await renderIn({}, payload)));
    expect(shown).toEqual([
      '<p><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" alt></p>',
      '<p><a data-link="missing" data-target="/javascript:link">normal link</a></p>',
    ]);
  });
});
