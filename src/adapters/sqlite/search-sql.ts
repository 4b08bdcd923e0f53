import {
  EXACT_TITLE_LEAD,
  FIELD_LEADS,
  namedBy,
  TITLE_SHARE_LEAD,
  TITLE_WITHIN_LEAD,
  titleAskedFor,
  titlesWithin,
} from '#core/search/exact-title.ts';
import { filterKey, type FilterName } from '#core/search/filter-key.ts';
import { literalOf } from '#core/search/regex-part.ts';
import { candidatesOf } from '#core/search/check-note.ts';
import type { CheckedExpression, SearchExpression, SearchField, SearchPlan } from '#core/search/search-plan.ts';
import { isHan } from '#core/words/fold-character.ts';
import { foldName } from '#core/note/link-key.ts';
import { askedPhrases } from '#core/words/word-keys.ts';
import { wantedTerms, type WantedTerm } from '#core/search/wanted-terms.ts';
import { RANK } from './index-schema.ts';

export type Sql = { readonly sql: string; readonly values: readonly (string | number)[] };

/** The notes a look at them has found to bear a part of the query. */
export type ChecksDone = (expression: CheckedExpression) => readonly number[];

/** One statement for a whole plan. Rows are `{ total, id, path, rank }`; `path` is null where the page is empty. */
export function searchSql(plan: SearchPlan, done: ChecksDone): Sql {
  const hits = without(hitsOf(plan.expression, done), plan.without ?? []);
  const lead = leadOf(plan.expression);
  return {
    sql: `WITH hits AS MATERIALIZED (${hits.sql})
      SELECT (SELECT COUNT(*) FROM hits) AS total, page.id, page.path, page.rank FROM (SELECT 1) LEFT JOIN (
        SELECT id, files.path, rank${lead.sql} AS rank FROM hits JOIN files USING (id) ORDER BY 3, 2 LIMIT ? OFFSET ?
      ) AS page`,
    values: [...hits.values, ...lead.values, plan.limit, plan.offset],
  };
}

function without(hits: Sql, paths: readonly string[]): Sql {
  if (paths.length === 0) return hits;
  return {
    sql: `SELECT id, rank FROM (${hits.sql}) WHERE id NOT IN (SELECT id FROM files WHERE path IN (SELECT value FROM json_each(?)))`,
    values: [...hits.values, JSON.stringify(paths)],
  };
}

/** What is taken off the rank of notes that are called what the query says; the full text narrows them down. */
function leadOf(expression: SearchExpression): Sql {
  const title = titleAskedFor(expression);
  const terms = namedBy(expression) ?? [];
  if (title === undefined) return { sql: '', values: [] };
  const inTexts = 'id IN (SELECT rowid FROM texts WHERE texts MATCH ?)';
  const within = (field: SearchField): string => terms.map((term) => termOf({ ...term, field })).join(' AND ');
  const titleKey = '(SELECT title_key FROM notes WHERE notes.id = hits.id)';
  const share = `${TITLE_SHARE_LEAD}.0 * MIN(1, ? * 1.0 / MAX(1, length(${titleKey})))`;
  const part = titleWithin(expression, titleKey, title.length);
  return {
    sql: ` - CASE WHEN ${inTexts} THEN ${FIELD_LEADS.title} + ${share} + ${EXACT_TITLE_LEAD} * (${titleKey} = ?)
      WHEN ${inTexts} THEN ${FIELD_LEADS.aliases} WHEN ${inTexts} THEN ${FIELD_LEADS.headings}${part.sql} ELSE 0 END`,
    values: [within('title'), title.length, title, within('aliases'), within('headings'), ...part.values],
  };
}

