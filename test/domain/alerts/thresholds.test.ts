/** The thresholds a scheme may write, and when each is reached as its clock counts. */
import { formatThreshold, parseThreshold } from '../../../src/common/threshold';
import { dueAlertsOf, findNextAlertAt, passedMomentsOf } from '../../../src/domain/alerts/thresholds';
import { lint } from '../../../src/domain/lint/lint';
import { alertRulesOf, alertSettings } from '../../../src/domain/scheme/alert-settings';
import { withHolidays } from '../../../src/domain/scheme/calendars/holidays';
import { type Goal, type Scheme, schemeSchema } from '../../../src/domain/scheme/scheme';

import { evaluateClocks } from '../../../src/domain/sla/clock';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { valtech } from '../../../src/presets/valtech/scheme';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const preset = withHolidays(valtech, 2025, 2025);
const received = Date.parse('2025-06-05T14:00:00Z'); // Thursday 10:00 in Montréal
const at = (text: string) => Date.parse(text);

const issue = historyOf({
  id: '1',
  key: 'SUP-1',
  fields: {
    created: '2025-06-05T14:00:00Z',
    summary: 'Down',
    reporter: { accountId: 'client' },
    status: { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
    priority: { id: '1', name: 'Fatal' },
  },
  changelog: { histories: [] },
});

/** A scheme with one clock, a goal and these thresholds. */
function schemeWith(goal: Goal, thresholds: string[], more: object = {}): Scheme {
  const { response } = preset.clocks;
  const rule = { goal, clause: 'one promise' };
  return {
    ...preset,
    clocks: { response },
    goals: { Fatal: { response: rule } },
    alerts: alertSettings.parse({ thresholds: thresholds.map((text) => ({ at: text })), ...more }),
  } as Scheme;
}

/** Every instant at which something is told until a moment, each by what is told. */
function tellingsOf(scheme: Scheme, until: number): [number, string][] {
  const tellings: [number, string][] = [];
  for (let now = received; now < until; ) {
    const next = findNextAlertAt(scheme, evaluateClocks(scheme, issue, now), now);
    if (next === null || next > until) break;
    now = next;
    const [alert] = dueAlertsOf(scheme, evaluateClocks(scheme, issue, now), now);
    tellings.push([now, alert?.threshold ?? '']);
  }
  return tellings;
}

const hoursGoal: Goal = { in: 'hours', calendar: 'business', breach: 'PT4H' };
const elapsedGoal: Goal = { in: 'elapsed', breach: 'PT4H' };

test.each([
  ['30 %', { kind: 'share', percent: 30 }],
  ['12.5%', { kind: 'share', percent: 12.5 }],
  ['100%', { kind: 'due' }],
  ['due', { kind: 'due' }],
  ['PT15M before', { kind: 'before', length: { days: 0, ms: 15 * MINUTE } }],
  ['2 h before', { kind: 'before', length: { days: 0, ms: 2 * HOUR } }],
  ['P1DT2H before', { kind: 'before', length: { days: 1, ms: 2 * HOUR } }],
  ['1 h 30 min after', { kind: 'after', length: { days: 0, ms: 90 * MINUTE } }],
  ['every 4 h, at most 3 times', { kind: 'every', length: { days: 0, ms: 4 * HOUR }, times: 3 }],
  ['every P1D', { kind: 'every', length: { days: 1, ms: 0 }, times: null }],
  ['15-min-before', { kind: 'before', length: { days: 0, ms: 15 * MINUTE } }],
  ['each-hour-after', { kind: 'every', length: { days: 0, ms: HOUR }, times: null }],
])('%s is a threshold', (text, moment) => {
  expect(parseThreshold(text)).toEqual(moment);
  expect(parseThreshold(formatThreshold(moment as never))).toEqual(moment);
});

test.each([
  ...['', '0%', '101%', '-5%', '50', 'PT15M', 'before', '0 h before', 'PT0S after', 'soon', 'constructor'],
  ...['every 4 h, at most 0 times', 'every', 'P9999D after', '2 h before before', 'due after'],
])('“%s” is none, and a scheme with it is refused at its place', (text) => {
  expect(parseThreshold(text)).toBeNull();
  const { error } = alertSettings.safeParse({ thresholds: [{ at: 'due' }, { at: text }] });
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['thresholds.1.at']);
});

test('a scheme that says nothing warns once and tells a breach three times, and never again', () => {
  const { alerts: _, ...silent } = schemeWith(elapsedGoal, ['due']);
  const due = received + 4 * HOUR;
  expect(tellingsOf(silent as Scheme, received + 90 * 24 * HOUR)).toEqual([
    [received + 3 * HOUR, '75%'],
    [due + 1, 'due'],
    [due + HOUR, 'PT1H after'],
    [due + 4 * HOUR, 'PT4H after'],
  ]);
});

