import { dueAlerts, nextAlertAt } from '../../src/domain/alerts/thresholds';
import { withHolidays } from '../../src/domain/scheme/holidays';
import { valtech } from '../../src/domain/scheme/presets/valtech';
import type { Scheme } from '../../src/domain/scheme/scheme';
import { clocks } from '../../src/domain/sla/clock';
import { historyOf } from '../../src/domain/sla/history';

const scheme = withHolidays(valtech, 2025, 2025);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (text: string) => Date.parse(text);

function issue(created: string, priority: string, comments: object[] = []) {
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

function alertsAt(history: ReturnType<typeof issue>, now: number, judgedBy: Scheme = scheme) {
  return dueAlerts(judgedBy, clocks(judgedBy, history, now), now).map(({ clock, threshold }) => [
    clock,
    threshold,
  ]);
}

const fatal = issue('2025-06-05T14:00:00Z', 'Fatal');
const received = at('2025-06-05T14:00:00Z');

test('a clock warns at three quarters of its goal, not a millisecond before', () => {
  expect(alertsAt(fatal, received + 11.25 * MINUTE - 1)).toEqual([]);
  expect(alertsAt(fatal, received + 11.25 * MINUTE)).toEqual([['response', '75%']]);
});

test('at the due instant nothing is breached yet; the moment after, it is', () => {
  expect(alertsAt(fatal, received + 15 * MINUTE)).toEqual([['response', '75%']]);
  expect(alertsAt(fatal, received + 15 * MINUTE + 1)).toEqual([['response', '100%']]);
});

test('an alert that comes late makes the earlier ones old news', () => {
  expect(alertsAt(fatal, received + 3 * HOUR + 16 * MINUTE)).toEqual([
    ['response', 'each-hour-after'],
    ['resolution', '75%'],
  ]);
});

test('a clock that was met alerts nobody', () => {
  const answered = issue('2025-06-05T14:00:00Z', 'Fatal', [
    { id: '10', created: '2025-06-05T14:05:00Z', author: { accountId: 'team' }, body: 'On it' },
  ]);
  expect(alertsAt(answered, received + 2 * HOUR)).toEqual([]);
});

test('a clock that counts business hours repeats its alert by business hours, never at midnight', () => {
  const minor = issue('2025-06-05T14:00:00Z', 'Minor');
  const midnight = at('2025-06-06T04:00:00Z');
  const judgement = clocks(scheme, minor, midnight);
  expect(nextAlertAt(scheme, judgement, midnight)).toBe(at('2025-06-06T12:30:00Z'));
});
