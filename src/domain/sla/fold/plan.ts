import { clocksInOrder } from '../../../common/clock-names';
import { own } from '../../../common/own';
import { reopeningOf } from '../../../common/reopening';
import { type Condition, type During, leavesOf } from '../../scheme/conditions';
import { dateFieldsOf } from '../../scheme/fields';
import { startsOf } from '../../scheme/reopening';
import { type ClockKind, type ClockName, kindOf, type Scheme } from '../../scheme/scheme';
import { commentKinds } from '../history/packed-history';
import { lengthOf } from '../measure/measure';
import {
  type Act,
  type ClockPlan,
  type ClockRules,
  type EventKind,
  KIND_BITS,
  maskOf,
  type Plan,
  type StateRule,
} from './clock-plan';
import { anyOf, type Occurrence, type Test, testOf } from './compile-condition';
import { indexContracts } from './contract-choice';

type Clock = NonNullable<Scheme['clocks'][ClockName]>;

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
  const configured = clocksInOrder(scheme.clocks);
  const clocks = configured.map(([name, config], place) =>
    compileClock(name, kindOf(scheme, name), place, config),
  );
  const stages = stageIdsOf(scheme).map((id, at) => compileStage(id, clocks.length + at));
  const rules = clocks.map((clock) => compileRules(clock, scheme));
  const stateRules = clocks.flatMap((clock) => stateRulesOf(clock, scheme));
  const conditions = clocks.flatMap((clock) => ACTS.flatMap((act) => conditionsOf(clock, act, scheme)));
  const pauseWatch = watchOf(configured.flatMap(([, config]) => pauseConditionsOf(config)));
  const partyWatch = watchOf(scheme.holders.map(({ when }) => when));
  const placeWatch = watchOf([
    ...scheme.contracts.map(({ when }) => when),
    ...(scheme.follows ? [scheme.follows] : []),
  ]);
  const asksForWords = stateRules.length > 0 || (placeWatch & KIND_BITS.comment) !== 0;
  return {
    scheme,
    clocks: [...clocks, ...stages],
    stages,
    rules,
    watches: new Set<Occurrence['on']>(['resolved', 'reopened', ...conditions.flatMap(happeningsOf)]),
    commentRules: commentKinds.map((kind) => compileCommentRules(clocks, scheme, kind)),
    watchesComments: asksForWords || ((pauseWatch | partyWatch) & KIND_BITS.comment) !== 0,
    mayRetarget: asksForWords,
    stateRules,
    partyRules: scheme.holders.map(({ holder, when }) => ({ holder, test: testOf(when) })),
    pauseWatch,
    partyWatch,
    dateFields: new Set(clocks.flatMap(({ dateFields }) => [...dateFields])),
    followsTest: scheme.follows ? testOf(scheme.follows) : null,
    contracts: indexContracts(scheme),
    placeWatch,
    severityHeldFor: lengthOf(scheme.severityHeldFor),
  };
}

const ACTS = ['cancel', 'stop', 'restart', 'start'] as const;

function compileClock(name: ClockName, kind: ClockKind, place: number, config: Clock): ClockPlan {
  const pauses = pauseConditionsOf(config);
  const stops = config.stop.flatMap(leavesOf);
  const endsWhenResolved = config.endsWhenResolved && kind !== 'report';
  const endsWhenReplied = stops.some((leaf) => 'onceResolved' in leaf && leaf.onceResolved);
  return {
    name,
    kind,
    stage: null,
    place,
    endsWhenResolved,
    endsWhenReplied,
    startsUnresolved: endsWhenResolved || endsWhenReplied || config.stop.some(isResolving),
    repliedWithin: lengthOf(config.repliedWithin),
    onReopen: reopeningOf(kind, config),
    dateFields: dateFieldsOf(config.start),
    pauseTest: pauses.length > 0 ? anyOf(pauses.map(testOf)) : null,
    pausesInStatuses: pauses.flatMap(leavesOf).some((leaf) => 'is' in leaf && leaf.is === 'status'),
  };
}

/** The stages that the scheme's report or a contract's may have, each id once. */
const stageIdsOf = ({ report, contracts }: Scheme): string[] => [
  ...new Set(
    [report, ...contracts.map((contract) => contract.report)].flatMap((terms) =>
      (terms?.stages ?? []).map(({ id }) => id),
    ),
  ),
];

