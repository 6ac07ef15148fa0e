/** When the thresholds of one clock are reached, and by what name each goes for good. */
import { deferFromQuiet, isDayAndNight, workingTimeOf } from '../../../src/domain/alerts/desk-hours';
import { limitOfAlerts, momentsOf } from '../../../src/domain/alerts/moments';
import { passedMomentsOf } from '../../../src/domain/alerts/thresholds';
import { alertSettings } from '../../../src/domain/scheme/alert-settings';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { createIssue, cycleOf, judge } from '../sla/issues';
import { createDesk, dateOf, on } from '../sla/small-desk';

const MONDAY_10 = dateOf('mon 10:00');
const loud = { quietHours: false };
const createLoudDesk = (alerts: object = {}, changes: object = {}): Scheme => ({
  ...createDesk(changes),
  alerts: alertSettings.parse({ ...loud, ...alerts }),
});
const desk = createLoudDesk();

type Steps = Parameters<typeof createIssue>[2] & object;
const high = (...steps: Steps) => createIssue(MONDAY_10, { priority: 'High' }, steps);

function momentsAt(
  now: string,
  clock: 'acknowledge' | 'response' | 'resolution',
  thresholds: string[],
  { issue = high(), scheme = desk } = {},
) {
  return momentsOf(scheme, cycleOf(scheme, issue, dateOf(now), clock), thresholds, on(now)).map(
    ({ name, ofBreach, at }) => [name, ofBreach, new Date(at).toISOString().slice(8, 23)],
  );
}

describe('a moment of a clock goes by one name, says whether it is of the breach, and counts as the clock does', () => {
  test.each<[string, 'acknowledge' | 'response', string, boolean, string]>([
    ['50%', 'acknowledge', '50%', false, '02T10:30:00.000'],
    ['12.5%', 'acknowledge', '12.5%', false, '02T10:07:30.000'],
    ['50%', 'response', '50%', false, '02T12:00:00.000'],
    ['PT15M before', 'acknowledge', '15-min-before', false, '02T10:45:00.000'],
    ['PT20M before', 'acknowledge', '20-min-before', false, '02T10:40:00.000'],
    ['2 h before', 'response', '120-min-before', false, '02T12:00:00.000'],
    ['due', 'acknowledge', '100%', true, '02T11:00:00.001'],
    ['PT30M after', 'acknowledge', 'each-hour-after:0.5', true, '02T11:30:00.000'],
    ['PT4H after', 'response', 'each-hour-after:4', true, '03T10:00:00.000'],
  ])('%s of %s', (threshold, clock, ...moment) => {
    expect(momentsAt('mon 10:01', clock, [threshold])).toEqual([moment]);
  });

  test('is none at the clock’s very beginning, nor before', () => {
    expect(momentsAt('mon 10:01', 'acknowledge', ['1 h before', '2 h before', '59 min before'])).toEqual([
      ['59-min-before', false, '02T10:01:00.000'],
    ]);
  });

  test('is none where the text is no threshold', () => {
    expect(momentsAt('mon 10:01', 'acknowledge', ['soon'])).toEqual([]);
  });

  test('of shares goes on from what was counted, a pause left out', () => {
    const waited = high(
      { at: dateOf('mon 11:00'), status: 'Pending' },
      { at: dateOf('mon 12:00'), status: 'Waiting' },
    );
    expect(momentsAt('mon 12:30', 'response', ['50%'], { issue: waited })).toEqual([
      ['50%', false, '02T13:00:00.000'],
    ]);
  });
});

describe('a threshold that comes again', () => {
  const every = (now: string, text = 'every PT1H') =>
    momentsAt(now, 'acknowledge', [text]).map(([name, , at]) => `${name} ${at?.toString().slice(3, 8)}`);

  test.each([
    ['before the breach: the first', 'mon 10:30', ['each-hour-after:1 12:00']],
    ['less than once after it', 'mon 11:59', ['each-hour-after:1 12:00']],
    [
      'just when it comes: it, and the next',
      'mon 12:00',
      ['each-hour-after:1 12:00', 'each-hour-after:2 13:00'],
    ],
    ['between two', 'mon 13:30', ['each-hour-after:2 13:00', 'each-hour-after:3 14:00']],
  ])('%s', (_, now, expected) => {
    expect(every(now)).toEqual(expected);
  });

  test('ends with its last time', () => {
    expect(every('mon 12:30', 'every PT1H, at most 2 times')).toEqual([
      'each-hour-after:1 12:00',
      'each-hour-after:2 13:00',
    ]);
    expect(every('tue 10:00', 'every PT1H, at most 2 times')).toEqual(['each-hour-after:2 13:00']);
  });
});

describe('a severity that was just raised', () => {
  const raised = createIssue(MONDAY_10, { priority: 'Low' }, [
    { at: dateOf('mon 12:00'), was: 'Low', priority: 'High' },
  ]);
  const moments = (now: string) =>
    momentsAt(now, 'acknowledge', ['due', 'PT1H after', 'every PT1H'], { issue: raised });

  test('breaches nothing until it was held, and nothing follows a breach that may be a mistake', () => {
    expect(moments('mon 12:02')).toEqual([['100%', true, '02T12:05:00.000']]);
  });

  test('warns of no end that had passed when it was raised, while it may be a mistake', () => {
    const warnings = (now: string) =>
      momentsAt(now, 'acknowledge', ['75%', '10 min before'], { issue: raised });
    expect(warnings('mon 12:02')).toEqual([]);
    expect(warnings('mon 12:05').map(([name]) => name)).toEqual(['75%', '10-min-before']);
  });

  test('warns at once of an end that is still to come', () => {
    const early = createIssue(MONDAY_10, { priority: 'Low' }, [
      { at: dateOf('mon 10:50'), was: 'Low', priority: 'High' },
    ]);
    expect(momentsAt('mon 10:51', 'acknowledge', ['75%'], { issue: early })).toEqual([
      ['75%', false, '02T10:45:00.000'],
    ]);
  });

  test('has its repeats from the breach, which is not before the change', () => {
    expect(moments('mon 12:05').slice(0, 2)).toEqual([
      ['100%', true, '02T12:00:00.001'],
      ['each-hour-after:1', true, '02T13:00:00.000'],
    ]);
  });
});

