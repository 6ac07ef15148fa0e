import { dueAlertsOf, findNextAlertAt } from '../../../src/domain/alerts/thresholds';
import { findMissingReferences } from '../../../src/domain/lint/problems/references';
import { alertSettings, createDefaultAlerts } from '../../../src/domain/scheme/alert-settings';
import { withHolidays } from '../../../src/domain/scheme/calendars/holidays';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import type { HistoryEvent } from '../../../src/domain/sla/history/history';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { valtech } from '../../../src/presets/valtech/scheme';

const scheme = withHolidays(valtech, 2025, 2025);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (text: string) => Date.parse(text);

function createIssue(created: string, priority: string, comments: object[] = []) {
  const fields = {
    created,
    summary: 'Down',
    reporter: { accountId: 'client' },
    status: { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
    priority: { id: '1', name: priority },
    comment: { comments },
  };
  return historyOf({ id: '1', key: 'SUP-1', fields, changelog: { histories: [] } });
}

function findAlertsAt(history: ReturnType<typeof createIssue>, now: number, rules: Scheme = scheme) {
  return dueAlertsOf(rules, evaluateClocks(rules, history, now), now).map(({ clock, threshold }) => [
    clock,
    threshold,
  ]);
}

const fatal = createIssue('2025-06-05T14:00:00Z', 'Fatal');
const received = at('2025-06-05T14:00:00Z');

test('a scheme that says nothing of alerts has those of one that says nothing about each', () => {
  expect(createDefaultAlerts()).toEqual(alertSettings.parse({}));
});

test('a clock warns at three quarters of its goal, not a millisecond before', () => {
  expect(findAlertsAt(fatal, received + 11.25 * MINUTE - 1)).toEqual([]);
  expect(findAlertsAt(fatal, received + 11.25 * MINUTE)).toEqual([['response', '75%']]);
});

test('at the due instant nothing is breached yet; the moment after, it is', () => {
  expect(findAlertsAt(fatal, received + 15 * MINUTE)).toEqual([['response', '75%']]);
  expect(findAlertsAt(fatal, received + 15 * MINUTE + 1)).toEqual([['response', 'due']]);
});

test('an alert that comes late makes the earlier ones old news', () => {
  expect(findAlertsAt(fatal, received + 3 * HOUR + 16 * MINUTE)).toEqual([
    ['response', 'PT1H after'],
    ['resolution', '75%'],
  ]);
});

test('a date that was agreed on has no shares: it is told once it has passed, and again in the hours of the desk', () => {
  const minor = createIssue('2025-06-05T14:00:00Z', 'Minor');
  const agreedAt = at('2025-06-06T21:00:00Z');
  const agreedDate = { kind: 'app', event: 'agreed-date', payload: { clock: 'resolution', agreedAt } };
  const date = { ...agreedDate, at: received, id: '1', index: 0, actor: 'team' } as HistoryEvent;
  const word = { kind: 'comment', public: true, side: 'team', text: '' };
  const answer = { ...word, at: received, id: '2', index: 0, actor: 'team' } as HistoryEvent;
  const agreed = { ...minor, events: [answer, date] };
  expect(findAlertsAt(agreed, agreedAt)).toEqual([]);
  expect(findAlertsAt(agreed, agreedAt + 1)).toEqual([['resolution', 'due']]);
  const next = findNextAlertAt(scheme, evaluateClocks(scheme, agreed, agreedAt + 1), agreedAt + 1);
  expect(next).toBe(at('2025-06-09T12:30:00Z'));
});

test('a severity that was just raised alerts of no breach until it was held for five minutes', () => {
  const minor = createIssue('2025-06-05T14:00:00Z', 'Minor');
  const [from, to] = ['Minor', 'Fatal'].map((name) => ({ id: null, name }));
  const change = { kind: 'priority', at: received + HOUR, from, to, id: '1', index: 0, actor: 'team' };
  const raised = { ...minor, events: [change as HistoryEvent] };
  const pending = received + HOUR + 5 * MINUTE;
  expect(findAlertsAt(raised, pending - 1).filter(([clock]) => clock === 'response')).toEqual([]);
  expect(findNextAlertAt(scheme, evaluateClocks(scheme, raised, pending - 1), pending - 1)).toBe(pending);
  expect(findAlertsAt(raised, pending)).toContainEqual(['response', 'due']);
});

test('a clock that was met alerts nobody', () => {
  const answered = createIssue('2025-06-05T14:00:00Z', 'Fatal', [
    { id: '10', created: '2025-06-05T14:05:00Z', author: { accountId: 'team' }, body: 'On it' },
  ]);
  expect(findAlertsAt(answered, received + 2 * HOUR)).toEqual([]);
});

test('a clock that counts business hours repeats its alert by business hours, never at midnight', () => {
  const minor = createIssue('2025-06-05T14:00:00Z', 'Minor');
  const midnight = at('2025-06-06T04:00:00Z');
  const evaluation = evaluateClocks(scheme, minor, midnight);
  expect(findNextAlertAt(scheme, evaluation, midnight)).toBe(at('2025-06-06T12:30:00Z'));
});

describe('quiet hours', () => {
  const loud = { ...scheme, alerts: { ...createDefaultAlerts(), quietHours: false } };
  const night = '2025-06-06T02:00:00Z'; // 22:00 in Montréal
  const minor = createIssue('2025-06-05T17:30:00Z', 'Minor');
  const due = at('2025-06-05T21:30:00Z');

  test('are on unless a scheme says otherwise: they hold back an alert about a clock that sleeps until they end', () => {
    const evaluation = evaluateClocks(scheme, minor, due);
    expect(findNextAlertAt(loud, evaluation, due)).toBe(due + 1);
    expect(findNextAlertAt(scheme, evaluation, due)).toBe(at('2025-06-06T12:00:00Z'));
    expect(findAlertsAt(minor, at('2025-06-06T11:59:59Z'))).toEqual([['response', '75%']]);
    expect(findAlertsAt(minor, at('2025-06-06T12:00:00Z'))).toEqual([['response', 'due']]);
  });

  test('may be those of another calendar than the clock’s own', () => {
    const late: Scheme = {
      ...scheme,
      calendars: {
        ...scheme.calendars,
        noon: { ...scheme.calendars.business, weekly: { fri: [['12:00', '17:30']] } } as never,
      },
      alerts: { ...createDefaultAlerts(), quietOutside: 'noon' },
    };
    expect(findNextAlertAt(late, evaluateClocks(late, minor, due), due)).toBe(at('2025-06-06T16:00:00Z'));
  });

  test('never hold back one about a clock that runs day and night', () => {
    const late = createIssue(night, 'Fatal');
    const now = at(night);
    expect(findNextAlertAt(scheme, evaluateClocks(scheme, late, now), now)).toBe(now + 45 * MINUTE);
  });

  test('are named by a calendar that the scheme has', () => {
    const lost = { ...scheme, alerts: { ...createDefaultAlerts(), quietOutside: 'night' } };
    expect(findMissingReferences(lost).map(({ path }) => path)).toEqual(['alerts.quietOutside']);
  });
});
