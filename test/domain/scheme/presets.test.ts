import { type ClockName, schemeSchema } from '../../../src/domain/scheme/scheme';
import { presets } from '../../../src/presets';
import { AGENT, createIssue, cycleOf, dueOf, judge, presetOf } from '../sla/issues';

type Row = [string, string, string, ClockName, string, string[]?];

/** The register's worked dates, in the desk's own offset on the left and in UTC on the right. */
const WORKED: Row[] = [
  ['valtech', 'Fatal', '2025-06-05T07:50:00-04:00', 'response', '2025-06-05T12:50:00Z'],
  ['valtech', 'Fatal', '2025-06-05T08:00:00-04:00', 'response', '2025-06-05T12:15:00Z'],
  ['valtech', 'Critical', '2025-06-05T17:29:59-04:00', 'response', '2025-06-05T21:59:59Z'],
  ['valtech', 'Critical', '2025-06-05T17:30:00-04:00', 'response', '2025-06-05T22:30:00Z'],
  ['valtech', 'Critical', '2025-06-07T02:00:00-04:00', 'resolution', '2025-06-07T10:00:00Z'],
  ['valtech', 'Minor', '2025-06-06T16:00:00-04:00', 'response', '2025-06-09T14:30:00Z'],
  ['altilogix', 'Regular', '2025-06-05T16:45:00-04:00', 'response', '2025-06-06T16:15:00Z'],
  ['altilogix', 'Urgent', '2025-06-06T19:40:00-04:00', 'response', '2025-06-09T11:40:00Z'],
  ['tracktik', 'Important', '2025-03-07T18:00:00-05:00', 'resolution', '2025-03-08T23:00:00Z'],
  ['tracktik', 'Important', '2025-03-08T18:00:00-05:00', 'resolution', '2025-03-09T23:00:00Z'],
  ['tracktik', 'Low', '2025-12-18T10:00:00-05:00', 'resolution', '2025-12-31T15:00:00Z'],
  ['velsoft', 'Medium', '2025-06-06T15:00:00-03:00', 'resolution', '2025-06-11T18:00:00Z'],
  ['velsoft', 'Low', '2025-06-06T15:00:00-03:00', 'resolution', '2025-06-11T18:00:00Z'],
  ['vircom', 'P2', '2025-06-06T17:30:00-04:00', 'response', '2025-06-09T13:00:00Z'],
  ['vircom', 'P2', '2025-06-06T17:30:00-04:00', 'resolution', '2025-06-07T21:30:00Z'],
  ['vircom', 'P2', '2025-06-06T17:45:00-04:00', 'response', '2025-06-09T13:15:00Z'],
  ['vircom', 'P2', '2025-06-06T18:01:00-04:00', 'response', '2025-06-06T22:31:00Z', ['channel:emergency']],
];

