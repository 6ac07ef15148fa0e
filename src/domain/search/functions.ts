import { kindOfName } from '../../common/clock-names';
import { own } from '../../common/own';
import { type ClockKind, type ClockName, clockNames } from '../scheme/scheme';
import { ownStateOf } from '../sla/issue-state';
import { type Condition, toJql, toOppositeJql } from './condition';

/** A function of the search box as Jira hands it over: `issue in slaAtRisk("2h")`. */
export interface Clause {
  functionName: string;
  operator: string;
  arguments: string[];
}

/** What is wrong with a function as somebody wrote it. */
type SearchProblem =
  | { code: 'no-such-function' | 'no-argument'; name: string }
  | { code: 'one-clock'; names: string }
  | { code: 'no-such-clock'; name: string; names: string }
  | { code: 'one-length'; written: string }
  | { code: 'kinds-only'; name: string; names: string }
  | { code: 'elapsed-form' };

/** The search it stands for, or what is wrong with it. */
export type Meaning = { jql: string } | { problem: SearchProblem };

type ParsedCondition = Condition | { problem: SearchProblem };

/**
 * What a function means, in Jira's own words: relative dates over the app's fields and the states kept on the issue, so that the
 * search never goes stale, is the same for everybody and knows no limit of issues.
 *
 * @example meaningOf({ functionName: 'slaMet', operator: 'in', arguments: ['resolution'] })
 * // => { jql: 'slaResolutionState = met' }
 */
export function meaningOf(
  { functionName, operator, arguments: args }: Clause,
  ownClocks: readonly ClockName[] = [],
  toldClocks: readonly ClockName[] = ownClocks,
): Meaning {
  const parse = own(FUNCTIONS, functionName);
  if (!parse) return { problem: { code: 'no-such-function', name: functionName } };
  const condition = parse(
    args.map((text) => text.trim()),
    { ownClocks, toldClocks },
  );
  if ('problem' in condition) return condition;
  return { jql: operator.trim().toLowerCase() === 'not in' ? toOppositeJql(condition) : toJql(condition) };
}

/** The clocks that schemes call by keys of their own, and those of them that anybody may be told: a contract's may bear a client's name. */
interface Clocks {
  ownClocks: readonly ClockName[];
  toldClocks: readonly ClockName[];
}

const FUNCTIONS: Record<string, (args: string[], clocks: Clocks) => ParsedCondition> = {
  slaBreached: (args, clocks) => matchClocks(args, clocks, 'breached'),
  slaAtRisk: matchAtRisk,
  slaPaused: (args, clocks) => matchClocks(args, clocks, 'paused'),
  slaMet: (args, clocks) => matchClocks(args, clocks, 'met'),
  slaElapsed: matchElapsed,
  reportOwed: (args) =>
    args.length > 0
      ? { problem: { code: 'no-argument', name: 'reportOwed' } }
      : { field: 'slaReportOwed', operator: '=', value: 'yes' },
};

/** The fields that hold when a clock is due, which relative dates can be compared with. */
const DUE_FIELDS: Record<ClockKind, string> = {
  acknowledge: '"SLA acknowledge due"',
  response: '"SLA response due"',
  update: '"SLA next update due"',
  workaround: '"SLA workaround due"',
  resolution: '"SLA resolution due"',
  report: '"Incident report due"',
};

const aliasOf = (clock: ClockKind, what: string) =>
  `sla${clock.slice(0, 1).toUpperCase()}${clock.slice(1)}${what}`;

function stateConditionOf(clock: ClockKind, state: string): Condition {
  return { field: aliasOf(clock, 'State'), operator: '=', value: state };
}

type SearchedState = 'breached' | 'paused' | 'met';

/** A kind of clock, whatever the scheme calls those of the kind. */
function kindConditionOf(kind: ClockKind, state: SearchedState): Condition {
  const called = state === 'breached' ? breachedConditionOf(kind) : stateConditionOf(kind, state);
  return { any: [called, ownConditionOf(kind, state)] };
}