test('a clock of business hours is told of in business hours, before and after its breach', () => {
  const scheme = schemeWith(hoursGoal, ['5 h before', '90 min before', '30 %', 'due', 'PT4H after']);
  expect(tellingsOf(scheme, received + 30 * 24 * HOUR)).toEqual([
    [at('2025-06-05T15:12:00Z'), '30 %'],
    [at('2025-06-05T16:30:00Z'), '90 min before'],
    [at('2025-06-05T18:00:00Z') + 1, 'due'],
    [at('2025-06-06T12:30:00Z'), 'PT4H after'],
  ]);
});

test('a threshold that comes again comes as often as it says', () => {
  const scheme = schemeWith(elapsedGoal, ['every 4 h, at most 3 times']);
  const due = received + 4 * HOUR;
  expect(tellingsOf(scheme, received + 30 * 24 * HOUR).map(([now]) => now)).toEqual([
    due + 4 * HOUR,
    due + 8 * HOUR,
    due + 12 * HOUR,
  ]);
});

test('two thresholds that mean the same moment are one alert, also one that an earlier version sent', () => {
  const scheme = schemeWith(elapsedGoal, ['due']);
  const now = received + 20 * HOUR;
  const passed = (...thresholds: string[]) =>
    passedMomentsOf(scheme, evaluateClocks(scheme, issue, now), () => thresholds, now).map(({ key }) => key);
  expect(new Set(passed('PT4H after', '4 h after', '240 min after')).size).toBe(1);
  expect(passed('PT16H after')).toEqual(passed('each-hour-after'));
  expect(passed('due')).toEqual(passed('100%'));
  expect(passed('PT15M before')).toEqual(passed('15-min-before'));
});

test('a day of a clock that counts business days is a business day', () => {
  const scheme = schemeWith({ in: 'business-days', calendar: 'business', breach: 3 }, ['1 d before']);
  expect(tellingsOf(scheme, received + 30 * 24 * HOUR)).toEqual([[at('2025-06-09T14:00:00Z'), '1 d before']]);
});

test('a clock with an aim alone is told of where a scheme has thresholds of its own, and nowhere else', () => {
  const aim: Goal = { in: 'elapsed', aim: 'PT4H' };
  const scheme = schemeWith(aim, ['50%', '1 h before', 'due', 'PT1H after']);
  expect(tellingsOf(scheme, received + 30 * 24 * HOUR)).toEqual([
    [received + 2 * HOUR, '50%'],
    [received + 3 * HOUR, '1 h before'],
    [received + 4 * HOUR + 1, 'due'],
    [received + 5 * HOUR, 'PT1H after'],
  ]);
  const now = received + 5 * HOUR;
  const [alert] = dueAlertsOf(scheme, evaluateClocks(scheme, issue, now), now);
  expect(alert).toMatchObject({
    limit: { kind: 'aim', at: received + 4 * HOUR },
    cycle: { breachedAt: null },
  });
  const { alerts: _, ...silent } = scheme;
  expect(tellingsOf(silent as Scheme, received + 30 * 24 * HOUR)).toEqual([]);
  expect(tellingsOf(schemeWith(aim, ['due'], { aims: false }), received + 30 * 24 * HOUR)).toEqual([]);
});

test('a scheme of an earlier version is read as it is', () => {
  const thresholds = [{ at: '50%' }, { at: '15-min-before' }, { at: '100%' }, { at: 'each-hour-after' }];
  const to = { assignee: true, team: true, groups: [], people: [] };
  const alerts = { thresholds, to, note: false, acts: [{ at: '100%', priority: 'Fatal' }] };
  const read = schemeSchema.parse({ ...valtech, alerts }).alerts;
  expect(read).toEqual(alerts);
  expect(alertRulesOf({ alerts: read })).toMatchObject({ quietHours: true, mailsPerHour: 20, digest: true });
});

test('lint finds an alert that no target is long enough for, and one that repeats without an end', () => {
  const scheme = schemeWith(elapsedGoal, [
    '5 h before',
    '1 h before',
    'every 4 h',
    'every 4 h, at most 3 times',
  ]);
  const codesOf = (linted: Scheme) =>
    lint(linted, received).flatMap(({ code, path }) => (path.startsWith('alerts') ? [[code, path]] : []));
  expect(codesOf(scheme)).toEqual([
    ['unreachable-alert', 'alerts.thresholds.0.at'],
    ['alert-without-end', 'alerts.thresholds.2.at'],
  ]);
  expect(codesOf(schemeWith(hoursGoal, ['1 d before', 'P1D after']))).toEqual([
    ['unreachable-alert', 'alerts.thresholds.0.at'],
  ]);
});