/** Every other figure of the register, received on a Thursday at 10:00 of the desk unless it says otherwise. */
const FIGURES: Row[] = [
  ['valtech', 'Fatal', '2025-06-05T10:00:00-04:00', 'response', '2025-06-05T14:15:00Z'],
  ['valtech', 'Fatal', '2025-06-05T20:00:00-04:00', 'response', '2025-06-06T01:00:00Z'],
  ['valtech', 'Fatal', '2025-06-05T10:00:00-04:00', 'resolution', '2025-06-05T18:00:00Z'],
  ['valtech', 'Critical', '2025-06-05T10:00:00-04:00', 'response', '2025-06-05T14:30:00Z'],
  ['valtech', 'Critical', '2025-06-24T10:00:00-04:00', 'response', '2025-06-24T15:00:00Z'],
  ['valtech', 'Critical', '2025-06-05T10:00:00-04:00', 'resolution', '2025-06-05T18:00:00Z'],
  ['valtech', 'Minor', '2025-06-07T10:00:00-04:00', 'response', '2025-06-09T16:00:00Z'],
  ['altilogix', 'Regular', '2025-06-05T10:00:00-04:00', 'response', '2025-06-05T18:00:00Z'],
  ['altilogix', 'Urgent', '2025-06-05T10:00:00-04:00', 'response', '2025-06-05T15:00:00Z'],
  ['altilogix', 'Urgent', '2025-06-05T06:00:00-04:00', 'response', '2025-06-05T12:00:00Z'],
  ['tracktik', 'Critical', '2025-06-05T10:00:00-04:00', 'response', '2025-06-05T15:00:00Z'],
  ['tracktik', 'Important', '2025-06-05T22:00:00-04:00', 'response', '2025-06-06T06:00:00Z'],
  ['tracktik', 'Low', '2025-06-05T10:00:00-04:00', 'response', '2025-06-09T14:00:00Z'],
  ['tracktik', 'None', '2025-06-05T10:00:00-04:00', 'response', '2025-06-09T14:00:00Z'],
  ['tracktik', 'Critical', '2025-06-05T10:00:00-04:00', 'resolution', '2025-06-05T22:00:00Z'],
  ['tracktik', 'Low', '2025-06-05T10:00:00-04:00', 'resolution', '2025-06-16T14:00:00Z'],
  ['tracktik', 'None', '2025-06-05T10:00:00-04:00', 'resolution', '2025-07-16T14:00:00Z'],
  ['tracktik', 'Critical', '2025-06-05T10:00:00-04:00', 'update', '2025-06-05T15:30:00Z'],
  ['tracktik', 'Important', '2025-06-05T10:00:00-04:00', 'update', '2025-06-05T18:00:00Z'],
  ['tracktik', 'Low', '2025-06-05T10:00:00-04:00', 'update', '2025-06-09T14:00:00Z'],
  ['tracktik', 'None', '2025-06-05T10:00:00-04:00', 'update', '2025-06-16T14:00:00Z'],
  ['velsoft', 'High', '2025-06-05T10:00:00-03:00', 'acknowledge', '2025-06-05T15:00:00Z'],
  ['velsoft', 'High', '2025-06-05T10:00:00-03:00', 'response', '2025-06-05T17:00:00Z'],
  ['velsoft', 'High', '2025-06-05T10:00:00-03:00', 'resolution', '2025-06-06T13:00:00Z'],
  ['velsoft', 'Medium', '2025-06-05T15:00:00-03:00', 'acknowledge', '2025-06-06T11:30:00Z'],
  ['velsoft', 'Medium', '2025-06-05T10:00:00-03:00', 'response', '2025-06-06T13:00:00Z'],
  ['vircom', 'P1', '2025-06-07T10:00:00-04:00', 'response', '2025-06-07T14:30:00Z'],
  ['vircom', 'P1', '2025-06-07T10:00:00-04:00', 'resolution', '2025-06-07T18:00:00Z'],
  ['vircom', 'P2', '2025-06-07T10:00:00-04:00', 'response', '2025-06-07T14:30:00Z', ['channel:phone']],
  ['vircom', 'P3', '2025-06-05T16:00:00-04:00', 'response', '2025-06-06T14:30:00Z'],
  ['vircom', 'P3', '2025-06-05T10:00:00-04:00', 'resolution', '2025-06-08T14:00:00Z'],
  ['vircom', 'P3', '2025-06-05T10:00:00-04:00', 'resolution', '2025-06-06T14:00:00Z', ['trial']],
];

test.each<[string, string, string, string]>([
  ['tracktik', 'None', '2025-06-05T14:00:00Z', '2025-06-25T14:00:00.000Z'],
  ['vircom', 'P3', '2025-06-05T14:00:00Z', '2025-06-07T14:00:00.000Z'],
])('a range at %s is an aim before its breach', (name, priority, created, aim) => {
  const { aimAt } = cycleOf(presetOf(name), createIssue(created, { priority }), created, 'resolution');
  expect(new Date(aimAt ?? 0).toISOString()).toBe(aim);
});

describe.each([...WORKED, ...FIGURES])('%s %s received %s', (name, priority, created, clock, due, labels) => {
  test(`its ${clock} is due ${due}`, () => {
    expect(dueOf(name, priority, created, clock, labels)).toBe(due);
  });

  test('a stop just before and exactly at the limit is met, just after it is breached', () => {
    const evaluateAt = (offset: number) => {
      const at = new Date(Date.parse(due) + offset).toISOString();
      const facts = { priority, labels: labels ?? [] };
      const steps = [
        { at, status: 'Done', resolution: true },
        { at, says: AGENT },
      ];
      return cycleOf(presetOf(name), createIssue(created, facts, steps), '2026-03-01T00:00:00Z', clock).state;
    };
    expect([-1, 0, 1].map(evaluateAt)).toEqual(['met', 'met', 'breached']);
  });

  test('at the limit it still runs; a millisecond later it is breached at the limit', () => {
    const history = createIssue(created, { priority, labels: labels ?? [] });
    const later = new Date(Date.parse(due) + 1).toISOString();
    expect(cycleOf(presetOf(name), history, due, clock)).toMatchObject({
      state: 'running',
      breachedAt: null,
    });
    expect(cycleOf(presetOf(name), history, later, clock)).toMatchObject({
      state: 'breached',
      breachedAt: Date.parse(due),
    });
  });
});

