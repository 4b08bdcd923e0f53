import type { Element, ElementContent } from 'hast';
import { element, text } from './build-element.ts';
import { localLink, showLink, showUrlLink } from './link-elements.ts';
import { showUrlMedia } from './media-elements.ts';
import { sortUrl } from './safe-url.ts';
import type { ViewContext } from './view-context.ts';

/** A cleaned `<a>` of the note's raw HTML, treated like a link written in Markdown. */
export function showHtmlLink(anchor: Element, children: readonly ElementContent[], context: ViewContext): Element {
  const { href, title, id } = anchor.properties;
  const shown =
    typeof href === 'string'
      ? showUrlLink(href, asString(title), children, context)
      : element('span', { title: asString(title) }, children);
  if (typeof id === 'string' && context.ids !== null) shown.properties['id'] = id;
  return shown;
}

/** A cleaned `<img>`, `<audio>` or `<video>`, treated like an image written in Markdown. */
export function showHtmlMedia(media: Element, context: ViewContext): Element {
  const address = asString(media.properties['src']) ?? sourceOf(media) ?? '';
  const form = {
    alt: asString(media.properties['alt']) ?? '',
    title: asString(media.properties['title']),
    width: size(media.properties['width']),
    height: size(media.properties['height']),
  };
  if (address === '') return element('span', {}, [text(form.alt)]);
  return showUrlMedia(address, form, context) ?? linkInstead(address, form.alt, context);
}

function sourceOf(media: Element): string | null {
  const source = media.children.find((child) => child.type === 'element' && child.tagName === 'source');
  return source?.type === 'element' ? asString(source.properties['src']) : null;
}

function linkInstead(address: string, alt: string, context: ViewContext): Element {
  const sorted = sortUrl(address);
  const link =
    sorted.kind === 'local' ? localLink(sorted.target, sorted.fragment, false) : localLink(address, '', false);
  return showLink(link, [text(alt === '' ? address : alt)], context);
}

function asString(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function size(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
