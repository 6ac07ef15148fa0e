/** When an incident report is owed, from which moment, and what becomes of its count. */
import { withHolidays } from '../../../../src/domain/scheme/calendars/holidays';
import type { Scheme } from '../../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../../src/domain/sla/clock';
import { historyOf } from '../../../../src/domain/sla/reading/read-history';
import { valtech } from '../../../../src/presets/valtech/scheme';
import { JiraIssue } from '../../../support/jira-issue';

const preset = withHolidays(valtech, 2025, 2025);
const at = (minute: number) => new Date(Date.parse('2025-06-05T14:00:00Z') + minute * 60_000).toISOString();
const toInstant = (minute: number) => Date.parse(at(minute));

function withReport(change: Partial<NonNullable<Scheme['report']>>): Scheme {
  if (!preset.report) throw new Error('the preset owes no report');
  return { ...preset, report: { ...preset.report, ...change } };
}

const DAY = 24 * 60;

function cyclesOf(scheme: Scheme, issue: JiraIssue, now = at(5 * DAY)) {
  const restored = { id: 'r', at: toInstant(DAY), actor: 'agent', kind: 'restored' as const, payload: {} };
  const history = historyOf(issue.toJson('SUP-1'), { appEvents: [restored] });
  return evaluateClocks(scheme, history, Date.parse(now)).clocks.report?.cycles ?? [];
}

const createIncident = () => new JiraIssue(at(0), 'Fatal', { summary: 'Down' });
const createClosedIncident = () => createIncident().resolve(at(4 * DAY));
const dayOf = (due: number | null | undefined) =>
  due ? new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' }).format(due) : null;

test.each([
  ['closing', '2025-06-16'],
  ['restored', '2025-06-13'],
  ['receipt', '2025-06-12'],
] as const)('five business days counted from %s end on %s', (from, day) => {
  expect(dayOf(cyclesOf(withReport({ from }), createClosedIncident()).at(-1)?.dueAt)).toBe(day);
});

test('severe once is owed for ever, or only where it is severe at closing, as the scheme says', () => {
  const createCalmedIncident = () =>
    createIncident()
      .changePriority(at(DAY), 'Minor')
      .resolve(at(4 * DAY));
  expect(cyclesOf(withReport({ owed: 'ever' }), createCalmedIncident())).toHaveLength(1);
  expect(cyclesOf(withReport({ owed: 'at-closing' }), createCalmedIncident())).toEqual([]);
});

test('nobody owes a report for an issue that never was severe', () => {
  expect(
    cyclesOf(withReport({}), new JiraIssue(at(0), 'Minor', { summary: 'Slow' }).resolve(at(60))),
  ).toEqual([]);
});

test('a reopening takes the count back, and the next closing counts anew', () => {
  const again = createClosedIncident()
    .changeStatus(at(4 * DAY + 10), 'In Progress')
    .resolve(at(5 * DAY));
  const reportCycles = cyclesOf(withReport({ from: 'closing' }), again);
  expect(reportCycles.map(({ state }) => state)).toEqual(['cancelled', 'running']);
  expect(dayOf(reportCycles.at(-1)?.dueAt)).toBe('2025-06-17');
});

test('a report that is not published in time is a breach, and stays owed', () => {
  const [cycle] = cyclesOf(withReport({}), createClosedIncident(), '2025-06-20T14:00:00Z');
  expect(cycle).toMatchObject({ state: 'breached', stoppedAt: null });
});