describe('the incident report of valtech', () => {
  const dueOfReport = (closed: string, scheme = presetOf('valtech')) => {
    const history = createIssue('2025-06-01T12:00:00Z', { priority: 'Fatal' }, [
      { at: closed, status: 'Done' },
    ]);
    return new Date(cycleOf(scheme, history, '2026-03-01T00:00:00Z', 'report').dueAt ?? 0).toISOString();
  };

  test('a closing on a Saturday at 02:00 is due on Friday at the close of business', () => {
    expect(dueOfReport('2025-06-07T02:00:00-04:00')).toBe('2025-06-13T21:30:00.000Z');
  });

  test('only 25 December is off by rule: closed on the 19th, due on the 29th', () => {
    expect(dueOfReport('2025-12-19T16:00:00-05:00')).toBe('2025-12-29T22:30:00.000Z');
  });

  test('with 26 December off too, entered by hand, it is due on the 30th', () => {
    const scheme = presetOf('valtech');
    const business = scheme.calendars.business;
    if (!business) throw new Error('no business calendar');
    const calendars = { business: { ...business, holidays: [...business.holidays, '2025-12-26'] } };
    expect(dueOfReport('2025-12-19T16:00:00-05:00', { ...scheme, calendars })).toBe(
      '2025-12-30T22:30:00.000Z',
    );
  });

  test('is owed when the ticket was ever critical while open, and not for a minor one', () => {
    const lowered = createIssue('2025-06-05T12:00:00Z', { priority: 'Critical' }, [
      { at: '2025-06-05T13:00:00Z', priority: 'Minor', was: 'Critical' },
      { at: '2025-06-05T14:00:00Z', status: 'Done' },
    ]);
    const minor = createIssue('2025-06-05T12:00:00Z', { priority: 'Minor' }, [
      { at: '2025-06-05T14:00:00Z', status: 'Done' },
    ]);
    const countReports = (history: typeof minor) =>
      judge(presetOf('valtech'), history, '2025-06-06T00:00:00Z').clocks.report?.cycles.length;
    expect([countReports(lowered), countReports(minor)]).toEqual([1, 0]);
  });

  test.each([
    ['2025-06-07T06:00:00Z', '2025-06-13T21:30:00Z'],
    ['2025-12-19T21:00:00Z', '2025-12-29T22:30:00Z'],
  ])('closed %s, published just before and exactly at %s is met, just after it is breached', (closed, due) => {
    const evaluateAt = (offset: number) => {
      const at = new Date(Date.parse(due) + offset).toISOString();
      const published = [{ at, kind: 'published' as const }];
      const history = createIssue(
        '2025-06-01T12:00:00Z',
        { priority: 'Fatal' },
        [{ at: closed, status: 'Done' }],
        published,
      );
      return cycleOf(presetOf('valtech'), history, '2026-03-01T00:00:00Z', 'report').state;
    };
    expect([-1, 0, 1].map(evaluateAt)).toEqual(['met', 'met', 'breached']);
  });

  test('publishing stops it', () => {
    const history = createIssue(
      '2025-06-05T12:00:00Z',
      { priority: 'Fatal' },
      [{ at: '2025-06-05T14:00:00Z', status: 'Done' }],
      [{ at: '2025-06-09T14:00:00Z', kind: 'published' }],
    );
    expect(cycleOf(presetOf('valtech'), history, '2025-07-01T00:00:00Z', 'report').state).toBe('met');
  });
});

test.each(Object.keys(presets))('%s survives being written as JSON and read again', (name) => {
  expect(schemeSchema.parse(JSON.parse(JSON.stringify(presets[name])))).toEqual(presets[name]);
});
