import { z } from 'zod';
import { addDays, subtractDays } from '../../src/domain/calendar/business-days';
import { type Calendar, calendarSchema, type HolidayYears } from '../../src/domain/calendar/calendar';
import {
  findStatutoryHolidays,
  type HolidayFinder,
  resolveHolidays,
} from '../../src/domain/calendar/holidays';
import { compileCalendar, type WorkingTime } from '../../src/domain/calendar/working-time';
import { mistakesOf } from '../../src/domain/lint/mistakes';
import { parseInstant, toLocalYear } from '../../src/domain/time/instant';

const instant = z.string().transform((iso, context) => {
  try {
    return parseInstant(iso);
  } catch {
    context.addIssue({ code: 'custom', message: `"${iso}" is not an instant` });
    return z.NEVER;
  }
});
const point = { start: instant };
const span = { start: instant, end: instant };
const shift = { start: instant, seconds: z.number() };
const days = { start: instant, days: z.number().int() };

const question = z.discriminatedUnion('op', [
  z.object({ op: z.literal('isOpen'), ...point }),
  z.object({ op: z.literal('nextOpen'), ...point }),
  z.object({ op: z.literal('nextClose'), ...point }),
  z.object({ op: z.literal('prevOpen'), ...point }),
  z.object({ op: z.literal('between'), ...span }),
  z.object({ op: z.literal('segments'), ...span }),
  z.object({ op: z.literal('add'), ...shift }),
  z.object({ op: z.literal('subtract'), ...shift }),
  z.object({ op: z.literal('addDays'), ...days }),
  z.object({ op: z.literal('subtractDays'), ...days }),
]);
type Question = z.infer<typeof question>;

const withCalendar = z.object({ calendar: calendarSchema });
const checked = new Map<string, Calendar>();
const compiled = new WeakMap<Calendar, Map<string, WorkingTime>>();

/** The answer to one line: the result under the question's own id, or a sentence saying what is wrong with it. */
export function answer(
  line: string,
  find: HolidayFinder = findStatutoryHolidays,
): { id: unknown; result?: unknown; error?: string } {
  let id: unknown = null;
  try {
    const read: unknown = JSON.parse(line);
    if (typeof read !== 'object' || read === null) throw new TypeError('a question is a JSON object');
    id = 'id' in read ? read.id : null;
    const calendar = calendarIn(read);
    const asked = question.parse(read);
    return { id, result: resultOf(timeOf(calendar, asked, find), asked) };
  } catch (error) {
    return { id, error: sentence(error) };
  }
}

/** The same calendar is written on thousands of lines: it is checked once. */
function calendarIn(read: object): Calendar {
  const calendar = 'calendar' in read ? read.calendar : undefined;
  const key = JSON.stringify(calendar) ?? '';
  const known = checked.get(key) ?? withCalendar.parse({ calendar }).calendar;
  checked.set(key, known);
  return known;
}

/** And compiled once; a rule's holidays are those of the years in question and five on either side, unless it says for which years. */
function timeOf(calendar: Calendar, asked: Question, find: HolidayFinder): WorkingTime {
  const years = ruleYears(calendar, asked);
  const known = compiled.get(calendar) ?? new Map<string, WorkingTime>();
  compiled.set(calendar, known);
  const key = years ? `${years.from} ${years.to}` : '';
  const made = known.get(key) ?? compileCalendar(years ? resolveHolidays(calendar, years, find) : calendar);
  known.set(key, made);
  return made;
}

function ruleYears({ holidayRule, holidayYears, timezone }: Calendar, asked: Question): HolidayYears | null {
  if (!holidayRule || holidayYears) return null;
  const years = [asked.start, 'end' in asked ? asked.end : asked.start].map((at) =>
    toLocalYear(at, timezone),
  );
  return { from: Math.min(...years), to: Math.max(...years) };
}

function resultOf(time: WorkingTime, asked: Question): unknown {
  switch (asked.op) {
    case 'isOpen':
      return time.isOpen(asked.start);
    case 'nextOpen':
    case 'nextClose':
    case 'prevOpen':
      return written(time[asked.op](asked.start));
    case 'between':
      return time.between(asked.start, asked.end) / 1000;
    case 'segments':
      return time.segments(asked.start, asked.end).map(({ from, to }) => [written(from), written(to)]);
    default:
      return written(shifted(time, asked));
  }
}

type Shift = Extract<Question, { op: 'add' | 'subtract' | 'addDays' | 'subtractDays' }>;

function shifted(time: WorkingTime, asked: Shift): number {
  if (asked.op === 'addDays') return addDays(time, asked.start, asked.days);
  if (asked.op === 'subtractDays') return subtractDays(time, asked.start, asked.days);
  return time[asked.op](asked.start, Math.round(asked.seconds * 1000));
}

function written(at: number): string {
  return new Date(Math.floor(at / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}

function sentence(error: unknown): string {
  if (error instanceof z.ZodError)
    return mistakesOf(error)
      .map(({ path, say }) => (path ? `${path}: ${say}` : say))
      .join('; ');
  return error instanceof Error ? error.message : String(error);
}
