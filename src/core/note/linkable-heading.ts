/** A heading as links can name it: without the signs a link gives another meaning. */
export function linkableHeading(text: string): string {
  return text
    .replace(/[#|^[\]%:\\]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