/** A stage begins and ends by what it counts from and by its publication, whatever the rules of the clock say. */
const compileStage = (stage: string, place: number): ClockPlan => ({
  name: 'report',
  kind: 'report',
  stage,
  place,
  endsWhenResolved: false,
  endsWhenReplied: false,
  startsUnresolved: false,
  repliedWithin: 0,
  onReopen: 'nothing',
  dateFields: new Set(),
  pauseTest: null,
  pausesInStatuses: false,
});

const isResolving = (condition: Condition) => 'on' in condition && condition.on === 'resolved';

function pauseConditionsOf({ pause, pauseInStatuses }: Clock): During[] {
  return pauseInStatuses.length > 0 ? [...pause, { is: 'status', in: pauseInStatuses }] : pause;
}

/** The rules that something which happens may meet; with a kind given, those alone that it may meet. */
function compileRules(clock: ClockPlan, scheme: Scheme, on?: Occurrence['on']): ClockRules {
  const compile = (act: Act) => {
    const tests = conditionsOf(clock, act, scheme).flatMap((condition) => {
      const happenings = happeningsOf(condition);
      if (on !== undefined && !happenings.includes(on)) return [];
      return happenings.length === 0 ? [] : [watching(new Set(happenings), condition)];
    });
    return tests.length > 0 ? anyOf(tests) : null;
  };
  const [cancel, stop] = [compile('cancel'), compile('stop')];
  return { clock, cancel, stop, restart: compile('restart'), start: compile('start') };
}

/** A condition that something must happen for is looked at only when something of the kind does. */
function watching(happenings: ReadonlySet<Occurrence['on']>, condition: Condition): Test {
  const test = testOf(condition);
  if ('on' in condition) return test;
  return (facts, moment) => moment.some(({ on }) => happenings.has(on)) && test(facts, moment);
}

/** A report is owed whatever is put off: only reopening takes it back. What reopening begins is said by the clock's setting. */
function conditionsOf(clock: ClockPlan, act: Act, scheme: Scheme): Condition[] {
  const config = own(scheme.clocks, clock.name);
  if (!config || (clock.kind === 'report' && act === 'cancel')) return [];
  if (act !== 'start') return config[act];
  const starts = startsOf(config);
  return clock.onReopen === 'new' ? [...starts, { on: 'reopened' }] : starts;
}

function stateRulesOf(clock: ClockPlan, scheme: Scheme): StateRule[] {
  return ACTS.flatMap((act) =>
    conditionsOf(clock, act, scheme)
      .filter((condition) => happeningsOf(condition).length === 0)
      .map((condition) => ({ clock, act, test: testOf(condition) })),
  );
}

/** The rules that a word may meet, by its side and who may read it; nobody's meets none. */
function compileCommentRules(
  clocks: ClockPlan[],
  scheme: Scheme,
  kind: (typeof commentKinds)[number],
): ClockRules[] {
  if (kind.side === 'nobody') return [];
  const hearing = clocks.filter((clock) => {
    const leaves = ACTS.flatMap((act) => conditionsOf(clock, act, scheme)).flatMap(leavesOf);
    return leaves.some(
      (leaf) =>
        'on' in leaf &&
        leaf.on === 'comment' &&
        (leaf.side === undefined || leaf.side === kind.side) &&
        (leaf.visibility === 'any' || (leaf.visibility === 'public') === kind.public),
    );
  });
  return hearing.map((clock) => compileRules(clock, scheme, 'comment'));
}

function happeningsOf(condition: Condition): Occurrence['on'][] {
  return leavesOf(condition).flatMap((leaf) => ('on' in leaf ? [leaf.on] : []));
}

function watchOf(conditions: During[]): number {
  const leaves = conditions.flatMap(leavesOf);
  return maskOf(leaves.flatMap((leaf): EventKind[] => ('is' in leaf ? WATCHED[leaf.is] : [])));
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
  reporter: [],
  'last-word': ['comment'],
  'with-third-party': ['app'],
  client: ['app'],
  organization: ['app'],
  'work-type': ['work-type'],
  component: ['components'],
};