/** The full text narrows the titles down by how they begin. */
function titleWithin(expression: SearchExpression, titleKey: string, asked: number): Sql {
  const titles = titlesWithin(expression);
  if (titles.length === 0) return { sql: '', values: [] };
  const beginnings = [...new Set(titles.map((each) => each.split(' ', 1)[0] ?? ''))];
  return {
    sql: ` WHEN id IN (SELECT notes.id FROM texts JOIN notes ON notes.id = texts.rowid
      WHERE texts MATCH ? AND title_key IN (SELECT value FROM json_each(?)))
      THEN ${TITLE_WITHIN_LEAD}.0 * length(${titleKey}) / ?`,
    values: [
      `{title title_words} : (${beginnings.map((word) => `^${quoted(word)}`).join(' OR ')})`,
      JSON.stringify(titles),
      asked,
    ],
  };
}

/** The notes that match, with their rank: straight from the full text where it can answer, else note by note. */
function hitsOf(expression: SearchExpression, done: ChecksDone): Sql {
  const parts = expression.kind === 'and' ? expression.parts : [expression];
  const inText = parts.filter((part) => isText(part) || (part.kind === 'not' && isText(part.part)));
  const text = textOf({ kind: 'and', parts: [...inText, ...parts.flatMap(impliedWords)] });
  if (text !== undefined) {
    const rest = parts.filter((part) => !inText.includes(part));
    const match = `SELECT rowid AS id, ${RANK} AS rank FROM texts WHERE texts MATCH ?`;
    if (rest.length === 0) return { sql: match, values: [text] };
    const condition = conditionOf({ kind: 'and', parts: rest }, done);
    // The plus keeps SQLite from asking the full text once for every row of the filter.
    return {
      sql: `${match} AND +rowid IN (SELECT id FROM notes WHERE ${condition.sql})`,
      values: [text, ...condition.values],
    };
  }
  const condition = conditionOf(expression, done);
  // Ranked by every word that is not excluded.
  const words = textOf({ kind: 'or', parts: wantedTerms(expression) });
  if (words === undefined)
    return { sql: `SELECT id, 0.0 AS rank FROM notes WHERE ${condition.sql}`, values: condition.values };
  return {
    sql: `WITH matched AS MATERIALIZED (SELECT rowid AS id, ${RANK} AS rank FROM texts WHERE texts MATCH ?)
      SELECT id, COALESCE(matched.rank, 0.0) AS rank FROM notes LEFT JOIN matched USING (id) WHERE ${condition.sql}`,
    values: [words, ...condition.values],
  };
}

/** Words that stand in every note a check lets through. */
function impliedWords(part: SearchExpression): readonly SearchExpression[] {
  if (part.kind !== 'within') return [];
  const candidates = candidatesOf(part);
  return (candidates.kind === 'and' ? candidates.parts : [candidates]).filter(isText);
}

function isText(expression: SearchExpression): boolean {
  return textOf(expression) !== undefined;
}

/** The expression in the full text's own language; undefined where that cannot say it (filters, nothing but “not”). */
function textOf(expression: SearchExpression): string | undefined {
  if (expression.kind === 'term') return expression.tokens.length === 0 ? undefined : termOf(expression);
  if (expression.kind === 'or') {
    const parts = expression.parts.map(textOf);
    return parts.length === 0 || parts.includes(undefined) ? undefined : `(${parts.join(' OR ')})`;
  }
  if (expression.kind !== 'and') return undefined;
  const wanted = expression.parts.filter((part) => part.kind !== 'not').map(textOf);
  const unwanted = expression.parts.flatMap((part) => (part.kind === 'not' ? [textOf(part.part)] : []));
  if (wanted.length === 0 || wanted.includes(undefined) || unwanted.includes(undefined)) return undefined;
  const all = `(${wanted.join(' AND ')})`;
  return unwanted.length === 0 ? all : `(${all} NOT (${unwanted.join(' OR ')}))`;
}

function termOf({ tokens, prefix, keys = [], keyed = false, field }: WantedTerm): string {
  const phrase = `${quoted(tokens.join(' '))}${prefix ? ' *' : ''}`;
  const parts = field === undefined ? fields : [field];
  const asWords = `{${parts.map((part) => `${part}_words`).join(' ')}} : ${phrase}`;
  const asKeys = `{${parts.join(' ')}} : `;
  if (keyed) return `(${asKeys}${phrase})`;
  if (keys.length > 0) return `(${asKeys}(${keys.map(quoted).join(' OR ')}) OR ${asWords})`;
  // Characters written without spaces stand among the keys alone.
  if (!tokens.some(isHan)) return `(${asWords})`;
  const ways = askedPhrases(tokens).map((keyed) => `${quoted(keyed.join(' '))}${prefix ? ' *' : ''}`);
  return `(${asKeys}(${ways.join(' OR ')}))`;
}

