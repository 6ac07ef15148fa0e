/** Promises of the five desks that a preset holds as data, each seen at work. */
import { textsIn } from '../../../locales/languages';
import { writeReport } from '../../../src/application/report/document/drafting';
import { severityOf } from '../../../src/domain/scheme/severity/severity';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { calendarOf } from '../../../src/domain/sla/measure/measure';
import { createIssue, cycleOf, presetOf } from '../sla/issues';

const open = (name: string, calendar: string, at: string) =>
  calendarOf(presetOf(name), calendar).isOpen(Date.parse(at));
const none = { id: null, name: null };
const withLabels = (...labels: string[]) => ({ labels, summary: '' });

test('each desk keeps its own hours, in the civil time of its own place', () => {
  const edges: [string, string, string, string][] = [
    ['valtech', 'business', '2025-06-05T08:00:00-04:00', '2025-06-05T17:30:00-04:00'],
    ['altilogix', 'regular', '2025-06-05T08:30:00-04:00', '2025-06-05T17:00:00-04:00'],
    ['altilogix', 'urgent', '2025-06-05T07:00:00-04:00', '2025-06-05T20:00:00-04:00'],
    ['tracktik', 'support', '2025-06-05T07:30:00-04:00', '2025-06-05T19:30:00-04:00'],
    ['velsoft', 'support', '2025-06-05T08:00:00-03:00', '2025-06-05T16:30:00-03:00'],
    ['vircom', 'support', '2025-01-09T08:30:00-05:00', '2025-01-09T18:00:00-05:00'],
  ];
  for (const [desk, calendar, opens, closes] of edges) {
    const [from, to] = [Date.parse(opens), Date.parse(closes)];
    const hours = calendarOf(presetOf(desk), calendar);
    expect([from - 1, from, to - 1, to].map((at) => hours.isOpen(at))).toEqual([false, true, true, false]);
  }
});

test('each desk keeps the holidays it lists and no others', () => {
  const noonOf = (date: string) => `${date}T12:00:00-04:00`;
  const promises: [string, string, string, boolean][] = [
    ['valtech', 'business', '2025-06-24', false],
    ['tracktik', 'support', '2025-06-24', true],
    ['tracktik', 'support', '2025-04-21', false],
    ['tracktik', 'support', '2025-11-11', true],
    ['tracktik', 'support', '2025-12-26', false],
    ['velsoft', 'support', '2025-02-17', false],
    ['velsoft', 'support', '2025-11-11', true],
    ['vircom', 'support', '2025-07-04', false],
    ['vircom', 'support', '2025-07-01', false],
  ];
  for (const [desk, calendar, date, isOpen] of promises)
    expect([desk, date, open(desk, calendar, noonOf(date))]).toEqual([desk, date, isOpen]);
});

test('the channel of a call sets its class at altilogix', () => {
  const altilogix = presetOf('altilogix');
  expect(severityOf(altilogix, none, withLabels('channel:emergency'))).toBe('Urgent');
  expect(severityOf(altilogix, none, withLabels('channel:email'))).toBe('Regular');
  expect(severityOf(altilogix, none, withLabels())).toBe('Regular');
});

test('72 hours is how calls usually go at altilogix: an aim that nothing breaches, and urgent calls have none', () => {
  const history = createIssue('2025-06-05T10:00:00-04:00', { labels: ['channel:email'] });
  const { clocks: judged } = evaluateClocks(
    presetOf('altilogix'),
    history,
    Date.parse('2025-07-05T11:00:00-04:00'),
  );
  const aimAt = Date.parse('2025-06-08T10:00:00-04:00');
  expect(judged.resolution?.cycles).toMatchObject([
    { state: 'running', aimAt, dueAt: null, breachedAt: null },
  ]);
  expect(presetOf('altilogix').goals.Urgent?.resolution).toBeUndefined();
});

test('a low request is treated as medium at velsoft, and what it was is kept', () => {
  const velsoft = presetOf('velsoft');
  expect(severityOf(velsoft, { id: '5', name: 'Low' })).toBe('Medium');
  const history = createIssue('2025-06-05T10:00:00-03:00', { priority: 'Low' });
  expect(history.firstPriority.name).toBe('Low');
});

test('a desk that owes a follow-up without an interval has no clock for it, and flags work it said nothing of', () => {
  const { clocks: clockRules, automation } = presetOf('valtech');
  expect(clockRules.update).toBeUndefined();
  expect(automation?.interventions?.clause).toContain('follow-up');
});

test('a report leads to the status page where the desk has one', () => {
  const valtech = presetOf('valtech');
  const history = createIssue('2025-06-05T10:00:00-04:00', { priority: 'Fatal' }, [
    { at: '2025-06-05T11:00:00-04:00', status: 'Done' },
  ]);
  const now = Date.parse('2025-06-05T12:00:00-04:00');
  const rowsOf = (statusPage?: string) => {
    const scheme = { ...valtech, automation: { ...valtech.automation, statusPage } };
    const evaluation = evaluateClocks(scheme, history, now);
    return JSON.stringify(writeReport({ scheme, history, evaluation, now }, [textsIn('en')]).sections);
  };
  expect(rowsOf('https://status.acme.test')).toMatch(/Status page.*"href":"https:\/\/status\.acme\.test"/);
  expect(rowsOf()).not.toContain('Status page');
});

test('outside hours only what comes by the emergency line or voicemail is called back within 30 minutes at vircom', () => {
  const dueFor = (labels: string[]) =>
    cycleOf(
      presetOf('vircom'),
      createIssue('2025-06-06T18:01:00-04:00', { priority: 'P2', labels }),
      '2025-06-06T18:02:00-04:00',
      'response',
    ).dueAt;
  expect(dueFor(['channel:phone'])).toBe(Date.parse('2025-06-06T18:31:00-04:00'));
  expect(dueFor([])).toBe(Date.parse('2025-06-09T09:30:00-04:00'));
});
