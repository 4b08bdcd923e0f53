import type { ListItem, PhrasingContent } from 'mdast';
import type { ConceptId, Term } from '../note.ts';
import { glossaryDetails } from './glossary-details.ts';
import { plainFormula } from './plain-formula.ts';
import { plainText } from './plain-text.ts';

const ABBREVIATION = /^(.*\S)\s*[(（]([^()（）]+)[)）]$/su;
const DASH = /^\s*(?:—{1,2}|[–:：-]|-{2,3})\s*/u;

/** The entry a list item of a glossary is: `**Term (ABBR)** — definition. ^concept-id`; undefined for any other item. */
export function glossaryTerm(item: ListItem): Term | undefined {
  const concept = item.data?.blockId;
  const paragraph = item.children[0];
  if (concept === undefined || paragraph?.type !== 'paragraph') return undefined;
  const head = paragraph.children.findIndex((child) => child.type !== 'text' || child.value.trim() !== '');
  const strong = paragraph.children[head];
  if (strong?.type !== 'strong') return undefined;
  const words = joined(strong.children);
  const [, name, abbreviation] = ABBREVIATION.exec(words) ?? [];
  const definition = joined(paragraph.children.slice(head + 1))
    .replace(DASH, '')
    .trim();
  return {
    concept: concept as ConceptId,
    term: name ?? words,
    abbreviation: abbreviation?.trim() ?? null,
    definition,
    ...glossaryDetails(item),
    line: item.position?.start.line ?? 1,
  };
}

function joined(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => plainText(node, plainFormula))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}
