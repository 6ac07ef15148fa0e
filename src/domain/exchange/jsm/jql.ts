/** The JQL of goals: which issues a goal is for, as severities and a condition of states. */
import type { During } from '../../scheme/conditions';
import { type Clause, parseJql, type Tree } from './parse-jql';

/** What a query comes to: the priorities it names, what must hold besides, and what cannot be asked. */
export interface GoalQuery {
  /** Null is every priority. */
  priorities: { in: string[] } | { notIn: string[] } | null;
  when: During | null;
  unasked: string[];
  /** Clauses that always hold in the project itself. */
  always: string[];
}

/**
 * Reads the query of a goal.
 *
 * @example readGoalQuery('priority = Highest AND issuetype = Incident') // { priorities: { in: ['Highest'] }, when: { is: 'work-type', … } }
 */
export function readGoalQuery(jql: string): GoalQuery {
  const query: GoalQuery = { priorities: null, when: null, unasked: [], always: [] };
  const bare = jql.replace(/\border by\b[\s\S]*$/i, '').trim();
  if (bare === '') return query;
  const tree = parseJql(bare);
  if (tree === null) return { ...query, unasked: [bare] };
  const parts = 'and' in tree ? tree.and : [tree];
  const states: During[] = [];
  for (const part of parts) addPart(query, states, part);
  const [first, ...rest] = states;
  return { ...query, when: first === undefined ? null : rest.length === 0 ? first : { all: states } };
}

function addPart(query: GoalQuery, states: During[], part: Tree): void {
  const priorities = prioritiesIn(part);
  if (priorities && query.priorities === null) query.priorities = priorities;
  else if ('field' in part && /^project$/i.test(part.field)) query.always.push(part.text);
  else {
    const state = toState(part);
    if ('unasked' in state) query.unasked.push(...state.unasked);
    else states.push(state.state);
  }
}

/** A part that is about priorities alone: one clause, or several with OR between. */
function prioritiesIn(part: Tree): GoalQuery['priorities'] {
  if ('or' in part) {
    const each = part.or.map(prioritiesIn);
    if (each.some((leaf) => leaf === null || !('in' in leaf))) return null;
    return { in: each.flatMap((leaf) => (leaf && 'in' in leaf ? leaf.in : [])) };
  }
  if (!('field' in part) || !/^priority$/i.test(part.field)) return null;
  if (part.operator === '=' || part.operator === 'in') return { in: part.values };
  return part.operator === '!=' || part.operator === 'not in' ? { notIn: part.values } : null;
}

type State = { state: During } | { unasked: string[] };

function toState(tree: Tree): State {
  if ('field' in tree) return clauseState(tree);
  if ('not' in tree) {
    const inner = toState(tree.not);
    return 'unasked' in inner ? inner : { state: { not: inner.state } };
  }
  const parts = ('and' in tree ? tree.and : tree.or).map(toState);
  const unasked = parts.flatMap((part) => ('unasked' in part ? part.unasked : []));
  if (unasked.length > 0) return { unasked };
  const states = parts.flatMap((part) => ('state' in part ? [part.state] : []));
  return { state: 'and' in tree ? { all: states } : { any: states } };
}

function clauseState({ field, operator, values, text }: Clause): State {
  if (values.some((value) => /\($/.test(value))) return { unasked: [text] };
  const bare = field.toLowerCase();
  if (operator === 'is') return { state: { is: 'field', field, empty: true } };
  if (operator === 'is not') return { state: { not: { is: 'field', field, empty: true } } };
  const isNot = operator === '!=' || operator === 'not in';
  if (!isNot && operator !== '=' && operator !== 'in') return { unasked: [text] };
  const state = stateOf(bare, field, values);
  if (!state) return { unasked: [text] };
  return { state: isNot ? { not: state } : state };
}

function stateOf(bare: string, field: string, values: string[]): During | null {
  if (['issuetype', 'type', 'worktype'].includes(bare)) return { is: 'work-type', in: values };
  if (['component', 'components'].includes(bare)) return { is: 'component', in: values };
  if (['organization', 'organizations'].includes(bare)) return { is: 'organization', in: values };
  if (['label', 'labels'].includes(bare)) return { is: 'label', in: values };
  if (bare === 'status') return { is: 'status', in: values };
  if (
    [
      'reporter',
      'creator',
      'created',
      'updated',
      'due',
      'duedate',
      'text',
      'request type',
      'filter',
      'key',
    ].includes(bare)
  )
    return null;
  return { is: 'field', field: fieldName(field), in: values };
}

/** `cf[10050]` is the field of that id. */
const fieldName = (field: string): string => field.replace(/^cf\[(\d+)\]$/i, 'customfield_$1');
