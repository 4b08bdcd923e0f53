/** The query that finds the notes with a tag. */
export function tagQuery(name: string): string {
  return `tag:${name}`;
}
