import type { Finding } from './problem.ts';
import type { Survey } from './survey.ts';

/** What reading and parsing found: front matter that is no YAML, notes that could be read in part or not at all. */
export function checkWarnings({ index }: Survey): readonly Finding[] {
  return index.warnings().map(({ path, code, message, line }): Finding => {
    const values = { detail: message };
    if (code === 'bad-front-matter') return { kind: 'bad-front-matter', path, line, values };
    return { kind: 'bad-block', saying: code === 'unreadable' ? 'unreadable' : 'simplified', path, line, values };
  });
}
