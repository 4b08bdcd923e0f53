import { attachmentPolicy, diagramPolicy, windowPolicy } from '#host/content-policy.ts';

/** Headers of every file of the window. */
export function windowHeaders(mime: string): Record<string, string> {
  return { 'content-type': mime, 'content-security-policy': windowPolicy, 'x-content-type-options': 'nosniff' };
}

/** Headers of the page that draws diagrams. */
export function diagramHeaders(mime: string): Record<string, string> {
  return { ...windowHeaders(mime), 'content-security-policy': diagramPolicy };
}

/** Headers of a notebook's file, which may be hostile: shown as a page of its own, it runs no script and has no origin. */
export function attachmentHeaders(mime: string): Record<string, string> {
  return {
    'content-type': mime,
    'content-security-policy': attachmentPolicy(mime),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
}
