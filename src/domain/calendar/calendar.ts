import { z } from 'zod';

const TIME = /^(?:([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|24:00(?::00)?)$/;
const opening = z
  .string()
  .regex(TIME, 'write a time as HH:MM')
  .refine((text) => !text.startsWith('24'), 'only an end may be 24:00');
const closing = z.string().regex(TIME, 'write a time as HH:MM, up to 24:00');
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a date as YYYY-MM-DD')
  .refine(isDate, 'this date does not exist');
const interval = z.tuple([opening, closing]);
const intervals = z.array(interval);
const words = z.object({ en: z.string(), fr: z.string() });

const holiday = z.union([
  date,
  z.object({ date, name: words.optional(), from: z.enum(['rule', 'hand']).default('hand') }),
]);
const weekly = z.partialRecord(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), intervals);
const override = z.union([intervals, z.object({ hours: intervals, onHoliday: z.boolean().default(false) })]);

/** The rules by which a place's statutory holidays are found. */
export const holidayRules = ['ca-qc', 'ca', 'ca-ns', 'us', 'tracktik', 'us+ca'] as const;
export type HolidayRule = (typeof holidayRules)[number];

/** A calendar of opening hours: a week, its holidays, and the dates that differ. Times are civil times of its zone. */
export const calendarSchema = z.object({
  timezone: z.string().refine(isZone, 'this is not an IANA time zone'),
  weekly,
  holidays: z.array(holiday).default([]),
  overrides: z.record(date, override).default({}),
  breaks: z.record(date, intervals).default({}),
  holidayRule: z.enum(holidayRules).optional(),
  holidayYears: z.object({ from: z.number().int(), to: z.number().int() }).optional(),
});

export type Calendar = z.infer<typeof calendarSchema>;
export type Interval = z.infer<typeof interval>;

/** A question the calendar cannot answer: it never opens, or the year's holidays are not resolved. */
export class CalendarRefusal extends Error {
  override name = 'CalendarRefusal';
}

function isDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** A calendar that is always open, holidays included. */
export function alwaysOpen(timezone: string): Calendar {
  const day: Interval[] = [['00:00', '24:00']];
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
  return { timezone, weekly: week, holidays: [], overrides: {}, breaks: {} };
}
