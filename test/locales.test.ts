/** A third language is a folder of texts and a line: whatever the backend writes, it writes in the texts it is given. */

import { explain } from '../local/sla/explain/explanation';
import type { MonthlyAccounts } from '../src/application/accounts/document/monthly-accounts';
import { summaryPageOf } from '../src/application/accounts/document/summary-page';
import { teamMonthOf } from '../src/application/accounts/team-month';
import { writeAlert, writeWithdrawal } from '../src/application/alerts/alert-mails';
import { writeDigest, writeHeld } from '../src/application/alerts/digest-mails';
import { writeAcknowledgement } from '../src/application/automation/acknowledgement';
import { writeArrival, writeEscalation } from '../src/application/automation/automation-mails';
import { writeNotice } from '../src/application/availability/document/maintenance-notice';
import { toStatementCsv } from '../src/application/billing/document/statement-csv';
import { statementPartsOf } from '../src/application/billing/document/statement-page';
import { writeByline } from '../src/application/report/document/byline';
import { writeReport } from '../src/application/report/document/drafting';
import { monthPageOf } from '../src/application/statement/document/month-page';
import { monthlyTitleOf } from '../src/application/statement/document/team-parts';
import { dueAlertsOf } from '../src/domain/alerts/thresholds';
import { statementOf } from '../src/domain/billing/statement';
import { addCounts } from '../src/domain/figures/counts';
import { finishedMonthsOf } from '../src/domain/figures/finished';
import { tallyOf } from '../src/domain/figures/tally';
import { satisfactionOf } from '../src/domain/satisfaction/by-month';
import { acknowledgementSchema } from '../src/domain/scheme/automation';
import { evaluateClocks } from '../src/domain/sla/clock';
import { calendarOf } from '../src/domain/sla/measure/measure';
import { createOutage, createService, maintenance } from './domain/availability/service';
import { createAltilogixBook, createDeletion, tenHours, work } from './domain/billing/book';
import { AGENT, CLIENT, createIssue, presetOf } from './domain/sla/issues';
import { pseudoTexts } from './support/pseudo-texts';

const at = (iso: string) => Date.parse(iso);
const scheme = presetOf('valtech');
const history = createIssue(
  '2025-06-05T14:00:00Z',
  { priority: 'Critical', summary: 'The cart is down' },
  [
    { at: '2025-06-05T14:20:00Z', says: AGENT, text: 'We are on it.' },
    { at: '2025-06-05T14:40:00Z', priority: 'Fatal', was: 'Critical' },
    { at: '2025-06-05T16:00:00Z', says: CLIENT, text: 'Thank you.' },
    { at: '2025-06-06T14:00:00Z', status: 'Done', resolution: true },
  ],
  [
    { at: '2025-06-05T15:00:00Z', kind: 'third-party', payload: { waiting: true } },
    { at: '2025-06-05T15:20:00Z', kind: 'workaround', payload: {} },
    { at: '2025-06-05T15:30:00Z', kind: 'third-party', payload: { waiting: false } },
    { at: '2025-06-05T17:00:00Z', kind: 'restored', payload: {} },
    {
      at: '2025-06-06T15:00:00Z',
      kind: 'corrective-action',
      payload: { issueKey: 'SUP-9', summary: 'Watch the disk', due: '2025-07-01' },
    },
  ],
);
const now = at('2025-06-07T14:00:00Z');
const evaluation = evaluateClocks(scheme, history, now);
const steps = ['drafted', 'in-review', 'approved', 'taken-back', 'published', 'amended'] as const;
const log = steps.map((step) => ({
  at: now,
  step,
  by: null,
  why: step === 'amended' ? 'A date' : undefined,
}));

function listClauses(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'clause' ? [String(inner)] : listClauses(inner),
  );
}

/** What the site itself holds, in whatever language somebody wrote it. */
const DATA = [
  ...['Sablier', 'The cart is down', 'We are on it.', 'Thank you.', 'Watch the disk', 'A date', 'Broken'],
  ...['Fatal', 'Critical', 'Urgent', 'Done', 'Acme', 'Printer', 'SUP', 'Bought twice', 'The support team'],
  ...['Mia Roy', 'Canada Day', 'Manager', 'Database upgrade', 'America/Toronto', 'GMT', '/browse/'],
  ...['Valtech client support', 'Toronto'],
  ...['To Do', 'National Holiday of Québec', 'agent'],
  ...listClauses(scheme),
  ...scheme.severities.map(({ name }) => name),
  ...scheme.contactMethods.flatMap(({ to, name }) => [to, name?.en ?? ''].filter(Boolean)),
];

