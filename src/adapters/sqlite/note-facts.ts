import type {
  Block,
  CardKind,
  CardSource,
  Heading,
  Link,
  LinkKind,
  Note,
  NotePath,
  NoteWarning,
  OtherName,
  Task,
  Term,
} from '#core/note/note.ts';
import type { StoredCard, StoredLink, StoredTerm } from '#core/indexing/note-index.ts';
import type { PropertyValues } from '#core/search/property-test.ts';

type Tuple = readonly unknown[];
export type Warning = NoteWarning & { readonly path: NotePath };

/** Facts as they are stored: lists of values in a fixed order, which are half the size of objects with names. */
export function encodeLinks(links: readonly Link[]): string {
  return JSON.stringify(
    links.map((link) => [
      link.kind,
      link.target,
      link.heading,
      link.block,
      link.alias,
      link.embed ? 1 : 0,
      link.start,
      link.end,
      link.line,
      link.at,
    ]),
  );
}

export function decodeLinks(from: NotePath, json: string): StoredLink[] {
  return tuples(json).map(([kind, target, heading, block, alias, embed, start, end, line, at]) => ({
    from,
    kind: kind as LinkKind,
    target: target as string,
    heading: heading as string | null,
    block: block as string | null,
    alias: alias as string | null,
    embed: embed === 1,
    start: start as number,
    end: end as number,
    line: line as number,
    at: at as number | null,
  }));
}

export function encodeHeadings(headings: readonly Heading[]): string {
  return JSON.stringify(
    headings.map(({ text, level, slug, start, end, line }) => [text, level, slug, start, end, line]),
  );
}

export function decodeHeadings(json: string): Heading[] {
  return tuples(json).map(([text, level, slug, start, end, line]) => ({
    text: text as string,
    level: level as number,
    slug: slug as string,
    start: start as number,
    end: end as number,
    line: line as number,
  }));
}

export function encodeBlocks(blocks: readonly Block[]): string {
  return JSON.stringify(blocks.map(({ id, start, end, line }) => [id, start, end, line]));
}

export function decodeBlocks(json: string): Block[] {
  return tuples(json).map(([id, start, end, line]) => ({
    id: id as string,
    start: start as number,
    end: end as number,
    line: line as number,
  }));
}

export function encodeTasks(tasks: readonly Task[]): string {
  return JSON.stringify(tasks.map(({ line, lastLine, done }) => [line, lastLine, done ? 1 : 0]));
}

export function decodeTasks(json: string): Task[] {
  return tuples(json).map(([line, lastLine, done]) => ({
    line: line as number,
    lastLine: lastLine as number,
    done: done === 1,
  }));
}

export function decodePropertyValues(json: string): PropertyValues[] {
  return JSON.parse(json) as PropertyValues[];
}

/** Null where there is nothing, so that the few notes with terms are found quickly. */
export function encodeTerms(terms: readonly Term[]): string | null {
  if (terms.length === 0) return null;
  return JSON.stringify(
    terms.map(({ concept, term, abbreviation, definition, line, names, source, related }) => [
      concept,
      term,
      abbreviation,
      definition,
      line,
      names.map(({ name, status, reason }) => [name, status, reason]),
      source,
      related,
    ]),
  );
}

export function decodeTerms(path: NotePath, json: string): StoredTerm[] {
  return tuples(json).map(([concept, term, abbreviation, definition, line, names, source, related]) => ({
    path,
    concept: concept as StoredTerm['concept'],
    term: term as string,
    abbreviation: abbreviation as string | null,
    definition: definition as string,
    line: line as number,
    names: (names as Tuple[]).map(([name, status, reason]) => ({
      name: name as string,
      status: status as OtherName['status'],
      reason: reason as string | null,
    })),
    source: source as string | null,
    related: related as StoredTerm['related'],
  }));
}

/** Null where there is nothing. */
export function encodeCards(cards: readonly CardSource[]): string | null {
  if (cards.length === 0) return null;
  return JSON.stringify(
    cards.map(({ kind, front, back, line, block, hint, passage, tag, tags }) => [
      kind,
      front,
      back,
      line,
      block,
      hint,
      passage,
      tag,
      ...(tags.length === 0 ? [] : [tags]),
    ]),
  );
}

export function decodeCards(path: NotePath, json: string): StoredCard[] {
  return tuples(json).map(([kind, front, back, line, block, hint, passage, tag, tags]) => ({
    path,
    kind: kind as CardKind,
    front: front as string,
    back: back as string,
    line: line as number,
    block: block as string | null,
    hint: hint as string | null,
    passage: passage as number,
    tag: tag as string | null,
    tags: (tags ?? []) as readonly string[],
  }));
}

/** Null where there is nothing. */
export function encodeWarnings(warnings: Note['warnings']): string | null {
  return warnings.length === 0
    ? null
    : JSON.stringify(warnings.map(({ code, message, line }) => [code, message, line]));
}

export function decodeWarnings(path: NotePath, json: string): Warning[] {
  return tuples(json).map(([code, message, line]) => ({
    path,
    code: code as NoteWarning['code'],
    message: message as string,
    line: line as number,
  }));
}

/** Null where there is nothing. */
export function encodeNames(names: readonly string[]): string | null {
  return names.length === 0 ? null : JSON.stringify(names);
}

export function decodeStrings(json: string): string[] {
  return JSON.parse(json) as string[];
}

function tuples(json: string): Tuple[] {
  return JSON.parse(json) as Tuple[];
}
