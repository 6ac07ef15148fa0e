/** The stages of an incident report: what each counts from, when it is due, and what ends it. */
import fc from 'fast-check';
import { readScheme } from '../../../../src/domain/lint/problems/mistakes';
import { withHolidays } from '../../../../src/domain/scheme/calendars/holidays';
import type { ReportStage } from '../../../../src/domain/scheme/report-stages';
import { type Scheme, schemeSchema } from '../../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../../src/domain/sla/clock';
import type { AppEvent } from '../../../../src/domain/sla/history/app-events';
import { historyOf } from '../../../../src/domain/sla/reading/read-history';
import { newSealing } from '../../../../src/domain/sla/seals/new-seals';
import { addCivilLength, parseCivilLength } from '../../../../src/domain/time/civil-length';
import { formatInstant } from '../../../../src/domain/time/instant';
import { reportingDuties } from '../../../../src/presets/reporting-duties';
import { valtech } from '../../../../src/presets/valtech/scheme';
import { JiraIssue } from '../../../support/jira-issue';

const preset = withHolidays(valtech, 2024, 2027);
const stageOf = (more: Partial<ReportStage> & Pick<ReportStage, 'from' | 'length'>): ReportStage => ({
  id: 'first',
  clause: '',
  ...more,
});

function schemeWith(stages: ReportStage[], timezone = 'UTC'): Scheme {
  const {
    from: _,
    businessDays: __,
    calendar: ___,
    ...report
  } = preset.report ?? { severities: ['Fatal'], owed: 'ever', clause: '' };
  const calendars = {
    civil: { ...preset.calendars.business, timezone },
    ...preset.calendars,
  } as Scheme['calendars'];
  return { ...preset, calendars, report: { ...report, stages } };
}

type Told = Pick<AppEvent, 'kind'> & { at: string; payload?: unknown };
const appEventsOf = (told: Told[]): AppEvent[] =>
  told.map((event, place) => ({ ...event, id: `e${place}`, at: Date.parse(event.at), actor: 'agent' }));

function judge(
  scheme: Scheme,
  told: Told[],
  now: string,
  issue = new JiraIssue('2026-01-01T00:00:00Z', 'Fatal', { summary: 'Down' }),
) {
  const history = historyOf(issue.toJson('SUP-1'), { appEvents: appEventsOf(told) });
  return { history, evaluation: evaluateClocks(scheme, history, Date.parse(now)) };
}

const cyclesOf = (...asked: Parameters<typeof judge>) =>
  judge(...asked).evaluation.clocks.report?.cycles ?? [];
const dueOf = (...asked: Parameters<typeof judge>) =>
  Object.fromEntries(cyclesOf(...asked).map(({ stage, dueAt }) => [stage, dueAt && formatInstant(dueAt)]));

const aware = (at: string, payload?: object): Told => ({ kind: 'aware', at, payload });
const classified = (at: string): Told => ({ kind: 'classified', at });
const sent = (stage: string, at: string): Told => ({ kind: 'published', at, payload: { stage } });

describe('each duty’s worked dates come out as its text has them', () => {
  const cases = reportingDuties.flatMap(({ id, stages, examples }) =>
    examples.map((example, place) => ({ name: `${id} ${place + 1}`, stages, example })),
  );
  test.each(cases)('$name', ({ stages, example }) => {
    const told: Told[] = [
      ...(example.aware ? [aware(example.aware)] : []),
      ...(example.classified ? [classified(example.classified)] : []),
      ...(example.restored ? [{ kind: 'restored' as const, at: example.restored }] : []),
      ...Object.entries(example.published ?? {}).map(([stage, at]) => sent(stage, at)),
    ];
    expect(dueOf(schemeWith(stages), told, '2026-11-29T00:00:00Z')).toEqual(example.due);
  });
});

test('each duty says in both languages that it is a helper and no legal advice, and names its source', () => {
  for (const { note, sources, stages } of reportingDuties) {
    expect(note.en).toMatch(/not legal advice/);
    expect(note.fr).toMatch(/non un avis juridique/);
    expect(sources.every(({ url }) => url.startsWith('https://eur-lex.europa.eu/'))).toBe(true);
    expect(stages.every(({ clause, name }) => clause && name?.fr)).toBe(true);
  }
});

test.each(reportingDuties)('a scheme may take over the stages of $id', ({ stages }) => {
  const { from: _, businessDays: __, calendar: ___, ...report } = valtech.report ?? {};
  expect(readScheme({ ...valtech, report: { ...report, stages } })).toHaveProperty('scheme');
});

const oneMonth = stageOf({ from: 'aware', length: 'P1M' });

