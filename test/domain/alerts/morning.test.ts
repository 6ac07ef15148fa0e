import { deskZoneOf, morningOf } from '../../../src/domain/alerts/morning';
import { alertSettings } from '../../../src/domain/scheme/alert-settings';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { createDesk } from '../sla/small-desk';

const at = (text: string) => Date.parse(text);
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekOf = (...spans: string[][]) => Object.fromEntries(DAYS.map((day) => [day, spans]));
const office = { timezone: 'UTC', weekly: weekOf(['09:00', '17:00']) };
const shifts = { timezone: 'Europe/Paris', weekly: weekOf(['22:00', '06:30'], ['07:00', '12:00']) };
const always = { timezone: 'America/Toronto', weekly: weekOf(['00:00', '24:00']) };

function createDeskOf(calendars: Record<string, object>, quietOutside?: string): Scheme {
  const read = createDesk({ calendars: { office, ...calendars } }).calendars;
  const own = Object.fromEntries(Object.keys(calendars).map((name) => [name, read[name]]));
  return {
    ...createDesk(),
    calendars: own as Scheme['calendars'],
    alerts: alertSettings.parse(quietOutside === undefined ? {} : { quietOutside }),
  };
}

describe('the morning of a desk', () => {
  test('comes when it opens and goes when it closes', () => {
    const desk = createDeskOf({ office });
    const morning = { day: '2025-06-02', beganAt: at('2025-06-02T09:00Z') };
    expect(morningOf(desk, at('2025-06-02T08:59Z'))).toBeNull();
    expect(morningOf(desk, morning.beganAt)).toEqual(morning);
    expect(morningOf(desk, at('2025-06-02T16:59Z'))).toEqual(morning);
    expect(morningOf(desk, at('2025-06-02T17:00Z'))).toBeNull();
  });

  test('of one that is open at night is when it opens after six, in its own zone', () => {
    const desk = createDeskOf({ shifts });
    expect(morningOf(desk, at('2025-06-02T02:00+02:00'))).toBeNull();
    expect(morningOf(desk, at('2025-06-02T06:10+02:00'))).toEqual({
      ...{ day: '2025-06-02', beganAt: at('2025-06-02T06:00+02:00') },
    });
    expect(morningOf(desk, at('2025-06-02T23:00+02:00'))?.day).toBe('2025-06-02');
  });

  test('of one that never closes is at eight, by the date of its own zone', () => {
    const desk = createDeskOf({ always });
    expect(morningOf(desk, at('2025-06-02T07:59-04:00'))).toBeNull();
    expect(morningOf(desk, at('2025-06-02T23:00-04:00'))).toEqual({
      ...{ day: '2025-06-02', beganAt: at('2025-06-02T08:00-04:00') },
    });
  });

  test('there is none in a scheme without a calendar', () => {
    expect(morningOf(createDeskOf({}), at('2025-06-02T10:00Z'))).toBeNull();
  });
});

describe('the zone of a desk', () => {
  const now = at('2025-06-02T10:00Z');

  test.each<[string, Scheme, string]>([
    [
      'of the calendar whose hours are not quiet',
      createDeskOf({ office, shifts, always }, 'always'),
      'America/Toronto',
    ],
    ['of the first that closes', createDeskOf({ always, shifts, office }), 'Europe/Paris'],
    ['of the first, where none closes', createDeskOf({ always }), 'America/Toronto'],
    ['the world’s, where there is none', createDeskOf({}), 'UTC'],
  ])('is that %s', (_, desk, zone) => {
    expect(deskZoneOf(desk, now)).toBe(zone);
  });
});