const fields: readonly SearchField[] = ['title', 'aliases', 'headings', 'body'];

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}

/** The expression as a condition on a row of `notes`. */
function conditionOf(expression: SearchExpression, done: ChecksDone): Sql {
  const text = textOf(expression);
  if (text !== undefined) return { sql: 'id IN (SELECT rowid FROM texts WHERE texts MATCH ?)', values: [text] };
  switch (expression.kind) {
    case 'all':
      return { sql: '1', values: [] };
    case 'term':
      return { sql: '0', values: [] };
    case 'filter':
      return filterCondition(expression.by, filterKey(expression.by, expression.value));
    case 'has':
      return { sql: 'instr(traits, ?) > 0', values: [` ${expression.what} `] };
    case 'property':
      if (expression.test === undefined) return propertyCondition(expression.name);
      return idsCondition(done(expression));
    case 'within':
    case 'regex':
      return idsCondition(done(expression));
    case 'not': {
      const part = conditionOf(expression.part, done);
      return { sql: `NOT ${part.sql}`, values: part.values };
    }
    default: {
      const parts = expression.parts.map((part) => conditionOf(part, done));
      if (parts.length === 0) return { sql: expression.kind === 'and' ? '1' : '0', values: [] };
      const sql = parts.map((part) => part.sql).join(expression.kind === 'and' ? ' AND ' : ' OR ');
      return { sql: `(${sql})`, values: parts.flatMap((part) => part.values) };
    }
  }
}

/** The notes worth a look for a part of a query; `beside` are the parts that must hold as well. Rows are `{ id }`. */
export function candidatesSql(expression: CheckedExpression, beside: readonly SearchExpression[]): Sql {
  const condition = conditionOf({ kind: 'and', parts: [candidatesOf(expression), ...beside] }, () => []);
  const literal = expression.kind === 'regex' ? literalOf(expression.source, expression.flags) : undefined;
  const own: Sql =
    expression.kind === 'property'
      ? propertyCondition(expression.name)
      : literal === undefined
        ? { sql: '1', values: [] }
        : {
            sql: '(instr(title, ?) > 0 OR EXISTS (SELECT 1 FROM contents WHERE contents.id = notes.id AND instr(body, ?) > 0))',
            values: [literal, literal],
          };
  return {
    sql: `SELECT id FROM notes WHERE ${own.sql} AND ${condition.sql} ORDER BY id`,
    values: [...own.values, ...condition.values],
  };
}

function idsCondition(ids: readonly number[]): Sql {
  return { sql: 'id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(ids)] };
}

function propertyCondition(name: string): Sql {
  return { sql: 'id IN (SELECT note FROM property_keys WHERE key = ?)', values: [foldName(name)] };
}

function filterCondition(by: FilterName, key: string): Sql {
  switch (by) {
    case 'path':
      return { sql: 'instr(path_key, ?) > 0', values: [key] };
    case 'file':
      return { sql: 'instr(file_key, ?) > 0', values: [key] };
    case 'concept':
      return { sql: 'id IN (SELECT note FROM concept_keys WHERE key = ?)', values: [key] };
    case 'type':
      return { sql: 'type_key = ?', values: [key] };
    // What is below a tag or language lies between “key/” and the character after “/”; likewise “-”.
    case 'lang':
      return { sql: '(lang_key = ? OR (lang_key >= ? AND lang_key < ?))', values: [key, `${key}-`, `${key}.`] };
    case 'tag':
      return {
        sql: 'id IN (SELECT note FROM tag_keys WHERE key = ? OR (key >= ? AND key < ?))',
        values: [key, `${key}/`, `${key}0`],
      };
  }
}