test.each([
  ['2026-01-31T10:00:00Z', '2026-02-28T10:00:00Z'],
  ['2024-01-31T10:00:00Z', '2024-02-29T10:00:00Z'],
  ['2026-02-28T10:00:00Z', '2026-03-28T10:00:00Z'],
  ['2026-05-31T23:59:59Z', '2026-06-30T23:59:59Z'],
  ['2025-12-31T00:00:00Z', '2026-01-31T00:00:00Z'],
])('a month after %s is %s', (at, due) => {
  const issue = new JiraIssue(at, 'Fatal', { summary: 'Down' });
  expect(dueOf(schemeWith([oneMonth]), [aware(at)], '2026-11-29T00:00:00Z', issue)).toEqual({ first: due });
});

test('over a change of the clocks a month and fourteen days keep the hour of the wall, and hours are hours', () => {
  const stages = [
    stageOf({ id: 'hours', from: 'aware', length: 'PT72H' }),
    stageOf({ id: 'days', from: 'aware', length: 'P14D' }),
    stageOf({ id: 'month', from: 'aware', length: 'P1M' }),
  ];
  expect(
    dueOf(schemeWith(stages, 'Europe/Paris'), [aware('2026-03-27T09:00:00Z')], '2026-03-28T00:00:00Z'),
  ).toEqual({
    hours: '2026-03-30T09:00:00Z',
    days: '2026-04-10T08:00:00Z',
    month: '2026-04-27T08:00:00Z',
  });
});

test('an hour that the clocks skip moves on by the gap', () => {
  const due = dueOf(
    schemeWith([oneMonth], 'Europe/Paris'),
    [aware('2026-02-28T01:30:00Z')],
    '2026-03-01T00:00:00Z',
  );
  expect(due).toEqual({ first: '2026-03-28T01:30:00Z' });
  const skipped = dueOf(
    schemeWith([oneMonth], 'Europe/Paris'),
    [aware('2026-02-28T23:30:00Z')],
    '2026-03-02T00:00:00Z',
  );
  expect(skipped).toEqual({ first: '2026-03-31T22:30:00Z' });
});

const civil = fc.record({ months: fc.nat(36), days: fc.constant(0), ms: fc.constant(0) });
const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) });

