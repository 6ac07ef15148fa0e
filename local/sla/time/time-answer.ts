import { z } from 'zod';
import { textsIn } from '../../../locales/languages';
import { explainMistake } from '../../../src/application/scheme/document/explain-mistake';
import { addDays, subtractDays } from '../../../src/domain/calendar/business-days';
import { type Calendar, calendarSchema, type HolidayYears } from '../../../src/domain/calendar/calendar';
import {
  findStatutoryHolidays,
  type HolidayFinder,
  resolveHolidays,
} from '../../../src/domain/calendar/holidays';
import { compileCalendar, type WorkingTime } from '../../../src/domain/calendar/working-time';
import { mistakesOf } from '../../../src/domain/lint/problems/mistakes';
import { parseInstant, toLocalYear } from '../../../src/domain/time/instant';
import { explainError } from '../explain-error';

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
const calendarsByText = new Map<string, Calendar>();
const timesByCalendar = new WeakMap<Calendar, Map<string, WorkingTime>>();

/** The answer to one line: the result under the question's own id, or a sentence saying what is wrong with it. */
export function answerLine(
  line: string,
  find: HolidayFinder = findStatutoryHolidays,
): { id: unknown; result?: unknown; error?: string } {
  let id: unknown = null;
  try {
    const read: unknown = JSON.parse(line);
    if (typeof read !== 'object' || read === null) throw new TypeError('a question is a JSON object');
    id = 'id' in read ? read.id : null;
    const calendar = calendarOf(read);
    const parsedQuestion = question.parse(read);
    return { id, result: resultOf(timeOf(calendar, parsedQuestion, find), parsedQuestion) };
  } catch (error) {
    return { id, error: messageOf(error) };
  }
}

/** The same calendar is written on thousands of lines: it is checked once. */
function calendarOf(read: object): Calendar {
  const calendar = 'calendar' in read ? read.calendar : undefined;
  const key = JSON.stringify(calendar) ?? '';
  const cached = calendarsByText.get(key) ?? withCalendar.parse({ calendar }).calendar;
  calendarsByText.set(key, cached);
  return cached;
}

/** And compiled once; a rule's holidays are those of the years in question and five on either side, unless it says for which years. */
function timeOf(calendar: Calendar, parsedQuestion: Question, find: HolidayFinder): WorkingTime {
  const years = yearsOf(calendar, parsedQuestion);
  const times = timesByCalendar.get(calendar) ?? new Map<string, WorkingTime>();
  timesByCalendar.set(calendar, times);
  const key = years ? `${years.from} ${years.to}` : '';
  const workingTime =
    times.get(key) ?? compileCalendar(years ? resolveHolidays(calendar, years, find) : calendar);
  times.set(key, workingTime);
  return workingTime;
}

function yearsOf(
  { holidayRule, holidayYears, timezone }: Calendar,
  parsedQuestion: Question,
): HolidayYears | null {
  if (!holidayRule || holidayYears) return null;
  const years = [
    parsedQuestion.start,
    'end' in parsedQuestion ? parsedQuestion.end : parsedQuestion.start,
  ].map((at) => toLocalYear(at, timezone));
  return { from: Math.min(...years), to: Math.max(...years) };
}

function resultOf(time: WorkingTime, parsedQuestion: Question): unknown {
  switch (parsedQuestion.op) {
    case 'isOpen':
      return time.isOpen(parsedQuestion.start);
    case 'nextOpen':
    case 'nextClose':
    case 'prevOpen':
      return formatInstant(time[parsedQuestion.op](parsedQuestion.start));
    case 'between':
      return time.between(parsedQuestion.start, parsedQuestion.end) / 1000;
    case 'segments':
      return time
        .segments(parsedQuestion.start, parsedQuestion.end)
        .map(({ from, to }) => [formatInstant(from), formatInstant(to)]);
    default:
      return formatInstant(shiftTime(time, parsedQuestion));
  }
}

type Shift = Extract<Question, { op: 'add' | 'subtract' | 'addDays' | 'subtractDays' }>;

function shiftTime(time: WorkingTime, parsedQuestion: Shift): number {
  if (parsedQuestion.op === 'addDays') return addDays(time, parsedQuestion.start, parsedQuestion.days);
  if (parsedQuestion.op === 'subtractDays')
    return subtractDays(time, parsedQuestion.start, parsedQuestion.days);
  return time[parsedQuestion.op](parsedQuestion.start, Math.round(parsedQuestion.seconds * 1000));
}

function formatInstant(at: number): string {
  return new Date(Math.floor(at / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}

function messageOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return mistakesOf(error)
      .map((mistake) => {
        const sentence = explainMistake(mistake, textsIn('en'));
        return mistake.path ? `${mistake.path}: ${sentence}` : sentence;
      })
      .join('; ');
  return explainError(error);
}
