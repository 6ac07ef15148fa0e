/** Our cycles beside those of Jira Service Management: equal, or the reason, and none without one. */

import { summarizeComparison, withEditedCalendars } from '../../../src/common/comparison';
import { compareIssue } from '../../../src/domain/exchange/compare/compare-cycles';
import { readServiceSlas } from '../../../src/domain/exchange/compare/service-slas';
import { withEveryHoliday } from '../../../src/domain/scheme/calendars/renew';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { presets } from '../../../src/presets';
import { AGENT, CLIENT, JiraIssue } from '../../support/jira-issue';

let valtech: Scheme;

beforeAll(async () => {
  valtech = await withEveryHoliday(presets.valtech as Scheme, T0);
});

const MINUTE = 60_000;
const T0 = Date.parse('2025-06-05T14:00:00Z');
const at = (minutes: number) => new Date(T0 + minutes * MINUTE).toISOString();
const instant = (minutes: number) => ({ epochMillis: T0 + minutes * MINUTE });
const length = (minutes: number) => ({ millis: minutes * MINUTE });

/** A cycle as Jira Service Management answers it, by minutes. */
const createCycle = (
  start: number,
  stop: number | null,
  goal: number,
  elapsed: number,
  more: object = {},
) => ({
  startTime: instant(start),
  ...(stop === null ? {} : { stopTime: instant(stop) }),
  breachTime: instant(start + goal),
  ...{ breached: elapsed > goal, goalDuration: length(goal), elapsedTime: length(elapsed), ...more },
});
const answer = (name: string, completedCycles: object[], ongoingCycle?: object) => ({
  values: [{ id: '1', name, completedCycles, ...(ongoingCycle ? { ongoingCycle } : {}) }],
});

function compare(issue: JiraIssue, json: unknown, now = 600, scheme = valtech) {
  const history = historyOf(issue.toJson('SUP-1'));
  const theirs = readServiceSlas(json);
  if (!theirs) throw new Error('no answer about SLAs');
  const { clocks } = evaluateClocks(scheme, history, T0 + now * MINUTE);
  return compareIssue(scheme, history, clocks, theirs).filter(
    ({ clock, sla }) => sla !== null || clock === null,
  );
}

const answered = () => new JiraIssue(at(0), 'Fatal').addComment(at(5), AGENT);
const reasonsOf = (compared: ReturnType<typeof compare>) => compared.map(({ reason }) => reason);

test.each<[string, () => JiraIssue, object, string[]]>([
  ['the same cycle', answered, answer('Time to first response', [createCycle(0, 5, 15, 5)]), ['equal']],
  ['another stop', answered, answer('Time to first response', [createCycle(0, 9, 15, 9)]), ['other-stop']],
  ['another start', answered, answer('Time to first response', [createCycle(-3, 5, 15, 8)]), ['other-start']],
  ['another goal', answered, answer('Time to first response', [createCycle(0, 5, 30, 5)]), ['other-goal']],
  [
    'another calendar',
    answered,
    answer('Time to first response', [createCycle(0, 5, 15, 2)]),
    ['other-calendar'],
  ],
  [
    'an SLA without a clock',
    answered,
    answer('Time to reach Mars', [createCycle(0, 5, 15, 5)]),
    ['no-clock'],
  ],
  [
    'a cycle more there',
    answered,
    answer('Time to first response', [createCycle(0, 5, 15, 5), createCycle(60, 70, 15, 10)]),
    ['equal', 'only-there'],
  ],
])('%s', (_, create, json, reasons) => {
  expect(reasonsOf(compare(create(), json))).toEqual(reasons);
});

test('an agent who reported it answers nobody with his own word here', () => {
  const issue = new JiraIssue(at(0), 'Fatal', { reporter: AGENT }).addComment(at(5), AGENT);
  const json = answer('Time to first response', [createCycle(0, 5, 15, 5)]);
  const scheme = valtech;
  const history = { ...historyOf(issue.toJson('SUP-1')), reporterSide: 'team' as const };
  const { clocks } = evaluateClocks(scheme, history, T0 + 10 * MINUTE);
  const [row] = compareIssue(scheme, history, clocks, readServiceSlas(json) ?? []);
  expect(row?.reason).toBe('agent-reporter');
});

test('what runs is compared by when it is due, and by whether it is paused', () => {
  const open = () => new JiraIssue(at(0), 'Fatal').addComment(at(1), CLIENT);
  const json = (more: object) => answer('Time to first response', [], createCycle(0, null, 15, 3, more));
  expect(reasonsOf(compare(open(), json({}), 5))).toEqual(['equal']);
  expect(reasonsOf(compare(open(), json({ paused: true }), 5))).toEqual(['pause-not-here']);
});

test('a calendar that was edited later makes all that ended before differ, and nothing after', () => {
  const row = (key: string, endedThere: number, reason: 'equal' | 'other-calendar') => ({
    key,
    sla: 'A',
    reason,
    endedThere,
  });
  const rows = [row('X-1', 1, 'other-calendar'), row('X-2', 2, 'other-calendar'), row('X-3', 3, 'equal')];
  expect(withEditedCalendars(rows).map(({ reason }) => reason)).toEqual([
    'calendar-edited',
    'calendar-edited',
    'equal',
  ]);
  const mixed = [...rows, row('X-4', 4, 'other-calendar')];
  expect(withEditedCalendars(mixed).map(({ reason }) => reason)).not.toContain('calendar-edited');
});

test('the sum of the reasons is every cycle, whatever was compared', () => {
  const json = {
    values: [
      {
        name: 'Time to first response',
        completedCycles: [createCycle(0, 5, 15, 5), createCycle(9, 9, 9, 9)],
      },
      { name: 'Time to resolution', completedCycles: [], ongoingCycle: createCycle(0, null, 60, 3) },
      { name: 'Another resolution', completedCycles: [createCycle(0, 1, 2, 3)] },
    ],
  };
  const compared = compare(answered(), json);
  const sum = summarizeComparison(compared).reduce((total, { cycles }) => total + cycles, 0);
  expect(sum).toBe(compared.length);
  expect(compared.filter(({ theirs }) => theirs !== null)).toHaveLength(4);
});

test('another answer is none about SLAs', () => {
  expect(readServiceSlas({ errorMessage: 'The request you are looking for does not exist' })).toBeNull();
});
