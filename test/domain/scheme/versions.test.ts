/** Whom a version of a scheme is for: issues received from then on, or the open cycles of the others too, and never what is over. */
import fc from 'fast-check';
import type { Calendar } from '../../../src/domain/calendar/calendar';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import {
  changedParts,
  type DatedScheme,
  type IssueScheme,
  judgesOf,
  schemeFor,
  type VersionPart,
} from '../../../src/domain/scheme/versions/versions';
import { type Cycle, evaluateClocks } from '../../../src/domain/sla/clock';
import type { History } from '../../../src/domain/sla/history/history';
import { cycleLedgerOf } from '../../../src/domain/sla/ledger';
import { schemeOfCycle } from '../../../src/domain/sla/measure/judging';
import { newSealing } from '../../../src/domain/sla/seals/new-seals';
import { casesOf } from '../drawn-cases';
import { history as histories, START, schemes } from '../sla/histories';
import { AGENT, createIssue, HOUR, MINUTE, presetOf } from '../sla/issues';

const vircom = presetOf('vircom');
const [office = ''] = Object.keys(vircom.calendars);

/** P3: a response within four business hours, resolved within 72 hours of the clock. */
const scheme: Scheme = { ...vircom, calendars: { [office]: week('09:00', '17:00') }, goals: goalsOf('PT4H') };

function week(from: string, to: string): Calendar {
  const day: [string, string][] = [[from, to]];
  const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day };
  return { timezone: 'America/Toronto', weekly, holidays: [], overrides: {}, breaks: {} };
}

function goalsOf(breach: string): Scheme['goals'] {
  const goal = { in: 'hours', calendar: office, breach } as const;
  return { P3: { response: { goal, clause: '' } } };
}

const withOffice = (base: Scheme, change: Partial<Calendar>): Scheme => {
  const calendar = base.calendars[office] as Calendar;
  return { ...base, calendars: { ...base.calendars, [office]: { ...calendar, ...change } } };
};
const withHoliday = (base: Scheme, ...dates: string[]) => withOffice(base, { holidays: dates });

const instant = (text: string) => Date.parse(`${text}-04:00`);
const THURSDAY = '2025-06-05';
const first: DatedScheme = { inForceFrom: null, scheme };
const version = (at: string, next: Scheme, forOpen: VersionPart[] = []): DatedScheme => ({
  inForceFrom: instant(at),
  scheme: next,
  forOpen,
});

const received = (at: string, steps: Parameters<typeof createIssue>[2] = []) =>
  createIssue(new Date(instant(at)).toISOString(), { priority: 'Normal' }, steps);
const said = (at: string) => ({ at: new Date(instant(at)).toISOString(), says: AGENT });

function schemeOf(versions: DatedScheme[], history: History, now: string): IssueScheme {
  const found = schemeFor(versions, history.receivedAt, instant(now));
  if (!found) throw new Error('no version');
  return found.scheme;
}

function responseBy(versions: DatedScheme[], history: History, now: string): Cycle {
  const judging = schemeOf(versions, history, now);
  return evaluateClocks(judging, history, instant(now)).clocks.response?.cycles[0] as Cycle;
}

const dueBy = (versions: DatedScheme[], history: History, now: string) =>
  new Date(responseBy(versions, history, now).dueAt ?? 0).toISOString();

/** Received on Thursday at three: due on Friday at eleven, and on Monday at eleven where Friday is a holiday. */
const open = received(`${THURSDAY}T15:00`);
const FRIDAY_AT_ELEVEN = '2025-06-06T15:00:00.000Z';
const MONDAY_AT_ELEVEN = '2025-06-09T15:00:00.000Z';
const holiday = withHoliday(scheme, '2025-06-06');

test('a holiday that is entered on Thursday moves Friday’s due instant where its version is for open cycles', () => {
  const at = `${THURSDAY}T16:00`;
  expect(dueBy([first, version(at, holiday)], open, `${THURSDAY}T16:30`)).toBe(FRIDAY_AT_ELEVEN);
  const forOpen = [first, version(at, holiday, ['calendars'])];
  expect(dueBy(forOpen, open, `${THURSDAY}T15:59`)).toBe(FRIDAY_AT_ELEVEN);
  expect(dueBy(forOpen, open, at)).toBe(MONDAY_AT_ELEVEN);
});

