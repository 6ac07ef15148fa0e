/** SLAs as rows of a table, for systems that export nothing else: the template of `docs/coming-from-elsewhere.md`. */

import { quoteJql } from '../../../common/guards/jql';
import { own } from '../../../common/own';
import type { JsmCalendar, JsmCondition, JsmConfiguration, JsmMetric } from '../jsm/shape';
import { readCells } from './read-cells';

export const templateColumns = [
  ...(['kind', 'name', 'priority', 'length', 'calendar', 'start', 'pause', 'stop', 'jql'] as const),
  ...(['day', 'from', 'to', 'timezone', 'date', 'holiday'] as const),
];
type Column = (typeof templateColumns)[number];
type Row = Partial<Record<Column, string>>;

const HOUR = 3_600_000;
const UNITS: Record<string, number> = { m: 60_000, min: 60_000, h: HOUR, d: 24 * HOUR, w: 168 * HOUR };

/** What a table comes to; null where its first row is not the template’s. */
export function readTemplate(text: string): JsmConfiguration | null {
  const [head, ...rows] = readCells(text);
  const columns = (head?.cells ?? []).map((cell) => cell.toLowerCase());
  if (!columns.includes('kind') || !columns.includes('name')) return null;
  const configuration: JsmConfiguration = { metrics: [], calendars: [], strange: [] };
  for (const { line, cells } of rows) {
    const row: Row = Object.fromEntries(columns.map((column, nth) => [column, cells[nth] ?? '']));
    if (!addRow(configuration, row))
      configuration.strange.push(`${line}: ${cells.filter(Boolean).join(', ')}`.slice(0, 80));
  }
  return configuration;
}

function addRow({ metrics, calendars }: JsmConfiguration, row: Row): boolean {
  const { kind = '', name = '' } = row;
  if (name === '') return false;
  if (/^goal$/i.test(kind)) return addGoal(metrics, name, row);
  const calendar = find(calendars, name, () => ({ name, timezoneId: 'UTC', workingTimes: [], holidays: [] }));
  if (/^hours$/i.test(kind)) return addHours(calendar, row);
  if (!/^holiday$/i.test(kind) || !row.date) return false;
  const isRecurring = /^(?:each|every) year$|^\*/i.test(row.length ?? '');
  calendar.holidays.push({ name: row.holiday ?? '', iso8601Date: row.date, recurring: isRecurring });
  return true;
}

function find<Named extends { name: string }>(list: Named[], name: string, create: () => Named): Named {
  const existing = list.find((each) => each.name === name);
  if (existing) return existing;
  const created = create();
  list.push(created);
  return created;
}

/** The first row of an SLA says when it starts, pauses and stops; each row is a goal, in their order. */
function addGoal(
  metrics: JsmMetric[],
  name: string,
  { priority, length, calendar, start, pause, stop, jql }: Row,
): boolean {
  const duration = durationOf(length ?? '');
  if (duration === undefined) return false;
  const metric = find(metrics, name, () => ({
    name,
    config: {
      definition: { start: conditionsOf(start), pause: conditionsOf(pause), stop: conditionsOf(stop) },
      goals: [],
    },
  }));
  const queries = [
    priority
      ? `priority in (${priority
          .split(';')
          .map((name) => quoteJql(name.trim()))
          .join(', ')})`
      : '',
    jql ?? '',
  ];
  const jqlQuery = queries.filter(Boolean).join(' AND ');
  metric.config.goals.push({
    ...{ jqlQuery, defaultGoal: jqlQuery === '' },
    ...(duration === null ? {} : { duration }),
    ...(calendar ? { calendarName: calendar } : {}),
  });
  return true;
}

const conditionsOf = (cell = ''): JsmCondition[] =>
  cell
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => ({ factoryKey: '', conditionId: '', name }));

/** A length such as `4h`, `1h 30m` or `2d` of 24 hours; null for none, undefined for what is no length. */
function durationOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*(min|[mhdw])[a-z]*/gi)];
  const rest = text.replace(/(\d+(?:\.\d+)?)\s*(min|[mhdw])[a-z]*/gi, '').replace(/[\s,]/g, '');
  if (parts.length === 0 || rest !== '') return undefined;
  return parts.reduce(
    (sum, [, amount, unit = '']) => sum + Number(amount) * (own(UNITS, unit.toLowerCase()) ?? 0),
    0,
  );
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A day, or a stretch of days such as `monday-friday`. */
function addHours(calendar: JsmCalendar, { day = '', from = '', to = '', timezone = '' }: Row): boolean {
  const [first = '', last = first] = day
    .toLowerCase()
    .split('-')
    .map((part) => part.trim());
  const [begins, ends] = [DAYS.indexOf(first), DAYS.indexOf(last)];
  const [start, end] = [timeOf(from), timeOf(to)];
  if (timezone !== '') calendar.timezoneId = timezone;
  if (begins < 0 || ends < begins || start === null || end === null) return false;
  for (const weekday of DAYS.slice(begins, ends + 1)) calendar.workingTimes.push({ weekday, start, end });
  return true;
}

function timeOf(text: string): number | null {
  const [, hour, minute] = /^(\d{1,2})[:h](\d{2})$/.exec(text.trim()) ?? [];
  return hour === undefined ? null : (Number(hour) * 60 + Number(minute)) * 60_000;
}
