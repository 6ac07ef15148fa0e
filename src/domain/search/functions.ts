import { own } from '../../common/own';
import { type ClockKind, clockNames } from '../scheme/scheme';
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
  | { code: 'elapsed-form' };

/** The search it stands for, or what is wrong with it. */
export type Meaning = { jql: string } | { problem: SearchProblem };

type ParsedCondition = Condition | { problem: SearchProblem };

const CLOCKS = clockNames.join(', ');

/**
 * What a function means, in Jira's own words: relative dates over the app's fields and the states kept on the issue, so that the
 * search never goes stale, is the same for everybody and knows no limit of issues.
 *
 * @example meaningOf({ functionName: 'slaMet', operator: 'in', arguments: ['resolution'] })
 * // => { jql: 'slaResolutionState = met' }
 */
export function meaningOf({ functionName, operator, arguments: args }: Clause): Meaning {
  const parse = own(FUNCTIONS, functionName);
  if (!parse) return { problem: { code: 'no-such-function', name: functionName } };
  const condition = parse(args.map((text) => text.trim()));
  if ('problem' in condition) return condition;
  return { jql: operator.trim().toLowerCase() === 'not in' ? toOppositeJql(condition) : toJql(condition) };
}

const FUNCTIONS: Record<string, (args: string[]) => ParsedCondition> = {
  slaBreached: (args) => matchClocks(args, breachedConditionOf),
  slaAtRisk: matchAtRisk,
  slaPaused: (args) => matchClocks(args, (clock) => stateConditionOf(clock, 'paused')),
  slaMet: (args) => matchClocks(args, (clock) => stateConditionOf(clock, 'met')),
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

/** Recorded as breached, or running past its due instant since the last evaluation. */
function breachedConditionOf(clock: ClockKind): Condition {
  const field = DUE_FIELDS[clock];
  const late: Condition = {
    all: [stateConditionOf(clock, 'running'), { field, operator: '<', value: 'now()' }],
  };
  return { any: [stateConditionOf(clock, 'breached'), late] };
}

function matchClocks(args: string[], condition: (clock: ClockKind) => Condition): ParsedCondition {
  const [name, ...more] = args;
  if (more.length > 0) return { problem: { code: 'one-clock', names: CLOCKS } };
  if (name === undefined) return { any: clockNames.map(condition) };
  const clock = findClock(name);
  return clock ? condition(clock) : refuseClock(name);
}

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

/** Minutes counted by a clock: exact for one that has ended, as of the last evaluation for one that runs. */
function matchElapsed(args: string[]): ParsedCondition {
  const [name = '', comparison = '', length = '', ...more] = args;
  const clock = findClock(name);
  if (!clock) return refuseClock(name);
  const [, amount, unit = ''] = /^(\d{1,6})([mhdw])$/.exec(length) ?? [];
  const operator = (['>', '>=', '<', '<='] as const).find((candidate) => candidate === comparison);
  if (more.length > 0 || !operator || amount === undefined) return { problem: { code: 'elapsed-form' } };
  return { field: aliasOf(clock, 'Elapsed'), operator, value: Number(amount) * (own(MINUTES, unit) ?? 1) };
}

function findClock(name: string): ClockKind | undefined {
  return clockNames.find((clock) => clock === name.toLowerCase());
}

function refuseClock(name: string): { problem: SearchProblem } {
  return { problem: { code: 'no-such-clock', name, names: CLOCKS } };
}