test('what was over when the version came keeps the hours it was counted by, in its figures and its ledger', () => {
  const answered = received(`${THURSDAY}T15:00`, [said(`${THURSDAY}T15:40`)]);
  const closedThatDay = withOffice(scheme, { holidays: [THURSDAY] });
  const versions = [first, version(`${THURSDAY}T16:00`, closedThatDay, ['calendars'])];
  const before = responseBy([first], answered, `${THURSDAY}T16:30`);
  const cycle = responseBy(versions, answered, `${THURSDAY}T16:30`);
  expect(cycle).toEqual(before);
  const judging = schemeOf(versions, answered, `${THURSDAY}T16:30`);
  const lines = cycleLedgerOf(judging, cycle, instant(`${THURSDAY}T16:30`));
  expect(lines).toEqual(cycleLedgerOf(scheme, before, instant(`${THURSDAY}T16:30`)));
  expect(lines.map(({ state, to, from }) => [state, to - from])).toEqual([['running', 40 * MINUTE]]);
});

test('a breach that stood when the version came stays, and goes on in its own hours', () => {
  const versions = [first, version('2025-06-06T12:00', holiday, ['calendars'])];
  const cycle = responseBy(versions, open, '2025-06-09T12:00');
  expect(cycle).toEqual(responseBy([first], open, '2025-06-09T12:00'));
  expect(cycle).toMatchObject({
    state: 'breached',
    breachedAt: instant('2025-06-06T11:00'),
    elapsedMs: 13 * HOUR,
  });
});

test('a breach of less than five minutes before the version is judged by it, as nothing had sealed it', () => {
  const versions = [first, version('2025-06-06T11:03', holiday, ['calendars'])];
  expect(responseBy(versions, open, '2025-06-06T12:00')).toMatchObject({
    state: 'running',
    breachedAt: null,
  });
});

test('a version that leaves less time breaches nothing before it came', () => {
  const strict = { ...scheme, goals: goalsOf('PT1H') };
  const versions = [first, version('2025-06-06T10:00', strict, ['rules'])];
  const cycle = responseBy(versions, open, '2025-06-06T10:30');
  expect(cycle).toMatchObject({
    dueAt: instant(`${THURSDAY}T16:00`),
    breachedAt: instant('2025-06-06T10:00'),
  });
  const answered = received(`${THURSDAY}T15:00`, [said('2025-06-06T09:30')]);
  expect(responseBy(versions, answered, '2025-06-06T10:30').state).toBe('met');
});

test('goals are for issues from now on unless a version says that they are for open ones too', () => {
  const longer = { ...scheme, goals: goalsOf('PT6H') };
  const due = (parts: VersionPart[]) =>
    dueBy([first, version(`${THURSDAY}T16:00`, longer, parts)], open, `${THURSDAY}T16:30`);
  expect(due([])).toBe(FRIDAY_AT_ELEVEN);
  expect(due(['calendars'])).toBe(FRIDAY_AT_ELEVEN);
  expect(due(['rules'])).toBe('2025-06-06T17:00:00.000Z');
});

test('a version for open ones that is followed by one that is not stays theirs; the next issue has both', () => {
  const longer = { ...holiday, goals: goalsOf('PT6H') };
  const versions = [
    first,
    version(`${THURSDAY}T15:30`, holiday, ['calendars']),
    version(`${THURSDAY}T15:45`, longer),
  ];
  expect(dueBy(versions, open, `${THURSDAY}T16:30`)).toBe(MONDAY_AT_ELEVEN);
  const next = received(`${THURSDAY}T16:00`);
  expect(dueBy(versions, next, `${THURSDAY}T16:30`)).toBe('2025-06-09T18:00:00.000Z');
});

test('hours that were for new issues alone do not reach the old ones with a later holiday that is for all', () => {
  const early = withOffice({ ...scheme, goals: goalsOf('PT8H') }, week('07:00', '15:00'));
  const both = withHoliday(early, '2025-06-06');
  const versions = [
    first,
    version(`${THURSDAY}T15:30`, early),
    version(`${THURSDAY}T15:45`, both, ['calendars']),
  ];
  expect(dueBy(versions, open, `${THURSDAY}T16:30`)).toBe(MONDAY_AT_ELEVEN);
});

