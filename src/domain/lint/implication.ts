/** What conditions say of each other, as far as their words alone tell: where they do not, nothing is claimed. */
import { toCanonicalJson } from '../canonical-json';
import type { During, State } from '../scheme/conditions';
import { foldName } from '../scheme/severity/compare-names';

/**
 * Whether whatever meets one condition meets another.
 *
 * @example implies({ is: 'client', in: ['acme'] }, { is: 'client', in: ['acme', 'boreal'] }) // => true
 */
export function implies(one: During, other: During): boolean {
  if (toCanonicalJson(one) === toCanonicalJson(other)) return true;
  if ('all' in other) return other.all.every((part) => implies(one, part));
  if ('any' in one) return one.any.every((part) => implies(part, other));
  if ('not' in other && excludes(one, other.not)) return true;
  if ('all' in one && one.all.some((part) => implies(part, other))) return true;
  if ('any' in other) return other.any.some((part) => implies(one, part));
  if ('not' in one) return 'not' in other && implies(other.not, one.not);
  return 'is' in one && 'is' in other && isAmong(one, other);
}

/**
 * Whether nothing can meet both.
 *
 * @example excludes({ is: 'client', in: ['acme'] }, { is: 'client', in: ['boreal'] }) // => true
 */
export function excludes(one: During, other: During): boolean {
  if ('all' in one) return one.all.some((part) => excludes(part, other)) || isImpossible(one);
  if ('any' in one) return one.any.every((part) => excludes(part, other));
  if ('not' in one) return implies(other, one.not);
  if ('is' in other) return isApart(one, other);
  return excludes(other, one);
}

/** Whether nothing can ever meet a condition. */
export function isImpossible(condition: During): boolean {
  if ('any' in condition) return condition.any.every(isImpossible);
  if (!('all' in condition)) return false;
  const { all } = condition;
  return all.some(
    (part, place) => isImpossible(part) || all.slice(place + 1).some((other) => excludes(part, other)),
  );
}

const namesOf = (state: State): ReadonlySet<string> =>
  new Set('in' in state ? (state.in ?? []).map(foldName) : []);

/** The same question, and every name that the one takes is one that the other takes. */
function isAmong(one: State, other: State): boolean {
  if (one.is !== other.is || !isSameQuestion(one, other)) return false;
  const [names, others] = [namesOf(one), namesOf(other)];
  return names.size > 0 && [...names].every((name) => others.has(name));
}

/** What an issue has one of at a time. */
const SINGLE: ReadonlySet<State['is']> = new Set(['client', 'severity', 'category', 'status', 'work-type']);

/** One question of which an issue has one answer, and no name in common: a status or a type may be meant by its id, so only names alike in kind tell. */
function isApart(one: State, other: State): boolean {
  if (one.is !== other.is || !SINGLE.has(one.is) || isByIdOrName(one, other)) return false;
  const others = namesOf(other);
  return [...namesOf(one)].every((name) => !others.has(name));
}

/** Names of statuses and types may be ids: one that is and one that is not may mean the same; a type may be one of sub-tasks. */
function isByIdOrName(one: State, other: State): boolean {
  if (one.is !== 'status' && one.is !== 'work-type') return false;
  const all = [...namesOf(one), ...namesOf(other)];
  return all.includes('sub-task') || all.some((name) => /^\d+$/.test(name));
}

function isSameQuestion(one: State, other: State): boolean {
  const [first, second] = [one, other].map((state) => ({ ...state, in: undefined }));
  return toCanonicalJson(first) === toCanonicalJson(second);
}
