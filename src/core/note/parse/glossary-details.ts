import type { ListItem, Nodes } from 'mdast';
import type { ConceptId, OtherName } from '../note.ts';
import { plainText } from './plain-text.ts';

export type GlossaryDetails = {
  readonly names: readonly OtherName[];
  readonly source: string | null;
  readonly related: readonly ConceptId[];
};

type Label = OtherName['status'] | 'source' | 'related';

/** How the lines below a glossary entry begin, in whichever language the notebook is written. */
const labels: Readonly<Record<Label, readonly string[]>> = {
  accepted: ['Also', 'Также', 'Також', '又称', 'Más néven'],
  deprecated: ['Outdated', 'Устарело', 'Застаріле', '旧称', 'Elavult'],
  'false-friend': ['Not to be confused with', 'Не путать', 'Не плутати', '勿混淆', 'Ne tévesszük össze'],
  source: ['Source', 'Источник', 'Джерело', '来源', 'Forrás'],
  related: ['Related', 'Связано', 'Пов’язано', '相关', 'Kapcsolódik'],
};
const languages = ['en', 'ru', 'uk', 'zh', 'hu'];
const byWords = new Map(
  Object.entries(labels).flatMap(([label, all]) => all.map((words) => [keyOf(words), label as Label] as const)),
);
const LABEL = /^\s*([^:：]{2,40})[:：]\s*/u;
const BETWEEN_NAMES = /\s*[;；]\s*/u;
const REASON = /^(.*?)(?:\s+[—–]\s+|\s*——\s*)(.*)$/su;

/** What the list below a glossary entry says of it: other names, the source, related concepts. Other lines are left to the reader. */
export function glossaryDetails(item: ListItem): GlossaryDetails {
  const names: OtherName[] = [];
  const related: ConceptId[] = [];
  let source: string | null = null;
  const lines = item.children.flatMap((child) => (child.type === 'list' ? child.children : []));
  for (const line of lines) {
    const text = plainText(line).replaceAll(/\s+/gu, ' ').trim();
    const found = LABEL.exec(text);
    const label = found === null ? undefined : byWords.get(keyOf(found[1] ?? ''));
    if (found === null || label === undefined) continue;
    const rest = text.slice(found[0].length);
    if (label === 'source') source = rest;
    else if (label === 'related') related.push(...linkedConcepts(line));
    else
      for (const part of rest.split(BETWEEN_NAMES)) {
        const [, name = part, reason] = REASON.exec(part) ?? [];
        if (name.trim() !== '') names.push({ name: name.trim(), status: label, reason: reason?.trim() ?? null });
      }
  }
  return { names, source, related: [...new Set(related)] };
}

/** How such a line begins in a language; in English where that is not known. */
export function detailLabel(label: 'accepted' | 'false-friend', lang: string | null): string {
  return labels[label][Math.max(0, languages.indexOf(lang ?? ''))] ?? '';
}

/** The entries links lead to: `[[#^customer-needs|needs]]`, or a concept by its id alone. */
function linkedConcepts(node: Nodes): ConceptId[] {
  if (node.type === 'wikiLink') {
    const id = node.block ?? (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(node.target) ? node.target : null);
    return id === null ? [] : [id as ConceptId];
  }
  return 'children' in node ? (node.children as readonly Nodes[]).flatMap(linkedConcepts) : [];
}

function keyOf(words: string): string {
  return words.trim().toLowerCase().normalize('NFC').replaceAll(/['ʼ]/g, '’');
}