const ownConditionOf = (clock: ClockName, state: SearchedState): Condition => ({
  ...{ field: 'slaOwnClock', operator: '=', value: `"${ownStateOf(clock, state)}"` },
});

/** Recorded as breached, or running past its due instant since the last evaluation. */
function breachedConditionOf(clock: ClockKind): Condition {
  const field = DUE_FIELDS[clock];
  const late: Condition = {
    all: [stateConditionOf(clock, 'running'), { field, operator: '<', value: 'now()' }],
  };
  return { any: [stateConditionOf(clock, 'breached'), late] };
}

function matchClocks(
  args: string[],
  { ownClocks, toldClocks }: Clocks,
  state: SearchedState,
): ParsedCondition {
  const [name, ...more] = args;
  const names = [...clockNames, ...toldClocks];
  if (more.length > 0) return { problem: { code: 'one-clock', names: names.join(', ') } };
  if (name === undefined) return { any: clockNames.map((kind) => kindConditionOf(kind, state)) };
  const kind = findClock(name);
  if (kind) return kindConditionOf(kind, state);
  const ofOwn = ownClocks.find((clock) => clock === name.toLowerCase());
  return ofOwn === undefined ? refuseClock(name, names) : ownConditionOf(ofOwn, state);
}

/** Whether a search asks for a clock by another word than its kind, so that the schemes have to say whether there is one. */
export const asksForOwnClock = ({ functionName, arguments: args }: Clause): boolean =>
  ['slaBreached', 'slaPaused', 'slaMet', 'slaElapsed'].includes(functionName) &&
  args.slice(0, 1).some((name) => kindOfName(name.trim().toLowerCase()) === undefined);

function matchAtRisk(args: string[]): ParsedCondition {
  const [length = '', ...more] = args;
  if (more.length > 0 || !/^[1-9]\d{0,3}[mhdw]$/.test(length)) {
    const written = args.map((text) => `"${text}"`).join(', ');
    return { problem: { code: 'one-length', written } };
  }
  return { any: clockNames.map((clock) => dueWithinOf(clock, length)) };
}

function dueWithinOf(clock: ClockKind, length: string): Condition {
  const field = DUE_FIELDS[clock];
  return {
    all: [
      stateConditionOf(clock, 'running'),
      { field, operator: '>=', value: 'now()' },
      { field, operator: '<=', value: `"${length}"` },
    ],
  };
}

const MINUTES: Record<string, number> = { m: 1, h: 60, d: 1440, w: 10_080 };

/**
 * Minutes counted by a clock: exact for one that has ended, as of the last evaluation for one that runs. Jira compares numbers only
 * under names that the manifest lists, which know no clock of a scheme's own.
 */
function matchElapsed(args: string[], { ownClocks }: Clocks): ParsedCondition {
  const [name = '', comparison = '', length = '', ...more] = args;
  const clock = findClock(name);
  if (ownClocks.includes(name.toLowerCase()))
    return { problem: { code: 'kinds-only', name, names: clockNames.join(', ') } };
  if (!clock) return refuseClock(name);
  const [, amount, unit = ''] = /^(\d{1,6})([mhdw])$/.exec(length) ?? [];
  const operator = (['>', '>=', '<', '<='] as const).find((candidate) => candidate === comparison);
  if (more.length > 0 || !operator || amount === undefined) return { problem: { code: 'elapsed-form' } };
  return { field: aliasOf(clock, 'Elapsed'), operator, value: Number(amount) * (own(MINUTES, unit) ?? 1) };
}

function findClock(name: string): ClockKind | undefined {
  return clockNames.find((clock) => clock === name.toLowerCase());
}

function refuseClock(name: string, names: readonly ClockName[] = clockNames): { problem: SearchProblem } {
  return { problem: { code: 'no-such-clock', name, names: names.join(', ') } };
}
