import { type Condition, type During, leavesOf } from '../../scheme/conditions';
import { type ClockName, clockNames, type Scheme } from '../../scheme/scheme';
import type { HistoryEvent } from '../history/history';
import { words } from '../history/packed-history';
import { anyOf, type Occurrence, type Test, testOf } from './matching';

type EventKind = HistoryEvent['kind'];
type Clock = NonNullable<Scheme['clocks'][ClockName]>;

/** What may begin or end a clock's cycles. */
interface Rules {
  cancel: Test | null;
  restart: Test | null;
  stop: Test | null;
  start: Test | null;
}

/** A clock's rules that one kind of occurrence may meet. */
export interface ClockRules extends Rules {
  clock: ClockPlan;
}

export interface ClockPlan {
  name: ClockName;
  place: number;
  endsWhenResolved: boolean;
  /** Whether it ends once the client was told of a resolution, at the instant of that resolution too. */
  endsWhenTold: boolean;
  /** Whether it waits; null for a clock that never does. */
  waits: Test | null;
  waitsInStatuses: boolean;
}

/** Rules of states alone: met at the event that makes them true. */
export interface LevelRule {
  clock: ClockPlan;
  act: keyof Rules;
  test: Test;
}

/** A scheme made ready to fold histories: its conditions compiled, by the kind of occurrence that may meet them. */
export interface Plan {
  scheme: Scheme;
  clocks: ClockPlan[];
  rules: Map<Occurrence['on'], ClockRules[]>;
  /** The rules that each kind of word may meet, by its code. */
  words: ClockRules[][];
  /** Whether a word may be more than its rules: a pause, a holder or a rule of states may ask for it. */
  heedsWords: boolean;
  levels: LevelRule[];
  holders: { holder: 'client' | 'third-party'; test: Test }[];
  /** The kinds of event after which a pause, or the holder, may be another. */
  pauseWatch: ReadonlySet<EventKind>;
  holderWatch: ReadonlySet<EventKind>;
}

const plans = new WeakMap<Scheme, Plan>();

/** The plan of a scheme, made once. */
export function planOf(scheme: Scheme): Plan {
  const known = plans.get(scheme);
  if (known) return known;
  const plan = made(scheme);
  plans.set(scheme, plan);
  return plan;
}

function made(scheme: Scheme): Plan {
  const clocks: ClockPlan[] = [];
  const rules: Plan['rules'] = new Map();
  const levels: LevelRule[] = [];
  for (const name of clockNames) {
    const told = scheme.clocks[name];
    if (!told) continue;
    const clock = clockPlan(name, clocks.length, told);
    clocks.push(clock);
    for (const on of OCCURRENCES) addRules(rules, on, clock, told);
    levels.push(...levelRules(clock, told));
  }
  const holders = scheme.holders.map(({ holder, when }) => ({ holder, test: testOf(when) }));
  const pauses = Object.values(scheme.clocks).flatMap(pausesOf);
  const pauseWatch = watchOf(pauses);
  const holderWatch = watchOf(scheme.holders.map(({ when }) => when));
  const heedsWords = levels.length > 0 || pauseWatch.has('comment') || holderWatch.has('comment');
  const heard = words.map((word) => rulesHearing(scheme, rules.get('comment') ?? [], word));
  return { scheme, clocks, rules, words: heard, heedsWords, levels, holders, pauseWatch, holderWatch };
}

const OCCURRENCES = [
  'created',
  'resolved',
  'reopened',
  'comment',
  'app-event',
  'status',
  'field',
  'linked',
] as const;
const ACTS = ['cancel', 'restart', 'stop', 'start'] as const;

function clockPlan(name: ClockName, place: number, told: Clock): ClockPlan {
  const pauses = pausesOf(told);
  return {
    name,
    place,
    endsWhenResolved: told.endsWhenResolved && name !== 'report',
    endsWhenTold: told.stop.flatMap(leavesOf).some((leaf) => 'onceResolved' in leaf && leaf.onceResolved),
    waits: pauses.length > 0 ? anyOf(pauses.map(testOf)) : null,
    waitsInStatuses: pauses.flatMap(leavesOf).some((leaf) => 'is' in leaf && leaf.is === 'status'),
  };
}

function pausesOf({ pause, pauseInStatuses }: Clock): During[] {
  return pauseInStatuses.length > 0 ? [...pause, { is: 'status', in: pauseInStatuses }] : pause;
}

function addRules(rules: Plan['rules'], on: Occurrence['on'], clock: ClockPlan, told: Clock): void {
  const mine: Rules = { cancel: null, restart: null, stop: null, start: null };
  for (const act of ACTS) {
    const met = conditionsOf(clock, act, told).filter((one) => happeningsOf(one).includes(on));
    if (met.length > 0) mine[act] = anyOf(met.map(testOf));
  }
  if (ACTS.every((act) => mine[act] === null)) return;
  rules.set(on, [...(rules.get(on) ?? []), { clock, ...mine }]);
}

/** A report is owed whatever is put off: only reopening takes it back. */
function conditionsOf(clock: ClockPlan, act: keyof Rules, told: Clock): Condition[] {
  return clock.name === 'report' && act === 'cancel' ? [] : told[act];
}

function levelRules(clock: ClockPlan, told: Clock): LevelRule[] {
  return ACTS.flatMap((act) =>
    conditionsOf(clock, act, told)
      .filter((one) => happeningsOf(one).length === 0)
      .map((one) => ({ clock, act, test: testOf(one) })),
  );
}

/** The rules that a word may meet, by its side and who may read it; nobody's meets none. */
function rulesHearing(scheme: Scheme, rules: ClockRules[], word: (typeof words)[number]): ClockRules[] {
  if (word.side === 'nobody') return [];
  return rules.filter(({ clock }) => {
    const told = scheme.clocks[clock.name];
    const leaves = told ? ACTS.flatMap((act) => conditionsOf(clock, act, told)).flatMap(leavesOf) : [];
    return leaves.some(
      (leaf) =>
        'on' in leaf &&
        leaf.on === 'comment' &&
        (leaf.side === undefined || leaf.side === word.side) &&
        (leaf.visibility === 'any' || (leaf.visibility === 'public') === word.public),
    );
  });
}

function happeningsOf(condition: Condition): Occurrence['on'][] {
  return leavesOf(condition).flatMap((leaf) => ('on' in leaf ? [leaf.on] : []));
}

function watchOf(conditions: During[]): Set<EventKind> {
  const leaves = conditions.flatMap(leavesOf);
  return new Set(leaves.flatMap((leaf): EventKind[] => ('is' in leaf ? WATCHED[leaf.is] : [])));
}

/** The kinds of event that can change what each state asks. */
const WATCHED: Record<Extract<ReturnType<typeof leavesOf>[number], { is: string }>['is'], EventKind[]> = {
  status: ['status'],
  category: ['status'],
  severity: ['priority', 'labels', 'summary', 'field'],
  field: ['field'],
  label: ['labels'],
  linked: ['link'],
  told: ['app'],
  'last-word': ['comment'],
  'with-third-party': ['app'],
};
