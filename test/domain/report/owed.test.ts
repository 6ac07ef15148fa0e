/** When an incident report is owed, from which moment, and what becomes of its count. */
import { withHolidays } from '../../../src/domain/scheme/holidays';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { historyOf } from '../../../src/domain/sla/history/history';
import { valtech } from '../../../src/presets/valtech/scheme';
import { JiraIssue } from '../../support/jira-issue';

const preset = withHolidays(valtech, 2025, 2025);
const at = (minute: number) => new Date(Date.parse('2025-06-05T14:00:00Z') + minute * 60_000).toISOString();
const instant = (minute: number) => Date.parse(at(minute));

function owing(change: Partial<NonNullable<Scheme['report']>>): Scheme {
  if (!preset.report) throw new Error('the preset owes no report');
  return { ...preset, report: { ...preset.report, ...change } };
}

const DAY = 24 * 60;

function cycles(scheme: Scheme, issue: JiraIssue, now = at(5 * DAY)) {
  const restored = { id: 'r', at: instant(DAY), actor: 'agent', kind: 'restored' as const, payload: {} };
  const history = historyOf(issue.json('SUP-1'), { appEvents: [restored] });
  return evaluateClocks(scheme, history, Date.parse(now)).clocks.report?.cycles ?? [];
}

const incident = () => new JiraIssue(at(0), 'Fatal', { summary: 'Down' });
const closed = () => incident().resolve(at(4 * DAY));
const dayOf = (due: number | null | undefined) =>
  due ? new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' }).format(due) : null;

test.each([
  ['closing', '2025-06-16'],
  ['restored', '2025-06-13'],
  ['receipt', '2025-06-12'],
] as const)('five business days counted from %s end on %s', (from, day) => {
  expect(dayOf(cycles(owing({ from }), closed()).at(-1)?.dueAt)).toBe(day);
});

test('severe once is owed for ever, or only where it is severe at closing, as the scheme says', () => {
  const calmed = () =>
    incident()
      .priority(at(DAY), 'Minor')
      .resolve(at(4 * DAY));
  expect(cycles(owing({ owed: 'ever' }), calmed())).toHaveLength(1);
  expect(cycles(owing({ owed: 'at-closing' }), calmed())).toEqual([]);
});

test('nobody owes a report for an issue that never was severe', () => {
  expect(cycles(owing({}), new JiraIssue(at(0), 'Minor', { summary: 'Slow' }).resolve(at(60)))).toEqual([]);
});

test('a reopening takes the count back, and the next closing counts anew', () => {
  const again = closed()
    .status(at(4 * DAY + 10), 'In Progress')
    .resolve(at(5 * DAY));
  const found = cycles(owing({ from: 'closing' }), again);
  expect(found.map(({ state }) => state)).toEqual(['cancelled', 'running']);
  expect(dayOf(found.at(-1)?.dueAt)).toBe('2025-06-17');
});

test('a report that is not published in time is a breach, and stays owed', () => {
  const [cycle] = cycles(owing({}), closed(), '2025-06-20T14:00:00Z');
  expect(cycle).toMatchObject({ state: 'breached', stoppedAt: null });
});
