/** One comparison of a search: a field or alias as Jira names it, an operator, and a value as it is written. */
interface Test {
  field: string;
  operator: '=' | '<' | '<=' | '>' | '>=';
  value: string | number;
}

/** A search as a tree, so that its opposite can be written in full. */
export type Condition = Test | { all: Condition[] } | { any: Condition[] };

const OPPOSITES = { '=': '!=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

/**
 * The search in Jira's words.
 *
 * @example written({ all: [{ field: 'slaState', operator: '=', value: 'met' }] }) // => 'slaState = met'
 */
export function toJql(condition: Condition): string {
  if ('field' in condition) return `${condition.field} ${condition.operator} ${condition.value}`;
  return 'all' in condition
    ? condition.all.map(withBrackets).join(' AND ')
    : condition.any.map(withBrackets).join(' OR ');
}

/**
 * The opposite, with the issues that have no value counted in: to Jira, neither `a = 1` nor `NOT a = 1` holds for them.
 *
 * @example written(opposite({ field: 'a', operator: '=', value: 1 })) // => 'a != 1 OR a is EMPTY'
 */
export function toOppositeJql(condition: Condition): string {
  if ('field' in condition) {
    const { field, operator, value } = condition;
    return `(${field} ${OPPOSITES[operator]} ${value} OR ${field} is EMPTY)`;
  }
  return 'all' in condition
    ? `(${condition.all.map(toOppositeJql).join(' OR ')})`
    : condition.any.map(toOppositeJql).join(' AND ');
}

function withBrackets(condition: Condition): string {
  return 'field' in condition ? toJql(condition) : `(${toJql(condition)})`;
}
