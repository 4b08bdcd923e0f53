import type { Element } from 'hast';
import { element, text } from './build-element.ts';
import { asWritten, localLink, resolveLink, showLink } from './link-elements.ts';
import { mediaTag } from './media-kind.ts';
import { sortUrl } from './safe-url.ts';
import type { ViewContext } from './view-context.ts';
import type { ViewLink } from './view-ports.ts';

/** How a picture or recording is to be shown. */
export type MediaForm = {
  readonly alt: string;
  readonly title: string | null;
  readonly width: number | string | null;
  readonly height: number | string | null;
};

/** Shows an attachment by what its name says it is; undefined when the link means a note. */
export function showAttachment(link: ViewLink, form: MediaForm, context: ViewContext): Element | undefined {
  const { path, kind } = resolveLink(link, context);
  if (path === null) return mediaTag(link.target) === undefined ? undefined : missing(link);
  if (kind === 'note') return undefined;
  const tag = mediaTag(path);
  if (tag === undefined) return showLink(link, [text(form.alt)], context);
  const { title, width, height } = form;
  if (tag === 'img') return element('img', { dataPath: path, alt: form.alt, title, width, height });
  return element(tag, {
    dataPath: path,
    dataFragment: link.heading,
    title: title ?? form.alt,
    width,
    height,
    controls: tag !== 'iframe',
  });
}

/** An image by its address. Nothing is ever loaded from outside: a remote one only says where it is. */
export function showUrlMedia(url: string, form: MediaForm, context: ViewContext): Element | undefined {
  const sorted = sortUrl(url);
  const { alt, title, width, height } = form;
  if (sorted.kind === 'web') return element('img', { dataRemote: sorted.href, alt, title, width, height });
  if (sorted.kind === 'picture') return element('img', { src: sorted.src, alt, title, width, height });
  if (sorted.kind === 'local') return showAttachment(localLink(sorted.target, sorted.fragment, true), form, context);
  return element('span', { title }, [text(alt)]);
}

function missing(link: ViewLink): Element {
  return element('span', { dataEmbedError: 'missing', dataTarget: asWritten(link) }, [text(asWritten(link))]);
}
