import { type Condition, type During, leavesOf } from '../../scheme/conditions';
import { type ClockName, clockNames, type Scheme } from '../../scheme/scheme';
import type { HistoryEvent } from '../history/history';
import { commentKinds } from '../history/packed-history';
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
  endsWhenReplied: boolean;
  /** Whether it waits; null for a clock that never does. */
  pauseTest: Test | null;
  pausesInStatuses: boolean;
}

/** Rules of states alone: met at the event that makes them true. */
export interface StateRule {
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
  commentRules: ClockRules[][];
  /** Whether a word may be more than its rules: a pause, a holder or a rule of states may ask for it. */
  watchesComments: boolean;
  stateRules: StateRule[];
  partyRules: { holder: 'client' | 'third-party'; test: Test }[];
  /** The kinds of event after which a pause, or the holder, may be another. */
  pauseWatch: ReadonlySet<EventKind>;
  partyWatch: ReadonlySet<EventKind>;
}

const plans = new WeakMap<Scheme, Plan>();

/** The plan of a scheme, made once. */
export function planOf(scheme: Scheme): Plan {
  const cached = plans.get(scheme);
  if (cached) return cached;
  const plan = compilePlan(scheme);
  plans.set(scheme, plan);
  return plan;
}

function compilePlan(scheme: Scheme): Plan {
  const clocks: ClockPlan[] = [];
  const rules: Plan['rules'] = new Map();
  const stateRules: StateRule[] = [];
  for (const name of clockNames) {
    const config = scheme.clocks[name];
    if (!config) continue;
    const clock = compileClock(name, clocks.length, config);
    clocks.push(clock);
    for (const on of OCCURRENCES) addRules(rules, on, clock, config);
    stateRules.push(...stateRulesOf(clock, config));
  }
  const partyRules = scheme.holders.map(({ holder, when }) => ({ holder, test: testOf(when) }));
  const pauses = Object.values(scheme.clocks).flatMap(pauseConditionsOf);
  const pauseWatch = watchOf(pauses);
  const partyWatch = watchOf(scheme.holders.map(({ when }) => when));
  const watchesComments = stateRules.length > 0 || pauseWatch.has('comment') || partyWatch.has('comment');
  const commentRules = commentKinds.map((kind) =>
    selectCommentRules(scheme, rules.get('comment') ?? [], kind),
  );
  return {
    scheme,
    clocks,
    rules,
    commentRules: commentRules,
    watchesComments: watchesComments,
    stateRules: stateRules,
    partyRules: partyRules,
    pauseWatch,
    partyWatch: partyWatch,
  };
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

function compileClock(name: ClockName, place: number, config: Clock): ClockPlan {
  const pauses = pauseConditionsOf(config);
  return {
    name,
    place,
    endsWhenResolved: config.endsWhenResolved && name !== 'report',
    endsWhenReplied: config.stop
      .flatMap(leavesOf)
      .some((leaf) => 'onceResolved' in leaf && leaf.onceResolved),
    pauseTest: pauses.length > 0 ? anyOf(pauses.map(testOf)) : null,
    pausesInStatuses: pauses.flatMap(leavesOf).some((leaf) => 'is' in leaf && leaf.is === 'status'),
  };
}

function pauseConditionsOf({ pause, pauseInStatuses }: Clock): During[] {
  return pauseInStatuses.length > 0 ? [...pause, { is: 'status', in: pauseInStatuses }] : pause;
}

function addRules(rules: Plan['rules'], on: Occurrence['on'], clock: ClockPlan, config: Clock): void {
  const clockRules: Rules = { cancel: null, restart: null, stop: null, start: null };
  for (const act of ACTS) {
    const conditions = conditionsOf(clock, act, config).filter((condition) =>
      happeningsOf(condition).includes(on),
    );
    if (conditions.length > 0) clockRules[act] = anyOf(conditions.map(testOf));
  }
  if (ACTS.every((act) => clockRules[act] === null)) return;
  rules.set(on, [...(rules.get(on) ?? []), { clock, ...clockRules }]);
}

/** A report is owed whatever is put off: only reopening takes it back. */
function conditionsOf(clock: ClockPlan, act: keyof Rules, config: Clock): Condition[] {
  return clock.name === 'report' && act === 'cancel' ? [] : config[act];
}

function stateRulesOf(clock: ClockPlan, config: Clock): StateRule[] {
  return ACTS.flatMap((act) =>
    conditionsOf(clock, act, config)
      .filter((condition) => happeningsOf(condition).length === 0)
      .map((condition) => ({ clock, act, test: testOf(condition) })),
  );
}

/** The rules that a word may meet, by its side and who may read it; nobody's meets none. */
function selectCommentRules(
  scheme: Scheme,
  rules: ClockRules[],
  kind: (typeof commentKinds)[number],
): ClockRules[] {
  if (kind.side === 'nobody') return [];
  return rules.filter(({ clock }) => {
    const config = scheme.clocks[clock.name];
    const leaves = config ? ACTS.flatMap((act) => conditionsOf(clock, act, config)).flatMap(leavesOf) : [];
    return leaves.some(
      (leaf) =>
        'on' in leaf &&
        leaf.on === 'comment' &&
        (leaf.side === undefined || leaf.side === kind.side) &&
        (leaf.visibility === 'any' || (leaf.visibility === 'public') === kind.public),
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