/** The texts among some that hold a plain letter beside the site's own words. */
function findPlain(texts: readonly string[]): string[] {
  const words = [...DATA].sort((a, b) => b.length - a.length);
  return texts.filter((text) =>
    /[A-Za-z]/.test(words.reduce((rest, word) => rest.replaceAll(word, ''), text)),
  );
}

/** What a document says to its readers. */
function listTexts(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(listTexts);
  if (typeof node !== 'object' || node === null) return [];
  const { text, content, attrs } = node as { text?: string; content?: unknown; attrs?: { text?: string } };
  return [...[text, attrs?.text].filter((said) => said !== undefined), ...listTexts(content)];
}

test('a draft of a report and its byline', () => {
  const related = [{ key: 'SUP-2', summary: 'Broken', at: now }];
  const incident = {
    scheme,
    history,
    evaluation,
    now,
    log,
    nth: 2,
    client: 'Acme',
    preparedBy: ['Mia Roy'],
    related,
  };
  const { title, sections, prompts } = writeReport(incident, [pseudoTexts]);
  const headings = sections.map(({ heading }) => heading ?? '');
  const texts = [title, ...headings, ...prompts, ...sections.flatMap(({ nodes }) => listTexts(nodes))];
  expect(findPlain(texts)).toEqual([]);
  expect(texts.length).toBeGreaterThan(80);
  const time = calendarOf(scheme, 'business');
  const bylines = [at('2025-06-06T12:00:00Z'), at('2025-06-12T12:00:00Z'), now].map((dueAt) =>
    writeByline({ state: 'in-review', dueAt, now, time }, pseudoTexts),
  );
  expect(findPlain(bylines.flatMap(({ title, tooltip }) => [title, tooltip]))).toEqual([]);
});

test('a mail of each kind', () => {
  const alerts = ['2025-06-05T14:12:00Z', '2025-06-05T14:16:00Z'].flatMap((when) => {
    const open = createIssue('2025-06-05T14:00:00Z', { priority: 'Fatal' });
    const due = dueAlertsOf(scheme, evaluateClocks(scheme, open, at(when)), at(when));
    return due.map((alert) => writeAlert(scheme, 'SUP-1', alert, at(when), pseudoTexts));
  });
  const withdrawn = writeWithdrawal(scheme, 'SUP-1', { clock: 'update', breachedAt: now }, pseudoTexts);
  const issue = { key: 'SUP-1', summary: 'Broken', severity: 'Fatal' };
  const step = { en: 'Manager', fr: 'Gestionnaire' };
  const climbs = (['hand', 'demand', 'time'] as const).map((why) =>
    writeEscalation(issue, { step, why }, pseudoTexts),
  );
  const reader = { texts: pseudoTexts, zone: 'America/Toronto', siteUrl: '', now };
  const overdue = Array.from({ length: 51 }, (_, place) => ({
    ...{ issueId: '1', issueKey: `SUP-${place}`, summary: 'Broken' },
    ...{ clocks: [{ clock: 'response', stage: null }], clockNames: {}, dueAt: now - 90_000_000 },
  }));
  const put = { issueId: '1', issueKey: 'SUP-1', subject: 'Broken', language: 'en' as const, at: now };
  const held = { mails: [put], count: 2, perHour: 20 };
  const lists = [writeDigest(overdue, held, reader), writeHeld(held, reader)];
  const mails = [...alerts, withdrawn, ...climbs, writeArrival(issue, pseudoTexts), ...lists];
  expect(findPlain(mails.flatMap(({ subject, text }) => [subject, text]))).toEqual([]);
  expect(mails).toHaveLength(9);
});

test('an acknowledgement, and a notice of maintenance', () => {
  const terms = acknowledgementSchema.parse({ alternative: { name: 'Mia Roy', reach: '902 555-0100' } });
  const [calendar] = Object.values(presetOf('velsoft').calendars);
  if (!calendar) throw new Error('Velsoft has a calendar');
  const everyWay = (['mail', 'phone', 'portal'] as const).map((by) => ({
    ...{ by, to: '', name: null, note: null, hours: null, available: true, severities: [] },
    works: 'open' as const,
  }));
  const contacts = { methods: everyWay, statusPage: '#' };
  const received = {
    ...{ key: 'SUP-1', summary: 'Broken', zone: calendar.timezone, notified: 2, paged: true, contacts },
    ...{ severity: { name: 'High', label: 'Fatal' }, goal: null },
  };
  const texts = [
    { at: at('2025-07-01T14:00:00Z'), answerBy: null },
    { at: at('2025-06-05T14:00:00Z'), answerBy: now },
  ].map((when) => writeAcknowledgement(terms, { ...received, ...when }, calendar, pseudoTexts));
  const night = maintenance('2025-06-08T02:00:00-04:00', '2025-06-08T03:30:00-04:00');
  const notices = [night, { ...night, critical: true }, { ...night, cancelled: true }].map((entry) =>
    writeNotice(entry, 'America/Toronto', pseudoTexts),
  );
  const said = [...texts, ...notices.flatMap(({ subject, body }) => [subject, body])];
  expect(findPlain(said)).toEqual([]);
});

