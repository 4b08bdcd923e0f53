import type { ConceptRegister } from '#core/concepts/concept-register.ts';
import type { SearchExpression } from '#core/search/search-plan.ts';

/** The expression with every concept that was named by a term, in any language and form, replaced by its id. */
export function withConcepts(expression: SearchExpression, register: ConceptRegister): SearchExpression {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return { kind: expression.kind, parts: expression.parts.map((part) => withConcepts(part, register)) };
    case 'not':
      return { kind: 'not', part: withConcepts(expression.part, register) };
    case 'filter': {
      if (expression.by !== 'concept' || register.get(expression.value) !== undefined) return expression;
      const ids = register.named(expression.value).map(({ concept }) => concept.id);
      if (ids.length === 0) return expression;
      return { kind: 'or', parts: ids.map((id) => ({ kind: 'filter', by: 'concept', value: id })) };
    }
    default:
      return expression;
  }
}
