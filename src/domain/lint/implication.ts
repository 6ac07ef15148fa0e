import { toCanonicalJson } from '../canonical-json';
import type { During, State } from '../scheme/conditions';
import { foldName } from '../scheme/severity/compare-names';

/** How many conditions and names are compared at most: nested and listed as far as a scheme may be, they would take for ever. */
const MOST_COMPARED = 1_000_000;

/** What an issue has one of at a time. */
const SINGLE: ReadonlySet<State['is']> = new Set(['client', 'severity', 'category', 'status', 'work-type']);

type Compare = (condition: During, other: During) => boolean;

/** What conditions say of each other, as far as their words alone tell: where they do not, nothing is claimed. */
export class Comparison {
  private compared = 0;
  private readonly written = new Map<During, string>();
  private readonly named = new Map<State, ReadonlySet<string>>();

  /** Whether more was asked than is compared: from then on the answers are no, and claim nothing. */
  get isExhausted(): boolean {
    return this.compared >= MOST_COMPARED;
  }

  /**
   * Whether whatever meets one condition meets another.
   *
   * @example implies({ is: 'client', in: ['acme'] }, { is: 'client', in: ['acme', 'boreal'] }) // => true
   */
  readonly implies = this.once((condition, other) => {
    if (this.write(condition) === this.write(other)) return true;
    if ('all' in other) return other.all.every((part) => this.implies(condition, part));
    if ('any' in condition) return condition.any.every((part) => this.implies(part, other));
    if ('not' in other && this.excludes(condition, other.not)) return true;
    if ('all' in condition && condition.all.some((part) => this.implies(part, other))) return true;
    if ('any' in other) return other.any.some((part) => this.implies(condition, part));
    if ('not' in condition) return 'not' in other && this.implies(other.not, condition.not);
    return 'is' in condition && 'is' in other && this.isAmong(condition, other);
  });

  /**
   * Whether nothing can meet both.
   *
   * @example excludes({ is: 'client', in: ['acme'] }, { is: 'client', in: ['boreal'] }) // => true
   */
  readonly excludes = this.once((condition, other) => {
    if ('all' in condition)
      return condition.all.some((part) => this.excludes(part, other)) || this.isImpossible(condition);
    if ('any' in condition) return condition.any.every((part) => this.excludes(part, other));
    if ('not' in condition) return this.implies(other, condition.not);
    if ('is' in other) return this.isApart(condition, other);
    return this.excludes(other, condition);
  });

  /** Whether nothing can ever meet a condition. */
  isImpossible(condition: During): boolean {
    if ('any' in condition) return condition.any.every((part) => this.isImpossible(part));
    if (!('all' in condition)) return false;
    const { all } = condition;
    return all.some(
      (part, place) =>
        this.isImpossible(part) || all.slice(place + 1).some((other) => this.excludes(part, other)),
    );
  }

  /** Each pair is compared once: its parts meet in more ways than can be counted. */
  private once(compare: Compare): Compare {
    const answers = new Map<During, Map<During, boolean>>();
    return (condition, other) => {
      if (this.isExhausted) return false;
      const ofOne = answers.get(condition) ?? new Map<During, boolean>();
      answers.set(condition, ofOne);
      const answer = ofOne.get(other);
      if (answer !== undefined) return answer;
      this.compared += 1;
      const computed = compare(condition, other);
      ofOne.set(other, computed);
      return computed;
    };
  }

  private write(condition: During): string {
    const text = this.written.get(condition) ?? toCanonicalJson(condition);
    this.written.set(condition, text);
    return text;
  }

  private namesOf(state: State): ReadonlySet<string> {
    const names = this.named.get(state) ?? new Set('in' in state ? (state.in ?? []).map(foldName) : []);
    this.named.set(state, names);
    this.compared += names.size;
    return names;
  }

  /** The same question, and every name that the one takes is one that the other takes. */
  private isAmong(state: State, other: State): boolean {
    if (state.is !== other.is || !isSameQuestion(state, other)) return false;
    const [names, others] = [this.namesOf(state), this.namesOf(other)];
    return names.size > 0 && [...names].every((name) => others.has(name));
  }

  /** One question of which an issue has one answer, and no name in common: a status or a type may be meant by its id, so only names alike in kind tell. */
  private isApart(state: State, other: State): boolean {
    if (state.is !== other.is || !SINGLE.has(state.is)) return false;
    const [names, others] = [this.namesOf(state), this.namesOf(other)];
    return !isByIdOrName(state, [...names, ...others]) && [...names].every((name) => !others.has(name));
  }
}

/** Names of statuses and types may be ids: one that is and one that is not may mean the same; a type may be one of sub-tasks. */
function isByIdOrName({ is }: State, names: readonly string[]): boolean {
  if (is !== 'status' && is !== 'work-type') return false;
  return names.includes('sub-task') || names.some((name) => /^\d+$/.test(name));
}

function isSameQuestion(left: State, other: State): boolean {
  const [first, second] = [left, other].map((state) => ({ ...state, in: undefined }));
  return toCanonicalJson(first) === toCanonicalJson(second);
}