const book = createAltilogixBook({
  events: [
    work({ minutes: 10, severity: 'Urgent' }),
    work({ id: '2', minutes: 700 }),
    work({ id: '3', minutes: 20, type: 'Training' }),
    createDeletion('2', '2025-06-12T09:00:00-04:00'),
    work({ id: '4', minutes: 900 }),
  ],
  travels: [
    { ...tenHours, id: '5', on: '2025-06-11', key: 'SUP-1', kilometres: 60, minutes: 90, cents: 4_000 },
  ],
  adjustments: [{ ...tenHours, id: '6', bankMinutes: -60, cents: 0, reason: 'Bought twice' }],
});

test('a month’s statement, as a page and as a file', () => {
  const statement = statementOf(book, 'Acme', '2025-06');
  const codes = new Set(statement.lines.map(({ why }) => why.code));
  expect([...codes].sort()).toEqual(['adjusted', 'bought', 'deleted', 'excluded', 'travelled', 'worked']);
  const nodes = statementPartsOf(statement, pseudoTexts);
  const empty = statementPartsOf(statementOf(createAltilogixBook(), 'Acme', '2031-01'), pseudoTexts);
  const csv = toStatementCsv(statement, pseudoTexts).split('\r\n');
  expect(findPlain([...listTexts(nodes), ...listTexts(empty), ...csv])).toEqual([]);
});

test('a client’s summary, and the page of a project’s month', () => {
  const { closing: balance, forecast } = statementOf(book, 'Acme', '2025-06');
  const outage = createOutage('2025-06-29T12:00:00-04:00', '2025-06-30T11:00:00-04:00');
  const service = createService([outage]);
  const { now: today } = service.record;
  const availability = {
    ...{ promised: 9950, windowDays: 90, rolling: service.measureRolling(today) },
    month: service.measureMonth(today),
  };
  const bank = { hasBank: true, balance, forecast };
  const satisfaction = satisfactionOf([{ month: '2025-06', score: 4 }], ['2025-06']);
  const tally = tallyOf(evaluation, history.receivedAt, 'America/Toronto');
  const reports = tally.reports.map((line) => ({ ...line, key: 'SUP-1', summary: 'The cart is down' }));
  const summary = summaryPageOf(
    {
      ...{ now, client: 'Acme', timezone: 'America/Toronto', months: ['2025-05', '2025-06'] },
      ...{ tallies: tally.months, contracts: {}, clockNames: {}, reports, complete: false },
      accounts: { bank, availability, satisfaction, desks: [] },
    },
    pseudoTexts,
  );
  const counts = finishedMonthsOf(scheme, evaluation, now).reduce(
    (all, part) => addCounts(all, part.counts),
    {},
  );
  const accounts: MonthlyAccounts = { satisfaction, clients: [{ name: 'Acme', bank, availability }] };
  const month = monthPageOf(
    teamMonthOf(scheme, '2025-06', [{ month: '2025-06', counts }], accounts),
    pseudoTexts,
  );
  const texts = [...listTexts(summary), ...listTexts(month), monthlyTitleOf('SUP', '2025-06', pseudoTexts)];
  expect(findPlain(texts)).toEqual([]);
  expect(texts.length).toBeGreaterThan(80);
});

test('an explanation of the command line', () => {
  const disputed = createIssue(
    '2025-07-01T03:00:00Z',
    { priority: 'Minor' },
    [{ at: '2025-07-02T14:00:00Z', says: AGENT }],
    [
      {
        at: '2025-07-02T15:00:00Z',
        kind: 'correction',
        payload: {
          clock: 'response',
          from: '2025-07-02T13:00:00Z',
          to: '2025-07-02T13:30:00Z',
          counts: false,
          why: 'A date',
        },
      },
    ],
  );
  const lines = [history, disputed].flatMap((issue) =>
    explain(scheme, issue, at('2025-07-03T14:00:00Z'), pseudoTexts).split('\n'),
  );
  const withoutInstants = lines.map((line) => line.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, ''));
  expect(findPlain(withoutInstants)).toEqual([]);
  expect(lines.length).toBeGreaterThan(15);
});
