import ICAL from 'ical.js';
import { addCivilDays, formatInstant, type Instant } from '../../time/instant';
import type { Calendar, HolidayEntry } from '../calendar';

/**
 * A calendar's holidays as a calendar file (RFC 5545), an event of a whole day each. A negative entry is a cancelled event, so that
 * other programs show nothing; both names are kept.
 *
 * @example exportHolidays(quebec, now) // BEGIN:VCALENDAR … DTSTART;VALUE=DATE:20260624 …
 */
export function exportHolidays(calendar: Calendar, now: Instant): string {
  const file = new ICAL.Component('vcalendar');
  file.updatePropertyWithValue('version', '2.0');
  file.updatePropertyWithValue('prodid', '-//Sablier//Holidays//EN');
  const stamp = formatInstant(Math.floor(now / 1000) * 1000);
  for (const [place, entry] of calendar.holidays.entries())
    file.addSubcomponent(
      eventOf(typeof entry === 'string' ? { date: entry, from: 'hand' } : entry, place, stamp),
    );
  return `${file.toString()}\r\n`;
}

function eventOf({ date, name, closed }: HolidayEntry, place: number, stamp: string): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${date}-${place}@sablier`);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(stamp));
  event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(date));
  event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addCivilDays(date, 1)));
  if (name) addName(event, 'summary', 'en', name.en);
  if (name) addName(event, 'x-sablier-name', 'fr', name.fr);
  if (closed === false) event.addPropertyWithValue('x-sablier-closed', 'FALSE');
  if (closed === false) event.addPropertyWithValue('status', 'CANCELLED');
  return event;
}

function addName(event: ICAL.Component, property: string, language: string, name: string): void {
  const icalProperty = new ICAL.Property(property, event);
  icalProperty.resetType('text');
  icalProperty.setParameter('language', language);
  icalProperty.setValue(toPrintable(name));
  event.addProperty(icalProperty);
}

/** A calendar file holds no control characters but the end of a line. */
function toPrintable(text: string): string {
  return [...text].map((letter) => (letter >= ' ' || letter === '\n' ? letter : ' ')).join('');
}
