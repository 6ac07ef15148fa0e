import { own } from '../../../common/own';
import type { Calendar } from '../../calendar/calendar';
import type { Scheme } from '../../scheme/scheme';
import { type Choices, chosenReading } from './doubts';
import type { OpeningHours } from './opening-hours';
import type { TextReading } from './read-text';

/** The calendar that a text’s first hours are. */
export const SUPPORT = 'support';
const EVERY_DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export function calendarsOf(reading: TextReading, choices: Choices): Scheme['calendars'] {
  const { hours, holidays } = reading;
  const named = distinctHours(hours).map((each, nth) => {
    const calendar = calendarOf(each, hours[0] ?? null, holidays?.areClosed ? holidays.rule : null, choices);
    return [nth === 0 ? SUPPORT : `${SUPPORT}-${nth + 1}`, calendar] as const;
  });
  if (named.length > 0) return Object.fromEntries(named);
  return { [SUPPORT]: unsaidHours(choices) };
}

/** Hours that are said more than once are one calendar. */
export function distinctHours(hours: readonly OpeningHours[]): OpeningHours[] {
  const keyOf = ({ weekly }: OpeningHours) => JSON.stringify(weekly);
  return hours.filter((each, nth) => hours.findIndex((other) => keyOf(other) === keyOf(each)) === nth);
}

function calendarOf(
  { weekly, zone, isStandardTime }: OpeningHours,
  first: OpeningHours | null,
  rule: Calendar['holidayRule'] | null,
  choices: Choices,
): Calendar {
  const statedZone = zone ?? first?.zone ?? null;
  const isAllYear = isStandardTime && chosenReading('standard-time', choices) === 'all-year';
  const timezone =
    isAllYear && statedZone
      ? (own(STANDARD_ZONES, statedZone) ?? statedZone)
      : (statedZone ?? zoneUnsaid(choices));
  const ofPlace = own(RULES, timezone);
  const chosen = chosenReading('which-holidays', choices) === 'of-the-place' ? ofPlace : undefined;
  const holidayRule = rule ?? chosen;
  const bare: Calendar = { timezone, weekly, holidays: [], overrides: {}, breaks: {} };
  return holidayRule ? { ...bare, holidayRule } : bare;
}

const zoneUnsaid = (choices: Choices) =>
  chosenReading('which-zone', choices) === 'utc' ? 'UTC' : 'America/Toronto';

/** Zones that keep one time all the year. */
const STANDARD_ZONES: Record<string, string> = {
  'America/Toronto': 'America/Panama',
  'America/Halifax': 'America/Puerto_Rico',
  'America/Chicago': 'America/Costa_Rica',
  'America/Denver': 'America/Phoenix',
};

const RULES: Record<string, NonNullable<Calendar['holidayRule']>> = {
  'America/Toronto': 'ca-qc',
  'America/Halifax': 'ca-ns',
  'America/Chicago': 'us',
  'America/Denver': 'us',
  'America/Los_Angeles': 'us',
  'Europe/Paris': 'region:FR',
  'Europe/London': 'region:GB-ENG',
};

function unsaidHours(choices: Choices): Calendar {
  const isAlways = chosenReading('which-hours', choices) === 'always-open';
  const days = isAlways ? EVERY_DAY : EVERY_DAY.slice(0, 5);
  const times: [string, string] = isAlways ? ['00:00', '24:00'] : ['09:00', '17:00'];
  const weekly = Object.fromEntries(days.map((day) => [day, [times]]));
  return { timezone: zoneUnsaid(choices), weekly, holidays: [], overrides: {}, breaks: {} };
}