test('two who save one after the other for open ones: both changes reach them, and each from its own instant', () => {
  const two = withHoliday(holiday, '2025-06-06', '2025-06-09');
  const versions = [
    first,
    version(`${THURSDAY}T15:30`, holiday, ['calendars']),
    version(`${THURSDAY}T15:31`, two, ['calendars']),
  ];
  const at = [`${THURSDAY}T15:29`, `${THURSDAY}T15:30`, `${THURSDAY}T15:31`].map((now) =>
    dueBy(versions, open, now),
  );
  expect(at).toEqual([FRIDAY_AT_ELEVEN, MONDAY_AT_ELEVEN, '2025-06-10T15:00:00.000Z']);
});

test('an older version that is restored for open ones takes back what it changes, and nothing that ended in between', () => {
  const versions = [
    first,
    version(`${THURSDAY}T15:30`, withHoliday(scheme, THURSDAY), ['calendars']),
    version(`${THURSDAY}T16:30`, scheme, ['calendars']),
  ];
  expect(dueBy(versions, open, `${THURSDAY}T16:00`)).toBe('2025-06-06T17:00:00.000Z');
  expect(dueBy(versions, open, `${THURSDAY}T16:45`)).toBe(FRIDAY_AT_ELEVEN);
  const answered = received(`${THURSDAY}T15:00`, [said(`${THURSDAY}T16:00`)]);
  expect(responseBy(versions, answered, `${THURSDAY}T16:45`)).toMatchObject({ state: 'met', elapsedMs: 0 });
});

test('a calendar that a version takes away stays for what counts by it, and a new one comes with the rules that need it', () => {
  const night = { ...scheme, calendars: { night: week('20:00', '24:00') }, goals: goalsOf('PT4H') };
  const goal = { in: 'hours', calendar: 'night', breach: 'PT1H' } as const;
  const byNight = { ...night, goals: { P3: { response: { goal, clause: '' } } } };
  const gone = [first, version(`${THURSDAY}T15:30`, night, ['calendars'])];
  expect(dueBy(gone, open, `${THURSDAY}T16:00`)).toBe(FRIDAY_AT_ELEVEN);
  const added = [...gone, version(`${THURSDAY}T15:40`, byNight, ['rules'])];
  expect(dueBy(added, open, `${THURSDAY}T16:00`)).toBe('2025-06-06T01:00:00.000Z');
});

test('which parts a version changed is told by what they say, not by their order', () => {
  const { calendars, ...rest } = scheme;
  expect(changedParts(scheme, { calendars, ...rest })).toEqual([]);
  expect(changedParts(scheme, holiday)).toEqual(['calendars']);
  expect(changedParts(scheme, { ...holiday, goals: goalsOf('PT5H') })).toEqual(['calendars', 'rules']);
});

test('whatever versions come for open ones, what was over keeps its figures and ledger, sealed or not', () => {
  const dates = fc.constantFrom('2025-06-05', '2025-06-06', '2025-06-09', '2025-06-10', '2025-06-12');
  const arbitrary = fc.record({
    minute: fc.integer({ min: 1, max: 10 * 24 * 60 }),
    days: fc.array(dates, { maxLength: 3 }),
    isSealed: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(schemes)),
      histories,
      fc.array(arbitrary, { minLength: 1, maxLength: 3 }),
      (base, told, changes) => {
        let history: History = { ...told, events: told.events.filter(({ kind }) => kind !== 'app') };
        const versions: DatedScheme[] = [{ inForceFrom: null, scheme: base }];
        for (const { minute, days, isSealed } of changes.toSorted((a, b) => a.minute - b.minute)) {
          const at = START + minute * MINUTE;
          const before = schemeFor(versions, history.receivedAt, at - 1)?.scheme ?? base;
          const evaluation = evaluateClocks(before, history, at - 1);
          const sealing = isSealed ? newSealing(before, 1, evaluation, history, at - 1) : null;
          if (sealing) history = { ...history, seals: [...history.seals, sealing] };
          versions.push({ inForceFrom: at, scheme: addHolidays(base, days), forOpen: ['calendars'] });
          const after = schemeFor(versions, history.receivedAt, at)?.scheme ?? base;
          expect(overIn(after, history, START + 60 * 24 * HOUR, at)).toEqual(
            overIn(before, history, at - 1, at),
          );
        }
      },
    ),
    { numRuns: casesOf(60) },
  );
});

