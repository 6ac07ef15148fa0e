import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DateTime } from 'luxon';
import type { Calendar } from '../../../src/domain/calendar/calendar';
import { compileCalendar, type WorkingTime } from '../../../src/domain/calendar/working-time';
import { zone } from './work';

const CALENDARS = 400;
const YEARS = 8;
const first = Date.UTC(2021, 5, 1);
const [newYear, nextYear] = [2025, 2026].map((year) => Date.UTC(year, 0, 1, 5)) as [number, number];
const last = Date.UTC(2021 + YEARS - 1, 5, 1);

/** What the process grows by for each span of many calendars, everything counted but the calendars as they are written. */
export function measureBytesPerSpan(calendar: Calendar): number {
  const spans = compileCalendar(calendar).segments(Date.UTC(2021, 0, 2), Date.UTC(2021 + YEARS, 0, 1)).length;
  const copies = Array.from({ length: CALENDARS }, () => ({ ...calendar }));
  for (const copy of copies.slice(0, 50)) compileChecked({ ...copy });
  const before = measureUsed();
  const compiledTimes = copies.map(compileChecked);
  return (measureUsed() - before) / (spans * compiledTimes.length);
}

function compileChecked(calendar: Calendar): WorkingTime {
  const time = compileCalendar(calendar);
  time.between(first, last);
  return time;
}

/** How many conversions of luxon's compiling one year of a new calendar costs, its zone known; the better of several rounds. */
export function compileCost(calendar: Calendar): number {
  const compiling = timeQuickest(() => compileCalendar({ ...calendar }).between(newYear, nextYear - 1), 100);
  const converting = timeQuickest(
    (turn) =>
      DateTime.fromObject({ year: 2025, month: 6, day: 1 + (turn % 28), hour: 8 }, { zone }).toMillis(),
    1000,
  );
  return compiling / converting;
}

function timeQuickest(task: (turn: number) => unknown, turns: number): number {
  const rounds = Array.from({ length: 12 }, () => {
    const start = performance.now();
    for (let turn = 0; turn < turns; turn += 1) task(turn);
    return (performance.now() - start) / turns;
  });
  return Math.min(...rounds);
}

function measureUsed(): number {
  setFlagsFromString('--expose_gc');
  const collect: () => void = runInNewContext('gc');
  for (let turn = 0; turn < 4; turn += 1) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