describe('an aim alone', () => {
  const low = createIssue(MONDAY_10, { priority: 'Low' });
  const limitAt = (scheme: Scheme, clock: 'response' | 'resolution', issue = low) =>
    limitOfAlerts(scheme, cycleOf(scheme, issue, dateOf('mon 10:01'), clock));

  test('is a limit where the scheme asks for alerts, under a name of its own', () => {
    expect(limitAt(desk, 'response')).toEqual({ kind: 'aim', at: on('mon 18:00') });
    expect(momentsAt('mon 10:01', 'response', ['50%'], { issue: low })).toEqual([
      ['aim-50%', false, '02T14:00:00.000'],
    ]);
  });

  test('is none where it does not', () => {
    expect(limitAt(createLoudDesk({ aims: false }), 'response')).toBeNull();
    expect(
      momentsAt('mon 10:01', 'response', ['50%'], { issue: low, scheme: createLoudDesk({ aims: false }) }),
    ).toEqual([]);
  });

  test('beside a breach is not what alerts are about, not even while the clock waits', () => {
    expect(limitAt(desk, 'response', high())).toEqual({ kind: 'breach', at: on('mon 14:00') });
    const waiting = high({ at: dateOf('mon 12:30'), status: 'Pending' });
    const cycle = cycleOf(desk, waiting, dateOf('mon 13:00'), 'response');
    expect(cycle).toMatchObject({ aimAt: on('mon 12:00'), dueAt: null });
    expect(limitOfAlerts(desk, cycle)).toBeNull();
  });

  test('of a date that was agreed on there is none: the date is what it runs towards', () => {
    const dated = createIssue(
      MONDAY_10,
      { priority: 'Low' },
      [],
      [{ at: dateOf('mon 10:00:30'), kind: 'agreed-date', payload: { agreedAt: dateOf('mon 15:00') } }],
    );
    expect(limitAt(desk, 'resolution', dated)).toEqual({ kind: 'breach', at: on('mon 15:00') });
    expect(momentsAt('mon 10:01', 'resolution', ['50%', 'due'], { issue: dated })).toEqual([
      ['100%', true, '02T15:00:00.001'],
    ]);
  });
});

describe('the hours in which an alert goes out', () => {
  const elapsed = desk.goals.High?.acknowledge?.goal ?? null;
  const office = desk.goals.High?.response?.goal ?? null;
  const night = on('mon 20:00');
  const quiet = createDesk();
  const lateHours = { timezone: 'UTC', weekly: { tue: [['11:00', '12:00']] } };
  const createTwo = (alerts: object) => {
    const { calendars } = createDesk({ calendars: { office: quiet.calendars.office, late: lateHours } });
    return { ...createLoudDesk({ ...alerts, quietHours: true }), calendars };
  };

  test('end for the night where the clock sleeps, and never where it runs day and night', () => {
    expect(deferFromQuiet(quiet, office, night)).toBe(on('tue 09:00'));
    expect(deferFromQuiet(quiet, elapsed, night)).toBe(night);
    expect(deferFromQuiet(desk, office, night)).toBe(night);
  });

  test('may be another calendar’s, for the clock that sleeps alone', () => {
    const late = createTwo({ quietOutside: 'late' });
    expect(deferFromQuiet(late, office, night)).toBe(on('tue 11:00'));
    expect(deferFromQuiet(late, elapsed, night)).toBe(night);
  });

  test('of a date that was agreed on are those of the first calendar', () => {
    expect(workingTimeOf(createTwo({}), null).nextOpen(night)).toBe(on('tue 09:00'));
    expect(deferFromQuiet(createTwo({}), null, night)).toBe(on('tue 09:00'));
    expect(workingTimeOf({ ...desk, calendars: {} }, null).nextOpen(night)).toBe(night);
  });

  test('are day and night where nothing closes in the week that follows', () => {
    const all = [['00:00', '24:00']];
    const week = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, all]),
    );
    const { calendars } = createDesk({
      calendars: { office: { timezone: 'UTC', weekly: week, overrides: { '2025-06-12': [] } } },
    });
    const hours = workingTimeOf({ ...desk, calendars }, null);
    expect(isDayAndNight(hours, on('mon 10:00'))).toBe(true);
    expect(isDayAndNight(hours, on('fri 10:00'))).toBe(false);
    expect(isDayAndNight(hours, on('next fri 10:00'))).toBe(true);
  });
});

describe('an alert’s key', () => {
  const keysAt = (now: string, issue = high()) =>
    passedMomentsOf(desk, judge(desk, issue, dateOf(now)), () => ['50%', 'due'], on(now))
      .filter(({ clock }) => clock === 'acknowledge')
      .map(({ key }) => key);

  test('holds clock, beginning and moment; the severity too, but for a breach', () => {
    const start = on('mon 10:00');
    expect(keysAt('mon 11:30')).toEqual([`acknowledge:${start}:50%:High`, `acknowledge:${start}:100%`]);
  });

  test('there is none for a clock that was met', () => {
    const answered = high({
      at: dateOf('mon 10:50'),
      says: { accountId: 'agent', accountType: 'atlassian' },
    });
    expect(keysAt('mon 11:30', answered)).toEqual([]);
  });
});
