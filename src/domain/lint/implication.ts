import { toCanonicalJson } from '../canonical-json';
import type { During, State } from '../scheme/conditions';
import { foldName } from '../scheme/severity/compare-names';

/** How many conditions and names are compared at most: nested and listed as far as a scheme may be, they would take for ever. */
const MOST_COMPARED = 1_000_000;

/** What an issue has one of at a time. */
const SINGLE: ReadonlySet<State['is']> = new Set(['client', 'severity', 'category', 'status', 'work-type']);

type Compare = (one: During, other: During) => boolean;

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
  readonly implies = this.once((one, other) => {
    if (this.write(one) === this.write(other)) return true;
    if ('all' in other) return other.all.every((part) => this.implies(one, part));
    if ('any' in one) return one.any.every((part) => this.implies(part, other));
    if ('not' in other && this.excludes(one, other.not)) return true;
    if ('all' in one && one.all.some((part) => this.implies(part, other))) return true;
    if ('any' in other) return other.any.some((part) => this.implies(one, part));
    if ('not' in one) return 'not' in other && this.implies(other.not, one.not);
    return 'is' in one && 'is' in other && this.isAmong(one, other);
  });

  /**
   * Whether nothing can meet both.
   *
   * @example excludes({ is: 'client', in: ['acme'] }, { is: 'client', in: ['boreal'] }) // => true
   */
  readonly excludes = this.once((one, other) => {
    if ('all' in one) return one.all.some((part) => this.excludes(part, other)) || this.isImpossible(one);
    if ('any' in one) return one.any.every((part) => this.excludes(part, other));
    if ('not' in one) return this.implies(other, one.not);
    if ('is' in other) return this.isApart(one, other);
    return this.excludes(other, one);
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
    const known = new Map<During, Map<During, boolean>>();
    return (one, other) => {
      if (this.isExhausted) return false;
      const ofOne = known.get(one) ?? new Map<During, boolean>();
      known.set(one, ofOne);
      const answer = ofOne.get(other);
      if (answer !== undefined) return answer;
      this.compared += 1;
      const found = compare(one, other);
      ofOne.set(other, found);
      return found;
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
  private isAmong(one: State, other: State): boolean {
    if (one.is !== other.is || !isSameQuestion(one, other)) return false;
    const [names, others] = [this.namesOf(one), this.namesOf(other)];
    return names.size > 0 && [...names].every((name) => others.has(name));
  }

  /** One question of which an issue has one answer, and no name in common: a status or a type may be meant by its id, so only names alike in kind tell. */
  private isApart(one: State, other: State): boolean {
    if (one.is !== other.is || !SINGLE.has(one.is)) return false;
    const [names, others] = [this.namesOf(one), this.namesOf(other)];
    return !isByIdOrName(one, [...names, ...others]) && [...names].every((name) => !others.has(name));
  }
}

/** Names of statuses and types may be ids: one that is and one that is not may mean the same; a type may be one of sub-tasks. */
function isByIdOrName({ is }: State, names: readonly string[]): boolean {
  if (is !== 'status' && is !== 'work-type') return false;
  return names.includes('sub-task') || names.some((name) => /^\d+$/.test(name));
}

function isSameQuestion(one: State, other: State): boolean {
  const [first, second] = [one, other].map((state) => ({ ...state, in: undefined }));
  return toCanonicalJson(first) === toCanonicalJson(second);
}