test('months later is the same day of the month, or the last where there is none, and never a month too far', () => {
  fc.assert(
    fc.property(instants, civil, (at, length) => {
      const [from, to] = [new Date(at), new Date(addCivilLength(at, length, 'UTC'))];
      const months =
        (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
      const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
      expect(months).toBe(length.months);
      expect(to.getUTCDate()).toBe(Math.min(from.getUTCDate(), last));
    }),
  );
});

test('who becomes aware later is never due earlier, in any zone', () => {
  const zones = fc.constantFrom(
    'UTC',
    'Europe/Paris',
    'America/Toronto',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  );
  const lengths = fc.constantFrom('PT24H', 'P14D', 'P1M', 'P1Y');
  fc.assert(
    fc.property(instants, fc.nat(40 * 86_400_000), zones, lengths, (at, later, zone, text) => {
      const length = parseCivilLength(text);
      if (!length) throw new Error('not a length');
      const slack = 3_600_000; // the repeated hour of a change of the clocks
      expect(addCivilLength(at + later, length, zone)).toBeGreaterThanOrEqual(
        addCivilLength(at, length, zone) - slack,
      );
    }),
  );
});

const nis2 = reportingDuties[0]?.stages ?? [];
const dora = reportingDuties[1]?.stages ?? [];

test('nothing runs before somebody said when the desk became aware', () => {
  expect(cyclesOf(schemeWith(nis2), [], '2026-02-01T00:00:00Z')).toEqual([]);
});

test('what was told late counts from the instant of awareness, and may be breached at once', () => {
  const told = [aware('2026-01-05T12:00:00Z', { at: '2026-01-03T12:00:00Z' })];
  expect(cyclesOf(schemeWith(nis2), told, '2026-01-05T12:00:01Z')).toMatchObject([
    { stage: 'notification', state: 'running', dueAt: Date.parse('2026-01-06T12:00:00Z') },
    { stage: 'early-warning', state: 'breached', breachedAt: Date.parse('2026-01-04T12:00:00Z') },
  ]);
});

test('a warning that was sent before anybody told of the awareness was sent', () => {
  const told = [
    sent('early-warning', '2026-01-03T20:00:00Z'),
    aware('2026-01-04T12:00:00Z', { at: '2026-01-03T12:00:00Z' }),
  ];
  const [warning] = cyclesOf(schemeWith(nis2), told, '2026-01-04T13:00:00Z');
  expect(warning).toMatchObject({
    stage: 'early-warning',
    state: 'met',
    stoppedAt: Date.parse('2026-01-03T20:00:00Z'),
  });
});

test('a later word on the awareness moves the stages that run', () => {
  const told = [aware('2026-01-03T12:00:00Z'), aware('2026-01-03T13:00:00Z', { at: '2026-01-03T09:00:00Z' })];
  expect(dueOf(schemeWith(nis2), told, '2026-01-03T14:00:00Z')).toEqual({
    notification: '2026-01-06T09:00:00Z',
    'early-warning': '2026-01-04T09:00:00Z',
  });
});

test('while the stage before is missing the next does not run, however late it is', () => {
  const told = [aware('2026-01-03T12:00:00Z')];
  const cycles = cyclesOf(schemeWith(nis2), told, '2026-06-01T00:00:00Z');
  expect(cycles.map(({ stage, state }) => [stage, state])).toEqual([
    ['notification', 'breached'],
    ['early-warning', 'breached'],
  ]);
});

test('the final report counts from the last intermediate one', () => {
  const told = [
    aware('2026-03-02T08:00:00Z'),
    classified('2026-03-02T10:00:00Z'),
    sent('initial', '2026-03-02T12:00:00Z'),
    sent('intermediate', '2026-03-04T12:00:00Z'),
    sent('intermediate', '2026-03-10T12:00:00Z'),
  ];
  expect(dueOf(schemeWith(dora), told, '2026-03-11T00:00:00Z').final).toBe('2026-04-10T12:00:00Z');
});

test('confirming a severity that owes a report classifies the incident once; confirming another does not', () => {
  const confirmed = (severity: string, at: string): Told => ({
    kind: 'classified',
    at,
    payload: { severity },
  });
  const told = [
    confirmed('Minor', '2026-03-02T09:00:00Z'),
    confirmed('Critical', '2026-03-02T10:00:00Z'),
    confirmed('Fatal', '2026-03-02T11:00:00Z'),
  ];
  expect(dueOf(schemeWith(dora), told, '2026-03-02T12:00:00Z')).toEqual({ initial: '2026-03-02T14:00:00Z' });
});

test('a publication that names no stage ends the first that is open, and that one alone', () => {
  const told: Told[] = [aware('2026-01-03T12:00:00Z'), { kind: 'published', at: '2026-01-03T13:00:00Z' }];
  expect(cyclesOf(schemeWith(nis2), told, '2026-01-03T14:00:00Z')).toMatchObject([
    { stage: 'early-warning', state: 'met' },
    { stage: 'notification', state: 'running' },
  ]);
});

test('closing and reopening an incident leave what was counted from awareness alone', () => {
  const issue = new JiraIssue('2026-01-01T00:00:00Z', 'Fatal', { summary: 'Down' })
    .resolve('2026-01-03T13:00:00Z')
    .changeStatus('2026-01-03T14:00:00Z', 'In Progress');
  expect(
    cyclesOf(schemeWith(nis2), [aware('2026-01-03T12:00:00Z')], '2026-01-03T15:00:00Z', issue),
  ).toMatchObject([
    { stage: 'notification', state: 'running' },
    { stage: 'early-warning', state: 'running' },
  ]);
});

test('an incident that was never severe owes no stage; one that becomes severe later owes it from the awareness', () => {
  const calm = new JiraIssue('2026-01-01T00:00:00Z', 'Minor', { summary: 'Slow' });
  const told = [aware('2026-01-03T12:00:00Z')];
  expect(cyclesOf(schemeWith(nis2), told, '2026-01-03T15:00:00Z', calm)).toEqual([]);
  const raised = new JiraIssue('2026-01-01T00:00:00Z', 'Minor', { summary: 'Slow' }).changePriority(
    '2026-01-03T14:00:00Z',
    'Fatal',
  );
  expect(dueOf(schemeWith(nis2), told, '2026-01-03T15:00:00Z', raised)['early-warning']).toBe(
    '2026-01-04T12:00:00Z',
  );
});

test('one stage of five business days from the closing is the report that every desk owed before', () => {
  const days = { businessDays: 5, calendar: 'business' };
  const issue = new JiraIssue('2026-01-01T00:00:00Z', 'Fatal', { summary: 'Down' })
    .resolve('2026-01-03T13:00:00Z')
    .changeStatus('2026-01-03T14:00:00Z', 'In Progress')
    .resolve('2026-01-05T13:00:00Z');
  const now = '2026-01-20T00:00:00Z';
  const staged = schemeWith([
    stageOf({ from: 'closing', length: days, clause: preset.report?.clause ?? '' }),
  ]);
  const withoutStage = cyclesOf(staged, [], now, issue).map(({ stage: _, ...cycle }) => cycle);
  expect(withoutStage).toEqual(cyclesOf(preset, [], now, issue));
});

test('where a limit falls on a day on which the desk is closed, the stage may put it off to an hour of its next working day', () => {
  const ifClosed = { calendar: 'business', at: '12:00' };
  const stage = stageOf({ from: 'aware', length: 'PT72H', ifClosed });
  expect(dueOf(schemeWith([stage]), [aware('2026-01-07T15:00:00Z')], '2026-01-08T00:00:00Z')).toEqual({
    first: '2026-01-12T17:00:00Z', // noon of the Monday, in the calendar's own zone
  });
  expect(dueOf(schemeWith([stage]), [aware('2026-01-06T15:00:00Z')], '2026-01-08T00:00:00Z')).toEqual({
    first: '2026-01-09T15:00:00Z',
  });
});

test('stages that begin at one instant are sealed apart, and each verdict stands', () => {
  const scheme = schemeWith(nis2);
  const now = '2026-01-10T00:00:00Z';
  const { history, evaluation } = judge(
    scheme,
    [aware('2026-01-03T12:00:00Z'), sent('notification', '2026-01-05T00:00:00Z')],
    now,
  );
  const sealing = newSealing(scheme, 1, evaluation, history, Date.parse(now));
  if (!sealing) throw new Error('nothing was sealed');
  expect(sealing.seals.filter(({ clock }) => clock === 'report')).toHaveLength(2);
  const sealed = evaluateClocks(scheme, { ...history, seals: [sealing] }, Date.parse(now));
  expect(sealed.clocks.report).toEqual(evaluation.clocks.report);
});

test('a stage that was missed and that the scheme has no longer is owed until it is sent, and then late', () => {
  const told = [aware('2026-01-03T12:00:00Z')];
  const whole = schemeWith(nis2);
  const { history, evaluation } = judge(whole, told, '2026-01-05T00:00:00Z');
  const sealing = newSealing(whole, 1, evaluation, history, Date.parse('2026-01-05T00:00:00Z'));
  if (!sealing) throw new Error('nothing was sealed');
  const less = schemeWith(nis2.filter(({ id }) => id !== 'early-warning'));
  const warningOf = (more: Told[], issue?: JiraIssue) => {
    const { history } = judge(less, [...told, ...more], '2026-01-09T00:00:00Z', issue);
    const { clocks } = evaluateClocks(
      less,
      { ...history, seals: [sealing] },
      Date.parse('2026-01-09T00:00:00Z'),
    );
    return clocks.report?.cycles.find(({ stage }) => stage === 'early-warning');
  };
  expect(warningOf([])).toMatchObject({ state: 'breached', stoppedAt: null });
  const closed = new JiraIssue('2026-01-01T00:00:00Z', 'Fatal', { summary: 'Down' });
  expect(warningOf([], closed.resolve('2026-01-06T00:00:00Z'))).toMatchObject({ stoppedAt: null });
  const stoppedAt = Date.parse('2026-01-08T00:00:00Z');
  const more = [sent('notification', '2026-01-07T00:00:00Z'), sent('early-warning', '2026-01-08T00:00:00Z')];
  expect(warningOf(more)).toMatchObject({ state: 'breached', stoppedAt, endedByResolving: false });
});

test.each([
  [[stageOf({ from: 'aware', length: 'P1X' })], 'not-a-length'],
  [[stageOf({ from: 'aware', length: 'P9Y' })], 'stage-too-long'],
  [[stageOf({ from: 'later', length: 'PT4H' })], 'stage-from'],
  [[stageOf({ from: 'first', length: 'PT4H' })], 'stage-from'],
  [[stageOf({ from: 'aware', length: 'PT4H' }), stageOf({ from: 'aware', length: 'PT4H' })], 'stage-twice'],
  [[stageOf({ id: 'withheld-1', from: 'aware', length: 'PT4H' })], 'withheld-name'],
  [[stageOf({ id: 'closing', from: 'aware', length: 'PT4H' })], 'stage-id'],
  [[stageOf({ from: 'aware', length: { businessDays: 2, calendar: 'nowhere' } })], 'nowhere'],
])('a stage that cannot be counted is refused: %j', (stages, sentence) => {
  expect(
    JSON.stringify(
      readScheme(JSON.parse(JSON.stringify({ ...valtech, report: { ...valtech.report, stages } }))),
    ),
  ).toContain(sentence);
});

test('a report that says neither its days nor its stages is refused', () => {
  const { businessDays: _, ...report } = valtech.report ?? {};
  expect(schemeSchema.safeParse({ ...valtech, report }).success).toBe(false);
});
