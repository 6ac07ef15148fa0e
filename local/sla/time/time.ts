import { text } from 'node:stream/consumers';
import { isStatutory } from '../../../src/domain/calendar/calendar';
import { findStatutoryHolidays, type HolidayFinder } from '../../../src/domain/calendar/holidays';
import { answerLine } from './time-answer';

/** `sla time`: one question a line on standard input, one answer a line on standard output; a bad line stops nothing. */
export async function run(args: string[]): Promise<void> {
  if (args.length > 0) throw new Error('sla time takes no argument; it reads questions from standard input.');
  const input = await text(process.stdin);
  const find = await loadFinder(input);
  const lines = input.split(/\r?\n/).filter((line) => line.trim() !== '');
  process.stdout.write(lines.map((line) => `${JSON.stringify(answerLine(line, find))}\n`).join(''));
}

/** Regions' lists weigh megabytes; they are loaded where a question asks for one. */
async function loadFinder(input: string): Promise<HolidayFinder> {
  if (!input.includes('"region:')) return findStatutoryHolidays;
  const { findRegionHolidays: regionHolidays } = await import('../../../src/domain/calendar/regions');
  return (rule, years) =>
    isStatutory(rule) ? findStatutoryHolidays(rule, years) : regionHolidays(rule, years);
}
