import * as z from '../../common/zod';
import { LENGTHS } from '../lengths';
import { ownText } from '../own-texts';
import { timeZone } from '../time/time-zone';

const TIME = /^(?:([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|24:00(?::00)?)$/;
const opening = z
  .string()
  .regex(TIME, 'time')
  .refine((text) => !text.startsWith('24'), 'start-at-24');
const closing = z.string().regex(TIME, 'closing-time');
/** A civil date that exists. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'date')
  .refine(isDate, 'no-such-date');
const interval = z.tuple([opening, closing]);
const intervals = z.array(interval);

const entry = z.object({
  date: dateSchema,
  name: ownText.optional(),
  from: z
    .enum(['rule', 'region', 'hand'])
    .default('hand')
    .describe('who entered it: a rule of ours, a region’s list as it comes, or a person'),
  closed: z
    .boolean()
    .optional()
    .describe('false says that this date is not a holiday here, whatever a rule or another entry says'),
  contact: z.string().max(LENGTHS.address).optional().describe('whom a client turns to on this day, and how'),
});
const holiday = z.union([dateSchema, entry]);
const weekly = z.partialRecord(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), intervals);
const override = z.union([intervals, z.object({ hours: intervals, onHoliday: z.boolean().default(false) })]);

/** The rules by which a place's statutory holidays are found. */
export const statutoryRules = ['ca-qc', 'ca', 'ca-ns', 'us', 'tracktik', 'us+ca'] as const;
export type StatutoryRule = (typeof statutoryRules)[number];

const regionRule = z.templateLiteral(['region:', z.string().regex(/^[A-Z]{2}(-[A-Za-z0-9]+){0,2}$/)]);

/** One of our own rules, or a region's list as it comes: `region:DE-BY` (a country, its state, a part of that). */
export const holidayRuleSchema = z.union([z.enum(statutoryRules), regionRule], {
  error: 'holiday-rule',
});
export type HolidayRule = z.infer<typeof holidayRuleSchema>;

/** Whether a rule is one of our own. */
export function isStatutory(rule: HolidayRule): rule is StatutoryRule {
  return (statutoryRules as readonly string[]).includes(rule);
}

/** A stretch of years, both included. */
const years = z.object({ from: z.number().int(), to: z.number().int() });
export type HolidayYears = z.infer<typeof years>;

/** A calendar of opening hours: a week, its holidays, and the dates that differ. Times are civil times of its zone. */
export const calendarSchema = z.object({
  timezone: timeZone,
  weekly,
  holidays: z.array(holiday).default([]),
  overrides: z.record(dateSchema, override).default({}),
  breaks: z.record(dateSchema, intervals).default({}),
  holidayRule: holidayRuleSchema.optional(),
  holidayYears: years.optional(),
});

export type Calendar = z.infer<typeof calendarSchema>;
export type Interval = z.infer<typeof interval>;
export type HolidayEntry = z.infer<typeof entry>;

/** Why a calendar cannot answer. */
export type CalendarProblem =
  | { code: 'never-opens'; years: number; date: string }
  | { code: 'no-working-day'; years: number }
  | { code: 'never-closes' }
  | { code: 'beyond-reach'; year: number }
  | { code: 'unresolved-year'; year: number; from: number; to: number }
  | { code: 'unresolved-rule'; year: number; rule: string }
  | { code: 'no-such-region'; region: string; part: string; parts: string };

/** A question the calendar cannot answer: it never opens, or the year's holidays are not resolved. */
export class CalendarRefusal extends Error {
  override name = 'CalendarRefusal';

  constructor(readonly problem: CalendarProblem) {
    super(JSON.stringify(problem));
  }
}

function isDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** A calendar that is always open, holidays included. */
export function createAlwaysOpen(timezone: string): Calendar {
  const day: Interval[] = [['00:00', '24:00']];
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
  return { timezone, weekly: week, holidays: [], overrides: {}, breaks: {} };
}