/** The cycles that ended before an instant, each with its ledger; what looks ahead of now is of now alone. */
function overIn(judging: IssueScheme, history: History, now: number, before: number) {
  const { clocks } = evaluateClocks(judging, history, now);
  return Object.entries(clocks).map(([clock, { cycles }]) => [
    clock,
    cycles
      .filter(({ stoppedAt, state }) => stoppedAt !== null && stoppedAt < before && state !== 'unknown')
      .map(({ disputeEdgeAt: _, pendingUntil: __, partyPeriods: ___, ...cycle }) => cycle),
    cycles
      .filter(({ stoppedAt }) => stoppedAt !== null && stoppedAt < before)
      .map((cycle) => [cycleLedgerOf(judging, cycle, now), schemeOfCycle(judging, cycle, now).id]),
  ]);
}

function addHolidays(base: Scheme, days: string[]): Scheme {
  const calendars = Object.entries(base.calendars).map(([name, calendar]) => [
    name,
    { ...calendar, holidays: [...calendar.holidays, ...days] },
  ]);
  return { ...base, calendars: Object.fromEntries(calendars) };
}

describe('hours that a contract has of its own', () => {
  const paper = (calendars?: Scheme['calendars']): Scheme['contracts'][number] => ({
    ...{ id: 'gold', name: { en: 'Gold', fr: 'Or' }, clause: '', when: { is: 'label', in: ['gold'] } },
    ...(calendars ? { calendars } : {}),
  });
  const withPaper = (calendars?: Scheme['calendars'], more: Partial<Scheme> = {}): Scheme => ({
    ...{ ...scheme, ...more, contracts: [paper(calendars)] },
  });
  const long = { [office]: week('09:00', '21:00') };
  const short = { [office]: week('09:00', '13:00') };
  const hoursAfter = (versions: DatedScheme[]) =>
    schemeOf(versions, received('2025-06-02T10:00'), '2025-06-05T12:00').contracts[0]?.calendars;
  const dated = (next: Scheme): DatedScheme => ({ inForceFrom: null, scheme: next });

  test('are the hours of open cycles where the version’s calendars are for them', () => {
    const versions = (forOpen: VersionPart[]) => [
      dated(withPaper(long)),
      version('2025-06-04T10:00', withPaper(short, { goals: goalsOf('PT1H') }), forOpen),
    ];
    expect(hoursAfter(versions(['calendars']))).toEqual(short);
    expect(hoursAfter(versions([]))).toEqual(long);
    expect(hoursAfter(versions(['rules']))).toEqual(long);
  });

  test('that it did not have are not for open cycles unasked, and count as hours among what changed', () => {
    const changed = version('2025-06-04T10:00', withPaper(short), []);
    const later = version('2025-06-04T12:00', withHoliday(withPaper(short), '2025-06-24'), ['calendars']);
    expect(hoursAfter([dated(withPaper()), changed, later])).toBeUndefined();
    expect(hoursAfter([dated(withPaper()), { ...changed, forOpen: ['calendars'] }])).toEqual(short);
    expect(changedParts(withPaper(long), withPaper(short))).toEqual(['calendars']);
    expect(changedParts(withPaper(long), withPaper(long, { warnShare: 0.5 }))).toEqual(['rules']);
  });
});

test('an issue is judged by the version of its receipt, and by later ones that are for open cycles once they have come', () => {
  const versions = [
    { inForceFrom: null, scheme },
    version('2025-06-02T10:00', scheme, []),
    version('2025-06-04T10:00', scheme, ['calendars']),
    version('2025-06-09T10:00', scheme, ['rules']),
  ];
  const judged = judgesOf(versions, instant('2025-06-01T10:00'), instant('2025-06-05T10:00'));
  expect(judged.map(({ version, parts }) => [versions.indexOf(version), parts])).toEqual([
    [0, ['calendars', 'rules']],
    [2, ['calendars']],
  ]);
});
