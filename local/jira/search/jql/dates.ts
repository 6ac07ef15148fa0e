/** Instants as JQL writes them: civil in the reader's zone, or relative to now. */

import { DateTime } from 'luxon';
import { own } from '../../../common/own';

export interface Reader {
  now: number;
  zone: string;
}

const UNITS: Record<string, number> = { w: 7 * 86_400_000, d: 86_400_000, h: 3_600_000, m: 60_000 };
const CIVIL = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:\s+(\d{1,2}):(\d{2}))?$/;

/** `2025-06-05`, `2025/06/05 14:30`, `-15m`, `4w 2d` or epoch milliseconds; null for anything else. */
export function instantOf(value: string, reader: Reader): number | null {
  if (/^-?\d+$/.test(value)) return Number(value);
  return parseCivil(value, reader) ?? parseRelative(value, reader);
}

function parseCivil(value: string, { zone }: Reader): number | null {
  const parts = CIVIL.exec(value)?.slice(1);
  if (!parts) return null;
  const [year, month, day, hour, minute] = parts.map((part) => Number(part ?? 0));
  const at = DateTime.fromObject({ year, month, day, hour, minute }, { zone });
  return at.isValid ? at.toMillis() : null;
}

function parseRelative(value: string, { now }: Reader): number | null {
  const [, sign, rest = ''] = /^([+-]?)\s*(\d+[wdhm](?:\s+\d+[wdhm])*)$/.exec(value) ?? [];
  if (rest === '') return null;
  const parts = rest
    .split(/\s+/)
    .map((part) => Number(part.slice(0, -1)) * (own(UNITS, part.slice(-1)) ?? 0));
  const length = parts.reduce((sum, part) => sum + part, 0);
  return now + (sign === '-' ? -length : length);
}

type Unit = 'day' | 'week' | 'month' | 'year';
const EDGE = /^(start|end)Of(Day|Week|Month|Year)$/i;
const STEP = /^([+-]?\d+)([yMwdhm]?)$/;
const STEPS: Record<string, string> = {
  y: 'years',
  M: 'months',
  w: 'weeks',
  d: 'days',
  h: 'hours',
  m: 'minutes',
};

/** `now()`, `startOfDay(-1d)`, `endOfWeek()` …; undefined for another function, null for an argument it can't read. */
export function evaluateDateFunction(
  name: string,
  [step, ...more]: string[],
  { now, zone }: Reader,
): number | null | undefined {
  if (name.toLowerCase() === 'now') return step === undefined ? now : null;
  const [, edge, unit] = EDGE.exec(name) ?? [];
  if (!edge || !unit) return undefined;
  if (more.length > 0) return null;
  const length = lengthOf(step, NATURAL[unit.toLowerCase() as Unit]);
  if (length === null) return null;
  const at = DateTime.fromMillis(now, { zone });
  return edgeOf(at, length, edge.toLowerCase(), unit.toLowerCase() as Unit).toMillis();
}

type Length = { [unit: string]: number };
const NATURAL: Record<Unit, string> = { day: 'd', week: 'w', month: 'M', year: 'y' };

function lengthOf(step: string | undefined, natural: string): Length | null {
  if (step === undefined) return {};
  const [, count, unit] = STEP.exec(step) ?? [];
  return count === undefined ? null : { [own(STEPS, unit || natural) ?? 'days']: Number(count) };
}

/** Weeks begin on Sundays. Whole periods are counted first, so that the end of next month is its last day; the rest from the edge. */
function edgeOf(now: DateTime, length: Length, edge: string, unit: Unit): DateTime {
  const whole = length[`${unit}s`];
  const at = whole === undefined ? now : now.plus({ [unit]: whole });
  const start = unit === 'week' ? at.minus({ days: at.weekday % 7 }).startOf('day') : at.startOf(unit);
  const edgeAt = edge === 'start' ? start : start.plus({ [unit]: 1 }).minus(1);
  return whole === undefined ? edgeAt.plus(length) : edgeAt;
}

/** The last instant of the day that holds this one. */
export const endOfDay = (at: number, zone: string): number =>
  DateTime.fromMillis(at, { zone }).endOf('day').toMillis();
