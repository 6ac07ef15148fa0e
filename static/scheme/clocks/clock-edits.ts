import { type ClockKind, clockNames } from '../../../src/common/clock-names';
import { own } from '../../../src/common/own';
import type { Condition, Scheme } from '../../../src/contract/scheme';

export type Clock = string;
type Rules = Scheme['clocks'][Clock];

/** A scheme without one of its clocks, its goals and the share that is promised of it. */
export function withoutClock(scheme: Scheme, removed: Clock): Scheme {
  return {
    ...scheme,
    clocks: omitClock(scheme.clocks, removed),
    goals: omitGoals(scheme.goals, removed),
    targets: omitClock(scheme.targets, removed),
    contracts: scheme.contracts.map((contract) => ({
      ...contract,
      goals: contract.goals && omitGoals(contract.goals, removed),
      targets: contract.targets && omitClock(contract.targets, removed),
    })),
  };
}

const omitGoals = (goals: Scheme['goals'], removed: Clock): Scheme['goals'] =>
  Object.fromEntries(
    Object.entries(goals).map(([severity, clocks]) => [severity, omitClock(clocks, removed)]),
  );

/** A scheme given back a clock as another had it, with its goals and its share; what was changed since stays. */
export function withClockOf(scheme: Scheme, before: Scheme, clock: Clock): Scheme {
  const formerOf = (id: string) => before.contracts.find((contract) => contract.id === id);
  return {
    ...scheme,
    clocks: { ...scheme.clocks, ...pickClock(before.clocks, clock) },
    goals: withGoalsOf(scheme.goals, before.goals, clock),
    targets: { ...scheme.targets, ...pickClock(before.targets, clock) },
    contracts: scheme.contracts.map((contract) => {
      const { goals = {}, targets } = formerOf(contract.id) ?? {};
      return {
        ...contract,
        goals: contract.goals && withGoalsOf(contract.goals, goals, clock),
        targets: contract.targets && { ...contract.targets, ...pickClock(targets, clock) },
      };
    }),
  };
}

const withGoalsOf = (goals: Scheme['goals'], before: Scheme['goals'], clock: Clock): Scheme['goals'] =>
  Object.fromEntries(
    Object.entries(goals).map(([severity, clocks]) => [
      severity,
      { ...clocks, ...pickClock(own(before, severity), clock) },
    ]),
  );

function pickClock<Held>(record: Record<Clock, Held> | undefined, clock: Clock): Record<Clock, Held> {
  return Object.fromEntries(Object.entries(record ?? {}).filter(([key]) => key === clock));
}

function omitClock<Held extends object>(record: Held, removed: Clock): Held {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== removed)) as Held;
}

/** The clocks a scheme may still be given; that of the report only where one is owed. */
export const missingClocksOf = (scheme: Scheme): Clock[] =>
  clockNames.filter((clock) => !own(scheme.clocks, clock) && (clock !== 'report' || scheme.report));

/** The key of one more clock of a kind, which the scheme does not have yet. */
export function freeKeyOf(scheme: Scheme, kind: ClockKind): Clock {
  let nth = 2;
  while (own(scheme.clocks, `${kind}-${nth}`)) nth += 1;
  return `${kind}-${nth}`;
}

/** A clock of a kind under a key of its own, as it begins. */
export const createOwnClock = (kind: ClockKind, name: Rules['name']): Rules => ({
  ...createClock(kind),
  kind,
  name,
});

/** A clock as it begins: from the creation to the resolving; the report's from there to its publication. */
export function createClock(clock: Clock): Rules {
  const report = clock === 'report';
  return {
    start: report ? [{ on: 'resolved' }] : [{ on: 'created' }],
    stop: report ? [{ on: 'app-event', kinds: ['published'] }] : [{ on: 'resolved' }],
    restart: [],
    cancel: [{ on: 'app-event', kinds: ['deferred', 'out-of-scope'] }],
    endsWhenResolved: !report,
    repliedWithin: 'PT24H',
    pauseInStatuses: [],
    pause: [],
    clause: '',
  };
}

/** Whether a clock ends once the client was told of the resolution. */
export function endsOnceNotified(conditions: Condition[]): boolean {
  return conditions.some((condition) => {
    if ('any' in condition) return endsOnceNotified(condition.any);
    if ('all' in condition) return endsOnceNotified(condition.all);
    return 'onceResolved' in condition && condition.onceResolved === true;
  });
}
